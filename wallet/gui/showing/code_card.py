"""The code itself, what it is, for whom and until when, and how to show it well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.showing.code_picture import CodePicture
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.showing import Way
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.showing import ShownWay


class CodeCard(Card):
    """Where there is no code it says why, and what to do."""

    instead_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._way, self._other = Way.VP1, Way.VP1
        self.heading.hide()
        self.picture = CodePicture()
        self.why = Notice(session)
        self._caption, self._reader = Label(Type.STRONG), Label(colour="muted")
        self.instead = Button(Kind.PLAIN, "qr")
        self.instead.clicked.connect(self.instead_asked)
        self._logged = Label(Type.CAPTION, "muted")  # here, so that the code stays where it is
        self._copied, self._bright = Label(Type.CAPTION, "muted"), Label(Type.CAPTION, "muted")
        self.rows.addWidget(self.picture)
        self.rows.addWidget(self.why)
        self.rows.addLayout(across(self.instead))
        self.rows.addWidget(self._caption)
        self.rows.addWidget(self._reader)
        self.rows.addWidget(self._copied)
        self.rows.addWidget(self._bright)
        self.rows.addWidget(self._logged)

    def tell(self, shown: ShownWay, *, title: str, caption: str, other: Way | None) -> None:
        """Say what a code is, and offer another way of showing it where this one is none.

        ``title`` is one line, ``caption`` some.
        """
        say = self._session.say
        self._way = shown.way
        can = shown.can_be_shown
        self.picture.setVisible(can)
        self._bright.setVisible(can)
        self._copied.setVisible(can)
        if shown.why:
            self.why.show_code(Tone.NEUTRAL, shown.why, **shown.details)
        elif not can:
            self.why.show_code(Tone.NEUTRAL, "show_not_possible")
        else:
            self.why.clear()
        self._other = other or shown.way
        self.instead.setVisible(not can and other is not None)
        self._caption.say(caption)
        self._caption.setVisible(can and bool(caption))
        self._reader.setVisible(can and shown.way is not Way.LINK)
        self.picture.setAccessibleName(say("show_code_picture", title=title, caption=caption))
        self.retranslate()

    def show_logged(self, *, logged: bool) -> None:
        """Say that it was noted, or no longer."""
        self._logged.setVisible(logged)

    def retranslate(self) -> None:
        """Set every word that no code brings along."""
        say, link = self._session.say, self._way is Way.LINK
        if not link:
            self._reader.say(say(f"show_about_{self._way.value}"))
        self._copied.say(say("show_link_copied" if link else "show_can_be_copied"))
        self._bright.say(say("show_brightness"))
        self._logged.say(say("show_logged"))
        self.instead.say(say("show_instead", way=say(f"show_way_{self._other.value}")))
        self.why.retranslate()
