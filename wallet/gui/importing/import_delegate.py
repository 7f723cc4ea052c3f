"""Paints one row of an import's review; rows are as high as their sentences need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from wallet.gui import icons, theme
from wallet.gui.importing.import_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.row_painting import PICTURE, TICK
from wallet.gui.widgets.ticking import TickingDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from wallet.gui.importing.import_model import ReviewRow
    from wallet.gui.widgets.pictures import Pictures

_STATE = 200  # the column of states
_NARROW = 560  # pixels below which the state stands under the title
Index = QModelIndex | QPersistentModelIndex


class ImportDelegate(TickingDelegate):
    """What is no badge has no tick box, but a sentence and what to do."""

    def __init__(self, view: QListView, pictures: Pictures) -> None:
        super().__init__(view)
        self._view = view
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height that the row's sentences take at the view's width."""
        del option
        width = self._view.viewport().width()
        words = self._words_width(width)
        row: ReviewRow = index.data(Role.ROW)
        body = theme.font(Type.BODY)
        below = row_painting.paragraph_height(row.text, body, words)
        note = row_painting.paragraph_height(row.note, body, words)
        lines = 2 * theme.line() if _narrow(width) else theme.line()
        height = 2 * Space.MEDIUM + lines + below + (note + 2 if note else 0)
        return QSize(280, max(theme.scaled(PICTURE) + 2 * Space.MEDIUM, round(height) + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: ReviewRow = index.data(Role.ROW)
        colours = theme.current()
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        top = area.top() + Space.MEDIUM
        edge, side, high = theme.scaled(TICK), theme.scaled(PICTURE), theme.line()
        body = theme.font(Type.BODY)
        box = QRectF(area.left() + Space.MEDIUM, top + (side - edge) / 2, edge, edge)
        if row.keepable:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            row_painting.tick(painter, box, ticked=ticked)
        self._picture(painter, QRectF(box.right() + Space.MEDIUM, top, side, side), row)
        left, words = area.left() + _left(), self._words_width(area.width())
        row_painting.line(
            painter,
            QRectF(left, top, words, high),
            row.title,
            theme.font(Type.STRONG),
            colours.text,
        )
        below = row_painting.paragraph_height(row.text, body, words)
        narrow = _narrow(area.width())
        text = QRectF(left, top + (2 * high if narrow else high), words, below + 2)
        plain = colours.muted if row.found.report else colours.text
        row_painting.paragraph(painter, text, row.text, body, plain)
        if row.note:
            note = QRectF(left, text.bottom(), words, area.bottom() - text.bottom())
            row_painting.paragraph(painter, note, row.note, body, colours.muted)
        column = theme.scaled(_STATE)
        state = QRectF(area.right() - column, top, column - Space.SMALL, high)
        if narrow:
            state = QRectF(left, top + high, words, high)
        row_painting.word(
            painter,
            state,
            row.state,
            icon=row.icon,
            font=body,
            colour=colours.tone(row.tone),
        )
        painter.restore()

    @staticmethod
    def _words_width(width: float) -> float:
        beside = 0 if _narrow(width) else theme.scaled(_STATE)
        return max(80.0, width - _left() - beside - Space.LARGE)

    def _picture(self, painter: QPainter, square: QRectF, row: ReviewRow) -> None:
        report = row.found.report
        if report is None or report.credential is None:
            middle = square.adjusted(9, 9, -9, -9)
            icons.paint(painter, row.icon, theme.current().muted, middle)
            return
        credential = report.credential
        row_painting.picture(
            painter,
            square,
            self._pictures,
            data=credential.picture,
            issuer_id=credential.issuer.id,
            title=row.title,
        )


def _left() -> int:
    """Return where the words of a row begin."""
    return Space.MEDIUM + theme.scaled(TICK) + Space.MEDIUM + theme.scaled(PICTURE) + Space.LARGE


def _narrow(width: float) -> bool:
    return width < theme.scaled(_NARROW)
