"""The table: titles and names of rows stay in view while the rest scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from wallet.gui import theme
from wallet.gui.comparing.compare_cells import CompareDelegate, height
from wallet.gui.comparing.compare_model import CompareModel, Role
from wallet.gui.theme import Space, Type

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from wallet.gui.session import Session
    from wallet.snapshots.side_by_side import SideBySide

_NARROWEST = 16  # characters of a column
_TITLE_LINES = 4
_NAMES_SHARE = 0.2  # of the width, for the names of rows
_TURN = 0.8  # of the view, by which a key reads on in a row that is higher
_HEADER_SIDE = 16  # pixels at each side of a header's text (style_sheet.py)


class CompareTable(QTableView):
    """Return opens the badge of a column, Del takes it out; Tab leaves the table."""

    opened = Signal(str)  # id
    taken_out = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.facts = CompareModel(session)
        self.setModel(self.facts)
        self._painter = CompareDelegate(Role.BLOCKS)
        self.setItemDelegate(self._painter)
        self.setProperty("look", "facts")
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header in (across, down):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(self._open)
        self.facts.modelReset.connect(self.settle)

    def tell(self, found: SideBySide | None) -> None:
        """Show a comparison, or none, with cursor and view where they were."""
        at, bar = self.currentIndex(), self.verticalScrollBar()
        place = bar.value()
        self.facts.show(found)
        self.setCurrentIndex(self.facts.index(at.row(), at.column()))
        self.updateGeometries()  # else the bar ends where it did while there were no rows
        bar.setValue(place)

    def retranslate(self) -> None:
        """Tell the same in another language."""
        self.tell(self.facts.found)

    def settle(self) -> None:
        """Give each column its share of the room, and each row the height of its words."""
        count = self.facts.columnCount()
        if not count:
            return
        title = theme.font(Type.STRONG)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFont(title)
        down.setFixedWidth(self._names_width())
        least = self.fontMetrics().horizontalAdvance("x") * _NARROWEST + Space.WIDE
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - down.width() - bar
        width = max(least, room // count)
        for column in range(count):
            self.setColumnWidth(column, width)
        across.setFixedHeight(self._title_height(QFontMetrics(title), width))
        self.clearSpans()
        for row in range(self.facts.rowCount()):
            spans = self.facts.spans(row)
            if count > 1 and spans:
                self.setSpan(row, 0, 1, count)
            self.setRowHeight(row, self._row_height(row, width * count if spans else width))

    def _names_width(self) -> int:
        """Return the room of the names of rows: not more than a share, but for a long word."""
        metrics = QFontMetrics(theme.font(Type.STRONG))
        names = [self._name(row) for row in range(self.facts.rowCount())]
        longest = max(map(metrics.horizontalAdvance, names), default=0)
        word = max(
            (metrics.horizontalAdvance(w) for name in names for w in _words(name)), default=0
        )
        share = int(self.width() * _NAMES_SHARE)
        return max(min(longest, share), word) + 2 * _HEADER_SIDE

    def _row_height(self, row: int, width: int) -> int:
        """Return the room of the highest cell, or of the name."""
        columns = range(1 if self.facts.spans(row) else self.facts.columnCount())
        cells = (self.facts.index(row, column).data(Role.BLOCKS) for column in columns)
        name = QRect(0, 0, self.verticalHeader().width() - 2 * _HEADER_SIDE, 10_000)
        metrics = QFontMetrics(theme.font(Type.STRONG))
        flags = Qt.TextFlag.TextWordWrap.value
        needed = metrics.boundingRect(name, flags, self._name(row)).height() + 2 * Space.SMALL
        return max(needed, *(height(shown, width) for shown in cells if shown), 0)

    def _name(self, row: int) -> str:
        return str(self.facts.headerData(row, Qt.Orientation.Vertical))

    def _title_height(self, metrics: QFontMetrics, width: int) -> int:
        """Return the room of the longest title, within a few lines."""
        flags = Qt.TextFlag.TextWordWrap.value
        across = Qt.Orientation.Horizontal
        titles = (self.facts.headerData(at, across) for at in range(self.facts.columnCount()))
        room = QRect(0, 0, width - 2 * _HEADER_SIDE, 10_000)
        tallest = max(metrics.boundingRect(room, flags, title).height() for title in titles)
        return min(tallest, metrics.lineSpacing() * _TITLE_LINES) + Space.LARGE

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Measure with the style sheet's fonts, which come with the first showing."""
        super().showEvent(event)
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open or take out the badge of the column with the cursor; read tall rows to their end."""
        index = self.currentIndex()
        if index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.taken_out.emit(self.facts.columns[index.column()].id)
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(index)
        elif not (index.isValid() and self._read_on(index, event.key())):
            super().keyPressEvent(event)

    def _read_on(self, index: QModelIndex, key: int) -> bool:
        """Scroll inside a row that is higher than the view; return whether there was more of it."""
        cell, bar = self.visualRect(index), self.verticalScrollBar()
        view = self.viewport().height()
        if key == Qt.Key.Key_Down and cell.bottom() > view:
            bar.setValue(bar.value() + min(cell.bottom() - view, int(view * _TURN)) + 1)
            return True
        if key == Qt.Key.Key_Up and cell.top() < 0:
            bar.setValue(bar.value() - min(-cell.top(), int(view * _TURN)))
            return True
        return False

    def _open(self, index: QModelIndex) -> None:
        if not self.facts.spans(index.row()):
            self.opened.emit(self.facts.columns[index.column()].id)


def _words(name: str) -> list[str]:
    """Return what a name can be broken into: Latin words; Japanese breaks anywhere."""
    return name.split() if name.isascii() else []
