"""What opens the wallet, and after how long it locks by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wallet.gui.protection.way_row import WayRow
from wallet.gui.theme import Space
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choices import Choices
from wallet.gui.widgets.confirm import Ask
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.changes import Changes
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.protection import KeyringState, Way

MINUTES = (1, 5, 10, 30, 60, 0)  # 0: never
_ANYWHERE = ("passphrase", "recovery")  # what does not rest on this computer


class ProtectionCard(Card):
    """Lists the ways as the vault has them; whatever is done here is a job."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._ways: dict[str, Way] = {}
        self._state: KeyringState | None = None  # None while nobody knows
        self._all = QWidget()
        self._looking: Job | None = None  # whether there is a keyring
        self._turning: Job | None = None  # the keyring on
        self._reminder, self._notice = Notice(session), Notice(session)
        go = session.go
        self._passphrase = WayRow(
            "lock", lambda: go("passphrase"), lambda: self._ask_revoke("passphrase")
        )
        self._recovery = WayRow("key", lambda: go("recovery"), lambda: self._ask_revoke("recovery"))
        self._keyring = WayRow("screen", self._turn_keyring, self._stop_turning)
        self._choices = Choices()
        self._minutes = self._choices.add(MINUTES)
        self._lock_help = Label(colour="muted")
        self._minutes.activated.connect(self._set_minutes)
        self._of_samples = Label(colour="muted")
        ways = QVBoxLayout(self._all)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(Space.MEDIUM)
        for part in (
            self._reminder,
            self._passphrase,
            _line(),
            self._recovery,
            _line(),
            self._keyring,
            self._notice,
            _line(),
        ):
            ways.addWidget(part)
        self.rows.addWidget(self._of_samples)
        self.rows.addWidget(self._all)
        self.rows.addLayout(self._choices)
        self.rows.addWidget(self._lock_help)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self.heading.say(say("protection_heading"))
        self._choices.say(self._minutes, say("protection_lock_after"))
        for at, minutes in enumerate(MINUTES):
            code = "never" if not minutes else "one_minute" if minutes == 1 else "minutes"
            self._minutes.setItemText(at, say(f"protection_{code}", minutes=minutes))
        self._lock_help.say(say("protection_lock_help"))
        self._of_samples.say(say("demo_locked"))
        self._reminder.retranslate()
        self._notice.retranslate()
        self._tell()

    # showing ---------------------------------------------------------------------------------
    def load(self) -> None:
        """Ask the vault for its ways, and this computer for its keyring."""
        self._show_minutes()
        samples = (
            self._session.is_demo()
        )  # whose passphrase lies beside them, and must go on fitting
        self._of_samples.setVisible(samples)
        self._all.setVisible(not samples)
        if samples or not self._session.unlocked:
            return
        self._session.read(lambda wallet: wallet.protection.ways(), self._show)
        if self._looking is None:
            self._looking = self._session.run(
                lambda wallet, work: wallet.protection.keyring(work), self._found
            )
            self._looking.finished.connect(self._looked)

    def reload(self, changes: Changes) -> None:
        """Show again what opens the wallet."""
        if changes & Changes.PROTECTION:
            self.load()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Let nobody wait for a silent keyring once the page is left."""
        if not event.spontaneous():
            self._stop_looking()
        super().hideEvent(event)

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()

    def _looked(self) -> None:
        self._looking = None

    def _found(self, state: KeyringState) -> None:
        self._state = state
        self._tell()

    def _show(self, ways: tuple[Way, ...]) -> None:
        self._ways = {way.kind: way for way in ways}
        if "recovery" in self._ways:
            self._reminder.clear()
        else:
            self._reminder.show_code(Tone.NEUTRAL, "recovery_reminder")
        self._tell()

    def _tell(self) -> None:
        say = self._session.say
        several = sum(kind in self._ways for kind in _ANYWHERE) > 1
        for kind, row in (("passphrase", self._passphrase), ("recovery", self._recovery)):
            way, name = self._ways.get(kind), say(f"protection_{kind}")
            row.show_state(name, self._since(kind, way), on=way is not None)
            act = say(f"protection_{kind}_{'again' if way else 'make'}")
            row.offer(row.act, act, say("act_on", act=act, name=name))
            away = say("protection_revoke") if way and several else ""
            row.offer(row.away, away, say("act_on", act=away, name=name))
        self._tell_keyring()

    def _tell_keyring(self) -> None:
        say, row, way, state = self._session.say, self._keyring, self._ways.get("keyring"), None
        name, state = say("protection_keyring"), self._state
        act = away = ""
        if self._turning is not None:
            said, away = say("unlock_asking_keyring"), say("unlock_stop_asking")
        elif way is not None:
            said = say("protection_keyring_on", keyring=way.detail)
            said = f"{said}\n{self._since('keyring', way)}"
            act = say("protection_turn_off")
        elif state is None:
            said = say("protection_keyring_looking")
        elif state.usable:
            said, act = (
                say("protection_keyring_off", keyring=state.backend),
                say("protection_turn_on"),
            )
        else:
            said = f"{say(state.code)}\n{say('protection_keyring_needs')}"
        row.show_state(name, said, on=way is not None)
        row.offer(row.act, act, say("act_on", act=act, name=name))
        row.offer(row.away, away)

    def _since(self, kind: str, way: Way | None) -> str:
        say = self._session.say
        if way is None:
            return say(f"protection_{kind}_missing")
        if way.created is None:
            return say("protection_undated")
        return say(f"protection_{kind}_since", date=way.created)

    # acting ----------------------------------------------------------------------------------
    def _turn_keyring(self) -> None:
        """Turn it off at once: it can be turned on again. Turning it on may ask a person."""
        self._notice.clear()
        self._stop_looking()
        way, now = self._ways.get("keyring"), self._session.now()
        if way is not None:
            self._revoke(way)
            return
        self._wait_for_keyring(
            self._session.run(
                lambda wallet, work: wallet.protection.use_keyring(now=now, work=work),
                otherwise=self._refused,
            )
        )

    def _wait_for_keyring(self, job: Job) -> None:
        """Say that the keyring is being asked, and offer to stop that."""
        self._turning = job
        job.finished.connect(self._turned)
        self._tell_keyring()
        self._keyring.away.setFocus()

    def _stop_turning(self) -> None:
        if self._turning is not None:
            self._turning.cancel()

    def _turned(self) -> None:
        self._turning = None
        self._tell_keyring()
        self._keyring.act.setFocus()

    def _ask_revoke(self, kind: str) -> None:
        way, say = self._ways.get(kind), self._session.say
        if way is not None:
            Ask(
                self,
                question=say(f"protection_revoke_{kind}"),
                consequence=say(f"protection_revoke_{kind}_what"),
                yes=say("protection_revoke_yes"),
                no=say("window_cancel"),
                then=lambda: self._revoke(way),
            ).open()

    def _revoke(self, way: Way) -> None:
        self._stop_looking()
        now = self._session.now()
        job = self._session.run(
            lambda wallet, work: wallet.protection.revoke(way.id, work, now=now),
            otherwise=self._refused,
        )
        if way.kind == "keyring":
            self._wait_for_keyring(job)

    def _refused(self, error: WalletError) -> None:
        self._notice.show_error(error)

    def _show_minutes(self) -> None:
        """Show the choice; one that a file of settings names and we do not offer comes along."""
        minutes = self._session.settings.lock_minutes
        if self._minutes.findData(minutes) < 0:
            self._minutes.addItem(self._session.say("protection_minutes", minutes=minutes), minutes)
        self._minutes.setCurrentIndex(self._minutes.findData(minutes))

    def _set_minutes(self, at: int) -> None:
        minutes: int = self._minutes.itemData(at)
        self._session.keep(replace(self._session.settings, lock_minutes=minutes))


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("look", "line")
    return line
