"""Reads a moment in time as RFC 3339 writes it (section 5.6)."""

from __future__ import annotations

import re
from datetime import datetime

_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII
)


def moment(text: str) -> datetime:
    """Return an aware datetime. Raises ``ValueError`` for anything but a full RFC 3339 time."""
    if not _MOMENT.fullmatch(text):
        raise ValueError(f"not an RFC 3339 time: {text[:40]!r}")
    return datetime.fromisoformat(text.upper())
