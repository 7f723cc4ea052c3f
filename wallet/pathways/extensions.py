"""What issuers write of worth and stacking beside the standards, each under its own members.

- Our own extension for descriptors: beside the other members in 3.0, ``extensions:Descriptors`` in
  2.0.
- edubadges and educredentials: ``stackable``, ``ECTS``, ``SBU`` (another unit, never converted),
  ``extensions:ECTSExtension`` and ``extensions:StudyLoadExtension``.
- openbadges.education: the same kind of extensions, in 3.0 on the credential itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.pathways.model import Credits, Note

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST = 1e9  # credits or hours; with more, sums are no longer exact
OURS = "extensions:Descriptors"
_ECTS = "ECTS"
_CATEGORY = "extensions:CategoryExtension"
_HOURS = (
    ("extensions:StudyLoadExtension", "StudyLoad"),
    ("extensions:TimeInvestmentExtension", "TimeInvestment"),
)
_LONGEST_UNIT = 80  # characters


def described(written: Mapping[str, Any]) -> tuple[tuple[Mapping[str, Any], str], ...]:
    """Return where our own extension may have put members, each with its place within."""
    if OURS not in written:
        return ((written, ""),)
    return (written, ""), (values.an_object(written[OURS]), f"/{OURS}")


def credits_of(written: Mapping[str, Any]) -> Credits | None:
    """Return ``creditsAvailable`` with the unit beside it, else what extensions say."""
    for one, _ in described(written):
        if (value := number(one.get("creditsAvailable"))) is not None:
            return Credits(value, values.text(one.get("creditUnit"))[:_LONGEST_UNIT])
    extension = values.an_object(written.get("extensions:ECTSExtension"))
    for one, unit in ((extension, _ECTS), (written, _ECTS), (written, "SBU")):
        if (value := number(one.get(unit))) is not None:
            return Credits(value, unit)
    return None


def hours_of(
    written: Mapping[str, Any], credential: Mapping[str, Any] | None = None
) -> float | None:
    """Return the hours of work that an achievement, or in 3.0 its credential, states; or None."""
    for one, _ in described(written):
        if (value := number(one.get("timeInvestment"))) is not None:
            return value
    for place in (written, credential or {}):
        for extension, name in _HOURS:
            if extension in place:
                value = number(values.an_object(place[extension]).get(name))
                if value is not None:
                    return value
    return None


def notes_of(written: Mapping[str, Any], credential: Mapping[str, Any]) -> Iterator[Note]:
    """Yield what is said of stacking that names no target: ``stackable``, or a category."""
    if any(one.get("stackable") is True for one, _ in described(written)):
        yield Note.STACKABLE
    for place in (written, credential):
        category = values.an_object(place.get(_CATEGORY))
        if category and values.text(category.get("Category")).casefold() == "learningpath":
            yield Note.LEARNING_PATH


def number(value: Any) -> float | None:
    """Return a number from 0 to ``MOST``: anything else states no amount."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    return number if 0 <= number <= MOST else None
