"""What the learner reached: values, levels and states of results, with their scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.descriptors.normal import Grade
from wallet.descriptors.readings.saying import said
from wallet.descriptors.record import Said

if TYPE_CHECKING:
    from wallet.descriptors.mapping import Catalogue
    from wallet.descriptors.normal import Normal
    from wallet.descriptors.paths import Found

_Read = Iterator[tuple[tuple[Said, ...], "Normal | None"]]
_MOST = 500  # descriptions, and levels of a rubric, that are looked through for each result
_PARTS = {"value": "value", "achievedLevel": "level", "status": "status"}


def result(found: Found, options: Mapping[str, Any], _known: Catalogue) -> _Read:
    """Read a member of a Result (Open Badges 3.0 section B.1.22) with its ResultDescription.

    A level that was achieved is named by its id: the text is the name that the rubric gives it.
    """
    told = said(found)
    part = str(options.get("part", "")) or _PARTS.get(str(found.path[-1]), "value")
    description, place = _description(found)
    if part == "level":
        told = _level(description, place, told) or told
    yield (
        told,
        Grade(
            part,
            of=values.text(description.get("name")) or _title(found),
            least=_written(description.get("valueMin")),
            greatest=_written(description.get("valueMax")),
            required=_written(description.get("requiredValue")),
        ),
    )


def _description(found: Found) -> tuple[Mapping[str, Any], tuple[str | int, ...]]:
    """Return the ResultDescription that a Result names, and where it stands."""
    wanted = values.text(found.holder.get("resultDescription"))
    if not wanted or not found.holders:
        return {}, ()
    subject = found.holder
    depth = len(found.holders) - 2
    if depth >= 0:
        subject = found.holders[depth]
    achievement = subject.get("achievement")
    start = found.path[: -_length(found)]
    for at, each in enumerate(islice(values.items(achievement), _MOST)):
        if not isinstance(each, Mapping):
            continue
        base = (*start, "achievement", *((at,) if isinstance(achievement, list) else ()))
        listed = each.get("resultDescription")
        for number, one in enumerate(islice(values.items(listed), _MOST)):
            if isinstance(one, Mapping) and values.link(one) == wanted:
                spot = (number,) if isinstance(listed, list) else ()
                return one, (*base, "resultDescription", *spot)
    return {}, ()


def _length(found: Found) -> int:
    """Return how many steps lie between the subject and the member of its result."""
    return 3 if isinstance(found.path[-2], int) else 2


def _level(
    description: Mapping[str, Any], place: tuple[str | int, ...], told: tuple[Said, ...]
) -> tuple[Said, ...]:
    wanted = told[0].text if told else ""
    listed = description.get("rubricCriterionLevel")
    for number, each in enumerate(islice(values.items(listed), _MOST)):
        if (
            isinstance(each, Mapping)
            and values.link(each) == wanted
            and values.text(each.get("name"))
        ):
            spot = (number,) if isinstance(listed, list) else ()
            path = (*place, "rubricCriterionLevel", *spot, "name")
            name = each.get("name")
            return (Said(name, "", path),) if isinstance(name, str) else ()
    return ()


def _title(found: Found) -> str:
    return values.text(found.holder.get("title")) if found.holders else ""


def _written(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    return str(value) if isinstance(value, int | float) else values.text(value)
