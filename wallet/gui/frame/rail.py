"""The side rail: a code to scan, the pages that work, and below them lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wallet.gui import pages, shortcuts, theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from wallet.gui.session import Session

_WIDTH = 196  # pixels at 100 %
_INDENT = Space.MEDIUM - 2  # of our sign above icons without words
_ICONS = {
    "badges": "badges",
    "pathways": "pathway",
    "skills": "skills",
    "portfolios": "portfolio",
    "issuers": "issuers",
    "received": "received",
    "activity": "activity",
    "settings": "settings",
}  # fmt: skip - a table


class Rail(QFrame):
    """One button a page; arrow keys move between them, Space or Return opens.

    Above them stands what somebody needs at once who is shown a code, whatever page is in front.
    A locked wallet has none: it is ``fill``ed while the key is derived.
    """

    chosen = Signal(str)
    scanned = Signal()
    locked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._narrow = False
        self._marked = ""
        self._buttons: dict[str, Button] = {}
        self.setProperty("look", "rail")
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    def fill(self) -> None:
        """Build what is on it, unless that is done."""
        if self._buttons:
            return
        self._name = Label(Type.LEAD, wrap=False)
        self._content = content = QWidget()
        content.setProperty("look", "page")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        self._whole.addWidget(self._area)
        column = QVBoxLayout(content)
        column.setContentsMargins(Space.MEDIUM, Space.WIDE, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.TINY)
        self._head = head = QHBoxLayout()
        head.setContentsMargins(Space.SMALL, 0, 0, Space.MEDIUM)
        head.setSpacing(Space.SMALL)
        self._mark = IconLabel("badges", "accent", 24)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._name, 1)
        column.addLayout(head)
        self._scan = Button(Kind.RAIL, "qr")
        self._scan.clicked.connect(self._begin_scan)
        column.addWidget(self._scan)
        column.addSpacing(Space.SMALL)
        for name in pages.RAIL:
            button = Button(Kind.RAIL, _ICONS[name])
            button.clicked.connect(lambda _, name=name: self._choose(name))
            self._buttons[name] = button
            if name == "settings":
                column.addStretch(1)
            column.addWidget(button)
        self._lock = Button(Kind.RAIL, "lock")
        self._lock.setCheckable(False)
        self._lock.clicked.connect(self.locked)
        column.addWidget(self._lock)
        theme.changes.scaled.connect(self._fit)
        self._squeeze()

    def narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a state, not an option
        """Show icons alone, with their words as tool tips, or icons and words."""
        if narrow is not self._narrow:
            self._narrow = narrow
            if self._buttons:
                self._squeeze()

    def _squeeze(self) -> None:
        narrow = self._narrow
        self._name.setVisible(not narrow)
        self._head.setContentsMargins(_INDENT if narrow else Space.SMALL, 0, 0, Space.MEDIUM)
        self.retranslate()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make room for a scroll bar where the buttons are higher than the window."""
        super().resizeEvent(event)
        if self._buttons:
            QTimer.singleShot(0, self, self._fit)  # once the layout that sizes us is done

    def _fit(self) -> None:
        width = theme.scaled(_WIDTH)
        if self._narrow:
            content = self._content.sizeHint()
            bar = self._area.verticalScrollBar().sizeHint().width()
            width = content.width() + 1 + (bar if content.height() > self.height() else 0)
        self.setFixedWidth(width)

    def mark(self, page: str) -> None:
        """Mark the page in front; a page that is not on the rail marks none."""
        if not self._buttons:
            return
        self._marked = page
        self._scan.setChecked(page == "scan")
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def retranslate(self) -> None:
        """Set every word; the shortcut stands in the tool tip."""
        if not self._buttons:
            return
        say = self._session.say
        self._name.say(say("window_title"))
        self.setAccessibleName(say("window_rail"))
        for name, button in self._buttons.items():
            self._say(button, say(f"window_{name}"), shortcuts.native(f"go_{name}"))
        self._say(self._scan, say("window_scan"), shortcuts.native("scan"))
        self._say(self._lock, say("window_lock"), shortcuts.native("lock"))

    def _say(self, button: Button, words: str, key: str) -> None:
        button.say(words, tip=f"{words} ({key})" if self._narrow else key)
        if self._narrow:
            button.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move between the buttons with the arrow keys."""
        order = [self._scan, *self._buttons.values(), self._lock]
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        focused = self.focusWidget()
        if event.key() in steps and focused in order:
            at = (order.index(focused) + steps[Qt.Key(event.key())]) % len(order)
            order[at].setFocus()
            self._area.ensureWidgetVisible(order[at])
        else:
            super().keyPressEvent(event)

    def _begin_scan(self) -> None:
        self.scanned.emit()
        self.mark(self._marked)  # the click itself has turned the mark over

    def _choose(self, name: str) -> None:
        self.mark(name)
        self.chosen.emit(name)
