"""What was done with the wallet, for somebody else's program: CSV and JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.papers import spreadsheet
from wallet.wording.telling import activity_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wallet.snapshots.activity import ActivityRow

_COLUMNS = ("time", "kind", "code", "message", "badges", "issuer", "host", "addresses", "error")


def as_csv(rows: Iterable[ActivityRow], language: str) -> bytes:
    """Return a table (``wallet.papers.spreadsheet``), one row an entry."""
    return spreadsheet.table(_COLUMNS, (_cells(row, language) for row in rows))


def as_json(rows: Iterable[ActivityRow], language: str) -> bytes:
    """Return ``{"activity": [entry]}``; see ``entry_json``."""
    entries = [entry_json(row, language) for row in rows]
    return json.dumps({"activity": entries}, ensure_ascii=False, indent=2).encode() + b"\n"


def entry_json(row: ActivityRow, language: str) -> dict[str, Any]:
    """Return an entry as the documented JSON (``docs/command-line.md``)."""
    return {
        "time": row.time.isoformat(),
        "kind": row.kind.value,
        "code": row.code,
        "message": activity_lines.sentence(row, language),
        "details": dict(row.details),
        "badges": [
            {"id": badge.id, "title": badge.title, "kept": badge.kept}
            | ({"before": badge.before, "after": badge.after} if badge.after else {})
            for badge in row.badges
        ],
        "issuer": row.issuer,
        "host": row.host,
        "addresses": list(row.urls),
        "error": row.error,
    }


def _cells(row: ActivityRow, language: str) -> Iterator[str]:
    entry = entry_json(row, language)
    entry["badges"] = "; ".join(badge.title for badge in row.badges)
    entry["addresses"] = " ".join(row.urls)
    return (str(entry[name]) for name in _COLUMNS)
