"""Paints a cell: what is stated, line by line, and beneath it what a reader should know with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wallet import wording
from wallet.gui import icons, theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import breakable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.gui.widgets.rows_model import Index
    from wallet.wording.telling.told_cells import Told

LONGEST = 400  # characters of a text in a cell; the tool tip and the badge's own page show more
_ACROSS = 15  # pixels beside what stands in a cell, as beside the titles (style_sheet.py)
_DOWN = Space.SMALL
_SIGN = {Type.BODY: 18, Type.CAPTION: 14}  # pixels of an icon, at 100 %
# What says something about a value; the other marks warn.
_CALM = frozenset({"only_in_text", "value_unread", "counts_as_not_stated"})
_FLAGS = (
    int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap.value
)


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text that wraps, with a sign before it: an icon, a bullet, or none.

    ``colour`` is of the theme in use, "" for that of text.
    """

    text: str
    role: Type = Type.BODY
    icon: str = ""
    colour: str = ""
    bullet: bool = False


def blocks(cell: Told, language: str, state: tuple[str, str] | None = None) -> Iterator[Block]:
    """Yield what a cell shows; ``state`` is the icon and colour of a credential's state."""
    muted = theme.current().muted
    if not cell:
        yield Block(wording.say("compare_not_stated", language), colour=muted)
    for line in cell.lines:
        text = line.text if len(line.text) <= LONGEST else f"{line.text[:LONGEST].rstrip()}…"
        icon, colour = state or ("", "")
        yield Block(breakable(text), Type.BODY, icon, colour, bullet=len(cell.lines) > 1)
        yield from _marks(line.marks, language)
    yield from _marks(cell.marks, language)


def plain_block(text: str) -> Block:
    """Return a note: words that go with the row above."""
    return Block(text, Type.CAPTION, "info", theme.current().muted)


def height(shown: Sequence[Block], width: int) -> int:
    """Return how high a cell of a width must be."""
    inside = width - 2 * _ACROSS
    between = Space.TINY * max(0, len(shown) - 1)
    return sum(_text_area(each, inside).height() for each in shown) + between + 2 * _DOWN


class CompareDelegate(QStyledItemDelegate):
    """Lets the style draw ground and focus, and draws the blocks of ``Role.BLOCKS`` on them."""

    def __init__(self, role: int) -> None:
        super().__init__()
        self._role = role

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text, ground.icon = "", QIcon()
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        area = option.rect.adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN)
        painter.save()
        painter.setClipRect(option.rect)
        for block in index.data(self._role) or ():
            _paint(painter, area, block)
            area.setTop(area.top() + _text_area(block, area.width()).height() + Space.TINY)
        painter.restore()


def _marks(marks: Sequence[str], language: str) -> Iterator[Block]:
    colours = theme.current()
    for mark in marks:
        quiet = mark in _CALM
        icon, colour = ("info", colours.muted) if quiet else ("caution", colours.caution)
        yield Block(wording.say(mark, language), Type.CAPTION, icon, colour)


def _paint(painter: QPainter, area: QRect, block: Block) -> None:
    font = theme.font(block.role)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(block.colour or theme.current().text))
    text = _text_area(block, area.width()).translated(area.topLeft())
    painter.drawText(text, _FLAGS, block.text)
    if block.icon:
        side = theme.scaled(_SIGN[block.role])
        above = (metrics.lineSpacing() - side) / 2
        square = QRectF(area.left(), area.top() + above, side, side)
        icons.paint(painter, block.icon, block.colour or theme.current().text, square)
    elif block.bullet:
        painter.drawText(area, _FLAGS, "•")


def _text_area(block: Block, width: int) -> QRect:
    """Return where the text stands when the cell begins at 0, 0."""
    metrics = QFontMetrics(theme.font(block.role))
    left = _indent(block, metrics)
    room = QRect(left, 0, max(1, width - left), 100_000)
    needed = metrics.boundingRect(room, _FLAGS, block.text).height()
    return QRect(left, 0, room.width(), max(needed, metrics.lineSpacing()))


def _indent(block: Block, metrics: QFontMetrics) -> int:
    if block.icon:
        return theme.scaled(_SIGN[block.role]) + Space.TINY
    return metrics.horizontalAdvance("• ") if block.bullet else 0
