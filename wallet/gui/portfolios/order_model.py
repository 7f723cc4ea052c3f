"""The chosen badges and their headings, one line each, as they are read; lines can be dragged."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from wallet.gui.badges import badge_state
from wallet.gui.portfolios import order
from wallet.gui.portfolios.order import Heading, Line, Lines
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.rows_model import NOWHERE, Index, RowsModel
from wallet.gui.widgets.tips import tip
from wallet.presenting.portfolio import LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow


class Role(IntEnum):
    """What the delegate asks for."""

    LINE = Qt.ItemDataRole.UserRole + 1  # Line
    ROW = Qt.ItemDataRole.UserRole + 2  # BadgeRow; None for a heading and for a badge that is gone


class OrderModel(RowsModel[Line]):
    """``arranged`` tells what the learner changed; ``show`` tells nothing."""

    arranged = Signal(object)  # Lines

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._known: Mapping[str, BadgeRow] = {}
        self._complete = False  # whether what is not known is gone

    @property
    def lines(self) -> Lines:
        """The lines as they stand."""
        return tuple(self._rows)

    def know(self, rows: Iterable[BadgeRow]) -> None:
        """Take note of every badge there is."""
        self._known, self._complete = {row.id: row for row in rows}, True
        self.retranslate()

    def show(self, lines: Lines) -> None:
        """Show these lines."""
        if lines != self.lines:
            self.put(lines)

    def arrange(self, lines: Lines) -> None:
        """Show these lines, and tell."""
        if lines != self.lines:
            self.put(lines)
            self.arranged.emit(lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every line be dragged between others, and headings be typed."""
        line = self.at(index)
        if line is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if isinstance(line, Heading) else flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Return that lines are moved, never copied."""
        return Qt.DropAction.MoveAction

    def moveRows(  # noqa: N802 - Qt's
        self, parent: Index, row: int, count: int, to_parent: Index, child: int
    ) -> bool:
        """Move one line before another, as a drag does."""
        if count != 1 or parent.isValid() or to_parent.isValid():
            return False
        to = child - 1 if child > row else child
        if to == row or not self.beginMoveRows(NOWHERE, row, row, NOWHERE, child):
            return False
        self._rows = order.moved(self.lines, row, to)
        self.endMoveRows()
        self.arranged.emit(self.lines)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line, its words, or what a screen reader says of it."""
        line = self.at(index)
        if line is None:
            return None
        if role == Role.LINE:
            return line
        if isinstance(line, Heading):
            return self._of_heading(line, role)
        return self._of_badge(index, self._known.get(line.badge), role)

    def _of_badge(self, index: Index, row: BadgeRow | None, role: int) -> Any:
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._title(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Give a heading other words."""
        line = self.at(index)
        if role != Qt.ItemDataRole.EditRole or not isinstance(line, Heading):
            return False
        lines = list(self.lines)
        lines[index.row()] = Heading(one_line(str(value), LONGEST_LINE))
        self._rows = tuple(lines)
        self.dataChanged.emit(index, index)
        self.arranged.emit(self.lines)
        return True

    def _of_heading(self, line: Heading, role: int) -> Any:
        say, title = self._session.say, one_line(line.title)
        if role == Qt.ItemDataRole.EditRole:
            return line.title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = title or say("folio_heading_untitled")
            return words if role == Qt.ItemDataRole.DisplayRole else tip(words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("folio_heading_line", title=title or say("folio_heading_untitled"))
        return None

    def _title(self, row: BadgeRow | None) -> str:
        say = self._session.say
        if row is None:
            return say("folio_gone") if self._complete else say("folio_not_read")
        return one_line(row.title) or say("badges_untitled")

    def _spoken(self, index: Index, row: BadgeRow | None) -> str:
        say = self._session.say
        before = self._rows[: index.row() + 1]
        number = sum(not isinstance(each, Heading) for each in before)
        state = say(badge_state.row_word(row)) if row else ""
        issuer = (one_line(row.issuer) or say("badges_unnamed")) if row else ""
        told = ", ".join(filter(None, (self._title(row), issuer, state)))
        return say("folio_line", number=number, badge=told)
