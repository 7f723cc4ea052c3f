"""Whom a code points to, told before anybody is contacted; "not now" is the answer at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wallet.gui.nearby.words_card import WordsCard
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.one_card import OneCard

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.requests import Looked

_WIDTH = 620
_MOST_HOSTS = 6
_LONGEST_ON_BUTTON = 24  # characters that fit at the largest text in the smallest window
_LONGEST_HOST = 253  # characters of a name in the DNS (RFC 1035, section 2.3.4)


class FirstStep(QWidget):
    """``agreed``: contact them now. ``left``: not now, or the words on both screens differ."""

    agreed = Signal()
    left = Signal(bool)  # whether it was because the words differ

    def __init__(self, session: Session, words: str = "converse") -> None:
        """``words`` begins the codes of what differs by how the host became known."""
        super().__init__()
        self._session, self._begins = session, words
        self._looked: Looked | None = None
        self._card = OneCard(self, "qr" if words == "converse" else "fetch", _WIDTH)
        self._hosts, self._lookalike = Label(Type.LEAD), Label(Type.BODY, "caution")
        self._compare = Label(Type.STRONG)
        self._words = WordsCard()
        self.same = CheckBox()
        self._own, self._why = Label(Type.STRONG), Label(colour="muted")
        self._learns = Label(colour="muted")
        self.notice = Notice(session)
        self.contact, self.differ = Button(Kind.PLAIN, "fetch"), Button(Kind.QUIET)
        self.later = Button(Kind.PRIMARY)
        self._card.add(
            self._hosts,
            self._lookalike,
            self._compare,
            self._words,
            self.same,
            self._own,
            self._why,
            self._learns,
            self.notice,
        )  # fmt: skip - from top to bottom
        self._card.foot(self.contact, self.differ, self.later)
        self.same.toggled.connect(self.contact.setEnabled)
        self.contact.clicked.connect(self.agreed)
        self.differ.clicked.connect(lambda: self.left.emit(True))
        self.later.clicked.connect(lambda: self.left.emit(False))

    @property
    def looked(self) -> Looked | None:
        """What is asked about."""
        return self._looked

    def show_looked(self, looked: Looked) -> None:
        """Ask whether whom a code names may be contacted."""
        self._looked = looked
        self.notice.clear()
        self.same.setChecked(False)
        self.contact.setEnabled(looked.nearby is None)
        for part in (self._compare, self._words, self.same, self.differ):
            part.setVisible(looked.nearby is not None)
        for part in (self._own, self._why):
            part.setVisible(looked.nearby is None)
        self.retranslate()

    def forget(self) -> None:
        """Ask about nobody."""
        self._looked = None

    def take_focus(self) -> None:
        """Put the keys where nothing happens by them."""
        self.later.setFocus()

    def retranslate(self) -> None:
        """Ask in the language of the session."""
        say, looked = self._session.say, self._looked
        self.same.setText(say("converse_same_words"))
        self.same.setAccessibleName(say("converse_same_words"))
        self.differ.say(say("converse_words_differ"))
        self.later.say(say("consent_decline"))
        self.notice.retranslate()
        if looked is None:
            return
        host = named(self._session, looked)
        near = looked.nearby
        self._card.heading.say(
            say("converse_points_nearby" if near else f"{self._begins}_points", host=host)
        )
        self._card.lead.say(say("converse_nothing_yet"))
        hosts = [one_line(each, _LONGEST_HOST) for each in looked.hosts[:_MOST_HOSTS]]
        if len(looked.hosts) > len(hosts):
            hosts.append(say("converse_more_hosts", count=len(looked.hosts) - len(hosts)))
        if near:
            hosts = [say("converse_nearby_at", address=near.address, port=str(near.port))]
        self._hosts.say("\n".join(hosts))
        self._hosts.setVisible(near is not None or len(hosts) > 1)
        odd = [
            say("converse_lookalike", host=spelt, letters=one_line(letters, _LONGEST_HOST))
            for spelt, letters in looked.lookalike.items()
        ]
        self._lookalike.say("\n".join(odd))
        self._lookalike.setVisible(bool(odd))
        self._compare.say(say("converse_compare"))
        self._words.show_words(near.words if near else (), say("converse_compare"))
        self._own.say(say(f"{self._begins}_own", host=host))
        self._why.say(self._session.next_step(f"{self._begins}_own", host=host))
        learns = "converse_learns_nearby" if near else f"{self._begins}_learns"
        self._learns.say(say(learns, host=host))
        code = "converse_contact" if len(host) <= _LONGEST_ON_BUTTON else "converse_contact_it"
        self.contact.say(say("converse_contact_nearby" if near else code, host=host))


def named(session: Session, looked: Looked) -> str:
    """Return in words whom a code would make us contact: a host, or many by their number."""
    if looked.nearby is not None:
        return looked.nearby.address
    if len(looked.hosts) == 1:
        return one_line(looked.hosts[0], _LONGEST_HOST)
    return session.say("consent_hosts", count=len(looked.hosts))
