"""The table: one line a badge, columns to sort by and to make wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QTableView

from wallet.gui import theme
from wallet.gui.badges import badge_columns, badge_state, heading_painting
from wallet.gui.badges.badge_columns import COLUMNS, STATE
from wallet.gui.badges.badge_touch import BadgeTouch
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from wallet.gui.badges.arrangement import Arrangement
    from wallet.gui.badges.badge_columns import Column
    from wallet.gui.badges.badge_model import BadgeModel
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow

_STEP = 24  # pixels
_TITLE_NEEDS = 18  # letters, before other columns go


class BadgeTable(QTableView):
    """Chooses, paints and drags whole lines; keys and screen readers go from cell to cell."""

    sort_asked = Signal(int)  # a column

    def __init__(self, session: Session, badges: BadgeModel, drag: Callable[[], None]) -> None:
        super().__init__()
        self._session, self._badges, self._drag = session, badges, drag
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setDragDropMode(QTableView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.touch = BadgeTouch(self, badges)
        badges.modelReset.connect(self._fit)
        self.setProperty("look", "badges")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # as the list does
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self.sort_asked)

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's name
        """Take or leave a model; the columns come with it."""
        super().setModel(model)
        if model is not None:
            header = self.horizontalHeader()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            self.measure()
            self.show_order(self._badges.arrangement)

    def measure(self) -> None:
        """Give the columns widths that fit the type of today."""
        letter = QFontMetricsF(theme.font(Type.BODY)).horizontalAdvance("0")
        self._widths = [round(column.wide * letter) + 2 * Space.MEDIUM for column in COLUMNS]
        self._title = round(_TITLE_NEEDS * letter) + 2 * Space.MEDIUM
        self.verticalHeader().setDefaultSectionSize(heading_painting.height())
        if self.model() is not None:
            for at, width in enumerate(self._widths):
                if at:
                    self.horizontalHeader().resizeSection(at, width)
            self._fit()

    def show_order(self, arrangement: Arrangement) -> None:
        """Point the arrow of the column that the order goes by."""
        at = next(at for at, each in enumerate(COLUMNS) if each.sort is arrangement.sort)
        orders = Qt.SortOrder  # Qt's arrow points down where ours, and other programs', points up
        order = orders.AscendingOrder if arrangement.descending else orders.DescendingOrder
        self.horizontalHeader().setSortIndicator(at, order)

    def _fit(self) -> None:
        """Hide columns that would be empty, and the least important until the title has room.

        A descriptor that the order goes by stays in sight.
        """
        if self.model() is None:
            return
        room = self.viewport().width() - self._title
        sort = self._badges.arrangement.sort

        def goes(at: int) -> int:
            column = COLUMNS[at]
            return 0 if column.element and column.sort is sort else column.goes

        order = sorted(range(1, len(COLUMNS)), key=lambda at: goes(at) or len(COLUMNS))
        empty = {at for at in order if COLUMNS[at].element and not self._states(COLUMNS[at])}
        needed = sum(self._widths[at] for at in order if at not in empty)
        for at in order:
            gone = bool(goes(at)) and needed > room
            self.setColumnHidden(at, gone or at in empty)
            needed -= self._widths[at] if gone and at not in empty else 0

    def _states(self, column: Column) -> bool:
        """Say whether any badge states what a column shows."""
        return column.element in self._badges.counts.where

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many columns as fit."""
        self._fit()
        super().resizeEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag originals out instead of lines about."""
        del actions
        self._drag()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw each line whole: its ground, then the cells that are shown."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.current().surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        last = self._badges.rowCount() - 1 if last < 0 else last
        pointed = self.viewport().mapFromGlobal(QCursor.pos())
        hovered = self.rowAt(pointed.y()) if self.viewport().underMouse() else -1
        for row in range(max(0, first), last + 1):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            area = QRectF(0, top, self.viewport().width(), height)
            self._line(painter, area, row, self._state_of(row, hovered=row == hovered))
        painter.end()

    def _state_of(self, row: int, *, hovered: bool) -> QStyle.StateFlag:
        flags = QStyle.StateFlag
        state = flags.State_MouseOver if hovered else flags.State_None
        if self.selectionModel().isSelected(self._badges.index(row, 0)):
            state |= flags.State_Selected
        if self.currentIndex().row() == row and self.hasFocus():
            state |= flags.State_HasFocus
        return state

    def _line(self, painter: QPainter, area: QRectF, at: int, state: QStyle.StateFlag) -> None:
        row = self._badges.row_at(at)
        if row is None:
            heading_painting.paint(painter, area, state, self._badges.index(at, 0))
        else:
            row_painting.ground(painter, area, state)
            self._cells(painter, area, row)

    def _cells(self, painter: QPainter, area: QRectF, row: BadgeRow) -> None:
        colours = theme.current()
        strong, body = theme.font(Type.STRONG), theme.font(Type.BODY)
        for at in range(len(COLUMNS)):
            if self.isColumnHidden(at):
                continue
            left = self.columnViewportPosition(at) + Space.MEDIUM
            cell = QRectF(left, area.top(), self.columnWidth(at) - 2 * Space.SMALL, area.height())
            text = badge_columns.text(self._session, row, at)
            if at == STATE:
                tone = row.headline.tone
                icon = badge_state.icon(row.verdict, tone)
                row_painting.word(
                    painter, cell, text, icon=icon, font=body, colour=colours.tone(tone)
                )
            else:
                font, colour = (body, colours.muted) if at else (strong, colours.text)
                row_painting.line(painter, cell, text, font, colour)
