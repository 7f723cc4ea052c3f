"""Whether credentials say the same of a descriptor, whoever wrote it and in whatever words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.descriptors.normal import (
    Country,
    Field,
    Grade,
    Identity,
    Language,
    Level,
    Link,
    Moment,
    Outcome,
    Party,
    Term,
    Unit,
    Workload,
)
from wallet.descriptors.paths import folded
from wallet.descriptors.skills import merge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.descriptors.record import Value


def agree(sides: Sequence[Sequence[Value]]) -> bool:
    """Say whether all sides, each the values of one credential, say the same, in any order.

    Values are compared by what they mean. Words of nobody's list agree where they are the same in
    every language that both are written in. What hides behind a hash agrees with itself only.
    """
    if not all(sides):
        return not any(sides)
    targets = _targets(sides)
    first = sides[0]
    return all(
        _within(first, other, targets) and _within(other, first, targets) for other in sides[1:]
    )


def _within(side: Sequence[Value], other: Sequence[Value], targets: Mapping[int, str]) -> bool:
    return all(any(_same(one, another, targets) for another in other) for one in side)


def _same(one: Value, other: Value, targets: Mapping[int, str]) -> bool:
    if one is other:
        return True
    if id(one) in targets and id(other) in targets:
        return targets[id(one)] == targets[id(other)]
    if isinstance(one.normal, Party) and isinstance(other.normal, Party):
        return (
            one.normal.id == other.normal.id
            if one.normal.id or other.normal.id  # a name alone is nobody's own
            else _same_words(one, other)
        )
    mine, theirs = _meaning(one), _meaning(other)
    if mine is not None and theirs is not None:
        return mine == theirs
    return _same_words(one, other)


def _targets(sides: Sequence[Sequence[Value]]) -> dict[int, str]:
    """Return the skill that each outcome is about: one node of a framework is the same for all."""
    outcomes = [
        (id(value), value.normal.alignment)
        for side in sides
        for value in side
        if isinstance(value.normal, Outcome)
    ]
    found = merge([alignment for _, alignment in outcomes])
    return {outcomes[place][0]: skill.id for skill, places in found for place in places}


def _meaning(value: Value) -> tuple[object, ...] | None:  # noqa: PLR0911 - one case a kind
    """Return what a value means in a form that can be compared; None where only its words can."""
    match value.normal:
        case Workload(amount=amount, unit=unit, system=system, earned=earned):
            named = folded(system) if unit in (Unit.CREDITS, Unit.UNKNOWN) else ""
            return (Workload, amount, unit, named, earned)
        case Level(framework=framework, code=code, named=named):
            return (Level, framework, code) if framework else (Level, folded(code), folded(named))
        case Term(set=words, id=term) if term:
            return (Term, words, term)
        case Grade(part=part, of=of, least=least, greatest=greatest, required=required):
            return (Grade, part, folded(of), folded(value.original), least, greatest, required)
        case Identity(kind=kind, hashed=hashed):
            return (Identity, folded(kind), hashed, value.original)
        case Country() | Language() | Field() | Moment() | Link():
            return (type(value.normal), value.normal)
    return None


def _same_words(one: Value, other: Value) -> bool:
    mine, theirs = _by_language(one), _by_language(other)
    if shared := mine.keys() & theirs.keys():
        return all(mine[language] == theirs[language] for language in shared)
    return bool(set(mine.values()) & set(theirs.values()))


def _by_language(value: Value) -> dict[str, str]:
    return {each.language.split("-")[0].lower(): folded(each.text) for each in reversed(value.said)}
