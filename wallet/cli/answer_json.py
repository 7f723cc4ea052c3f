"""A request for badges as the JSON that docs/command-line.md describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cli.rows import time_json
from wallet.wording.answer_forms import form_told

if TYPE_CHECKING:
    from wallet.cli.terminal import Terminal
    from wallet.snapshots.requests import Candidate, RequestPage, WantedShown


def answer_json(terminal: Terminal, page: RequestPage) -> dict[str, Any]:
    """Return the request, what would leave, and what there is to know before."""
    asker = page.asker
    return {
        "conversation": page.conversation.value,
        "asker": {
            "id": asker.id,
            "host": asker.host,
            "name": asker.name,
            "identified": asker.identified.value,
            "details": dict(asker.details),
        },
        "purpose": page.purpose,
        "destination": page.destination,
        "encrypted": page.encrypted,
        "signed": page.signed,
        "holder": page.holder,
        "until": time_json(page.until),
        "before": page.before
        and {"time": time_json(page.before.time), "share": page.before.share or None},
        "answerable": page.answerable,
        "wanted": [_wanted(terminal, each) for each in page.wanted],
        "chosen": {name: list(badges) for name, badges in page.chosen.items()},
        "findings": [
            {
                "code": each.code,
                "weight": each.weight.value,
                "message": terminal.words(each.code, **each.details),
                "badges": list(each.badges),
            }
            for each in page.findings
        ],
    }


def _wanted(terminal: Terminal, wanted: WantedShown) -> dict[str, Any]:
    return {
        "id": wanted.id,
        "alternatives": list(wanted.alternatives),
        "name": wanted.name,
        "reason": wanted.reason,
        "types": list(wanted.types),
        "claims": list(wanted.claims),
        "required": wanted.required,
        "multiple": wanted.multiple,
        "bound": wanted.bound,
        "absent": list(wanted.absent),
        "code": wanted.code,
        "message": terminal.words(wanted.code) if wanted.code else "",
        "candidates": [_candidate(terminal, each) for each in wanted.candidates],
    }


def _candidate(terminal: Terminal, candidate: Candidate) -> dict[str, Any]:
    return {
        "id": candidate.id,
        "badge": candidate.badge,
        "edition": candidate.edition,
        "form": form_told(candidate.form, terminal.language) if candidate.form else "",
        "title": candidate.page.row.title,
        "format": candidate.format,
        "asked": list(candidate.asked),
        "leaves": [each.key for each in candidate.fields.shown],
        "beyond": list(candidate.beyond),
        "code": candidate.code,
        "message": terminal.words(candidate.code) if candidate.code else "",
    }
