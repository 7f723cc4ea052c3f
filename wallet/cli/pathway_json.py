"""Pathways as the documented JSON (docs/command-line.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wallet.snapshots.pathways import (
        HeldFor,
        Meter,
        PathwayPage,
        PathwayRow,
        PathwayStep,
        Statement,
    )


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
        "said_by": dict(row.said_by),
        "signed": row.signed,
        "file": row.file or None,
    }


def page_json(page: PathwayPage) -> dict[str, Any]:
    """Return one goal with its steps and the links between them."""
    return {
        **row_json(page.row),
        "description": dict(page.descriptions),
        "steps": [step_json(step) for step in page.steps],
        "links": [
            {"from": link.start, "to": link.end, "kind": link.kind.value} for link in page.links
        ],
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
        "credits": {"value": worth.value, "unit": worth.unit} if worth else None,
        "hours": step.hours,
        "group": step.group,
        "again": step.again,
        "said_by": dict(step.said_by),
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
    }


def _held(held: HeldFor) -> dict[str, Any]:
    return {
        "badge": held.badge,
        "pointer": held.pointer,
        "title": held.title,
        "issuer": held.issuer,
        "standing": held.standing.value,
        "how": held.how.value,
        "sure": held.sure,
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
