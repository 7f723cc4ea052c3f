"""What is offered, to choose from; and what the issuer says of the row with the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal

from wallet.gui.conversing.choice_list import ChoiceList
from wallet.gui.conversing.choice_rows import ChoiceRow, ChoiceRows
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.long_text import LongText
from wallet.gui.widgets.pictures import Pictures
from wallet.verification.tone import Tone
from wallet.wording import with_next_step

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.offers import OfferedBadge, OfferPage

_LONGEST = 200


class OfferedCard(Card):
    """All that can be taken is chosen at first: for that the learner came."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: OfferPage | None = None
        self._lead, self._about = Label(colour="muted"), LongText(session)
        self.model = ChoiceRows(session)
        self.list = ChoiceList(self.model, Pictures(session))
        for part in (self._lead, self.list, self._about):
            self.rows.addWidget(part)
        self.model.asked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._describe)

    def show_page(self, page: OfferPage) -> None:
        """Show what is offered."""
        self._page = page
        able = tuple(each.id for each in page.badges if not each.code)
        self.model.show([self._row(each) for each in page.badges], able)
        self.list.setCurrentIndex(self.model.index(0))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say, page = self._session.say, self._page
        if page is None:
            return
        self.heading.say(say("offer_page_what", count=len(page.badges)))
        self._lead.say(say("offer_page_pick"))
        self.list.setAccessibleName(say("offer_page_what", count=len(page.badges)))
        self.model.show([self._row(each) for each in page.badges], self.model.chosen)
        self._describe(self.list.currentIndex())

    def _choose(self, ids: tuple[str, ...]) -> None:
        if self._page is not None:
            self.model.show([self._row(each) for each in self._page.badges], ids)
            self.changed.emit()

    def _row(self, offered: OfferedBadge) -> ChoiceRow:
        session = self._session
        return ChoiceRow(
            id=offered.id,
            title=one_line(offered.name, _LONGEST) or session.say("badges_untitled"),
            state="",
            icon="badges",
            tone=Tone.NEUTRAL,
            aside=one_line(offered.description, _LONGEST) or session.say("offer_page_no_words"),
            note=with_next_step(offered.code, session.language) if offered.code else "",
        )

    def _describe(self, index: QModelIndex) -> None:
        row = self.model.at(index)
        badges = self._page.badges if self._page is not None else ()
        found = next((each for each in badges if row is not None and each.id == row.id), None)
        words = found.description.strip() if found else ""
        shown = len(words) > len(one_line(words, _LONGEST)) or len(words) > _LONGEST // 4
        self._about.setVisible(bool(words) and shown)
        self._about.say(words, row.title if row else "")
