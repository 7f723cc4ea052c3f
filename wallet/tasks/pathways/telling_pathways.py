"""Pathways as snapshots: goals as rows, one goal as an outline, and where a badge stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.pathways import outline
from wallet.pathways.meters import meters
from wallet.pathways.model import EdgeKind, RuleKind, Voice
from wallet.pathways.standing import State
from wallet.snapshots.pathways import PathwayLink, PathwayPage, PathwayRow, Whereabouts
from wallet.tasks.pathways import telling_rules, telling_steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.pathways.combining import Combined
    from wallet.pathways.model import Edge, Texts
    from wallet.pathways.standing import NodeProgress
    from wallet.snapshots.pathways import PathwayStep
    from wallet.tasks.pathways.seen_pathways import Seen

_LINKS = (
    EdgeKind.COMPONENT_OF,
    EdgeKind.REQUIRES,
    EdgeKind.PRECEDES,
    EdgeKind.REPLACED_BY,
    EdgeKind.GIVES_ACCESS_TO,
)  # fmt: skip - a list


def rows(seen: Seen) -> tuple[PathwayRow, ...]:
    """Return every goal: begun and nearest to finish first, then reached, then not begun."""
    return tuple(sorted((_row(seen, key) for key in seen.goals), key=_nearest))


def _nearest(row: PathwayRow) -> tuple[int, float]:
    group = 1 if row.state is State.HELD or row.complete else 0 if row.begun else 2
    return group, -row.share


def _row(seen: Seen, key: str) -> PathwayRow:
    stands, known = seen.progress[key], seen.known_file(key)
    file = known.file if known else None
    rules = [rule for rule in seen.graph.rules.get(key, ()) if rule.voice is not Voice.LEARNER]
    binding = _binding(seen.graph, key)
    said = (each.source.said_by for each in binding or rules if each.source.said_by)
    named = file.issuer_names if file else ()
    name = file.titles if file else ()
    return PathwayRow(
        id=key,
        titles=seen.graph.nodes[key].titles or name,
        state=stands.state,
        share=stands.share,
        sure=stands.sure_share,
        meters=tuple(map(telling_rules.meter, stands.rules)),
        begun=stands.begun,
        said_by=next(said, ()) or named or _first_voice(seen, key),
        signed=bool(binding),
        file=file.id if file else "",
        form=file.form if file else None,
        signature=known.signature if known else None,
        kept=known.kept if known else None,
        totals=meters(seen.graph, seen.progress_of(key), key, seen.memory),
        drawn=stands.drawn,
        complete=stands.complete,
        own=seen.graph.nodes[key].own,
        drawings=seen.drawings_of(key),
    )


def _binding(graph: Combined, key: str) -> list[Edge]:
    """Return the signed statements on what a goal is made of; none where a file asks for less."""
    found = [edge for edge in graph.parts.get(key, ()) if edge.binding]
    rules = [rule for rule in graph.rules.get(key, ()) if rule.voice is not Voice.LEARNER]
    parts = {edge.start for edge in found}
    same = all(rule.kind is RuleKind.ALL and parts.issuperset(rule.of) for rule in rules)
    return found if same or any(rule.binding for rule in rules) else []


def _first_voice(seen: Seen, key: str) -> Texts:
    edges = seen.graph.parts.get(key, ())
    return next((edge.source.said_by for edge in edges if edge.source.said_by), ())


def page(seen: Seen, key: str) -> PathwayPage:
    """Return one goal with every step."""
    found = outline.rows(seen.graph, seen.progress_of(key), key)
    shown = {row.key for row in found if row.key}
    links = (edge for each in shown for edge in seen.edges.get(each, ()) if edge.start == each)
    stands = seen.progress_of(key)
    pairs = {
        PathwayLink(edge.start, edge.end, edge.kind, _is_extra(edge, stands))
        for edge in links
        if edge.kind in _LINKS and edge.end in shown
    }
    pairs -= {replace(link, extra=True) for link in pairs if not link.extra}
    file = seen.file_of(key)
    return PathwayPage(
        row=_row(seen, key),
        descriptions=file.descriptions if file else (),
        steps=tuple(_told_apart([telling_steps.step(seen, row, found) for row in found])),
        links=tuple(sorted(pairs, key=lambda each: (each.start, each.end, each.kind))),
    )


def _told_apart(steps: Sequence[PathwayStep]) -> Iterator[PathwayStep]:
    """Give each condition that cannot be checked what tells it from others of its whole."""
    met: Counter[str] = Counter()
    for step in steps:
        if any(not step.key and meter.kind is RuleKind.UNCHECKED for meter in step.meters):
            whole = steps[step.parent].key
            met[whole] += 1
            yield replace(step, condition=f"{whole}\n{met[whole]}")
        else:
            yield step


def _is_extra(edge: Edge, progress: Mapping[str, NodeProgress]) -> bool:
    """Say whether the learner drew a part of something beside what others ask for there."""
    by_learner = edge.voice is Voice.LEARNER and edge.kind is EdgeKind.COMPONENT_OF
    return by_learner and not progress[edge.end].drawn


def whereabouts(seen: Seen, wanted: str) -> tuple[Whereabouts, ...]:
    """Return the steps that a badge stands for, or that have an id, in every pathway."""
    graph = seen.graph
    outlines = ((key, outline.rows(graph, seen.progress_of(key), key)) for key in seen.goals)
    return tuple(
        Whereabouts(_row(seen, key), telling_steps.step(seen, row, placed))
        for key, placed in outlines
        for row in placed
        if row.key and not row.again and _is(seen, row.key, wanted)
    )


def _is(seen: Seen, key: str, wanted: str) -> bool:
    if wanted in (key, seen.graph.nodes[key].id):
        return True
    return any(one.holding.badge == wanted for one in seen.progress[key].matches)
