"""What the rows of a badge to choose and of one that was chosen share: picture, issuer, state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from wallet.gui import icons, theme
from wallet.gui.badges import badge_state
from wallet.gui.theme import Space
from wallet.gui.widgets import row_painting
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.snapshots.badges import BadgeRow

LONGEST = 300  # characters that are laid out: more never fit
_ICON = 16  # pixels at 100 %


def picture(painter: QPainter, square: QRectF, pictures: Pictures, row: BadgeRow) -> None:
    """Draw the picture of a badge."""
    row_painting.picture(
        painter,
        square,
        pictures,
        data=row.picture,
        issuer_id=row.issuer_id,
        title=row.title,
    )


def issuer_line(
    painter: QPainter, area: QRectF, session: Session, row: BadgeRow, font: QFont
) -> None:
    """Draw who issued a badge; before it the state, only where it is not all well."""
    colours, say, tone = theme.current(), session.say, row.headline.tone
    text, room = row.issuer[:LONGEST] or say("badges_unnamed"), QRectF(area)
    if tone is not Tone.GOOD:
        side = theme.scaled(_ICON)
        mark = QRectF(area.left(), area.center().y() - side / 2, side, side)
        icons.paint(painter, badge_state.icon(row.verdict, tone), colours.tone(tone), mark)
        room.setLeft(mark.right() + Space.TINY)
        text = f"{say(badge_state.row_word(row))}  ·  {text}"
    row_painting.line(painter, room, text, font, colours.muted)
