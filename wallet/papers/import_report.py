"""How an import went, as text to read and as a table for a spreadsheet, in the learner's language.

One entry for each thing that was handed over: what became of it, and where it could not be kept,
why and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet import wording
from wallet.papers import spreadsheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

OUTCOMES = ("added", "editions", "returned", "copies", "left", "unreached", "failed")
_COLUMNS = ("outcome", "badge", "issuer", "state", "file", "why", "step")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing: ``outcome`` is one of ``OUTCOMES``; ``state`` and ``code`` are codes, or ""."""

    file: str
    outcome: str
    badge: str = ""
    issuer: str = ""
    state: str = ""
    code: str = ""  # why it could not be kept
    details: Mapping[str, object] = field(default_factory=dict)


def as_csv(entries: Sequence[Entry], language: str) -> bytes:
    """Return a table (``wallet.papers.spreadsheet``), one row an entry."""
    header = (wording.say(f"import_column_{name}", language) for name in _COLUMNS)
    return spreadsheet.table(header, (_cells(entry, language) for entry in entries))


def as_text(entries: Sequence[Entry], language: str, *, now: datetime) -> bytes:
    """Return the same to read: a heading for each outcome, and what it became of."""
    lines = [wording.say("import_text_title", language, date=now)]
    for outcome in OUTCOMES:
        found = [entry for entry in entries if entry.outcome == outcome]
        if not found:
            continue
        lines += ["", f"{wording.say(f'import_report_{outcome}', language)} ({len(found)})"]
        for entry in found:
            _, badge, issuer, state, file, why, step = _cells(entry, language)
            lines.append("- " + " / ".join(each for each in (badge, issuer, state, file) if each))
            lines += [f"  {each}" for each in (why, step) if each]
    return ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace")


def _cells(entry: Entry, language: str) -> tuple[str, ...]:
    why = step = ""
    if entry.code:
        why = wording.say(entry.code, language, **entry.details)
        step = wording.next_step(entry.code, language, **entry.details)
    state = wording.say(entry.state, language) if entry.state else ""
    outcome = wording.say(f"import_report_{entry.outcome}", language)
    cells = (outcome, entry.badge, entry.issuer, state, entry.file, why, step)
    return tuple(" ".join(cell.split()) for cell in cells)
