"""The table: titles and names of facts stay in view while the rest scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from wallet.gui import theme
from wallet.gui.comparing.compare_model import CompareModel
from wallet.gui.theme import Space, Type

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from wallet.gui.session import Session

_NARROWEST = 20  # characters of a column
_TITLE_LINES = 4


class CompareTable(QTableView):
    """Return opens the badge of a column, Del takes it out; Tab leaves the table."""

    opened = Signal(str)  # id
    taken_out = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.facts = CompareModel(session)
        self.setModel(self.facts)
        self.setProperty("look", "facts")
        self.setWordWrap(True)
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

    def settle(self) -> None:
        """Give each column its share of the room, and each row the height of its words."""
        count = self.facts.columnCount()
        if not count:
            return
        title = theme.font(Type.STRONG)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFont(title)
        least = self.fontMetrics().horizontalAdvance("x") * _NARROWEST + Space.WIDE
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - down.sizeHint().width() - bar
        width = max(least, room // count)
        for column in range(count):
            self.setColumnWidth(column, width)
        across.setFixedHeight(self._title_height(QFontMetrics(title), width))
        self.clearSpans()
        for row in range(self.facts.rowCount()):
            if count > 1 and self.facts.spans(row):
                self.setSpan(row, 0, 1, count)
        self.resizeRowsToContents()

    def _title_height(self, metrics: QFontMetrics, width: int) -> int:
        """Return the room of the longest title, within a few lines."""
        flags = Qt.TextFlag.TextWordWrap.value
        across = Qt.Orientation.Horizontal
        titles = (self.facts.headerData(at, across) for at in range(self.facts.columnCount()))
        room = QRect(0, 0, width - 2 * Space.LARGE, 10_000)
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
        """Open or take out the badge of the column with the cursor."""
        index = self.currentIndex()
        if index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.taken_out.emit(self.facts.badges[index.column()].id)
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(index)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if not self.facts.spans(index.row()):
            self.opened.emit(self.facts.badges[index.column()].id)
