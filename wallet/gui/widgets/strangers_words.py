"""Words of strangers on one line, marked where they are cut."""

from __future__ import annotations

from wallet.gui.widgets.labels import one_line


def cut(text: str, longest: int) -> str:
    """Return text from outside on one line, with an ellipsis in the place of what is left out."""
    line = one_line(text, longest)
    return line if len(text.strip()) <= longest else f"{line.rstrip()}…"
