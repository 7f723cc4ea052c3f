"""Which held credentials stand for which achievements: by identifier, never by name alone.

The ladder of guidelines 6.5: the achievement's own id; what is declared to be equivalent, or a
later edition; codes within one issuer. Whether a match is *sure* is another matter than whether
there is one: anybody can issue a badge with somebody else's achievement in it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.pathways.combining import Combined, owns, vouched
from wallet.pathways.holdings import achievement_of, codes_of
from wallet.pathways.memory import Memory
from wallet.pathways.model import Edge, EdgeKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from wallet.pathways.holdings import Holding

_FARTHEST = 200  # achievements that one credential may stand for by way of others


class How(StrEnum):
    """By what a credential was recognised, the strongest first."""

    SAME_ID = "same_id"
    EQUIVALENT = "equivalent"
    CODE = "code"
    OLDER_EDITION = "older_edition"
    ALIGNED = "aligned"  # of a competency: the badge points at it
    CHOSEN = "chosen"  # the learner drew it so


@dataclass(frozen=True, slots=True)
class Match:
    """A held credential that stands for an achievement.

    ``sure``: its issuer is the one that awards the achievement, and signed the code by which it
    was recognised; whoever declared two achievements equal awards both. No badge *is* a competency:
    one that points at it is never sure, nor is one that the learner chose. ``vouched``: who awards
    the badge signed that it points there.
    """

    holding: Holding
    how: How
    sure: bool
    vouched: bool = False


_ORDER = tuple(How)


def match(
    graph: Combined, holdings: Iterable[Holding], memory: Memory | None = None
) -> Mapping[str, tuple[Match, ...]]:
    """Return the matches of each achievement, the surest and strongest first."""
    of = (memory or Memory()).of
    found: dict[str, list[Match]] = defaultdict(list)
    onward = ways(graph)
    codes, chosen = _codes(graph), _chosen(graph)
    for holding in holdings:
        if not holding.is_achieved:
            continue
        by_choice = _by_choice(chosen, holding) if chosen else ()
        said = of(_said_codes, holding) if codes else ()
        by_code = _by_code(graph, codes, holding, said) if said else ()
        named = _by_id(graph, onward, holding, of)
        by_alignment = _by_alignment(graph, onward, named) if graph.aligned else ()
        for key, one in named.items():
            found[key].append(one)
        for key, one in (*by_code, *by_alignment, *by_choice):
            found[key].append(one)
    return {
        key: of(_alone, each[0]) if len(each) == 1 else _ranked(each) for key, each in found.items()
    }


def _alone(one: Match) -> tuple[Match, ...]:
    return (one,)


def _ranked(found: Iterable[Match]) -> tuple[Match, ...]:
    """Return the best match of each holding, the surest and strongest first."""
    best: dict[tuple[str, str], Match] = {}
    for one in found:
        place = (one.holding.badge, one.holding.pointer)
        known = best.get(place)
        if known is None or _rank(one) < _rank(known):
            best[place] = one
    return tuple(sorted(best.values(), key=_rank))


def _rank(one: Match) -> tuple[bool, bool, int]:
    return not one.sure, not one.vouched, _ORDER.index(one.how)


def _same(holding: Holding) -> Match:
    return Match(holding, How.SAME_ID, holding.awards)


def _equal(holding: Holding) -> Match:
    # What is joined with its own achievement, its issuer awards too: else it were not joined.
    return Match(holding, How.EQUIVALENT, holding.awards)


def _by_id(
    graph: Combined,
    onward: Mapping[str, list[tuple[str, Edge]]],
    holding: Holding,
    of: Callable[..., Match],
) -> Mapping[str, Match]:
    start = graph.key(holding.key)
    node = graph.nodes.get(start) if holding.key else None
    if node is None:
        return {}
    own = of(_same if node.key == holding.key else _equal, holding)
    if start not in onward:  # as of most: it is equal to nothing else
        return {start: own}
    found: dict[str, Match] = {}
    seen = {start}
    waiting = deque([(start, own.how, own.sure)])
    while waiting and len(seen) <= _FARTHEST:
        key, how, sure = waiting.popleft()
        found[key] = Match(holding, how, sure)
        for other, edge in onward.get(key, ()):
            if other in seen:
                continue
            seen.add(other)
            older = edge.kind is EdgeKind.REPLACED_BY or how is How.OLDER_EDITION
            by = How.OLDER_EDITION if older else How.EQUIVALENT
            waiting.append((other, by, sure and vouched(edge, graph.nodes)))
    return found


def standing_for(
    graph: Combined, onward: Mapping[str, list[tuple[str, Edge]]], achievement: str
) -> set[str]:
    """Return what a credential of an achievement would stand for, surely or not; ``ways`` tell."""
    start = graph.key(achievement)
    seen, waiting = {start}, deque([start])
    while waiting and len(seen) <= _FARTHEST:
        new = [key for key, _ in onward.get(waiting.popleft(), ()) if key not in seen]
        seen.update(new)
        waiting.extend(new)
    return seen


def ways(graph: Combined) -> Mapping[str, list[tuple[str, Edge]]]:
    """Return where an achievement leads: to its equals, and to the editions after it."""
    found: dict[str, list[tuple[str, Edge]]] = defaultdict(list)
    for edge in graph.edges:
        if edge.kind in (EdgeKind.EQUIVALENT, EdgeKind.REPLACED_BY):
            found[edge.start].append((edge.end, edge))
        if edge.kind is EdgeKind.EQUIVALENT:
            found[edge.end].append((edge.start, edge))
    return found


def _chosen(graph: Combined) -> Mapping[str, list[str]]:
    """Return what the learner named and chose badges for, by badge.

    Beside an achievement of somebody's a choice is only a note: that is recognised by its id.
    """
    found: dict[str, list[str]] = defaultdict(list)
    rules = (rule for whole in graph.by_learner for rule in graph.rules.get(whole, ()))
    for key in {*graph.by_learner, *(part for rule in rules for part in rule.of)}:
        node = graph.nodes[key]
        for badge in node.badges if node.own else ():
            found[badge].append(key)
    return found


def _by_choice(chosen: Mapping[str, list[str]], holding: Holding) -> Iterator[tuple[str, Match]]:
    for key in () if holding.pointer else chosen.get(holding.badge, ()):
        yield key, Match(holding, How.CHOSEN, sure=False)


def _codes(graph: Combined) -> Mapping[tuple[str, str], list[str]]:
    codes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for node in graph.nodes.values():
        for issuer in node.awarders:
            for code in node.codes:
                codes[issuer, code].append(node.key)
    return codes


def _by_code(
    graph: Combined,
    codes: Mapping[tuple[str, str], list[str]],
    holding: Holding,
    said: Iterable[str],
) -> Iterator[tuple[str, Match]]:
    issuer = holding.credential.issuer.id
    if not issuer:
        return
    for code in said:
        for key in codes.get((issuer, code), ())[:_FARTHEST]:
            node = graph.nodes[key]
            # Anybody may write a code beside an achievement: that it is its own, its awarder signs.
            own = owns(issuer, node, known=holding.known)
            yield key, Match(holding, How.CODE, own and code in node.signed_codes)


def _said_codes(holding: Holding) -> tuple[str, ...]:
    return codes_of(achievement_of(holding.credential)[0])


def _by_alignment(
    graph: Combined,
    onward: Mapping[str, list[tuple[str, Edge]]],
    named: Mapping[str, Match],
) -> Iterator[tuple[str, Match]]:
    """Yield the competencies that a holding's achievements point at, and those equal to them."""
    for key, one in named.items():
        for edge in graph.aligned.get(key, ()):
            said = edge.source
            own = owns(said.by, graph.nodes[key], known=said.known)
            seen = {edge.end}
            waiting = deque([(edge.end, one.sure and own and said.signed)])
            while waiting and len(seen) <= _FARTHEST:
                competency, vouches = waiting.popleft()
                if graph.nodes[competency].competency:
                    yield competency, Match(one.holding, How.ALIGNED, sure=False, vouched=vouches)
                for other, link in onward.get(competency, ()):
                    if other not in seen and link.kind is EdgeKind.EQUIVALENT:
                        seen.add(other)
                        waiting.append((other, vouches and vouched(link, graph.nodes)))
