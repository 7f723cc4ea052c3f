"""A badge as a certificate: picture, title, for whom, by whom, when, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.badges.other_languages import OtherLanguages
from wallet.gui.badges.recipient import recipient
from wallet.gui.badges.verdict_banner import VerdictBanner
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.identity import domain
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.long_text import LongText
from wallet.gui.widgets.note_line import NoteLine
from wallet.gui.widgets.scaling import keep_scaled
from wallet.wording.telling.certificate import notes_of_head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.snapshots.badges import BadgePage, BadgeRow
    from wallet.snapshots.imports import Host

_SIDE = 128
_TITLE = 140  # characters of a title that stand in the head
_LONGEST = 6_000
_ROOM = 460  # pixels from which the words stand beside the picture


class Certificate(QWidget):
    """The head of the certificate; what was learned follows below it."""

    picture_asked = Signal()

    def __init__(self, session: Session, pictures: Pictures, *, decides: bool = True) -> None:
        """``decides``: whoever looks has a wallet to say in which issuer they know."""
        super().__init__()
        self._session = session
        self._picture = _Picture(pictures)
        self._title = LongText(session, Type.DISPLAY, longest=_TITLE)
        self._awarded_to = Label(Type.LEAD)
        self._issuer = Label(Type.LEAD, "muted")
        self._dates = Label(colour="muted")
        self._about_picture = Label(Type.CAPTION, "muted")
        self._only_said = Label(Type.BODY, "caution")
        self._get_picture = Button(Kind.LINK, "fetch")
        self._get_picture.clicked.connect(self.picture_asked)
        self._languages = OtherLanguages(session)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(0)
        self.banner = VerdictBanner(session, linked=decides, decides=decides)
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        parts = (self._title, self._awarded_to, self._issuer, self._dates)
        for label in (*parts, self._only_said, self._about_picture):
            words.addWidget(label)
        words.addLayout(self._notes)
        words.addWidget(self._languages)
        words.addWidget(self._get_picture, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(Space.WIDE)
        self._across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._across.addLayout(words, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.SMALL, 0, 0)
        rows.setSpacing(Space.LARGE)
        rows.addLayout(self._across)
        rows.addWidget(self.banner)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the words below the picture where there is no room beside it."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.scaled(_ROOM)
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def show_page(
        self, page: BadgePage, profiles: Mapping[str, str], hosts: Sequence[Host] = ()
    ) -> None:
        """Show one badge; ``profiles`` are names by id, ``hosts`` could be asked about it."""
        say, row = self._session.say, page.row
        title = one_line(row.title, _LONGEST) or say("badges_untitled")
        self._title.say(title, say("fact_title"))
        who = recipient(page.credential.subject, page.owner, profiles)
        self._awarded_to.say(
            say("badge_awarded_to", name=who) if who else say("badge_awarded_nobody")
        )
        self._awarded_to.recolour("" if who else "muted")
        issuer = one_line(row.issuer) or say("badges_unnamed")
        host = domain(row.issuer_id)
        self._issuer.say(say("badge_by_host", issuer=issuer, host=host) if host else issuer)
        self._tell_dates(page)
        self._only_said.say(say("badge_only_said"))
        self._only_said.setVisible(not page.report.is_proved)
        empty(self._notes)
        for note in notes_of_head(page.described, self._session.language):
            self._notes.addWidget(NoteLine("caution", "caution", note))
        self._languages.show_languages(page.described.languages)
        self._tell_picture(page)
        self.banner.show_page(page, hosts)

    def _tell_dates(self, page: BadgePage) -> None:
        say, row, dates = self._session.say, page.row, []
        if row.awarded:
            dates.append(say("badge_awarded", date=row.awarded))
        if row.valid_until:
            over = row.valid_until < page.report.now
            dates.append(say("badge_ended" if over else "badge_until", date=row.valid_until))
        self._dates.say("  ·  ".join(dates))
        self._dates.setVisible(bool(dates))

    def _tell_picture(self, page: BadgePage) -> None:
        say = self._session.say
        around = page.credential.picture_is_around
        self._about_picture.say(
            say("badge_picture_from", host=page.picture_from)
            if page.picture_from
            else say("badge_picture_around")
        )
        self._about_picture.setVisible(around or bool(page.picture_from))
        self._get_picture.setVisible(page.picture_at is not None)
        if page.picture_at is not None:
            self._get_picture.say(say("badge_picture_get", host=one_line(page.picture_at.name)))
        self._picture.show_picture(page.credential.picture or page.row.picture, page.row)


class _Picture(QWidget):
    """The badge's own picture, or the tile made for it. Its title says the same in words."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._row: BadgeRow | None = None
        self._data = b""
        keep_scaled(self, lambda each: each.setFixedSize(QSize(1, 1) * theme.scaled(_SIDE)))
        pictures.ready.connect(self.update)

    def show_picture(self, data: bytes, row: BadgeRow) -> None:
        """Show a picture, or the row's tile when there is none."""
        self._data, self._row = data, row
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw picture or tile."""
        del event
        if self._row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_painting.picture(
            painter,
            QRectF(self.rect()),
            self._pictures,
            data=self._data,
            issuer_id=self._row.issuer_id,
            title=one_line(self._row.title),
        )
        painter.end()
