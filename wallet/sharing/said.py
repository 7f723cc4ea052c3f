"""Words of strangers, fit to be shown: one line, bounded, nothing that moves or hides letters."""

from __future__ import annotations

from typing import Any

_LONGEST = 200


def said(value: Any, longest: int = _LONGEST) -> str:
    """Return a text on one line of at most ``longest`` characters, "" for what is no text.

    What cannot be printed becomes a space, so that it does not join what it stood between.
    """
    if not isinstance(value, str):
        return ""
    kept = "".join(each if each.isprintable() else " " for each in value[: 4 * longest])
    return " ".join(kept.split())[:longest]
