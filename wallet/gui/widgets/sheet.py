"""A question within the page that it is about: it lies over the page's top and dims nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wallet.gui import theme
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.gui.widgets.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_RADIUS = 12
_WIDTH = 480  # pixels at 100 %


class Sheet(QDialog):
    """Add words and fields to ``rows`` and buttons to ``buttons``; show it with ``open``.

    It is Qt's dialog for its signals (``accepted``, ``rejected``, ``finished``), its keys (Return
    presses the default button, Esc rejects) and the role that screen readers are told; but a part
    of the page, not a window, and never modal: the rail and the rest of the page stay in reach of
    the mouse. Tab stays inside, and the focus goes back to where it was. A page has one at a time,
    and one whose page goes away is rejected.
    """

    def __init__(self, parent: QWidget, question: str, *, width: int = _WIDTH) -> None:
        """``parent`` is the page or any part of it; ``question`` the name for screen readers."""
        self._host = _page_of(parent)
        super().__init__()
        self.setParent(self._host, Qt.WindowType.Widget)  # the constructor would make a window
        self._width = width
        # Asked before anything of ours can be the one to have it next.
        self._before: QWidget | None = self._host.window().focusWidget()
        self._closing = False
        self.setAccessibleName(question)
        self.setWindowTitle(question)
        content = QWidget()
        content.setProperty("look", "page")
        self.rows = QVBoxLayout(content)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(Space.MEDIUM)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        self.buttons = Flow()
        self.buttons.push()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addWidget(self._area, 1)
        column.addLayout(self.buttons)
        self.finished.connect(self.deleteLater)
        self.hide()

    def open(self) -> None:
        """Show it, with the focus in it; a sheet that the page showed before is rejected."""
        close_sheet(self._host)
        self._host.installEventFilter(self)
        theme.changes.scaled.connect(self._place)
        wanted = self.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self._place()  # now that every part has its style
        first = wanted or next(iter(self._stops()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the page's size, and go when it goes."""
        if watched is self._host:
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif event.type() == QEvent.Type.Hide and not event.spontaneous():
                self._before = None
                self.reject()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Claim Esc before the window takes it for its way back."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's names
        """Go round within the sheet, and out of it when it closes."""
        stops, at = self._stops(), self.focusWidget()
        if self._closing or not stops:
            return super().focusNextPrevChild(next)
        step = 1 if next else -1
        place = stops.index(at) + step if at in stops else 0
        stop = stops[place % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        self._area.ensureWidgetVisible(stop)
        return True

    def done(self, result: int) -> None:
        """Give the focus back, before anybody hears of the answer."""
        self._closing = True
        self._host.removeEventFilter(self)
        before, self._before = self._before, None
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        super().done(result)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a raised surface."""
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.edge), 2 if colours.contrast else 1))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def _stops(self) -> list[QWidget]:
        """Return what Tab goes to, in the order in which it was made.

        Not by Qt's own chain: PySide takes each widget that it is asked for next for a child of the
        one before, and for gone when that goes.
        """
        return [
            each
            for each in self.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.isVisibleTo(self)
            and each.isEnabled()
        ]

    def _place(self) -> None:
        """Take the room that the words need, as far as the page has it."""
        room = self._host.rect().adjusted(Space.LARGE, Space.LARGE, -Space.LARGE, -Space.LARGE)
        width = min(theme.scaled(self._width), room.width())
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        high = self.rows.minimumSize().height()  # below it a bar comes, whatever the words need
        if self.rows.hasHeightForWidth():
            high = max(high, self.rows.totalHeightForWidth(inner))
        high += margins.top() + margins.bottom() + Space.LARGE + self.buttons.heightForWidth(inner)
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, room.top(), width, min(high + 2, room.height()))


def close_sheet(page: QWidget) -> bool:
    """Reject the sheet that a page shows; return whether it showed one."""
    shown = [sheet for sheet in page.findChildren(Sheet) if sheet.isVisible()]
    for sheet in shown:
        sheet.reject()
    return bool(shown)


def _page_of(part: QWidget) -> QWidget:
    """Return the page that a widget is on, or else its window."""
    each: QWidget | None = part
    while each is not None and not isinstance(each, Page):
        each = each.parentWidget()
    return each or part.window()
