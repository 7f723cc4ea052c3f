"""The file as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n
from wallet.gui import clipboard
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import one_line
from wallet.gui.widgets.strangers_words import cut
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage, FetchedCopy

_MOST = 3  # addresses, newest first
_LONGEST_ADDRESS = 300


class FileCard(Card):
    """Name, kind, size, date and fingerprint."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: BadgePage) -> None:
        """Show the facts of one kept file."""
        self.clear()
        say = self._session.say
        self.heading.say(say("badge_file"))
        facts = Facts()
        spec = say(f"badge_spec_{page.credential.spec.value}")
        facts.add(say("badge_file_name"), one_line(page.file_name))
        facts.add(
            say("badge_file_kind"),
            say(f"badge_carrier_{page.credential.carrier.value}", spec=spec),
        )
        facts.add(say("badge_file_size"), i18n.size(page.size, self._session.language))
        facts.add(say("badge_file_added"), self._session.date(page.row.added))
        copy = Button(Kind.ICON, "copy")
        copy.say(say("badge_copy_sha256"))
        copy.clicked.connect(lambda: self._copy(page.sha256))
        facts.add(say("badge_file_sha256"), page.sha256, copy)
        for seen in page.fetched[:_MOST]:
            facts.add(say("badge_file_fetched"), cut(seen.url, _LONGEST_ADDRESS))
            facts.add(say("badge_file_fetched_when"), self._days(seen))
            told = seen.sha256 if seen.sha256 != page.sha256 else say("badge_file_fetched_same")
            facts.add(say("badge_file_fetched_hash"), told)
        self.rows.addWidget(facts)

    def _days(self, seen: FetchedCopy) -> str:
        first, last = (
            i18n.date_and_time(each, self._session.language) for each in (seen.first, seen.last)
        )
        if first == last:
            return first
        return self._session.say("badge_file_fetched_again", first=first, last=last)

    def _copy(self, text: str) -> None:
        self._session.clipboard.copy(text)
        self._session.tell(Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS)
