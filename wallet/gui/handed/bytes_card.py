"""For how long the exact files are kept, as the learner sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.labels import Label
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.session import Session

_DAYS = (None, 365, 90, 30, 0)  # None: for ever; 0: not at all


class BytesCard(Card):
    """Whatever would remove a file for good is asked about first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kept: int | None = None
        self._name, self._days = Label(), ChoiceBox()
        self._name.setBuddy(self._days)
        self._offered: list[int | None] = list(_DAYS)
        for _ in _DAYS:
            self._days.addItem("")
        self._help = Label(colour="muted")
        self._forget = Button(Kind.DANGER, "trash")
        self._days.activated.connect(lambda _: self._choose())
        self._forget.clicked.connect(self._ask_forget)
        for part in (self._name, self._days, self._help):
            self.rows.addWidget(part)
        self.rows.addSpacing(Space.TINY)
        self.rows.addWidget(self._forget, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("handed_page_keeping"))
        self._name.say(say("handed_page_keep_for"))
        self._days.setAccessibleName(say("handed_page_keep_for"))
        for at, days in enumerate(self._offered):
            self._days.setItemText(at, self._lasting(days))
        self._help.say(say("handed_page_keep_help"))
        self._forget.say(say("handed_page_forget_all"))

    def load(self) -> None:
        """Ask for how long they are kept."""
        self._session.read(lambda wallet: wallet.portfolios.kept_for(), self._show)

    def _lasting(self, days: int | None) -> str:
        if days is None:
            return self._session.say("handed_page_keep_ever")
        code = "handed_page_keep_days" if days else "handed_page_keep_not"
        return self._session.say(code, days=days)

    def _show(self, days: int | None) -> None:
        self._kept = days
        if days not in self._offered:  # as the command line may have set it
            self._offered.append(days)
            self._days.addItem(self._lasting(days))
        self._days.setCurrentIndex(self._offered.index(days))

    def _choose(self) -> None:
        chosen = self._offered[self._days.currentIndex()]
        if chosen == self._kept:
            return
        if chosen is None or (self._kept is not None and chosen > self._kept):
            self._keep(chosen)
            return
        say = self._session.say
        code = "handed_page_shorter" if chosen else "handed_page_shorter_none"
        dialog = Confirm(
            self,
            question=say(code, days=chosen),
            consequence=say("handed_page_forget_what"),
            yes=say("handed_page_forget_older"),
            no=say("window_cancel"),
            then=lambda: self._keep(chosen),
        )
        dialog.rejected.connect(lambda: self._show(self._kept))
        dialog.open()

    def _keep(self, days: int | None) -> None:
        now = self._session.now()

        def tell(_: object) -> None:
            self._show(days)
            self._session.tell(Tone.GOOD, "handed_page_kept_now")

        def otherwise(error: Exception) -> None:
            self._show(self._kept)
            self._session.fail(error)

        self._session.run(
            lambda wallet, _: wallet.portfolios.keep_for(days, now=now), tell, otherwise=otherwise
        )

    def _ask_forget(self) -> None:
        say = self._session.say
        Confirm(
            self,
            question=say("handed_page_forget_all_ask"),
            consequence=say("handed_page_forget_what"),
            yes=say("handed_page_forget_yes"),
            no=say("window_cancel"),
            then=self._forget_all,
        ).open()

    def _forget_all(self) -> None:
        self._session.run(
            lambda wallet, _: wallet.portfolios.forget_bytes(),
            lambda _: self._session.tell(Tone.NEUTRAL, "handed_page_forgotten"),
        )
