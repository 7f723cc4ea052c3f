"""One badge of what was sent: its state as shape, word and colour, and how it stands; a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from wallet.gui import icons, theme
from wallet.gui.badges import badge_state
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.tips import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from wallet.gui.session import Session
    from wallet.snapshots.received import ReceivedBadge
    from wallet.verification.tone import Tone

_ICON = 20  # pixels at 100 %
_NARROWEST = 160
_LONGEST = 160  # characters of an issuer's name
_HANDED = {
    "headline_holder_not_shown": "received_page_not_shown",
    "headline_not_for_you": "received_page_not_for_you",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A badge in words."""

    title: str
    state: str
    text: str  # issuer, trust, freshness, whose it is, how it came
    icon: str
    tone: Tone


def title_of(badge: ReceivedBadge) -> str:
    """Return what a badge is called, or the file that it is; "" for neither."""
    credential = badge.report.credential
    return one_line(credential.name if credential else "") or one_line(badge.attached)


def said_of(badge: ReceivedBadge, session: Session) -> Said:
    """Put a badge into words."""
    say, report = session.say, badge.report
    credential, tone = report.credential, badge.headline.tone
    issuer = (
        one_line(credential.issuer.name or credential.issuer.id, _LONGEST) if credential else ""
    )
    trust = f"level_{report.trust.value}" if report.is_proved else "received_page_only_said"
    facts = [issuer or say("badges_unnamed"), say(trust)]
    if report.is_proved:  # else nothing was told that could be old
        facts.append(say(f"freshness_{report.freshness.value}"))
    facts.append(say(f"bond_{badge.bond.value}"))
    facts.append(say(f"received_page_came_{badge.travels.value}"))
    if badge.addressed is not None:
        facts.append(say(f"received_page_addressed_{'yes' if badge.addressed else 'no'}"))
    if badge.hidden:
        facts.append(say("received_page_hidden", count=badge.hidden))
    # Its issuer's signature may be good: what is wrong is how it was handed over.
    handed = _HANDED.get(badge.headline.code)
    state = handed or badge_state.word(report.verdict, report.trust, report.freshness)
    return Said(
        title=title_of(badge) or say("badges_untitled"),
        state=say(state),
        text=say("received_page_fact_join").join(facts),
        icon="cross" if handed else badge_state.icon(report.verdict, tone),
        tone=tone,
    )


class ReceivedLine(QPushButton):
    """As high as its words need. Return and Space open the badge."""

    def __init__(self, badge: ReceivedBadge, session: Session) -> None:
        super().__init__()
        self._said = said = said_of(badge, session)
        self.setAccessibleName(f"{said.title}. {said.state}. {said.text}")
        self.setToolTip(tip(said.title))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changes.scaled.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the room that the words take."""
        room = self._room(width)
        high = theme.line() + self._high(self._said.state, Type.BODY, room)
        return round(high + self._high(self._said.text, Type.CAPTION, room)) + 2 * Space.SMALL + 4

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room at the width of the moment."""
        width = max(self.width(), _NARROWEST)
        return QSize(_NARROWEST, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the narrowest."""
        return QSize(_NARROWEST, theme.line() + 2 * Space.SMALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open it by Return as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, state and words in the theme of the moment."""
        del event
        colours, area, said = theme.current(), QRectF(self.rect()), self._said
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = area.adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.chosen if self.isDown() else colours.window))
            painter.drawRoundedRect(inner, 7, 7)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), theme.RING + colours.contrast))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 7, 7)
        side, high = theme.scaled(_ICON), theme.line()
        square = QRectF(Space.SMALL, Space.SMALL + (high - side) / 2, side, side)
        icons.paint(painter, said.icon, colours.tone(said.tone), square)
        left, room = self._left(), self._room(self.width())
        line = QRectF(left, Space.SMALL, room, high)
        row_painting.line(painter, line, said.title, theme.font(Type.STRONG), colours.text)
        state = QRectF(left, line.bottom(), room, self._high(said.state, Type.BODY, room) + 2)
        tone, caption = colours.tone(said.tone).name(), theme.font(Type.CAPTION)
        row_painting.paragraph(painter, state, said.state, theme.font(Type.BODY), tone)
        text = QRectF(left, state.bottom(), room, area.bottom() - state.bottom())
        row_painting.paragraph(painter, text, said.text, caption, colours.muted)
        end = QRectF(area.right() - side - Space.SMALL, 0, side, side)
        end.moveTop(area.center().y() - side / 2)
        icons.paint(painter, "chevron", colours.muted, end)
        painter.end()

    @staticmethod
    def _left() -> int:
        return Space.SMALL + theme.scaled(_ICON) + Space.SMALL

    def _room(self, width: int) -> int:
        return max(80, width - self._left() - theme.scaled(_ICON) - Space.LARGE)

    @staticmethod
    def _high(text: str, role: Type, width: float) -> float:
        return row_painting.paragraph_height(text, theme.font(role), width)
