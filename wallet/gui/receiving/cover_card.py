"""Who presents what, for whom, why and until when: the sender's words marked as theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from wallet import i18n
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card, empty
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.identity import grouped
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.long_text import LongText
from wallet.gui.widgets.note_line import NoteLine
from wallet.sharing.local.nearby import X509_HASH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.gui.session import Session
    from wallet.snapshots.received import Cover, Received

WORDS = {True: "received_words_signed", False: "received_words_not_signed"}
"""What this card says of the sender's words, by whether they signed them."""
_TITLE = 140  # characters that stand before the button that shows the rest
_LINE = 500


class CoverCard(Card):
    """Hidden for what nobody presents."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.heading.hide()
        self._made = QVBoxLayout()
        self._made.setSpacing(Space.MEDIUM)
        self._title = LongText(session, Type.TITLE, longest=_TITLE)
        self._text = LongText(session)
        for part in (self._title, self._text):
            self.rows.addWidget(part)
        self.rows.addLayout(self._made)

    def show_found(self, found: Received) -> None:
        """Tell of one file."""
        say, cover = self._session.say, found.cover
        empty(self._made)
        self.setVisible(cover is not None)
        if cover is None:
            return
        title = one_line(cover.title, 5_000)
        self._title.say(title or say("received_page_untitled"), say("received_title"))
        self._text.say(_plain(cover.text), say("received_text"))
        self._text.setVisible(bool(cover.text))
        self._made.addWidget(NoteLine("info", "muted", say(WORDS[cover.signed])))
        facts = Facts()
        for name, value in self._facts(found):
            facts.add(name, value)
        self._made.addWidget(facts)
        if found.presenter is not None and found.presenter.shown:
            told = NoteLine("key", "muted", say("received_page_key_is_no_name"))
            self._made.addWidget(told)

    def _facts(self, found: Received) -> Iterator[tuple[str, str]]:
        say, cover, presenter = self._session.say, found.cover, found.presenter
        if cover is None or presenter is None:
            return
        name = one_line(cover.name, _LINE)
        yield say("applicants_page_name"), name or say("received_page_unsaid")
        holder = one_line(presenter.holder, _LINE) if presenter.shown else say("received_nobody")
        yield say("received_who"), holder
        if presenter.key:
            yield say("received_key"), grouped(presenter.key)
        yield say("received_for"), self._recipient(cover, found.domain)
        yield say("received_purpose"), one_line(cover.purpose, _LINE) or say("received_page_unsaid")
        until = i18n.date_and_time(cover.until, self._session.language) if cover.until else ""
        yield say("received_until"), until or say("received_page_unsaid")
        answers = one_line(cover.challenge, _LINE)
        yield say("received_page_answers"), answers or say("received_page_answers_none")

    def _recipient(self, cover: Cover, asked_as: str) -> str:
        """Return whom it names; the fingerprint of a request across the table is no name."""
        if asked_as == cover.recipient and cover.recipient.startswith(X509_HASH):
            return self._session.say("received_page_for_request")
        return one_line(cover.recipient, _LINE) or self._session.say("received_anybody")


def _plain(text: str) -> str:
    """Return a text of the sender with its lines, each without what turns or hides."""
    return "\n".join(one_line(line, 5_000) for line in text[:20_000].splitlines())
