"""The head of a badge page: picture, title, issuer, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.scaling import keep_scaled

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.gui.widgets.pictures import Pictures
    from wallet.snapshots import BadgePage, BadgeRow

_SIDE = 112


class Certificate(QWidget):
    """Says in three lines what the learner holds."""

    def __init__(self, session: Session, pictures: Pictures) -> None:
        super().__init__()
        self._session = session
        self._picture = _Picture(pictures)
        self._title = Label(Type.DISPLAY)
        self._issuer = Label(Type.LEAD, "muted")
        self._dates = Label(colour="muted")
        self._around = Label(Type.CAPTION, "muted")
        self._only_said = Label(Type.BODY, "caution")
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addStretch(1)
        for label in (self._title, self._issuer, self._dates, self._only_said, self._around):
            words.addWidget(label)
        words.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.WIDE)
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)

    def show_page(self, page: BadgePage) -> None:
        """Show one badge."""
        say, row = self._session.say, page.row
        self._title.say(one_line(row.title) or say("badges_untitled"))
        self._issuer.say(one_line(row.issuer) or say("badges_unnamed"))
        dates = []
        if row.awarded:
            dates.append(say("badge_awarded", date=row.awarded))
        if row.valid_until:
            over = row.valid_until < page.checked
            dates.append(say("badge_ended" if over else "badge_until", date=row.valid_until))
        self._dates.say("  ·  ".join(dates))
        self._dates.setVisible(bool(dates))
        self._only_said.say(say("badge_only_said"))
        self._only_said.setVisible(not page.report.is_proved)
        self._around.say(say("badge_picture_around"))
        self._around.setVisible(page.credential.picture_is_around)
        self._picture.show_picture(page.credential.picture or row.picture, row)


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
