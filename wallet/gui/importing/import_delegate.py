"""Paints one row of an import's review; rows are as high as their sentences need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
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
    from wallet.gui.widgets.rows_model import Index

_STATE = 200  # pixels at 100 %: the column of states
_NARROW = 560  # from which it stands beside the title, not below
_MOST = 5000  # heights that are remembered


class ImportDelegate(TickingDelegate):
    """What is no badge has no tick box, but a sentence and what to do."""

    def __init__(self, view: QListView, pictures: Pictures) -> None:
        super().__init__(view)
        self._view = view
        self._pictures = pictures
        self._heights: dict[tuple[str, float], float] = {}
        theme.changes.scaled.connect(self._measure_anew)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the height that the row's sentences take at the view's width."""
        del option
        row: ReviewRow | None = index.data(Role.ROW)
        if row is None:
            return QSize(280, round(theme.line() + 2 * Space.SMALL))
        width = self._view.viewport().width()
        words = self._words_width(width)
        note = self._height(row.note, words)
        if row.found.report:
            lines: float = 2 * theme.line()
        else:
            lines = (1 + _narrow(width)) * theme.line() + self._height(row.text, words)
        height = 2 * Space.MEDIUM + lines + (note + 2 if note else 0)
        return QSize(280, max(theme.scaled(PICTURE) + 2 * Space.MEDIUM, round(height) + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row, or the heading of a group."""
        row: ReviewRow | None = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            area = QRectF(option.rect).adjusted(Space.MEDIUM, Space.TINY, -Space.MEDIUM, 0)
            said = str(index.data(Qt.ItemDataRole.DisplayRole))
            row_painting.line(painter, area, said, theme.font(Type.STRONG), theme.current().muted)
        else:
            self._paint_row(painter, option, index, row)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: ReviewRow
    ) -> None:
        colours, area = theme.current(), QRectF(option.rect)
        row_painting.ground(painter, area, option.state)
        top, line = area.top() + Space.MEDIUM, theme.line()
        edge, side = theme.scaled(TICK), theme.scaled(PICTURE)
        box = QRectF(area.left() + Space.MEDIUM, top + (side - edge) / 2, edge, edge)
        if row.keepable:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            row_painting.tick(painter, box, ticked=ticked)
        self._picture(painter, QRectF(box.right() + Space.MEDIUM, top, side, side), row)
        left, words = area.left() + _left(), self._words_width(area.width())
        title = QRectF(left, top, words, line)
        row_painting.line(painter, title, row.title, theme.font(Type.STRONG), colours.text)
        narrow, font = _narrow(area.width()), theme.font(Type.BODY)
        second = title.translated(0, line)
        state = QRectF(
            area.right() - theme.scaled(_STATE), top, theme.scaled(_STATE) - Space.SMALL, line
        )
        if narrow:
            state = QRectF(second)
        row_painting.word(
            painter, state, row.state, icon=row.icon, font=font, colour=colours.tone(row.tone)
        )
        if row.found.report:
            issuer = QRectF(second)
            if narrow:  # beside the state, as in the other lists
                issuer.setLeft(left + row_painting.word_width(row.state, font))
            said = f"  ·  {row.text}" if narrow else row.text
            row_painting.line(painter, issuer, said, font, colours.muted)
            bottom = second.bottom() + 2
        else:
            high = self._height(row.text, words)
            text = QRectF(left, top + (1 + narrow) * line, words, high + 2)
            row_painting.paragraph(painter, text, row.text, font, colours.text)
            bottom = text.bottom()
        if row.note:
            note = QRectF(left, bottom, words, area.bottom() - bottom)
            row_painting.paragraph(painter, note, row.note, font, colours.muted)

    def _measure_anew(self) -> None:
        self._heights.clear()
        self._view.scheduleDelayedItemsLayout()

    def _height(self, text: str, width: float) -> float:
        """Measure a sentence once for each width: many rows say the same, and lists ask often."""
        key = (text, width)
        if key not in self._heights:
            if len(self._heights) > _MOST:
                self._heights.clear()
            self._heights[key] = row_painting.paragraph_height(text, theme.font(Type.BODY), width)
        return self._heights[key]

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
