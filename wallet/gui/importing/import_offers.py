"""What the learner can do before keeping: ask a host, know an issuer, restore a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.importing.strangers import strangers
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.consent_panel import purposes
from wallet.gui.widgets.identity import grouped, short_id
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.wording import joined

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from wallet.gui.importing.import_looking import Look
    from wallet.gui.importing.strangers import Stranger
    from wallet.gui.session import Session
    from wallet.snapshots.imports import Found, Host
    from wallet.snapshots.profiles import FoundProfile

_HIGHEST = 184  # pixels; more offers scroll
_HIGHEST_ALONE = 360  # where there is no badge, they are what the page is about


class ImportOffers(QWidget):
    """One row for each thing to offer; whether it is in view is for the review."""

    fetch = Signal(object)  # Host
    pin = Signal(object)  # Stranger
    take = Signal(object)  # FoundProfile
    restore = Signal(object)  # Path
    take_out = Signal(object)  # Found: a backup inside a ZIP
    follow = Signal(str)  # an https link
    talk = Signal(str)  # the link of a request or an offer

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._hosts: tuple[Host, ...] = ()
        self._strangers: tuple[Stranger, ...] = ()
        self._profiles: tuple[FoundProfile, ...] = ()
        self._backups: tuple[Path, ...] = ()
        self._packed: tuple[Found, ...] = ()
        self.alone = False  # nothing here is a badge
        self._links: tuple[tuple[str, str], ...] = ()  # host and link
        self._talks: tuple[tuple[str, str, str], ...] = ()  # code, host and link
        self._heading = Label(Type.STRONG)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        rows.addWidget(self._heading)
        rows.addWidget(self._area)
        self.hide()

    def show_look(self, look: Look) -> None:
        """Offer what this look calls for."""
        review = look.review
        self.alone = not review.credentials
        self._hosts, self._strangers = review.hosts, strangers(review)
        self._profiles = tuple(each for each in review.profiles if not each.known)
        self._backups, self._packed, self._links = look.backups, look.packed, look.links
        self._talks = look.conversations
        self.retranslate()

    @property
    def count(self) -> int:
        """How much there is to offer."""
        own = (self._profiles, self._backups, self._packed, self._links, self._talks)
        return sum(map(len, (self._hosts, self._strangers, *own)))

    def take_focus(self) -> None:
        """Put the cursor on the first offer."""
        button = self._area.findChild(QPushButton)
        if button is not None:
            button.setFocus()

    @property
    def own(self) -> bool:
        """Whether something of the learner's is among it: keys, or a backup."""
        return any((self._profiles, self._backups, self._packed))

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        code = "import_offers_alone" if self.alone else "import_offers"
        self._heading.say(self._session.say(code))
        content = QWidget()
        content.setProperty("look", "page")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, Space.SMALL, 0)
        rows.setSpacing(Space.SMALL)
        for backup in self._backups:
            rows.addWidget(self._restore(backup))
        for found in self._packed:
            rows.addWidget(self._take_out(found))
        for name, link in self._links:
            rows.addWidget(self._follow(name, link))
        for code, name, link in self._talks:
            rows.addWidget(self._talk(code, name, link))
        for profile in self._profiles:
            rows.addWidget(self._take(profile))
        for host in self._hosts:
            rows.addWidget(self._ask(host))
        for stranger in self._strangers:
            rows.addWidget(self._know(stranger))
        rows.addStretch(1)
        self._area.setWidget(content)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the offers are where their words wrap, up to a bound."""
        content = self._area.widget()
        if content is None:
            return
        highest = theme.scaled(_HIGHEST_ALONE if self.alone else _HIGHEST)
        # A scroll area gives its content no less than the least height, whatever its width asks.
        needed = max(content.heightForWidth(self.width()), content.minimumSizeHint().height())
        self._area.setFixedHeight(min(highest, needed + 2))

    def _restore(self, path: Path) -> QFrame:
        say = self._session.say
        button = Button()
        button.say(say("import_offer_restore_action"))
        button.setAccessibleName(f"{say('import_offer_restore_action')}: {path.name}")
        button.clicked.connect(lambda: self.restore.emit(path))
        return _offer("restore", path.name, say("import_offer_restore"), button)

    def _take_out(self, found: Found) -> QFrame:
        say, name = self._session.say, one_line(found.name)
        button = Button()
        button.say(say("import_offer_take_out_action"))
        button.setAccessibleName(f"{button.text()}: {name}")
        button.clicked.connect(lambda: self.take_out.emit(found))
        return _offer("restore", name, say("import_offer_take_out"), button)

    def _follow(self, host: str, link: str) -> QFrame:
        say = self._session.say
        button = Button()
        button.say(say("import_offer_fetch_action"))
        button.setAccessibleName(say("import_offer_follow_from", host=host))
        button.clicked.connect(lambda: self.follow.emit(link))
        return _offer("fetch", host, say("import_offer_follow"), button)

    def _talk(self, code: str, host: str, link: str) -> QFrame:
        say = self._session.say
        who = host or say("import_offer_unsaid")
        button = Button()
        button.say(say("import_entry_who"))
        button.setAccessibleName(f"{say('import_entry_who')} {who}")
        button.clicked.connect(lambda: self.talk.emit(link))
        return _offer("present", who, say(code, host=host), button)

    def _take(self, profile: FoundProfile) -> QFrame:
        say = self._session.say
        name = one_line(profile.name) or say("profile_unnamed")
        button = Button()
        button.say(say("import_offer_keys_action"))
        button.setAccessibleName(f"{say('import_offer_keys_action')}: {name}")
        button.clicked.connect(lambda: self.take.emit(profile))
        words = say("import_offer_keys", count=len(profile.keys))
        return _offer("key", name, words, button)

    def _ask(self, host: Host) -> QFrame:
        say, session = self._session.say, self._session
        button = Button()
        button.say(say("import_offer_fetch_action"))
        button.setAccessibleName(say("import_offer_fetch_from", host=host.name))
        button.clicked.connect(lambda: self.fetch.emit(host))
        what = purposes(session, (host,))
        return _offer("fetch", host.name, say("import_offer_fetch", purposes=what), button)

    def _know(self, stranger: Stranger) -> QFrame:
        say = self._session.say
        name, language = stranger.name or short_id(stranger.id), self._session.language
        button = Button()
        button.say(say("import_offer_pin_action"))
        button.setAccessibleName(f"{say('import_offer_pin_action')}: {name}")
        button.clicked.connect(lambda: self.pin.emit(stranger))
        code = "import_offer_pin_facts" if stranger.key else "import_offer_pin_facts_no_key"
        facts = say(code, domain=short_id(stranger.id), key=grouped(stranger.key))
        return _offer("pin", name, joined((say("import_offer_pin"), facts), language), button)


def _offer(icon: str, who: str, words: str, button: Button) -> QFrame:
    frame = QFrame()
    frame.setProperty("look", "neutral")
    text = QVBoxLayout()
    text.setSpacing(0)
    text.addWidget(Label(Type.STRONG, text=who))
    text.addWidget(Label(Type.CAPTION, "muted", words))
    row = QHBoxLayout(frame)
    row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
    row.setSpacing(Space.MEDIUM)
    row.addWidget(IconLabel(icon, "accent", 20))
    row.addLayout(text, 1)
    row.addWidget(button)
    return frame
