"""The table: one line a badge, columns to sort by and to make wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from wallet.gui import theme
from wallet.gui.badges import badge_columns, badge_state, badge_words, heading_painting
from wallet.gui.badges.badge_columns import COLUMNS, STATE
from wallet.gui.badges.badge_model import Role
from wallet.gui.badges.badge_touch import BadgeTouch
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.badges.arrangement import Arrangement, Heading
    from wallet.gui.badges.badge_model import BadgeModel
    from wallet.gui.session import Session

_STEP = 24  # pixels
_TITLE_NEEDS = 18  # letters, before other columns go


class _Heights(QStyledItemDelegate):
    """Tells the one height of all lines; the table itself paints them whole."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(0, heading_painting.height())


class BadgeTable(QTreeView):
    """A tree without branches: unlike Qt's table it chooses, paints and drags whole lines."""

    sort_asked = Signal(int)  # a column

    def __init__(self, session: Session, badges: BadgeModel, drag: Callable[[], None]) -> None:
        super().__init__()
        self._session, self._drag = session, drag
        self.setModel(badges)
        self.setItemDelegate(_Heights(self))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.touch = BadgeTouch(self, badges)
        header = self.header()
        header.setSectionsClickable(True)
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self.sort_asked)
        self.measure()

    def measure(self) -> None:
        """Give the columns widths that fit the type of today."""
        letter = QFontMetricsF(theme.font(Type.BODY)).horizontalAdvance("0")
        self._widths = [round(column.wide * letter) + 2 * Space.MEDIUM for column in COLUMNS]
        self._title = round(_TITLE_NEEDS * letter) + 2 * Space.MEDIUM
        for at, width in enumerate(self._widths):
            if at:
                self.header().resizeSection(at, width)
        self._fit()

    def show_order(self, arrangement: Arrangement) -> None:
        """Point the arrow of the column that the order goes by."""
        at = next(at for at, each in enumerate(COLUMNS) if each.sort is arrangement.sort)
        orders = Qt.SortOrder  # Qt's arrow points down where ours, and other programs', points up
        order = orders.AscendingOrder if arrangement.descending else orders.DescendingOrder
        self.header().setSortIndicator(at, order)

    def _fit(self) -> None:
        """Hide the least important columns until the title has room."""
        room = self.viewport().width() - self._title
        order = sorted(range(1, len(COLUMNS)), key=lambda at: COLUMNS[at].goes or len(COLUMNS))
        needed = sum(self._widths[at] for at in order)
        for at in order:
            gone = bool(COLUMNS[at].goes) and needed > room
            self.setColumnHidden(at, gone)
            needed -= self._widths[at] if gone else 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many columns as fit."""
        self._fit()
        super().resizeEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag originals out instead of lines about."""
        del actions
        self._drag()

    def drawRow(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a line whole: its ground, then each cell that is shown."""
        area = QRectF(option.rect)
        state = self._state_of(option.state, index.row())
        head: Heading | None = index.data(Role.HEADING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if head is not None:
            heading_painting.paint(
                painter,
                area,
                state,
                name=badge_words.heading(self._session, head),
                count=head.count,
                folded=index.data(Role.FOLDED),
            )
        else:
            row_painting.ground(painter, area, state)
            self._cells(painter, area, index)
        painter.restore()

    def _state_of(self, state: QStyle.StateFlag, row: int) -> QStyle.StateFlag:
        flags = QStyle.StateFlag
        at = self.model().index(row, 0)
        if self.selectionModel().isSelected(at):
            state |= flags.State_Selected
        if self.currentIndex().row() == row and self.hasFocus():
            state |= flags.State_HasFocus
        else:
            state &= ~flags.State_HasFocus
        return state

    def _cells(
        self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, colours = index.data(Role.ROW), theme.current()
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
