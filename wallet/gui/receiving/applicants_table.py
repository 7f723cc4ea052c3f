"""The table of many people's files: columns to sort by, whole rows to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QTableView

from wallet.gui import icons, theme
from wallet.gui.receiving.applicants_model import (
    COLUMNS,
    STATE_COLUMN,
    ApplicantsModel,
    Order,
    tone_of,
)
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent

    from wallet.gui.receiving.applicants_model import Line

_STEP = 24  # pixels
_NAME_NEEDS = 14  # letters, before other columns go
_ICON = 18  # pixels at 100 %
_GOES: tuple[Order, ...] = (
    Order.FILE,
    Order.BADGES,
    Order.MISSING,
)  # which goes first where there is little room


class ApplicantsTable(QTableView):
    """Return opens a row; the arrow keys go from row to row."""

    def __init__(self, model: ApplicantsModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.setProperty("look", "badges")
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self.measure)
        theme.changes.scaled.connect(self.measure)

    def show_order(self) -> None:
        """Point the arrow of the column that the rows are sorted by."""
        orders = Qt.SortOrder  # Qt's arrow points down where ours, and other programs', points up
        order = orders.AscendingOrder if self._rows.descending else orders.DescendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(self._rows.order), order)

    def measure(self) -> None:
        """Give each column what its longest text needs; the name takes what is left."""
        body = QFontMetricsF(theme.font(Type.BODY))
        across = Qt.Orientation.Horizontal
        self.verticalHeader().setDefaultSectionSize(theme.line() + 2 * Space.MEDIUM)
        widths = {}
        for at, column in enumerate(COLUMNS):
            texts = {line.cells[at] for line in self._rows.lines}
            texts.add(str(self._rows.headerData(at, across)) + "  ▾")
            wide = max(map(body.horizontalAdvance, texts), default=0)
            if at == STATE_COLUMN:
                wide += theme.scaled(_ICON) + 8
            widths[column] = round(wide) + 2 * Space.LARGE
        widths[Order.FILE] = min(widths[Order.FILE], round(24 * body.horizontalAdvance("0")))
        least = round(_NAME_NEEDS * body.horizontalAdvance("0")) + 2 * Space.LARGE
        room = self.viewport().width()
        others: list[Order] = [each for each in COLUMNS if each is not Order.NAME]
        for gone in _GOES:
            if sum(widths[each] for each in others) + least > room:
                others.remove(gone)
        for at, column in enumerate(COLUMNS):
            shown = column is Order.NAME or column in others
            self.setColumnHidden(at, not shown)
            if column is Order.NAME:
                self.setColumnWidth(at, max(least, room - sum(widths[each] for each in others)))
            elif shown:
                self.setColumnWidth(at, widths[column])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Measure with the fonts that come with the first showing."""
        super().showEvent(event)
        self.measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many columns as fit."""
        super().resizeEvent(event)
        self.measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw each row whole: its ground, then the cells that are shown."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.current().surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        last = self._rows.rowCount() - 1 if last < 0 else last
        for row in range(max(0, first), last + 1):
            line = self._rows.line_at(row)
            if line is None:
                continue
            top, high = self.rowViewportPosition(row), self.rowHeight(row)
            area = QRectF(0, top, self.viewport().width(), high)
            row_painting.ground(painter, area, self._state_of(row))
            self._cells(painter, area, line)
        painter.end()

    def _state_of(self, row: int) -> QStyle.StateFlag:
        flags = QStyle.StateFlag
        state = flags.State_None
        if self.selectionModel().isSelected(self._rows.index(row, 0)):
            state |= flags.State_Selected
        if self.currentIndex().row() == row and self.hasFocus():
            state |= flags.State_HasFocus
        return state

    def _cells(self, painter: QPainter, area: QRectF, line: Line) -> None:
        colours, body = theme.current(), theme.font(Type.BODY)
        for at, column in enumerate(COLUMNS):
            if self.isColumnHidden(at):
                continue
            left = self.columnViewportPosition(at) + Space.MEDIUM
            cell = QRectF(left, area.top(), self.columnWidth(at) - Space.LARGE, area.height())
            text = line.cells[at]
            if at == STATE_COLUMN:
                tone = tone_of(line.state)
                row_painting.word(
                    painter, cell, text, icon=icons.BY_TONE[tone], font=body,
                    colour=colours.tone(tone),
                )  # fmt: skip
            elif column is Order.NAME and line.row.name:
                row_painting.line(painter, cell, text, theme.font(Type.STRONG), colours.text)
            else:
                row_painting.line(painter, cell, text, body, colours.muted)
