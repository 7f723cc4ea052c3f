"""``list --where NAME=VALUE``: what is asked of badges, read into what the list is narrowed by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from wallet import i18n
from wallet.credentials.model import Spec
from wallet.descriptors.facet_names import value_of
from wallet.descriptors.facets import ELEMENTS, is_value
from wallet.descriptors.normal import Unit
from wallet.descriptors.paths import folded
from wallet.errors import UsageError
from wallet.snapshots.selection import YEAR, Choice, Counts, Ends
from wallet.tasks.library.selecting import offered
from wallet.verification.tone import Tone
from wallet.wording.telling.selecting import value_told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from wallet.snapshots.badges import BadgeRow

T = TypeVar("T", bound=StrEnum)
_ONE_OF = ("state", "spec", "ends")
_DATES = ("awarded", "until")
NAMES = (*_ONE_OF, "issuer", "outcome", *_DATES, YEAR, *ELEMENTS)
_DAY = r"(\d{4}-\d\d-\d\d)?"
_DAYS = re.compile(rf"{_DAY}\.\.{_DAY}")


@dataclass(frozen=True, slots=True)
class Where:
    """What was asked: of the search, of the list, and of rows in ways that only people type."""

    query: str = ""
    choice: Choice = field(default_factory=Choice)
    tests: tuple[Callable[[BadgeRow], bool], ...] = ()

    def fits(self, row: BadgeRow) -> bool:
        """Say whether a row passes what is not part of the choice."""
        return all(test(row) for test in self.tests)


def read(asked: Sequence[str], counts: Counts) -> Where:
    """Read what was asked; ``counts`` are those of all that is listed.

    Raises ``UsageError`` ``where_unknown``, ``where_value_unknown``, ``where_amount_unknown``.
    """
    held: dict[str, list[str]] = {}
    for each in asked:
        name, sign, value = each.partition("=")
        if name not in NAMES or not sign or not value.strip():
            raise UsageError("where_unknown", asked=each, known=", ".join(NAMES))
        held.setdefault(name, []).append(value.strip())
    keys = [
        f"{element}={_value(element, value, counts)}"
        for element in (*ELEMENTS, YEAR)
        for value in held.get(element, ())
    ]
    tests = [_issuer(held["issuer"])] if "issuer" in held else []
    tests += [_days(name, held[name]) for name in _DATES if name in held]
    words = (value.replace('"', " ") for value in held.get("outcome", ()))
    return Where(
        " ".join(f'outcome:"{value}"' for value in words),
        Choice(
            tone=_one_of("state", held, Tone),
            spec=_one_of("spec", held, Spec),
            ends=_one_of("ends", held, Ends),
            where=tuple(dict.fromkeys(keys)),
        ),
        tuple(tests),
    )


def _value(element: str, text: str, counts: Counts) -> str:
    """Return the value that is meant: one that some badge has, or else one that is known."""
    if element == "workload":
        if not is_value(element, text):
            raise UsageError("where_amount_unknown", value=text, known=", ".join(Unit))
        return text
    there = [value for value, _ in offered(counts, element)]
    for value in there:
        told = (value, value.rpartition(":")[2], *(_told(element, value)))
        if folded(text) in map(folded, told):
            return value
    if element == YEAR and re.fullmatch(r"\d{4}", text):
        return text
    if element != YEAR and (known := value_of(element, text)):
        return known
    raise UsageError(
        "where_value_unknown", value=text, element=element, known=", ".join(there) or "–"
    )


def _told(element: str, value: str) -> tuple[str, ...]:
    return tuple(value_told(element, value, language) for language in ("en", "ja"))


def _one_of(name: str, held: Mapping[str, Sequence[str]], kind: type[T]) -> T | None:
    """Return the one member that is asked for, of what a badge has only one of."""
    values = tuple(dict.fromkeys(held.get(name, ())))
    if not values:
        return None
    known = {str(each.value): each for each in kind}
    wrong = [value for value in values if value not in known] or values[1:]
    if wrong:
        raise UsageError(
            "where_value_unknown", value=wrong[0], element=name, known=", ".join(known)
        )
    return known[values[0]]


def _issuer(asked: Sequence[str]) -> Callable[[BadgeRow], bool]:
    words = tuple(map(folded, asked))

    def fits(row: BadgeRow) -> bool:
        return row.issuer_id in asked or any(word in folded(row.issuer) for word in words)

    return fits


def _days(name: str, asked: Sequence[str]) -> Callable[[BadgeRow], bool]:
    spans = [_span(name, value) for value in asked]

    def fits(row: BadgeRow) -> bool:
        moment: datetime | None = row.awarded if name == "awarded" else row.valid_until
        if moment is None:
            return False
        day = i18n.day(moment)
        return any(first <= day <= last for first, last in spans)

    return fits


def _span(name: str, text: str) -> tuple[date, date]:
    match = _DAYS.fullmatch(text)
    try:
        if match and (match[1] or match[2]):
            first = date.fromisoformat(match[1]) if match[1] else date.min
            return first, date.fromisoformat(match[2]) if match[2] else date.max
    except ValueError:
        pass
    known = "2025-04-01..2026-03-31, 2025-04-01.., ..2026-03-31"
    raise UsageError("where_days_unknown", value=text, element=name, known=known)
