"""How long activity is kept, and forgetting all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.check_box import CheckBox
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.confirm import Confirm
from wallet.gui.widgets.labels import Label
from wallet.snapshots.activity import Retention
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.activity import Forgotten
    from wallet.work import Work

_YEAR = 365
_DAYS = (None, _YEAR, 30)


class RetentionCard(Card):
    """Whatever would remove something for good is asked about first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kept = Retention()
        self._name, self._days = Label(), ChoiceBox()
        self._name.setBuddy(self._days)
        for _ in _DAYS:
            self._days.addItem("")
        self._offered: list[int | None] = list(_DAYS)
        self._shares = CheckBox()
        self._help = Label(colour="muted")
        self._forget = Button(Kind.DANGER, "trash")
        self._days.activated.connect(lambda _: self._choose())
        self._shares.clicked.connect(lambda _: self._choose())
        self._forget.clicked.connect(self._ask_forget)
        self.rows.addWidget(self._name)
        self.rows.addWidget(self._days)
        self.rows.addWidget(self._shares)
        self.rows.addWidget(self._help)
        self.rows.addSpacing(Space.TINY)
        self.rows.addWidget(self._forget, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("activity_kept_heading"))
        self._name.say(say("activity_kept"))
        self._days.setAccessibleName(say("activity_kept"))
        for at, days in enumerate(self._offered):
            self._days.setItemText(at, self._lasting(days))
        self._shares.setText(say("activity_kept_shares"))
        self._shares.setAccessibleName(say("activity_kept_shares"))
        self._help.say(say("activity_kept_help"))
        self._forget.say(say("activity_forget"))

    def begin(self) -> None:
        """Put the focus on the first choice."""
        self._days.setFocus()

    def load(self) -> None:
        """Ask how long it is kept."""
        self._session.read(lambda wallet: wallet.activity.retention(), self._show)

    def _lasting(self, days: int | None) -> str:
        say = self._session.say
        if days is None:
            return say("activity_kept_ever")
        code = "activity_kept_year" if days == _YEAR else "activity_kept_days"
        return say(code, days=days)

    def _show(self, kept: Retention) -> None:
        self._kept = kept
        if kept.days not in self._offered:  # as the command line may have set it
            self._offered.append(kept.days)
            self._days.addItem(self._lasting(kept.days))
        self._days.setCurrentIndex(self._offered.index(kept.days))
        self._shares.setChecked(kept.shares)
        self._help.setVisible(kept.days is not None)  # else nothing is older

    def _choose(self) -> None:
        days = self._offered[self._days.currentIndex()]
        chosen = Retention(days, self._shares.isChecked())
        if chosen == self._kept:
            self._show(self._kept)
        elif _forgets_more(chosen, self._kept):
            say = self._session.say
            code = "activity_shorter_what_shares" if chosen.shares else "activity_kept_help"
            dialog = Confirm(
                self,
                question=say("activity_shorter_ask", days=days),
                consequence=say(code),
                yes=say("activity_forget_older"),
                no=say("window_cancel"),
                then=lambda: self._keep(chosen),
            )
            dialog.rejected.connect(lambda: self._show(self._kept))
            dialog.open()
        else:
            self._keep(chosen)

    def _keep(self, chosen: Retention) -> None:
        now = self._session.now()

        def keep(wallet: Wallet, _: Work) -> Forgotten:
            return wallet.activity.keep_for(chosen, now=now)

        def tell(done: Forgotten) -> None:
            self._show(chosen)
            self._tell(done)

        self._run(keep, tell)

    def _ask_forget(self) -> None:
        say, shares = self._session.say, self._shares.isChecked()
        Confirm(
            self,
            question=say("activity_forget_ask"),
            consequence=say("activity_forget_what_shares" if shares else "activity_forget_what"),
            yes=say("activity_forget_yes"),
            no=say("window_cancel"),
            then=lambda: self._run(
                lambda wallet, _: wallet.activity.forget(shares=shares), self._tell
            ),
        ).open()

    def _run(
        self, call: Callable[[Wallet, Work], Forgotten], then: Callable[[Forgotten], None]
    ) -> None:
        def otherwise(error: Exception) -> None:
            self._show(self._kept)
            self._session.fail(error)

        self._session.run(call, then, otherwise=otherwise)

    def _tell(self, done: Forgotten) -> None:
        if done.count:
            self._session.tell(Tone.NEUTRAL, "activity_forgotten", count=done.count)
        else:
            self._session.tell(Tone.GOOD, "activity_kept_now")


def _forgets_more(chosen: Retention, kept: Retention) -> bool:
    """Say whether anything could go that would stay as it is set now."""
    if chosen.days is None:
        return False
    shorter = kept.days is None or chosen.days < kept.days
    return shorter or (chosen.shares and not kept.shares)
