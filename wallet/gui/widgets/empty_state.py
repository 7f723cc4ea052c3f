"""What a page shows when it has nothing to show: what belongs here, and how it gets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.gui.widgets.scaling import keep_scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDEST = 460
_ALL = 1000  # shares of the width, of which the margins have one each


class EmptyState(QWidget):
    """An icon, a headline, a sentence or two, and a button or a few, in the middle."""

    def __init__(self, icon: str, button: QWidget | None = None) -> None:
        super().__init__()
        self._icon = IconLabel(icon, "accent", 44)
        self._headline = Label(Type.TITLE)
        self._text = Label(colour="muted")
        self._after = Label(Type.CAPTION, "muted")
        # A box of its own: a label aligned by itself would be given the height of wide lines.
        box = QWidget()
        keep_scaled(box, lambda each: each.setMaximumWidth(theme.scaled(_WIDEST)))
        self._column = column = QVBoxLayout(box)
        column.setSpacing(Space.MEDIUM)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(self._icon, 0, middle)
        for label in (self._headline, self._text, self._after):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        if button is not None:
            column.insertSpacing(column.count() - 1, Space.SMALL)
            column.insertWidget(column.count() - 1, button, 0, middle)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        across.addStretch(1)
        across.addWidget(box, _ALL)
        across.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out the icon where it would take the room of the words."""
        super().resizeEvent(event)
        room = self.contentsRect().height() - 2 * Space.LARGE
        width = min(self.width() - 2 * Space.LARGE, theme.scaled(_WIDEST))
        needed = self._column.totalHeightForWidth(width)
        if self._icon.isHidden():
            needed += self._icon.sizeHint().height() + self._column.spacing()
        self._icon.setVisible(needed <= room)

    def say(self, headline: str, text: str, after: str = "") -> None:
        """Set the words."""
        self._headline.say(headline)
        self._text.say(text)
        self._after.say(after)
        self._after.setVisible(bool(after))


def stacked(*buttons: QWidget) -> QWidget:
    """Return buttons one above the other, each as wide as the widest."""
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(Space.SMALL)
    for button in buttons:
        rows.addWidget(button)
    return box
