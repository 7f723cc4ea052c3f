"""The tables of docs/look.md, made of the code: python -m tests.gui.look_tables prints them."""

from __future__ import annotations

import sys
from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from wallet.gui.theme import Space, Type
from wallet.printing.palettes import PALETTES, Theme
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GROUNDS = ("window", "rail", "surface", "chosen")
INKS = ("text", "muted", "accent", "good", "caution", "bad")


def light(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def least(colours: Theme, ink: str) -> float:
    """Return the contrast of an ink against the ground on which it stands out least."""
    grounds = [*GROUNDS, *(f"{tone}_ground" for tone in Tone if ink in ("text", "muted", tone))]
    return min(contrast(getattr(colours, ink), getattr(colours, each)) for each in grounds)


def all_tables() -> dict[str, str]:
    """Return every table of the page by its name."""
    return {
        "colours": "\n".join(_colours()),
        "contrast": "\n".join(_contrasts()),
        "type": "\n".join(_types()),
        "space": "\n".join(_spaces()),
    }


def _colours() -> Iterator[str]:
    names = [item.name for item in fields(Theme) if item.name not in ("dark", "contrast")]
    yield from _table(
        ("colour", *PALETTES),
        ((name, *(f"`{getattr(each, name)}`" for each in PALETTES.values())) for name in names),
    )


def _contrasts() -> Iterator[str]:
    rows = [(ink, *(f"{least(each, ink):.1f}" for each in PALETTES.values())) for ink in INKS]
    rows += [("edge", *(f"{least(each, 'edge'):.1f}" for each in PALETTES.values()))]
    rows += [
        (
            "on_accent on accent",
            *(f"{contrast(each.on_accent, each.accent):.1f}" for each in PALETTES.values()),
        )
    ]
    yield from _table(("ink", *PALETTES), rows)


def _types() -> Iterator[str]:
    yield from _table(
        ("role", "100 %", "150 %", "200 %", "weight"),
        (
            (
                role.name,
                *(f"{role.value[0] * percent / 100:g} pt" for percent in (100, 150, 200)),
                "bold" if role.value[1].value >= 700 else "regular",
            )
            for role in Type
        ),
    )


def _spaces() -> Iterator[str]:
    named = [(name, str(value)) for name, value in vars(Space).items() if name.isupper()]
    yield from _table(("distance", "pixels"), named)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


if __name__ == "__main__":
    for name, table in all_tables().items():
        sys.stdout.write(f"<!-- {name} -->\n{table}\n\n")
