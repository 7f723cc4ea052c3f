"""How badges of a list are printed: two lines each, and as the documented JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet import i18n
from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.descriptors.facets import ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from wallet.descriptors.facets import Facets
    from wallet.snapshots.badges import BadgeRow


def print_rows(
    terminal: Terminal, rows: Sequence[BadgeRow], more: Callable[[BadgeRow], str] | None = None
) -> int:
    """Print badges as lines, with ``more`` of each, and as JSON; return 0 when all are good."""
    for row in rows:
        awarded = i18n.date(row.awarded, terminal.language) if row.awarded else "–"
        marks = ["★"] if row.favourite else []
        marks += [f"#{tag}" for tag in row.tags]
        terminal.say("  ".join([row.id, row.title or "–", *marks]))
        issuer = row.issuer or row.issuer_id or "–"
        words = [issuer, awarded, terminal.words(row.headline.code), more(row) if more else ""]
        terminal.say(f"    {' · '.join(filter(None, words))}")
    if not rows:
        terminal.say(terminal.words("cli_nothing_kept"))
    terminal.emit({"badges": [row_json(row) for row in rows]})
    return DONE if all(row.good for row in rows) else NOT_VALID


def row_json(row: BadgeRow) -> dict[str, Any]:
    """Return a badge of a list."""
    return {
        "id": row.id,
        "title": row.title,
        "issuer": {"id": row.issuer_id, "name": row.issuer},
        "spec": row.spec.value,
        "verdict": row.verdict.value,
        "trust": row.trust.value,
        "freshness": row.freshness.value,
        "editions": row.editions,
        "awarded": time_json(row.awarded),
        "valid_until": time_json(row.valid_until),
        "added": row.added.isoformat(),
        "archived": time_json(row.archived),
        "favourite": row.favourite,
        "tags": list(row.tags),
        "note": row.note,
        "stated": stated_json(row.facets),
    }


def stated_json(facets: Facets) -> dict[str, Any]:
    """Return what a badge is selected by, by descriptor, amounts with their units."""
    stated: dict[str, Any] = {
        element: list(facets.of(element)) for element in ELEMENTS if element != "workload"
    }
    stated["workload"] = [
        {"amount": each.amount, "unit": each.unit.value, "system": each.system or None}
        for each in facets.workloads
    ]
    return {name: found for name, found in stated.items() if found}


def time_json(moment: datetime | None) -> str | None:
    """Return a moment as RFC 3339 text."""
    return moment.isoformat() if moment else None
