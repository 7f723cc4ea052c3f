"""A picture on pages of paper: on one where it can still be read there, else on several.

Of several, the first shows all of it with the numbers of the others. Neighbouring pages share a
strip, marked by dashed lines, so that they can be laid over each other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPen

from wallet.printing.pathways.dress import LARGE, SMALL
from wallet.wording import say

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPainter

    from wallet.printing.pathways.sheet import Sheet

_LEGIBLE = 0.55  # of full size: letters of 5.8 points
_SMALLEST, _LARGEST, _TRIED = 0.6, 0.95, 7  # of full size, on several pages: 6.3 to 10 points
_SHIFTS = 12  # places that are tried for the first page
_OVERLAP = 36.0  # pixels of paper that neighbours share, about a centimetre
_FOOTER = 24.0


@dataclass(frozen=True)
class Tiles:
    """How a picture is cut: the scale of the pages, and what part of it each of them shows."""

    scale: float
    areas: tuple[QRectF, ...]
    whole: QRectF  # all that the pages could show
    severed: int  # how often cards are cut, across or down: on no page they are whole


def paint(painter: QPainter, device: QPagedPaintDevice, sheet: Sheet, paper: QSizeF) -> int:
    """Draw a sheet on as many pages of a size (pixels of 1/96 inch) as it takes; return these."""
    width = paper.width()
    room = QSizeF(width, paper.height() - sheet.head(width) - sheet.foot(width) - LARGE - _FOOTER)
    scale = _fitting(sheet.picture, room)
    sheet.paint_head(painter, width)
    tiles = None if scale >= _LEGIBLE else _cut(sheet, paper)
    painter.save()
    painter.translate((width - sheet.picture.width() * scale) / 2, sheet.head(width))
    painter.scale(scale, scale)
    sheet.paint_picture(painter)
    if tiles is not None:
        _paint_grid(painter, sheet, tiles, scale)
    painter.restore()
    high = sheet.head(width) + sheet.picture.height() * scale + LARGE
    sheet.paint_foot(painter, QPointF(0, high), width)
    if tiles is None:
        return 1
    pages = len(tiles.areas)
    _paint_footer(painter, sheet, paper, (1, pages + 1))
    for place, area in enumerate(tiles.areas):
        device.newPage()
        _paint_tile(painter, sheet, tiles, area, paper)
        _paint_footer(painter, sheet, paper, (place + 2, pages + 1))
    return pages + 1


def _fitting(picture: QSizeF, room: QSizeF) -> float:
    return min(room.width() / picture.width(), room.height() / picture.height(), 1.0)


def _cut(sheet: Sheet, paper: QSizeF) -> Tiles:
    """Cut into the fewest pages on which letters can be read, through few cards, then large."""
    scales = [_SMALLEST + step * (_LARGEST - _SMALLEST) / _TRIED for step in range(_TRIED + 1)]
    return min((_cut_at(sheet, paper, each) for each in scales), key=_fewest)


def _fewest(tiles: Tiles) -> tuple[int, int, float]:
    return len(tiles.areas), tiles.severed, -tiles.scale


def _cut_at(sheet: Sheet, paper: QSizeF, scale: float) -> Tiles:
    """Cut at a scale, between cards where there is room to move; empty pages are left out."""
    size = QSizeF(paper.width() / scale, (paper.height() - _FOOTER) / scale)
    shared, picture = _OVERLAP / scale, sheet.picture
    step = QSizeF(size.width() - shared, size.height() - shared)
    across = max(1, math.ceil((picture.width() - shared) / step.width()))
    down = max(1, math.ceil((picture.height() - shared) / step.height()))
    cards = [card.translated(sheet.corner) for card in sheet.card_areas()]
    columns, left = _placed(
        picture.width(), size.width(), shared, across, [(c.left(), c.right()) for c in cards]
    )
    rows, top = _placed(
        picture.height(), size.height(), shared, down, [(c.top(), c.bottom()) for c in cards]
    )
    whole = QRectF(left, top, across * step.width() + shared, down * step.height() + shared)
    corners = (
        whole.topLeft() + QPointF(column * step.width(), row * step.height())
        for row in range(down)
        for column in range(across)
    )
    areas = (QRectF(corner, size) for corner in corners)
    return Tiles(
        scale,
        tuple(area for area in areas if any(area.intersects(each) for each in cards)),
        whole,
        columns + rows,
    )


def _placed(
    length: float, size: float, shared: float, count: int, cards: list[tuple[float, float]]
) -> tuple[int, float]:
    """Return how many cards are cut at least, and where the first page then begins.

    ``count`` pages of a size lie side by side; of places that are as good, the one in the middle.
    """
    step = size - shared
    spare = count * step + shared - length

    def severed(start: float) -> int:
        pages = [min(count - 1, max(0, int((begin - start) // step))) for begin, _ in cards]
        ends = (start + page * step + size for page in pages)
        return sum(end > last for (_, end), last in zip(cards, ends, strict=True))

    starts = (-spare * place / _SHIFTS for place in range(_SHIFTS + 1))
    cut, _, start = min((severed(each), abs(each + spare / 2), each) for each in starts)
    return cut, start


def _paint_grid(painter: QPainter, sheet: Sheet, tiles: Tiles, scale: float) -> None:
    """Draw on the overview where the other pages are cut, and their numbers."""
    colours, whole = sheet.dress.colours, QRectF(QPointF(), sheet.picture)
    pen = QPen(QColor(colours.accent), 1.5 / scale, Qt.PenStyle.DashLine)
    font = QFont(sheet.dress.strong)
    font.setPixelSize(round(LARGE / scale))
    painter.setFont(font)
    for place, each in enumerate(tiles.areas):
        area = each.intersected(whole)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        painter.setPen(QColor(colours.accent))
        inner = area.adjusted(SMALL / scale, SMALL / scale, 0, 0)
        digits = painter.boundingRect(inner, int(Qt.TextFlag.TextSingleLine), str(place + 2))
        painter.fillRect(digits, QColor(colours.surface))  # a card may be beneath
        painter.drawText(inner, int(Qt.TextFlag.TextSingleLine), str(place + 2))


def _paint_tile(painter: QPainter, sheet: Sheet, tiles: Tiles, area: QRectF, paper: QSizeF) -> None:
    width, height = paper.width(), paper.height() - _FOOTER
    painter.save()
    painter.setClipRect(QRectF(0, 0, width, height))
    painter.scale(tiles.scale, tiles.scale)
    painter.translate(-area.topLeft())
    sheet.paint_picture(painter, area)
    painter.restore()
    painter.setPen(QPen(QColor(sheet.dress.colours.edge), 1, Qt.PenStyle.DashLine))
    right, bottom = width - _OVERLAP, height - _OVERLAP
    for goes_on, line in (
        (area.left() > tiles.whole.left() + 1, QLineF(_OVERLAP, 0, _OVERLAP, height)),
        (area.right() < tiles.whole.right() - 1, QLineF(right, 0, right, height)),
        (area.top() > tiles.whole.top() + 1, QLineF(0, _OVERLAP, width, _OVERLAP)),
        (area.bottom() < tiles.whole.bottom() - 1, QLineF(0, bottom, width, bottom)),
    ):
        if goes_on:
            painter.drawLine(line)


def _paint_footer(painter: QPainter, sheet: Sheet, paper: QSizeF, numbers: tuple[int, int]) -> None:
    painter.setFont(sheet.dress.body)
    painter.setPen(QColor(sheet.dress.colours.muted))
    foot = QRectF(0, paper.height() - _FOOTER, paper.width(), _FOOTER)
    words = say("pathways_page_of", sheet.language, number=numbers[0], pages=numbers[1])
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | bottom), words)
    title = foot.adjusted(0, 0, -paper.width() / 4, 0)
    cut = painter.fontMetrics().elidedText(
        sheet.title, Qt.TextElideMode.ElideRight, round(title.width())
    )
    painter.drawText(title, int(Qt.AlignmentFlag.AlignLeft | bottom), cut)
