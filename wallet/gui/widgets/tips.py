"""Tool tips of texts that others wrote: never taken for markup, and wrapped where they are long."""

from __future__ import annotations

from PySide6.QtGui import Qt

_LONG = 80  # characters that stand on one line


def tip(text: str) -> str:
    """Return a tool tip that shows a text as it stands.

    Qt takes a tip that looks like HTML for it, pictures on this computer included, and wraps no
    other. Such a text, and a long one, gets HTML of ours with the text escaped. Any other stays as
    it is: a screen reader may be given it.
    """
    if len(text) <= _LONG and not Qt.mightBeRichText(text):
        return text
    from html import escape  # noqa: PLC0415 - a table of 2,000 names, for which no short tip waits

    return f'<div style="white-space:pre-wrap">{escape(text)}</div>'
