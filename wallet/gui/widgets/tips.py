"""Tool tips of texts that others wrote: never taken for markup, and wrapped."""

from __future__ import annotations

from html import escape


def tip(text: str) -> str:
    """Return a tool tip that shows a text as it stands.

    Qt takes a tip that looks like HTML for it, pictures on this computer included, and wraps no
    other. So it gets HTML of ours, with the text escaped.
    """
    return f'<div style="white-space:pre-wrap">{escape(text)}</div>' if text else ""
