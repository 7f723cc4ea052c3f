"""The four parts in which a portfolio is put together, behind their tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.portfolios.badge_choice import BadgeChoice
from wallet.gui.portfolios.fields_part import FieldsPart
from wallet.gui.portfolios.order_list import OrderList
from wallet.gui.portfolios.review_part import ReviewPart
from wallet.gui.portfolios.words_part import WordsPart
from wallet.gui.theme import Space
from wallet.gui.widgets.sides import Sides
from wallet.gui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from wallet.gui.page import Page
    from wallet.gui.session import Session
    from wallet.presenting.portfolio import Portfolio

PARTS = ("badges", "words", "fields", "review")
_LOWEST = 340  # pixels at 100 % that a list needs with what stands around it


class ComposeParts(Tabs):
    """Knows where in them something is done about a finding."""

    def __init__(self, session: Session, page: Page) -> None:
        super().__init__(
            {
                "badges": self._make_badges,
                "words": lambda: _padded(self.words),
                "fields": lambda: self.fields,
                "review": lambda: _padded(self.review),
            },
            page,
        )
        self._session = session
        self.choice, self.order = BadgeChoice(session), OrderList(session)
        self.words, self.fields = WordsPart(session), FieldsPart(session)
        self.review = ReviewPart(session)

    def _make_badges(self) -> QWidget:
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(Space.WIDE, Space.MEDIUM, 0, 0)
        sides = Sides(
            self.choice,
            self.order,
            shares=(1, 1),
            session=self._session,
            name="portfolios",
            lowest=_LOWEST,
        )
        rows.addWidget(sides)
        return made

    def retranslate(self) -> None:
        """Set every word of the tabs and in them."""
        say = self._session.say
        self.bar.setAccessibleName(say("folio_parts"))
        for name in PARTS:
            self.say(name, say(f"folio_part_{name}"))
        for part in (self.choice, self.order, self.words, self.fields, self.review):
            part.retranslate()

    def after(self) -> str:
        """Return the name of the part after the one in front, which is not the last."""
        return PARTS[PARTS.index(self.name) + 1]

    def take_focus(self) -> None:
        """Put the keys to where the part in front is begun; the last begins below it."""
        if self.name == "badges":
            self.choice.list.setFocus()
        elif self.name == "words":
            self.words.recipient.setFocus()

    def lead(self, where: str, which: str, draft: Portfolio) -> None:
        """Go to a field of the words, to the fields of a badge, or to its place in the order."""
        if where == "words":
            self.turn("words")
            self.words.field(which).setFocus()
        elif where == "fields":
            self.fields.show_draft(draft, which)
            self.turn("fields")
            self.fields.badge.setFocus()
        elif where == "order":
            self.turn("badges")
            self.order.show_badge(which)


def _padded(part: QWidget) -> QWidget:
    """Return a part that begins where the head above it does."""
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, 0)
    rows.addWidget(part)
    return made
