"""The issuers of the learner's badges as rows, and how one is painted."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting, tile
from wallet.gui.widgets.identity import short_id
from wallet.gui.widgets.labels import one_line
from wallet.snapshots import Tone
from wallet.trust.model import Level

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.snapshots import IssuerRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PICTURE = 40
LEVELS = {
    Level.ANCHORED: ("check", Tone.GOOD),
    Level.PINNED: ("pin", Tone.GOOD),
    Level.SEEN: ("unknown", Tone.NEUTRAL),
    Level.FIRST_SEEN: ("plus", Tone.NEUTRAL),
    Level.DENIED: ("deny", Tone.BAD),
}
"""The icon and tone of each level; its word is ``level_...``."""


class Role(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1  # IssuerRow


class IssuersModel(QAbstractListModel):
    """Rows of ``Wallet.issuers``."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: tuple[IssuerRow, ...] = ()

    def show(self, rows: tuple[IssuerRow, ...]) -> None:
        """Take new rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, issuer_id: str) -> int:
        """Return where an issuer stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == issuer_id), -1)

    def retranslate(self) -> None:
        """Tell the views that every text differs."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its name, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return name(row, self._session)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            say = self._session.say
            badges = say("issuers_badges", count=row.badges)
            level = say(f"level_{row.level.value}")
            return ". ".join((name(row, self._session), short_id(row.id), level, badges))
        return None


class IssuersDelegate(QStyledItemDelegate):
    """Rows of one height: tile, name, level, domain."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(260, row_painting.lines_height(2, _PICTURE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: IssuerRow = index.data(Role.ROW)
        say, colours = self._session.say, theme.current()
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        middle = area.center().y()
        side, high = theme.scaled(_PICTURE), theme.line()
        body = theme.font(Type.BODY)
        square = QRectF(area.left() + Space.MEDIUM, middle - side / 2, side, side)
        shown = name(row, self._session)
        tile.paint(painter, square, row.id, shown)
        icon, tone = LEVELS[row.level]
        words = say(f"level_{row.level.value}")
        left = square.right() + Space.MEDIUM
        upper = QRectF(left, middle - high, area.right() - Space.MEDIUM - left, high)
        row_painting.line(painter, upper, shown, theme.font(Type.STRONG), colours.text)
        lower = upper.translated(0, high)
        row_painting.word(painter, lower, words, icon=icon, font=body, colour=colours.tone(tone))
        lower.setLeft(left + row_painting.word_width(words, body))
        row_painting.line(painter, lower, f"  ·  {short_id(row.id)}", body, colours.muted)
        painter.restore()


def name(row: IssuerRow, session: Session) -> str:
    """Return what to call an issuer."""
    return one_line(row.name) or session.say("issuers_unnamed")
