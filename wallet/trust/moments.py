"""Reads a moment in time as RFC 3339 writes it (section 5.6)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII
)


def moment(text: str) -> datetime:
    """Return an aware datetime, as written.

    Raises ``ValueError`` for anything but a full RFC 3339 time within the calendar of UTC.
    """
    if not _MOMENT.fullmatch(text):
        raise ValueError(f"not an RFC 3339 time: {text[:40]!r}")
    found = datetime.fromisoformat(text.upper())
    try:
        found.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"no time in UTC: {text[:40]!r}") from error
    return found
