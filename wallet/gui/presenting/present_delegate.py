"""Paints a badge to choose: tick, picture, title, issuer; a state only where it is not all well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from wallet.gui import icons, theme
from wallet.gui.badges import badge_state
from wallet.gui.presenting.present_model import Role
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.row_painting import TICK
from wallet.gui.widgets.ticking import TickingDelegate
from wallet.snapshots import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.snapshots import BadgeRow

Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 64
_PICTURE = 36
_LINE = 22
_ICON = 16
_LONGEST = 300


class PresentDelegate(TickingDelegate):
    """Rows of one height."""

    def __init__(self, session: Session, pictures: Pictures) -> None:
        super().__init__()
        self._session = session
        self._pictures = pictures
        self._strong = theme.font(Type.STRONG)
        self._body = theme.font(Type.BODY)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        """Return the one height of all rows."""
        del option, index
        return QSize(220, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: BadgeRow = index.data(Role.ROW)
        colours, say = theme.current(), self._session.say
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.ground(painter, area, option.state)
        middle = area.center().y()
        box = QRectF(area.left() + Space.MEDIUM, middle - TICK / 2, TICK, TICK)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        row_painting.tick(painter, box, ticked=ticked)
        square = QRectF(box.right() + Space.MEDIUM, middle - _PICTURE / 2, _PICTURE, _PICTURE)
        row_painting.picture(
            painter,
            square,
            self._pictures,
            data=row.picture,
            issuer_id=row.issuer_id,
            title=row.title,
        )
        left = square.right() + Space.MEDIUM
        upper = QRectF(left, middle - 22, area.right() - Space.MEDIUM - left, _LINE)
        lower = upper.translated(0, _LINE)
        title = row.title[:_LONGEST] or say("badges_untitled")
        row_painting.line(painter, upper, title, self._strong, colours.text)
        tone = row.headline.tone
        text = row.issuer[:_LONGEST] or say("badges_unnamed")
        if tone is not Tone.GOOD:
            mark = QRectF(left, lower.center().y() - _ICON / 2, _ICON, _ICON)
            icons.paint(painter, badge_state.icon(row.verdict, tone), colours.tone(tone), mark)
            lower.setLeft(mark.right() + Space.TINY)
            text = f"{say(badge_state.row_word(row))}  ·  {text}"
        row_painting.line(painter, lower, text, self._body, colours.muted)
        painter.restore()
