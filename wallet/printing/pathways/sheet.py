"""A picture as it leaves the wallet: its title and date above, what its shapes mean below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from wallet import i18n
from wallet.printing import fonts
from wallet.printing.badge_pictures import decode
from wallet.printing.pathways import card, drawing, dress, legend
from wallet.printing.pathways.card import Marks
from wallet.printing.pathways.card_words import PICTURE, wrapped
from wallet.printing.pathways.dress import LARGE
from wallet.printing.pathways.folding import arrow
from wallet.snapshots.pathways import State
from wallet.wording import say
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from wallet.pathways.layout import Layout
    from wallet.snapshots.pathways import PathwayPage

_TITLE = 24  # pixels
_AIR = 32.0  # around everything
_SHARP = 4  # pixels of a badge's picture for each of a card's: paper is dense
_HEAD_LINES = 12  # of the title, and of what is told below it: no title is longer
_LEAST = 560.0  # pixels that the title and the legend have in width


@dataclass(frozen=True)
class Sheet:
    """A picture with its title and legend; sizes in pixels of 1/96 inch at full size."""

    title: str
    told: str
    language: str
    drawn: drawing.Drawing
    dress: dress.Dress
    planned: frozenset[str] = frozenset()  # steps that are drawn as planned

    @classmethod
    def of(
        cls,
        page: PathwayPage,
        language: str,
        *,
        now: datetime,
        folded: Collection[str] = (),
        before: Layout | None = None,
        planned: Collection[str] = (),
    ) -> Sheet:
        """Lay out a pathway for a file; ``folded`` and ``before`` as ``drawing.draw`` has them.

        ``planned`` are keys of steps that are marked so, where they are not held meanwhile.
        """
        worn = dress.of_paper()
        row = page.row
        told = (
            say(f"pathway_{row.state.value}", language),
            pathway_words.progress_of(row.meters, language),
            pathway_words.said_by(row, language),
            say("pathways_as_of", language, date=i18n.date(now, language)),
        )
        drawn = drawing.draw(page, worn, language, folded=folded, before=before)
        marked = (key for key in planned if key in drawn.steps)
        return cls(
            title=pathway_words.title(row, language),
            told=say("pathways_words_join", language).join(filter(None, told)),
            language=language,
            drawn=drawn,
            dress=worn,
            planned=frozenset(key for key in marked if drawn.steps[key].state is not State.HELD),
        )

    def text(self) -> str:
        """Return all words that are drawn."""
        words = self.drawn.words.values()
        cards = [" ".join((*each.title, each.state, *each.worth, each.planned)) for each in words]
        meant = (words for _, words in self._legend)
        return "\n".join((self.title, self.told, *cards, *meant))

    @property
    def picture(self) -> QSizeF:
        """The size of the picture itself, with what stands out of its cards."""
        layout, out = self.drawn.layout, 2 * card.MARGIN
        return QSizeF(layout.width + out + self.corner.x() - card.MARGIN, layout.height + out)

    @property
    def corner(self) -> QPointF:
        """Where in the picture the layout begins: with what stands out of its cards before it."""
        aside = card.ASIDE if self.drawn.inside else card.MARGIN
        return QPointF(aside, card.MARGIN)

    def size(self) -> QSizeF:
        """Return the size of everything at full size, with air around it."""
        width = max(self.picture.width(), _LEAST)
        height = self.head(width) + self.picture.height() + LARGE + self.foot(width)
        return QSizeF(width + 2 * _AIR, height + 2 * _AIR)

    def paint(self, painter: QPainter) -> None:
        """Draw everything at full size from where the painter stands."""
        size = self.size()
        painter.fillRect(QRectF(QPointF(), size), QColor(self.dress.colours.surface))
        width = size.width() - 2 * _AIR
        painter.translate(_AIR, _AIR)
        self.paint_head(painter, width)
        painter.translate(0, self.head(width))
        self.paint_picture(painter)
        below = self.picture.height() + LARGE
        self.paint_foot(painter, QPointF(0, below), width)

    # the parts -------------------------------------------------------------------------------
    def head(self, width: float) -> float:
        """Return how high title and date are."""
        title, told = self._lines(width)
        high = len(title) * self.dress.line(_title_font()) + len(told) * self._high
        return high + LARGE

    def foot(self, width: float) -> float:
        """Return how high the legend is."""
        return len(legend.rows(self._legend, self.dress, width)) * self._high

    def paint_head(self, painter: QPainter, width: float) -> None:
        """Draw title, progress, who says so, and the date."""
        title, told = self._lines(width)
        colours, top = self.dress.colours, 0.0
        for lines, font, colour in (
            (title, _title_font(), colours.text),
            (told, self.dress.body, colours.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            for line in lines:
                high = self.dress.line(font)
                area = QRectF(0, top, 10_000, high)
                painter.drawText(area, int(Qt.TextFlag.TextSingleLine), line)
                top += high

    def paint_foot(self, painter: QPainter, at: QPointF, width: float) -> None:
        """Draw the legend."""
        legend.paint(painter, at, self._legend, self.dress, width)

    def paint_picture(self, painter: QPainter, seen: QRectF | None = None) -> None:
        """Draw lines and cards; only those that ``seen`` of the picture touches."""
        drawn, layout = self.drawn, self.drawn.layout
        painter.save()
        painter.translate(self.corner)
        around = seen.translated(-self.corner) if seen is not None else None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for link in drawn.links:
            points = layout.routes.get(arrow(link))
            path = drawing.line(points) if points else None
            if path is not None and (around is None or path.boundingRect().intersects(around)):
                painter.strokePath(path, drawing.pen(link, self.dress.colours))
        for key, area in zip(layout.places, self.card_areas(), strict=True):
            if around is None or area.intersects(around):
                painter.save()
                painter.translate(area.topLeft())
                self._paint_card(painter, key)
                painter.restore()
        painter.restore()

    def card_areas(self) -> list[QRectF]:
        """Return where the cards are, in the order of the layout's places."""
        size = self.drawn.measures
        places = self.drawn.layout.places.values()
        return [QRectF(place.x, place.y, size.width, size.height) for place in places]

    def _paint_card(self, painter: QPainter, key: str) -> None:
        step, size = self.drawn.steps[key], self.drawn.measures
        marks = Marks(
            goal=key == self.drawn.goal,
            foldable=key in self.drawn.inside,  # paper has no buttons, but says what is folded up
            inside=self.drawn.inside.get(key, 0),
            planned=key in self.planned,
        )
        picture = decode(step.picture, PICTURE * _SHARP) if step.picture else None
        if picture is not None and picture.isNull():
            picture = None
        card.paint(painter, size, step, self.drawn.words[key], self.dress, marks, picture)

    @property
    def _legend(self) -> tuple[legend.Entry, ...]:
        return legend.entries(self.drawn, self.language, planned=bool(self.planned))

    def _lines(self, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        title = wrapped(self.title, _title_font(), width, most=_HEAD_LINES)
        return title, wrapped(self.told, self.dress.body, width, most=_HEAD_LINES)

    @property
    def _high(self) -> float:
        return self.dress.line(self.dress.body)


def _title_font() -> QFont:
    font = fonts.body()
    font.setPixelSize(_TITLE)
    font.setWeight(QFont.Weight.Bold)
    return font
