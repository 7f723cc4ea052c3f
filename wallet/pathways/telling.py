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
    record: Graph
    european: Graph
    named: tuple[str, str] | None  # by what key it is known, and that of its achievement


def _alone(holding: Holding) -> _Alone:
    return _Alone(
        holding.proved,
        node_of(holding),
        comprehensive_records.read(holding),
        european.read(holding),
        _named(holding),
    )


def told(
    holdings: Sequence[Holding], files: Sequence[Graph], memory: Memory | None = None
) -> Iterator[Graph]:
    """Yield what each source says: badges of what they award first, for they know it best."""
    memory = memory or Memory()
    asked, alone = memory.asked, [memory.of(_alone, each) for each in holdings]
    described = [(each.proved, each.node) for each in alone if each.node is not None]
    said = [*(each.record for each in alone), *(each.european for each in alone), *files]
    before = (
        Graph(tuple(node for proved, node in described if proved)),
        *said,
        Graph(tuple(node for proved, node in described if not proved)),
    )
    yield from before
    nodes = [node for graph in before for node in graph.nodes]
    achievements = dict.fromkeys(node.key for node in nodes if not node.competency)
    codes = {code: node.key for node in nodes if node.competency and (code := code_of(node))}
    competencies = dict.fromkeys(node.key for node in nodes if node.competency)
    credentials = dict(each.named for each in alone if each.named is not None)
    for each in holdings:
        yield asked(_by_others, each, credentials, achievements, codes, competencies)


def _by_others(
    holding: Holding,
    credentials: Mapping[str, str],
    achievements: Mapping[str, None],
    codes: Mapping[str, str],
    competencies: Mapping[str, None],
) -> Graph:
    return open_badges.read(holding, credentials, Known(achievements, codes, competencies))


def _named(holding: Holding) -> tuple[str, str] | None:
    if not holding.key or not holding.is_named:
        return None
    one = holding.credential
    return node_key(one.id, one.issuer.id), holding.key
