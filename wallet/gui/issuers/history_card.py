"""What happened with an issuer, newest first, and each time the wallet asked one of its hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from wallet import i18n
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.gui.session import Session
    from wallet.snapshots.issuers import IssuerPage

_MOST_EVENTS, _MOST_CONTACTS = 20, 5
_LONGEST = 500  # characters of an address


class HistoryCard(Card):
    """Documents with their days, and what the learner decided."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: IssuerPage) -> None:
        """Show the history of an issuer."""
        self.clear()
        self.heading.say(self._session.say("issuers_history"))
        events = sorted(self._events(page), key=lambda event: event[0], reverse=True)
        facts = Facts()
        for when, text in events[:_MOST_EVENTS]:
            facts.add(self._session.date(when), text)
        self.rows.addWidget(facts)
        undated = [each for each in page.documents if each.last_seen is None]
        if undated:
            text = self._session.say("issuers_undated", count=len(undated))
            self.rows.addWidget(Label(Type.CAPTION, "muted", text))
        self.setVisible(bool(events or undated))

    def _events(self, page: IssuerPage) -> Iterator[tuple[datetime, str]]:
        say = self._session.say
        if page.decision is not None:
            yield page.decision.when, say(f"issuers_event_{page.decision.level.value}")
        if page.row.first_seen is not None:
            yield page.row.first_seen, say("issuers_event_met")
        for each in page.documents:
            first = each.first_seen or each.last_seen
            if first is None:
                continue
            address = one_line(each.url, _LONGEST)
            yield first, say("issuers_event_document", address=address)
            if each.last_seen is not None and each.last_seen.date() != first.date():
                yield each.last_seen, say("issuers_event_same", address=address)


class ContactsCard(Card):
    """When it was asked last, what came of it, and the button that asks again."""

    refresh_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: IssuerPage) -> None:
        """Show whom the wallet asked about an issuer."""
        self.clear()
        say, language = self._session.say, self._session.language
        self.heading.say(say("issuers_network"))
        self.rows.addWidget(Label(colour="muted", text=say("issuers_network_text")))
        refresh = Button(icon="refresh")
        refresh.say(say("issuers_refresh"))
        refresh.setEnabled(page.row.badges > 0)
        refresh.clicked.connect(self.refresh_asked)
        across = QHBoxLayout()
        across.addWidget(refresh)
        across.addStretch(1)
        self.rows.addLayout(across)
        if not page.contacts:
            self.rows.addWidget(Label(Type.CAPTION, text=say("issuers_never_asked")))
            return
        facts = Facts(Type.CAPTION)
        for contact in page.contacts[:_MOST_CONTACTS]:
            answered = contact.outcome == "ok"
            outcome = say("issuers_answered" if answered else "issuers_unanswered")
            address = one_line(contact.url, _LONGEST)
            facts.add(i18n.date_and_time(contact.time, language), f"{address}\n{outcome}")
        self.rows.addWidget(facts)
        if len(page.contacts) > _MOST_CONTACTS:
            more = say("skills_more", count=len(page.contacts) - _MOST_CONTACTS)
            self.rows.addWidget(Label(Type.CAPTION, "muted", more))
