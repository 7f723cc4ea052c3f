"""A title on one line, cut to the width there is; all of it stands in its tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from wallet.gui import theme
from wallet.gui.theme import Type
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.tips import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SLACK = 2  # pixels that rounding may take


class HeadTitle(Label):
    """Where it is cut, a screen reader is told all of it."""

    def __init__(self) -> None:
        self._whole = ""
        super().__init__(Type.TITLE, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changes.scaled.connect(self._cut)

    def say(self, text: str) -> None:
        """Show a text, as far as it fits."""
        self._whole = text
        self.setToolTip(tip(text))
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much as fits now."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room, right = max(0, self.width() - _SLACK), Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, right, room))
