"""Everything that holdings and pathway files tell of achievements, in the order of belief."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wallet.pathways.holdings import node_of
from wallet.pathways.memory import Memory
from wallet.pathways.model import Graph, node_key
from wallet.pathways.sources import comprehensive_records, european, open_badges
from wallet.pathways.sources.alignment_links import Known
from wallet.pathways.sources.case import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.pathways.holdings import Holding
    from wallet.pathways.model import Node


class _Alone(NamedTuple):
    """What a holding tells by itself, whatever else is held."""

    proved: bool
    node: Node | None
    record: Graph | None
    european: Graph | None
    may_say: bool  # whether more, once it is known what others tell of
    named: tuple[str, str] | None  # by what key it is known, and that of its achievement


def _alone(holding: Holding) -> _Alone:
    return _Alone(
        holding.proved,
        node_of(holding),
        _filled(comprehensive_records.read(holding)),
        _filled(european.read(holding)),
        open_badges.may_say(holding),
        _named(holding),
    )


def told(
    holdings: Sequence[Holding],
    files: Sequence[Graph],
    memory: Memory | None = None,
    drawn: Sequence[Graph] = (),
) -> Iterator[Graph]:
    """Yield what each source says: badges of what they award first, for they know it best.

    What the learner drew comes last: it describes nothing that somebody else does.
    """
    memory = memory or Memory()
    asked, alone = memory.asked, [memory.of(_alone, each) for each in holdings]
    # Anybody may describe another's achievement: who awards it is heard first.
    described = [
        (each.proved and bool(each.node.awarders), each.node)
        for each in alone
        if each.node is not None
    ]
    records = (each.record for each in alone if each.record is not None)
    supplements = (each.european for each in alone if each.european is not None)
    said = [*records, *supplements, *files]
    before = (
        Graph(tuple(node for own, node in described if own)),
        *said,
        Graph(tuple(node for own, node in described if not own)),
        *drawn,
    )
    yield from before
    nodes = [node for graph in before for node in graph.nodes]
    achievements = dict.fromkeys(node.key for node in nodes if not node.competency)
    frameworks = [node for node in nodes if node.competency]
    codes = {code: node.key for node in frameworks if (code := code_of(node))}
    competencies = dict.fromkeys(node.key for node in frameworks)
    credentials = dict(each.named for each in alone if each.named is not None)
    for each, own in zip(holdings, alone, strict=True):
        if not own.may_say:
            continue
        by_others = asked(_by_others, each, credentials, achievements, codes, competencies)
        if by_others is not None:
            yield by_others


def _by_others(
    holding: Holding,
    credentials: Mapping[str, str],
    achievements: Mapping[str, None],
    codes: Mapping[str, str],
    competencies: Mapping[str, None],
) -> Graph | None:
    known = Known(achievements, codes, competencies)
    return _filled(open_badges.read(holding, credentials, known))


def _filled(graph: Graph) -> Graph | None:
    """Return a graph that says anything: of many badges most say nothing."""
    return None if graph == Graph() else graph


def _named(holding: Holding) -> tuple[str, str] | None:
    if not holding.key or not holding.is_named:
        return None
    one = holding.credential
    return node_key(one.id, one.issuer.id), holding.key
