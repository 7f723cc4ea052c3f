"""What ``describe --json`` prints of a credential (docs/command-line.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import i18n, wording
from wallet.descriptors.catalogue import name
from wallet.papers import value_json
from wallet.snapshots.descriptors import Cover
from wallet.snapshots.examining import Proof
from wallet.wording.telling.descriptors import told

if TYPE_CHECKING:
    from wallet.descriptors.filling import Filling
    from wallet.descriptors.problems import Problem
    from wallet.descriptors.record import Value
    from wallet.snapshots.examining import Asked, AskedRow, Examined

SHORT = {"open_badges_2": "ob2", "open_badges_3": "ob3"}


def as_json(found: Examined, table_id: str, language: str) -> dict[str, Any]:
    """Return a credential by one table, with those inside it; sentences are in a language."""
    credential, asked = found.credential, found.table(table_id)
    return {
        "part": found.part.value,
        "spec": credential.spec.value,
        "title": credential.name or credential.achievement.name,
        "issuer": {"id": credential.issuer.id, "name": credential.issuer.name},
        "profiles": list(found.described.record.profiles),
        "proof": found.proof.value,
        "ready": found.is_ready(table_id),
        "table": {
            "id": asked.table.id,
            "name": name(asked.table.names, language),
            "required": asked.required,
            "described": asked.described,
            "message": sentence(asked, language),
        },
        "rows": [_row(found, row, language) for row in asked.rows],
        "problems": [_problem(each, language) for each in found.problems],
        "inner": [as_json(each, table_id, language) for each in found.inner],
    }


def sentence(asked: Asked, language: str) -> str:
    """Return how many of the required elements of a table are described."""
    return wording.say(
        "described_by",
        language,
        described=asked.described,
        required=asked.required,
        table=name(asked.table.names, language),
    )


def in_words(value: Value, language: str) -> str:
    """Return a value in words, with its dates as the language writes them."""
    return told(value, language, lambda at: i18n.date(at, language))


def _covers(found: Examined, value: Value) -> str:
    """Return ``covered``, ``not_covered`` or ``unchecked``, or ``not_signed`` for a draft."""
    cover = found.cover_of(value)
    if found.proof is Proof.NOT_SIGNED and cover is Cover.UNCHECKED:
        return found.proof.value
    return cover.value


def _row(found: Examined, row: AskedRow, language: str) -> dict[str, Any]:
    asked = row.covered.row
    return {
        "row": asked.id,
        "name": name(asked.names, language),
        "required": asked.required,
        "state": "elsewhere" if row.elsewhere else row.covered.state.value,
        "values": [
            value_json.as_json(each, _covers(found, each), language) for each in row.covered.values
        ],
        "fill": {SHORT[each.spec.value]: _filling(each) for each in row.fillings},
    }


def _filling(filling: Filling) -> dict[str, Any]:
    return {"at": filling.at, "example": filling.example, "profile": filling.profile}


def _problem(problem: Problem, language: str) -> dict[str, Any]:
    return {
        "code": problem.code,
        "message": wording.say(problem.code, language, **problem.details),
        "next": wording.next_step(problem.code, language, **problem.details),
        "path": problem.path,
        "page": problem.page,
        "descriptor": problem.element,
    }
