"""How the window looks, as the learner and the system ask for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.gui import theme
from wallet.gui.theme import Appearance, Contrast

if TYPE_CHECKING:
    from wallet.gui.session import Session


class Looks:
    """Theme, contrast, size of text and motion, each kept in the settings and shown at once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def set_appearance(self, appearance: Appearance) -> None:
        """Look light or dark from now on, or as the system does."""
        self._session.keep(replace(self._session.settings, theme=appearance.value))
        self.dress()

    def set_contrast(self, contrast: Contrast) -> None:
        """Stand out more from now on, or not, or as the system says."""
        self._session.keep(replace(self._session.settings, contrast=contrast.value))
        self.dress()

    def set_text(self, percent: int) -> None:
        """Write larger from now on, or smaller (one of ``theme.PERCENTS``)."""
        self._session.keep(replace(self._session.settings, text_percent=percent))
        self.dress()

    def step_text(self, step: int) -> None:
        """Write one step larger (1) or smaller (-1), or as usual (0)."""
        sizes = theme.PERCENTS
        at = sizes.index(self._session.settings.text_percent) + step if step else 0
        if 0 <= at < len(sizes) and sizes[at] != self._session.settings.text_percent:
            self.set_text(sizes[at])

    def set_motion(self, motion: str) -> None:
        """Let things move ("full"), or show them where they end ("reduced")."""
        self._session.keep(replace(self._session.settings, motion=motion))
        self.dress()

    def dress(self) -> None:
        """Apply the look that settings and system ask for; the larger text of the two."""
        settings = self._session.settings
        theme.apply(
            theme.choose(Appearance(settings.theme), Contrast(settings.contrast)),
            percent=max(settings.text_percent, theme.system_percent()),
            calm=settings.motion == "reduced",
        )
        self._session.theme_changed.emit()
