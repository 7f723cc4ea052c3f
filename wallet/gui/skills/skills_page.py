"""Skills."""

from __future__ import annotations

from wallet.gui.page import Page


class SkillsPage(Page):
    """Skills."""
