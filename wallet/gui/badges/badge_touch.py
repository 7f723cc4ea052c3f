"""What keys and the mouse do alike in every view: open, fold headings, ask for the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent

from wallet.gui.badges.badge_model import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from wallet.gui.badges.badge_model import BadgeModel

_KEYS = Qt.Key
_TURN = (_KEYS.Key_Return, _KEYS.Key_Enter, _KEYS.Key_Space)


class BadgeTouch(QObject):
    """Watches one view of the badges."""

    opened = Signal(str)  # a badge id
    menu_asked = Signal(QPoint)  # on the screen

    def __init__(self, view: QAbstractItemView, badges: BadgeModel) -> None:
        super().__init__(view)
        self._view, self._badges = view, badges
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.activated.connect(self._open)
        view.clicked.connect(self._turn)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if row is not None:
            self.opened.emit(row.id)

    def _turn(self, index: QModelIndex) -> None:
        """Fold or open the section whose heading was clicked."""
        if self._badges.heading_at(index.row()) is not None:
            folded = self._badges.index(index.row(), 0).data(Role.FOLDED)
            self._badges.fold(index.row(), on=not folded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys that act on a heading, and what asks for a menu."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if kind == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._ask_menu(event)
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        current = self._view.currentIndex()
        if self._badges.heading_at(current.row()) is None:
            return False
        key = event.key()
        if key in _TURN:
            self._turn(current)
        elif key in (_KEYS.Key_Left, _KEYS.Key_Right):
            self._badges.fold(current.row(), on=key == _KEYS.Key_Left)
        else:
            return False
        return True

    def _ask_menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, under the pointer or, by key, at the current row."""
        point = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self._view.visualRect(self._view.currentIndex())
            point = self._view.viewport().mapToGlobal(place.center())
        self.menu_asked.emit(point)
