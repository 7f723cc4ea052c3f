"""What was done with the wallet, for somebody else's program: CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from wallet.wording.telling import activity_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.snapshots import ActivityRow

_COLUMNS = ("time", "kind", "code", "message", "badges", "issuer", "host", "addresses", "error")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Iterable[ActivityRow], language: str) -> bytes:
    """Return a table (RFC 4180, UTF-8 with a mark that spreadsheets look for), one row an entry.

    Titles come from issuers: a cell that a spreadsheet would take for a formula begins with an
    apostrophe.
    """
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(_COLUMNS)
    for row in rows:
        entry = entry_json(row, language)
        entry["badges"] = "; ".join(badge.title for badge in row.badges)
        entry["addresses"] = " ".join(row.urls)
        table.writerow([_harmless(str(entry[name])) for name in _COLUMNS])
    return text.getvalue().encode("utf-8-sig")


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


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
