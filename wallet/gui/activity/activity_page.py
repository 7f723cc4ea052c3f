"""Activity."""

from __future__ import annotations

from wallet.gui.page import Page


class ActivityPage(Page):
    """Activity."""
