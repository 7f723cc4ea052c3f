"""Badges side by side."""

from __future__ import annotations

from wallet.gui.page import Page


class ComparePage(Page):
    """Badges side by side."""
