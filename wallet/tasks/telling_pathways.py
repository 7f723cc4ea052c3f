"""Pathways as snapshots: goals as rows, one goal as an outline, and why each step counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.pathways import outline
from wallet.pathways.combining import owns
from wallet.pathways.memory import Memory
from wallet.pathways.meters import meters
from wallet.pathways.model import EdgeKind, RuleKind, Voice
from wallet.pathways.standing import Counts, State
from wallet.snapshots.pathways import (
    HeldFor,
    Meter,
    PathwayLink,
    PathwayPage,
    PathwayRow,
    PathwayStep,
    Signed,
    Statement,
    Whereabouts,
)
from wallet.tasks import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.pathways.combining import Combined
    from wallet.pathways.files import PathwayFile
    from wallet.pathways.matching import Match
    from wallet.pathways.model import Edge, Node, Texts
    from wallet.pathways.standing import NodeProgress, RuleProgress
    from wallet.tasks.pathway_files import KnownFile

_MOST_STATEMENTS = 50  # of one step; beyond that nobody reads on
_LINKS = (
    EdgeKind.COMPONENT_OF,
    EdgeKind.REQUIRES,
    EdgeKind.PRECEDES,
    EdgeKind.REPLACED_BY,
    EdgeKind.GIVES_ACCESS_TO,
)  # fmt: skip - a list


@dataclass(frozen=True)
class Seen:
    """All pathways at one moment."""

    graph: Combined
    progress: Mapping[str, NodeProgress]
    goals: tuple[str, ...]
    files: tuple[KnownFile, ...]
    titles: Mapping[str, str]  # of badges, by id
    memory: Memory = field(default_factory=Memory)

    @cached_property
    def others(self) -> Mapping[str, NodeProgress]:
        """How all stands where others speak."""
        return outline.as_others_say(self.progress) if self.graph.by_learner else self.progress

    def progress_of(self, goal: str) -> Mapping[str, NodeProgress]:
        """Return how all stands for a goal: where others speak of it, as they say."""
        return self.progress if self.progress[goal].drawn else self.others

    @cached_property
    def edges(self) -> Mapping[str, list[Edge]]:
        """The edges of each achievement, by either end; a list of goals does without."""
        edges: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.graph.edges:
            edges[edge.start].append(edge)
            edges[edge.end].append(edge)
        return edges

    @cached_property
    def by_goal(self) -> Mapping[str, KnownFile]:
        """The file of each goal."""
        by_goal: dict[str, KnownFile] = {}
        for each in self.files:
            for key in map(self.graph.key, each.file.graph.goals):
                if each.file.drawn and not self.progress[key].drawn:
                    continue  # others say what is asked there
                there = by_goal.get(key)
                if there is None or self._weight(each, key) >= self._weight(there, key):
                    by_goal[key] = each
        return by_goal

    def _weight(self, known: KnownFile, goal: str) -> tuple[bool, bool, bool]:
        """Return how much a file is believed of a goal: anybody can sign one on another's."""
        file, signature = known.file, known.signature
        own = owns(file.issuer, self.graph.nodes[goal], known=signature.known)
        return (
            file.signed and own,
            file.signed and signature.known,
            file.signed,
        )

    @cached_property
    def drawings(self) -> Mapping[str, PathwayFile]:
        """What the learner drew, by id."""
        return {each.file.id: each.file for each in self.files if each.file.drawn}

    def drawing(self, pathway: str) -> PathwayFile | None:
        """Return what the learner drew under an id; None for what is no drawing."""
        return self.drawings.get(pathway)

    def drawings_of(self, goal: str) -> tuple[str, ...]:
        """Return the ids of what the learner drew towards a goal."""
        drawn = self.drawings.values()
        return tuple(each.id for each in drawn if self.graph.key(each.destination) == goal)

    def file_of(self, goal: str) -> PathwayFile | None:
        """Return the file that names a goal, as ``known_file``."""
        known = self.known_file(goal)
        return known.file if known else None

    def known_file(self, goal: str) -> KnownFile | None:
        """Return the file that names a goal: the last kept of several, its awarder's first."""
        return self.by_goal.get(goal)

    def is_signed(self, goal: str) -> bool:
        """Say whether the file that names a goal carries a signature, good or bad."""
        known = self.known_file(goal)
        return known is not None and known.signature.state is not Signed.NOT


def goal(seen: Seen, pathway: str) -> str:
    """Return the key of a goal by its key, its achievement's id or its file's id."""
    if (drawn := seen.drawing(pathway)) is not None:
        return seen.graph.key(drawn.destination)
    for key in seen.goals:
        file = seen.file_of(key)
        if pathway in (key, seen.graph.nodes[key].id, file.id if file else None):
            return key
    raise VaultError("no_such_pathway", pathway=pathway)


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
        meters=tuple(map(meter, stands.rules)),
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
        steps=tuple(_told_apart([_step(seen, row, found) for row in found])),
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
        Whereabouts(_row(seen, key), _step(seen, row, placed))
        for key, placed in outlines
        for row in placed
        if row.key and not row.again and _is(seen, row.key, wanted)
    )


def _is(seen: Seen, key: str, wanted: str) -> bool:
    if wanted in (key, seen.graph.nodes[key].id):
        return True
    return any(one.holding.badge == wanted for one in seen.progress[key].matches)


def _step(seen: Seen, row: outline.Row, placed: Sequence[outline.Row]) -> PathwayStep:
    if row.rule is not None:
        return _rule(row, row.rule)
    node, stands = seen.graph.nodes[row.key], seen.progress_of(placed[0].key)[row.key]
    whole = _whole(row, placed)
    best = _best(seen, row, whole, placed)
    held = tuple(_held(one) for one in stands.matches)
    said_by = best.source.said_by if best else ()
    if node.competency and not node.group:
        why, details = reasons.of_competency(stands)
    else:
        why, details = reasons.of_step(
            row, stands, held, best, _drawn(seen, node, stands, whole, best)
        )
    return PathwayStep(
        parent=row.parent,
        key=row.key,
        id=node.id,
        titles=node.titles,
        state=stands.state,
        counts=row.counts,
        meters=tuple(map(meter, stands.rules)),
        credits=node.credits,
        hours=node.hours,
        group=node.group,
        again=row.again and bool(stands.rules),
        held=held,
        statements=tuple(_statements(seen, row.key)),
        why=why,
        details=tuple(details.items()),
        said_by=said_by,
        competency=node.competency,
        notes=tuple(sorted(node.notes)),
        vouched=node.vouched,
        by_learner=best is not None and best.voice is Voice.LEARNER,
        complete=stands.complete,
        own=node.own,
    )


def _best(seen: Seen, row: outline.Row, whole: str, placed: Sequence[outline.Row]) -> Edge | None:
    """Return the strongest statement that a step belongs where it stands, None for nobody's.

    Where the learner drew it beside what is asked, that is the learner's own.
    """
    if not whole:
        return None
    edges = [edge for edge in seen.graph.parts.get(whole, ()) if edge.start == row.key]
    extra = placed[row.parent].extra
    edges.sort(key=lambda edge: (edge.voice is Voice.LEARNER) is not extra)
    return next((edge for edge in edges if edge.binding and not extra), edges[0] if edges else None)


def _drawn(
    seen: Seen, node: Node, stands: NodeProgress, whole: str, best: Edge | None
) -> reasons.Drawn:
    """Return what the learner drew of a step and of what it stands beneath."""
    by_learner = best.voice is Voice.LEARNER if best else node.own
    gone = by_learner and bool(node.badges) and seen.titles.keys().isdisjoint(node.badges)
    own_whole = bool(whole) and seen.graph.nodes[whole].own
    return reasons.Drawn(node.own, gone, stands.complete, bool(stands.rules), own_whole)


def _rule(row: outline.Row, rule: RuleProgress) -> PathwayStep:
    state = State.HELD if rule.perhaps_met else State.MISSING
    if state is State.MISSING and (rule.done or rule.may):
        state = State.IN_PROGRESS
    source = rule.source
    return PathwayStep(
        parent=row.parent,
        key="",
        id="",
        titles=(),
        state=state,
        counts=Counts.YES if rule.met else Counts.MAY if rule.perhaps_met else Counts.NO,
        meters=(meter(rule),),
        credits=None,
        hours=None,
        group=True,
        again=False,
        held=(),
        statements=(),
        why="pathway_why_extra" if row.extra else reasons.of_rule(rule.kind),
        details=(),
        said_by=source.said_by if source else (),
        by_learner=source is not None and source.drawn,
        extra=row.extra,
    )


def _whole(row: outline.Row, placed: Sequence[outline.Row]) -> str:
    """Return the key of the achievement that a row stands beneath, past the rule between them."""
    if row.parent < 0:
        return ""
    above = placed[row.parent]
    return above.key or placed[above.parent].key


def _held(one: Match) -> HeldFor:
    holding = one.holding
    issuer = holding.credential.issuer
    return HeldFor(
        holding.badge,
        holding.pointer,
        holding.title,
        issuer.name or issuer.id or "–",
        holding.standing,
        one.how,
        one.sure,
        holding.as_of,
    )


def _statements(seen: Seen, key: str) -> Iterator[Statement]:
    order = tuple(EdgeKind).index
    found = sorted(seen.edges.get(key, ()), key=lambda edge: order(edge.kind))
    for edge in found[:_MOST_STATEMENTS]:
        outward = edge.start == key
        other = edge.end if outward else edge.start
        node, source = seen.graph.nodes.get(other), edge.source
        yield Statement(
            kind=edge.kind,
            other=node.titles if node and node.titles else (("", node.id if node else other),),
            outward=outward,
            voice=edge.voice,
            by=source.by,
            by_name=source.by_name,
            signed=source.signed,
            document=source.document,
            document_title=_document(seen, source.document, is_file=source.is_file),
            pointer=source.pointer,
            is_file=source.is_file,
        )


def _document(seen: Seen, document: str, *, is_file: bool) -> str:
    if not is_file:
        return seen.titles.get(document, "")
    titles: Texts = next((one.file.titles for one in seen.files if one.file.id == document), ())
    return titles[0][1] if titles else document


def meter(rule: RuleProgress) -> Meter:
    """Return how much of a rule is met."""
    kind = rule.kind
    unit = rule.unit if kind is RuleKind.CREDITS else ""
    return Meter(
        kind,
        rule.done,
        rule.may,
        rule.needed,
        len(rule.parts),
        unit,
        rule.cached,
        rule.said,
        rule.basis,
        rule.source.said_by if rule.source else (),
    )
