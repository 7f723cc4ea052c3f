"""Pathways as the documented JSON (docs/command-line.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wallet.snapshots.pathways import (
        Amount,
        FileSignature,
        HeldFor,
        KeptFile,
        Meter,
        Meters,
        PathwayOpening,
        PathwayPage,
        PathwayRow,
        PathwayStep,
        Statement,
    )


LEARNER = "learner"
"""Stands for the names of whoever says so where it is the learner: a drawing of their own."""


def row_json(row: PathwayRow) -> dict[str, Any]:
    """Return one goal."""
    return {
        "id": row.id,
        "title": dict(row.titles),
        "state": row.state.value,
        "share": round(row.share, 4),
        "sure": round(row.sure, 4),
        "begun": row.begun,
        "rules": [_rule(each) for each in row.meters],
        "said_by": LEARNER if row.drawn else dict(row.said_by),
        "signed": row.signed,
        "file": row.file or None,
        "form": row.form.value if row.form else None,
        "signature": _signature(row.signature),
        "kept": _kept(row.kept),
        "meters": _meters(row.totals),
        "drawn": list(row.drawings),
        "own": row.own,
        "complete": row.complete,
    }


def page_json(page: PathwayPage) -> dict[str, Any]:
    """Return one goal with its steps and the links between them."""
    return {
        **row_json(page.row),
        "description": dict(page.descriptions),
        "steps": [step_json(step) for step in page.steps],
        "links": [
            {
                "from": link.start,
                "to": link.end,
                "kind": link.kind.value,
                "extra": link.extra,
            }
            for link in page.links
        ],
    }


def opening_json(one: PathwayOpening) -> dict[str, Any]:
    """Return a step that would lead on in several goals, or complete one."""
    return {
        "key": one.key,
        "id": one.id,
        "title": dict(one.titles),
        "pathways": [goal for goal, _ in one.goals],
        "completes": [goal for goal, _ in one.completes],
        "sure": one.sure,
    }


def step_json(step: PathwayStep) -> dict[str, Any]:
    """Return one step, or a rule (without ``key``) over the steps that name it as parent."""
    worth = step.credits
    return {
        "parent": step.parent,
        "key": step.key or None,
        "id": step.id or None,
        "title": dict(step.titles),
        "state": step.state.value,
        "counts": step.counts.value,
        "why": step.why,
        "rules": [_rule(each) for each in step.meters],
        "credits": {"value": worth.value, "unit": worth.unit, "vouched": step.vouched}
        if worth
        else None,
        "hours": step.hours,
        "group": step.group,
        "again": step.again,
        "said_by": LEARNER if step.by_learner else dict(step.said_by),
        "extra": step.extra,
        "complete": step.complete,
        "competency": step.competency,
        "notes": [note.value for note in step.notes],
        "badges": [_held(each) for each in step.held],
        "statements": [_statement(each) for each in step.statements],
    }


def _rule(meter: Meter) -> dict[str, Any]:
    return {
        "kind": meter.kind.value,
        "done": meter.done,
        "may": meter.may,
        "needed": meter.needed,
        "parts": meter.parts,
        "unit": meter.unit,
        "cached": meter.cached,
        "said": dict(meter.said),
        "basis": meter.basis.value,
        "by": dict(meter.by),
    }


def _signature(found: FileSignature | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "state": found.state.value,
        "code": found.code,
        "by": dict(found.by),
        "known": found.known,
        "as_of": found.as_of.isoformat() if found.as_of else None,
    }


def _kept(kept: KeptFile | None) -> dict[str, Any] | None:
    if kept is None:
        return None
    return {
        "name": kept.name,
        "at": kept.at.isoformat(),
        "version": kept.version or None,
        "changed": kept.changed or None,
    }


def _meters(totals: Meters | None) -> dict[str, Any] | None:
    if totals is None:
        return None
    return {
        "steps": _amount(totals.steps),
        "credits": [{**_amount(each), "unit": each.unit} for each in totals.credits],
        "competencies": _amount(totals.competencies),
        "unchecked": totals.unchecked,
    }


def _amount(amount: Amount) -> dict[str, Any]:
    found = {"done": amount.done, "may": amount.may, "needed": amount.needed}
    return {**found, "asked": amount.asked}


def _held(held: HeldFor) -> dict[str, Any]:
    return {
        "badge": held.badge,
        "pointer": held.pointer,
        "title": held.title,
        "issuer": held.issuer,
        "standing": held.standing.value,
        "how": held.how.value,
        "sure": held.sure,
        "as_of": held.as_of.isoformat() if held.as_of else None,
    }


def _statement(said: Statement) -> dict[str, Any]:
    return {
        "kind": said.kind.value,
        "outward": said.outward,
        "other": dict(said.other),
        "voice": said.voice.value,
        "by": said.by,
        "signed": said.signed,
        "document": said.document,
        "pointer": said.pointer,
    }
