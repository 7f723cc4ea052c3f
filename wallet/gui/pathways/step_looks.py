"""How steps look in the window: as in every picture of them, in the theme's colours and fonts."""

from __future__ import annotations

import html

from wallet.gui import theme
from wallet.gui.theme import Type
from wallet.printing.pathways.dress import Dress
from wallet.printing.pathways.looks import LOOKS, look

__all__ = ["LOOKS", "dress", "look", "tip"]


def dress() -> Dress:
    """Return what pictures are drawn in now."""
    strong, body = theme.font(Type.STRONG), theme.font(Type.BODY)
    return Dress(theme.current(), strong, body, theme.scaled(100) / 100)


def tip(text: str) -> str:
    """Return a tool tip that shows a text as it is: Qt takes what looks like markup for markup."""
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>"
