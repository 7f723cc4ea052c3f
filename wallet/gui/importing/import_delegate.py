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

_LEFT = Space.MEDIUM + TICK + Space.MEDIUM + PICTURE + Space.LARGE
_STATE = 200  # the column of states
_NARROW = 560  # pixels below which the state stands under the title
_LINE = 22
Index = QModelIndex | QPersistentModelIndex


class ImportDelegate(TickingDelegate):
    """What is no badge has no tick box, but a sentence and what to do."""

    def __init__(self, view: QListView, pictures: Pictures) -> None:
        super().__init__(view)
        self._view = view
        self._pictures = pictures
        self._strong = theme.font(Type.STRONG)
        self._body = theme.font(Type.BODY)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height that the row's sentences take at the view's width."""
        del option
        width = self._view.viewport().width()
        words = self._words_width(width)
        row: ReviewRow = index.data(Role.ROW)
        below = row_painting.paragraph_height(row.text, self._body, words)
        note = row_painting.paragraph_height(row.note, self._body, words)
        lines = 2 * _LINE if width < _NARROW else _LINE
        height = 2 * Space.MEDIUM + lines + below + (note + 2 if note else 0)
        return QSize(280, max(PICTURE + 2 * Space.MEDIUM, round(height) + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: ReviewRow = index.data(Role.ROW)
        colours = theme.current()
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        top = area.top() + Space.MEDIUM
        box = QRectF(area.left() + Space.MEDIUM, top + (PICTURE - TICK) / 2, TICK, TICK)
        if row.keepable:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            row_painting.tick(painter, box, ticked=ticked)
        self._picture(painter, QRectF(box.right() + Space.MEDIUM, top, PICTURE, PICTURE), row)
        left, words = area.left() + _LEFT, self._words_width(area.width())
        row_painting.line(
            painter, QRectF(left, top, words, _LINE), row.title, self._strong, colours.text
        )
        below = row_painting.paragraph_height(row.text, self._body, words)
        narrow = area.width() < _NARROW
        text = QRectF(left, top + (2 * _LINE if narrow else _LINE), words, below + 2)
        plain = colours.muted if row.found.report else colours.text
        row_painting.paragraph(painter, text, row.text, self._body, plain)
        if row.note:
            note = QRectF(left, text.bottom(), words, area.bottom() - text.bottom())
            row_painting.paragraph(painter, note, row.note, self._body, colours.muted)
        state = QRectF(area.right() - _STATE, top, _STATE - Space.SMALL, _LINE)
        if narrow:
            state = QRectF(left, top + _LINE, words, _LINE)
        row_painting.word(
            painter,
            state,
            row.state,
            icon=row.icon,
            font=self._body,
            colour=colours.tone(row.tone),
        )
        painter.restore()

    @staticmethod
    def _words_width(width: float) -> float:
        beside = 0 if width < _NARROW else _STATE
        return max(80.0, width - _LEFT - beside - Space.LARGE)

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
