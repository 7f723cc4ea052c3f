"""Whom a refresh would ask for what, how far it is, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.consent_panel import purposes
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.identity import grouped
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.verification.report import Verdict
from wallet.verification.tone import Tone
from wallet.wording import with_next_step

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.imports import Host
    from wallet.snapshots.issuers import HostAnswer, IssuersAsked, KeyNews

_MOST_BADGES, _MOST_ERRORS, _MOST_KEYS = 20, 3, 6


class AskedCard(Card):
    """Hidden until somebody wants to ask; it stays until it is closed or somebody asks again."""

    opened = Signal(str)  # id of a badge
    issuer_wanted = Signal(str)  # id of an issuer

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._hosts: tuple[Host, ...] = ()
        self._told: IssuersAsked | None = None
        self.close_button = Button(Kind.QUIET)
        self.close_button.clicked.connect(self.forget)
        self.hide()

    def show_hosts(self, hosts: tuple[Host, ...]) -> None:
        """Tell whom it is about to ask, and each for what."""
        self._hosts, self._told = hosts, None
        self.retranslate()
        self.show()

    def show_told(self, told: IssuersAsked) -> None:
        """Tell what came."""
        self._hosts, self._told = (), told
        self.retranslate()
        self.show()

    def forget(self) -> None:
        """Show nothing."""
        self._hosts, self._told = (), None
        self.hide()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        self.close_button.setParent(None)
        self.clear()
        if self._told is not None:
            self._tell(self._told)
        elif self._hosts:
            self.heading.say(self._session.say("issuers_would_ask"))
            facts = Facts()
            for host in self._hosts:
                facts.add(one_line(host.name), purposes(self._session, [host]))
            self.rows.addWidget(facts)

    def _tell(self, told: IssuersAsked) -> None:
        say = self._session.say
        self.heading.say(say("issuers_asked"))
        for host in told.hosts:
            self._add_host(host)
        for news in told.keys:
            self._add_keys(news)
        count = say("issuers_rechecked", count=told.rechecked, changed=len(told.changed))
        self.rows.addWidget(Label(text=count))
        for change in told.changed[:_MOST_BADGES]:
            before, after = (say(f"state_{each.value}") for each in (change.before, change.after))
            title = one_line(change.title) or say("badges_untitled")
            said = say("issuers_badge_changed", before=before, after=after)
            tone = Tone.GOOD if change.after is Verdict.VALID else Tone.CAUTION
            line = BadgeLine(title, said, tone)
            line.clicked.connect(lambda _=False, badge=change.badge: self.opened.emit(badge))
            self.rows.addWidget(line)
        self.close_button.say(say("window_close"))
        across = QHBoxLayout()
        across.addWidget(self.close_button)
        across.addStretch(1)
        self.rows.addLayout(across)

    def _add_host(self, host: HostAnswer) -> None:
        say = self._session.say
        errors = [page.error for page in host.pages if page.error is not None]
        came, new = len(host.pages) - len(errors), sum(page.news for page in host.pages)
        name = one_line(host.host)
        if came:
            code = "issuers_host_new" if new else "issuers_host_same"
            self._add("check", "good", [say(code, host=name, count=came, new=new)])
        told: dict[str, None] = {}
        for error in errors:
            told[with_next_step(error.code, self._session.language, **error.details)] = None
        if told:
            failed = say("issuers_host_failed", host=name, count=len(errors))
            self._add("caution", "caution", [failed, *list(told)[:_MOST_ERRORS]])

    def _add_keys(self, news: KeyNews) -> None:
        say = self._session.say
        name = one_line(news.name) or one_line(news.issuer_id)
        lines = [say("issuers_key_news", name=name)]
        for code, keys in (("issuers_key_added", news.added), ("issuers_key_gone", news.gone)):
            lines += [say(code, key=grouped(key)) for key in keys[:_MOST_KEYS]]
        if news.pinned:
            lines.append(say("issuers_key_news_pinned"))
        self._add("key", "caution" if news.pinned else "muted", lines)
        look = Button(Kind.LINK)
        look.say(say("issuers_look", name=name[:60]))
        look.clicked.connect(lambda: self.issuer_wanted.emit(news.issuer_id))
        self.rows.addWidget(look)

    def _add(self, icon: str, colour: str, lines: list[str]) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        for number, text in enumerate(lines):
            role, muted = (Type.CAPTION, "muted") if number else (Type.BODY, "")
            words.addWidget(Label(role, muted, text))
        across = QHBoxLayout()
        across.setSpacing(Space.SMALL)
        across.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.rows.addLayout(across)
