"""The true time, and moments as they are written on the command line."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

_YEARS = range(1970, 3000)  # a clock outside these is a slip, and would overflow elsewhere


def clock() -> datetime:
    """Return the true time; the only place where a command reads it."""
    return datetime.now(UTC)


def moment(text: str) -> datetime:
    """Read an RFC 3339 time, or a date for its midnight in UTC; raise ``ArgumentTypeError``."""
    try:
        value = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a time: {text}") from error
    if value.year not in _YEARS:
        raise argparse.ArgumentTypeError(f"not a year between 1970 and 2999: {text}")
    return value if value.tzinfo else value.replace(tzinfo=UTC)
