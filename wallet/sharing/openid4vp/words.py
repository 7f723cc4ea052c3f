"""Words of strangers, fit to be shown: one line, bounded, nothing that moves or hides letters."""

from __future__ import annotations


def said(text: object, longest: int = 40) -> str:
    """Return a text without what cannot be printed, its spaces made one; cut at ``longest``."""
    line = " ".join(str(text).split())
    return "".join(letter for letter in line if letter.isprintable())[:longest]
