"""Paints a row to choose: tick or dot, picture, title, state, and why it cannot be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from wallet.gui import icons, theme
from wallet.gui.conversing.choice_rows import Role
from wallet.gui.portfolios import badge_parts
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.row_painting import TICK
from wallet.gui.widgets.ticking import TickingDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from wallet.gui.conversing.choice_rows import ChoiceRow
    from wallet.gui.widgets.pictures import Pictures
    from wallet.gui.widgets.rows_model import Index

_PICTURE = 36  # pixels at 100 %
_DOT = 0.44  # of a circle, where one alone can be chosen


class ChoiceRowsDelegate(TickingDelegate):
    """Rows are as high as their sentences need; a row without a note has two lines."""

    def __init__(self, view: QListView, pictures: Pictures) -> None:
        super().__init__(view)
        self._view, self._pictures = view, pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height that the row's sentence takes at the view's width."""
        del option
        row: ChoiceRow = index.data(Role.ROW)
        lines = theme.line(Type.STRONG) + theme.line()
        width = self._view.viewport().width()
        below = sum(_sentence_height(text, width) for text in (row.told, row.note) if text)
        high = max(theme.scaled(_PICTURE), lines + below)
        return QSize(160, round(high) + 2 * Space.SMALL + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: ChoiceRow = index.data(Role.ROW)
        colours, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        side, edge = theme.scaled(_PICTURE), theme.scaled(TICK)
        top, high = area.top() + Space.SMALL, theme.line(Type.STRONG)
        box = QRectF(area.left() + Space.SMALL, top + (side - edge) / 2, edge, edge)
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        if checked is None:
            icons.paint(painter, "minus", colours.muted, box)
        elif index.data(Role.ONE):
            _dot(painter, box, chosen=checked == Qt.CheckState.Checked)
        else:
            row_painting.tick(painter, box, ticked=checked == Qt.CheckState.Checked)
        square = QRectF(box.right() + Space.SMALL, top, side, side)
        if row.badge is not None:
            badge_parts.picture(painter, square, self._pictures, row.badge)
        else:
            icons.paint(painter, "badges", colours.muted, square.adjusted(6, 6, -6, -6))
        left, width = area.left() + _left(), _words_width(area.width())
        upper = QRectF(left, top, width, high)
        colour = colours.text if row.choosable else colours.muted
        row_painting.line(painter, upper, row.title, theme.font(Type.STRONG), colour)
        lower = QRectF(left, upper.bottom(), width, theme.line())
        self._lower(painter, lower, row)
        below = lower.bottom()
        for text, colour in ((row.told, colours.muted), (row.note, colours.caution)):
            if text:
                part = QRectF(left, below, width, _sentence_height(text, area.width()))
                row_painting.paragraph(painter, part, text, theme.font(Type.CAPTION), colour)
                below = part.bottom()
        painter.restore()

    @staticmethod
    def _lower(painter: QPainter, area: QRectF, row: ChoiceRow) -> None:
        colours, font = theme.current(), theme.font(Type.BODY)
        rest = QRectF(area)
        if row.state:
            row_painting.word(
                painter, area, row.state, icon=row.icon, font=font, colour=colours.tone(row.tone)
            )
            rest.setLeft(area.left() + row_painting.word_width(row.state, font))
        aside = f"  ·  {row.aside}" if row.state and row.aside else row.aside
        row_painting.line(painter, rest, aside, font, colours.muted)


def _dot(painter: QPainter, square: QRectF, *, chosen: bool) -> None:
    """Draw a circle, filled in its middle where the row is chosen."""
    colours = theme.current()
    box = square.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(QColor(colours.accent if chosen else colours.edge), 1.5))
    painter.setBrush(QColor(colours.surface))
    painter.drawEllipse(box)
    if chosen:
        inset = box.width() * (1 - _DOT) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


def _left() -> int:
    """Return where the words of a row begin."""
    return 3 * Space.SMALL + theme.scaled(TICK) + theme.scaled(_PICTURE) + Space.TINY


def _words_width(width: float) -> float:
    return max(60.0, width - _left() - Space.SMALL)


def _sentence_height(text: str, width: float) -> float:
    return row_painting.paragraph_height(text, theme.font(Type.CAPTION), _words_width(width))
