"""How far something is; or only that it goes on, which stands still for who wants no motion."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from wallet.gui import theme

_GLANCE = 1000  # milliseconds; an animation that may take any time at all


class ProgressBar(QProgressBar):
    """Give it an accessible name: words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)

    def wait(self) -> None:
        """Go on without a number."""
        still = theme.motion(_GLANCE) == 0
        self.setRange(0, 1 if still else 0)
        self.setValue(0)

    def count(self, done: int, total: int) -> None:
        """Show how much is done."""
        self.setRange(0, total)
        self.setValue(done)
