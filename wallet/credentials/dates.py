"""Reads dates as issuers write them, to aware UTC datetimes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

_DATE = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[Tt ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,20}))?)?)?"
    r"\s?(?P<zone>[Zz]|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_DIGITS = re.compile(r"-?\d{1,12}", re.ASCII)
_MAX_OFFSET = timedelta(hours=14)  # XML Schema part 2, section 3.2.7.3
_MIDNIGHT_AFTER = 24  # XML Schema's 24:00:00 is the first instant of the next day


def moment(value: Any) -> datetime | None:
    """Read an xsd:dateTime, xsd:date or value object; without an offset it counts as UTC.

    Returns None for what is absent, unreadable or impossible (30 February, 25 o'clock).
    """
    if isinstance(value, Mapping):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    match = _DATE.fullmatch(value.strip())
    if match is None:
        return None
    try:
        return _moment(match)
    except (ValueError, OverflowError):
        return None


def _moment(match: re.Match[str]) -> datetime:
    hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
    fraction = int((match["fraction"] or "0").ljust(6, "0")[:6])
    next_day = hour == _MIDNIGHT_AFTER and not (minute or second or fraction)
    found = datetime(
        int(match["year"]), int(match["month"]), int(match["day"]),
        0 if next_day else hour, minute, second, fraction,
        tzinfo=_zone(match["zone"]),
    )  # fmt: skip
    return (found + timedelta(days=int(next_day))).astimezone(UTC)


def _zone(written: str | None) -> timezone:
    if written in (None, "Z", "z"):
        return UTC
    offset = timedelta(hours=int(written[1:3]), minutes=int(written[-2:]))
    if offset > _MAX_OFFSET:
        raise ValueError(written)
    return timezone(-offset if written[0] == "-" else offset)


def timestamp(value: Any) -> datetime | None:
    """Read seconds since 1970 (RFC 7519 NumericDate, Open Badges 1.x), or else a ``moment``."""
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return moment(value)
    try:
        return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        return None
