"""By what one kept edition of a badge is chosen."""

from __future__ import annotations


def copy_id(badge: str, sha256: str) -> str:
    """Return by what one kept edition of a badge is chosen; "" is the one in front, its badge."""
    return f"{badge}.{sha256[:12]}" if sha256 else badge


def badge_of(copy: str) -> str:
    """Return the badge of a ``copy_id``."""
    return copy.partition(".")[0]
