"""Looks for one more badge to put beside the others, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from wallet.gui.badges import badge_state
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.tips import tip

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow

_PAUSE_MS = 120
_MOST = 30  # badges that are listed; more words find the others
_LINES = 5  # of the list that are in view
_LONGEST = 120  # characters
_ID = Qt.ItemDataRole.UserRole


class CompareAdding(QFrame):
    """Words narrow the list; Return in the field or in the list adds the badge that is chosen."""

    chosen = Signal(str)  # id
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._without: frozenset[str] = frozenset()
        self.setProperty("look", "neutral")
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self.field.setAcceptDrops(False)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._none = Label(colour="muted")
        self._close = Button(Kind.ICON, "close")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.field.returnPressed.connect(self._take)
        self.list.itemActivated.connect(lambda _: self._take())
        self.list.itemClicked.connect(lambda _: self._take())
        self._close.clicked.connect(self.closed)
        across = QHBoxLayout()
        across.addWidget(self.field, 1)
        across.addWidget(self._close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        rows.setSpacing(Space.SMALL)
        rows.addLayout(across)
        rows.addWidget(self._none)
        rows.addWidget(self.list)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.field.setPlaceholderText(say("compare_search"))
        self.field.setAccessibleName(say("compare_search"))
        self.list.setAccessibleName(say("compare_found"))
        self._close.say(say("compare_close"))
        self._none.say(say("compare_none_found"))
        height = self.fontMetrics().lineSpacing() + Space.SMALL
        self.list.setFixedHeight(height * _LINES + Space.SMALL)

    def look(self, without: frozenset[str]) -> None:
        """List badges but for those that stand there already."""
        self._without = without
        self._find()

    def _find(self) -> None:
        query, now = self.field.text().strip(), self._session.now()
        self._session.read(
            lambda wallet: wallet.badges(query, now=now), lambda rows: self._show(query, rows)
        )

    def _show(self, query: str, rows: tuple[BadgeRow, ...]) -> None:
        if query != self.field.text().strip():
            return
        say = self._session.say
        self.list.clear()
        found = [row for row in rows if row.id not in self._without][:_MOST]
        for row in found:
            title = one_line(row.title, _LONGEST) or say("badges_untitled")
            issuer = one_line(row.issuer, _LONGEST) or say("badges_unnamed")
            date = self._session.date(row.awarded) or say("badges_undated")
            item = QListWidgetItem(f"{title} · {issuer} · {date}")
            state = say(badge_state.row_word(row))
            spoken = say("badges_row", title=title, issuer=issuer, date=date, state=state)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(tip(item.text()))
            item.setData(_ID, row.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(str(item.data(_ID)))
