"""The demo as the window sees it: in, out, away; and the banner that never lets it pass as real."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from wallet import paths
from wallet.gui import theme
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.tasks import demo
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.work import Work

_CAME_FROM = "own_home"  # where the learner's own wallet is, while the session shows the demo
_ROOM = 240  # pixels at 100 % that the banner's words have at least beside its buttons
_SEVEN_DAYS = timedelta(days=7)  # after that every sample would look out of date


def open_in(session: Session) -> Job:
    """Turn the session to the demo, making it first where there is none or only an old one."""
    home = session.home if session.is_demo() else paths.demo_home()
    now = session.now()

    def prepare(work: Work) -> str:
        from wallet.service import Wallet  # noqa: PLC0415 - the first page must not wait for it

        if not (demo.is_demo(home) and Wallet.exists(home)) or _is_old(home, now):
            Wallet.create_demo(home, now=now, work=work).close()
        return demo.passphrase(home)

    def enter(passphrase: str) -> None:
        if session.home != home:
            session.setProperty(_CAME_FROM, str(session.home))
            session.move_to(home)
        session.doors.unlock(passphrase, session.fail)

    return session.run_locked(prepare, enter, label="welcome_preparing_demo")


def leave(session: Session) -> None:
    """Turn the session to the learner's own home; where there is no vault yet, to making one."""
    _turn_back(session)
    if not session.vault_exists():
        session.go("create")


def remove(session: Session) -> None:
    """Turn to the learner's own home and remove the demo behind."""
    home = session.home
    _turn_back(session)
    session.run_locked(
        lambda _: demo.remove(home), lambda _: session.tell(Tone.GOOD, "demo_removed")
    )


def _turn_back(session: Session) -> None:
    came_from = session.property(_CAME_FROM)
    session.move_to(Path(came_from) if came_from else paths.default_home())


def _is_old(home: Path, now: datetime) -> bool:
    made = min(file.stat().st_mtime for file in home.iterdir())
    return now - datetime.fromtimestamp(made, UTC) >= _SEVEN_DAYS


class DemoBanner(QFrame):
    """Stands above every page while the session shows the demo."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("look", "demo")
        self._words = Label()
        self._own, self._remove = Button(Kind.QUIET), Button(Kind.QUIET)
        self._own.clicked.connect(self._leave)
        self._remove.clicked.connect(self._remove_demo)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.TINY, Space.SMALL, Space.TINY)
        row.setSpacing(Space.SMALL)
        row.addWidget(IconLabel("badges", "accent", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        self._acts = FlowBox()
        self._acts.flow.addWidget(self._own)
        self._acts.flow.addWidget(self._remove)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(Space.TINY)
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._acts)
        row.addLayout(self._line, 1)
        session.opened.connect(self.refresh)
        session.closed.connect(self.refresh)
        if not session.is_demo():
            self.hide()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._words.say(say("demo_banner"))
        self._own.say(say("demo_start_own"))
        self._remove.say(say("demo_remove"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put what can be done below the words where both have no room in one line."""
        super().resizeEvent(event)
        directions, acts = QBoxLayout.Direction, self._acts.in_one_line()
        wide = self.width() >= acts + theme.scaled(_ROOM)
        self._acts.setMinimumWidth(acts if wide else 0)
        self._line.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def refresh(self) -> None:
        """Show in the demo, hide elsewhere."""
        self.setVisible(self._session.is_demo())

    def _leave(self) -> None:
        leave(self._session)

    def _remove_demo(self) -> None:
        remove(self._session)
