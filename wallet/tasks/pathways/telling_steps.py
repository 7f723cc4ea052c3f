"""One row of an outline as a step: what is held for it, why it counts, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.pathways.model import Voice
from wallet.snapshots.pathways import HeldFor, PathwayStep
from wallet.tasks.pathways import reasons, telling_rules
from wallet.tasks.pathways.telling_statements import statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.pathways import outline
    from wallet.pathways.matching import Match
    from wallet.pathways.model import Edge, Node
    from wallet.pathways.standing import NodeProgress
    from wallet.tasks.pathways.seen_pathways import Seen


def step(seen: Seen, row: outline.Row, placed: Sequence[outline.Row]) -> PathwayStep:
    """Return a row as a step of the outline in which it is placed."""
    if row.rule is not None:
        return telling_rules.step(row, row.rule)
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
        meters=tuple(map(telling_rules.meter, stands.rules)),
        credits=node.credits,
        hours=node.hours,
        group=node.group,
        again=row.again and bool(stands.rules),
        held=held,
        statements=tuple(statements(seen, row.key)),
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
