"""What a whole asks for, as snapshots: how much of it is met, and the step that it is by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.pathways.model import RuleKind
from wallet.pathways.standing import Counts, State
from wallet.snapshots.pathways import Meter, PathwayStep
from wallet.tasks.pathways import reasons

if TYPE_CHECKING:
    from wallet.pathways import outline
    from wallet.pathways.standing import RuleProgress


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


def step(row: outline.Row, rule: RuleProgress) -> PathwayStep:
    """Return a rule as the step that stands between a whole and its parts."""
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
