"""Reads dates as issuers write them, to aware UTC datetimes."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

_DATE = re.compile(
    r"(\d{4}-\d\d-\d\d)"
    r"(?:[Tt ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,20})?)?))?"
    r" ?([Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d)?",  # 14 h at most: XML Schema, 3.2.7.3
    re.ASCII,
)
_NEXT_MIDNIGHT = re.compile(r"24:00(?::00(?:[.,]0+)?)?")
_LONGEST = 64  # characters that are worth remembering; no date is longer
_DIGITS = re.compile(r"-?\d{1,12}", re.ASCII)


def moment(value: Any) -> datetime | None:
    """Read an xsd:dateTime, xsd:date or value object; without an offset it counts as UTC.

    Returns None for what is absent, unreadable or impossible (30 February, 25 o'clock).
    """
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    return _known(value) if len(value) <= _LONGEST else _read(value)


def _read(value: str) -> datetime | None:
    match = _DATE.fullmatch(value.strip())
    if match is None:
        return None
    day, time, zone = match.groups()
    later = None
    if time and time.startswith("24") and _NEXT_MIDNIGHT.fullmatch(time):
        time, later = "00:00", timedelta(days=1)
    try:
        found = datetime.fromisoformat(f"{day}T{time or '00:00'}{(zone or 'Z').upper()}")
        return (found + later if later else found).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


_known = lru_cache(4_096)(_read)  # the same few dates are asked for again and again


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
