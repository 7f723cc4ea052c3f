"""Where a credential says two things of which only one can be true.

Several learning outcomes, languages or ways of assessment are no contradiction; two levels of one
framework are, and so are two amounts of one unit and a result outside its own scale.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.normal import Country, Grade, Level, Moment, Term, Workload
from wallet.descriptors.record import Form

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.record import Record, Value

_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?")
_EXCLUDING = (Country, Level, Term, Workload)


def contradictions(record: Record, known: Catalogue | None = None) -> tuple[str, ...]:
    """Return the ids of descriptors whose stated values contradict each other, in order.

    Running text is left out: that it mentions a word does not say how it is meant.
    """
    sets = known or catalogue()
    found = [
        element
        for element, values in record.values.items()
        if any(_exclude(one, other, sets) for one, other in combinations(_stated(values), 2))
    ]
    if any(map(_off_scale, record.of("grade"))):
        found.append("grade")
    if _ends_before_it_begins(record) and "valid_until" not in found:
        found.append("valid_until")
    return tuple(found)


def _stated(values: tuple[Value, ...]) -> list[Normal]:
    normals = [v.normal for v in values if v.form is Form.STRUCTURED]
    return list(dict.fromkeys(each for each in normals if isinstance(each, _EXCLUDING)))


def _exclude(one: Normal, other: Normal, known: Catalogue) -> bool:
    match one, other:
        case Level(framework=first), Level(framework=second):
            return bool(first) and first == second and one.code != other.code
        case Workload(), Workload():
            alike = (one.unit, one.system, one.earned) == (other.unit, other.system, other.earned)
            return alike and one.amount != other.amount
        case Country(code=first), Country(code=second):
            return first != second
        case Term(set=words, id=first), Term(set=others, id=second) if words == others:
            entries = known.sets[words].by_id
            return any(
                b in entries[a].excludes
                for a, b in ((first, second), (second, first))
                if a in entries
            )
    return False


def _off_scale(said: Value) -> bool:
    """Say whether a number lies outside the scale that its own description gives it."""
    grade, value = said.normal, _number(said.original)
    if not isinstance(grade, Grade) or grade.part != "value" or value is None:
        return False
    least, greatest = _number(grade.least), _number(grade.greatest)
    return (least is not None and value < least) or (greatest is not None and value > greatest)


def _number(text: str) -> float | None:
    return float(text) if _NUMBER.fullmatch(text.strip()) else None


def _ends_before_it_begins(record: Record) -> bool:
    ends = _moments(record, "valid_until")
    starts = _moments(record, "issued")
    return bool(ends and starts) and min(ends) < max(starts)


def _moments(record: Record, element: str) -> list[float]:
    return [v.normal.at.timestamp() for v in record.of(element) if isinstance(v.normal, Moment)]
