"""An original as text with numbered lines; those that no proof covers bear an icon and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wallet.gui import icons, theme
from wallet.gui.theme import Space, Type
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_FAMILIES = (
    "Noto Sans Mono CJK JP",
    "Noto Sans Mono",
    "SF Mono",
    "Menlo",
    "Consolas",
    "MS Gothic",
    "DejaVu Sans Mono",
    "monospace",
)  # fmt: skip - one list
_ICON = 14
_LEAST = 8  # lines in view


@dataclass(frozen=True, slots=True)
class Place:
    """Lines of the text, counted from 0, that nothing covers, and in words why."""

    first: int
    last: int
    why: str


class RawText(QPlainTextEdit):
    """Read only; the cursor moves in it by keys, and Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()
        self._headings: frozenset[int] = frozenset()
        self._marked: set[int] = set()
        self._first: dict[int, str] = {}
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self._gutter = _Gutter(self)
        self.blockCountChanged.connect(self._fit)
        self.updateRequest.connect(self._scrolled)
        self.restyle()

    def show_text(self, text: str, places: Sequence[Place], headings: Sequence[int]) -> None:
        """Show a text; ``headings`` are lines that name a part and have no number."""
        self._places, self._headings = tuple(places), frozenset(headings)
        self._marked = {at for each in places for at in range(each.first, each.last + 1)}
        self._first = {each.first: each.why for each in places}
        self.setPlainText(text)
        self._fit()

    def restyle(self) -> None:
        """Take the size of text that the theme has now."""
        made = theme.font(Type.BODY)
        made.setFamilies(list(_FAMILIES))
        made.setStyleHint(QFont.StyleHint.Monospace)
        self.setFont(made)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST + 2 * Space.LARGE)
        self._fit()

    def go(self, line: int) -> None:
        """Bring a line into view, with the cursor on it."""
        block = self.document().findBlockByNumber(line)
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        self.setFocus()

    def number(self, line: int) -> int:
        """Return the number that a line bears: each part counts from 1."""
        above = [at for at in self._headings if at < line]
        return line - max(above, default=-1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground of marked lines, the text, and after their first line in words why."""
        colours = theme.current()
        painter = QPainter(self.viewport())
        ground = colours.ground(Tone.CAUTION)
        for line, area, _ in self._visible():
            if line in self._marked:
                painter.fillRect(area, ground)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(colours.tone(Tone.CAUTION))
        for line, area, block in self._visible():
            if line in self._first:
                self._annotate(painter, area, block, self._first[line])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the gutter as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(
            QRect(inside.left(), inside.top(), self.gutter_width(), inside.height())
        )

    def gutter_width(self) -> int:
        """Return the room of the longest number and of the icon beside it."""
        digits = len(str(max(1, self.blockCount())))
        return self.fontMetrics().horizontalAdvance("0") * digits + _ICON + 3 * Space.SMALL

    def paint_gutter(self, painter: QPainter) -> None:
        """Draw the numbers, and the icon of lines that nothing covers."""
        colours = theme.current()
        painter.fillRect(self._gutter.rect(), QColor(colours.window))
        painter.setFont(self.font())
        width = self._gutter.width()
        for line, area, _ in self._visible():
            if line in self._headings:
                continue
            height = self.fontMetrics().height()
            top = area.top()
            painter.setPen(QColor(colours.muted))
            room = QRectF(0, top, width - Space.SMALL, height)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, flags, str(self.number(line)))
            if line in self._marked:
                square = QRectF(Space.TINY, top + (height - _ICON) / 2, _ICON, _ICON)
                icons.paint(painter, "caution", colours.tone(Tone.CAUTION), square)

    def _annotate(self, painter: QPainter, area: QRectF, block: QTextBlock, why: str) -> None:
        """Write at the end of a line why it is marked, where there is room for it."""
        layout = block.layout()
        last = layout.lineAt(layout.lineCount() - 1)
        left = area.left() + last.naturalTextWidth() + Space.WIDE
        metrics = painter.fontMetrics()
        words = metrics.elidedText(why, Qt.TextElideMode.ElideRight, int(area.right() - left))
        if len(words) > 3:  # noqa: PLR2004 - an ellipsis alone says nothing
            at = QPointF(left, area.bottom() - last.height() / 2 + metrics.ascent() / 2 - 1)
            painter.drawText(at, words)

    def _visible(self) -> list[tuple[int, QRectF, QTextBlock]]:
        """Return the lines in view with the room that each takes."""
        found, block = [], self.firstVisibleBlock()
        offset, bottom = self.contentOffset(), self.viewport().height()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > bottom:
                break
            area.setRight(self.viewport().width())
            found.append((block.blockNumber(), area, block))
            block = block.next()
        return found

    def _fit(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        self._gutter.update()

    def _scrolled(self, _: QRect, by: int) -> None:
        if by:
            self._gutter.scroll(0, by)
        self._gutter.update()


class _Gutter(QWidget):
    def __init__(self, text: RawText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._text.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        self._text.paint_gutter(painter)
        painter.end()
