"""Says that badges end soon and that a backup is overdue: only when asked to, once a day.

By a notification of the desktop where the learner chose that and there is one; else badges that end
are told in the message bar. Overdue backups have a line of their own there (``BackupReminder``).
Titles of badges stand in a notification of the desktop only when the learner chose that too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from wallet.gui.frame.desktop import Desktop
from wallet.gui.session import Message
from wallet.gui.widgets.labels import one_line
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from wallet.gui.frame.message_bar import MessageBar
    from wallet.gui.session import Session
    from wallet.snapshots.backups import BackupDue
    from wallet.snapshots.badges import BadgeRow

_HOURLY_MS = 3_600_000
_MOST_TITLES = 3
_LONGEST = 60  # characters of a title


@dataclass(frozen=True, slots=True)
class Ending:
    """Badges whose validity ends soon, the first to end in front."""

    rows: tuple[BadgeRow, ...]
    first: datetime


def ending(rows: Sequence[BadgeRow], now: datetime, days: int) -> Ending | None:
    """Return which badges end within so many days, without those found wrong; None for none."""
    until = now + timedelta(days=days)
    soon = [
        (row.valid_until, at, row)
        for at, row in enumerate(rows)
        if row.valid_until is not None
        and now < row.valid_until <= until
        and row.headline.tone is not Tone.BAD
    ]
    if not soon:
        return None
    soon.sort(key=lambda each: each[:2])
    return Ending(tuple(row for _, _, row in soon), soon[0][0])


class Notifier(QObject):
    """Looks when the wallet opens, and every hour while it stays open."""

    def __init__(
        self, session: Session, bar: MessageBar, raise_window: Callable[[], object]
    ) -> None:
        super().__init__(bar)
        self._session, self._bar = session, bar
        self.desktop = Desktop(self)
        self.desktop.clicked.connect(raise_window)
        self._hourly = QTimer(self, interval=_HOURLY_MS)
        self._hourly.timeout.connect(self.look)
        session.opened.connect(self._begin)
        session.closed.connect(self._end)

    def look(self) -> None:
        """Ask the wallet what there is to say, as far as the learner wants to hear it."""
        session, settings = self._session, self._session.settings
        if not session.unlocked or session.is_demo():
            return
        now, today = session.now(), self._today()
        if settings.ending_days and settings.told_ending != today:
            session.read(lambda wallet: wallet.badges(now=now), self._tell_ending)
        if settings.backup_days and settings.desktop and settings.told_backup != today:
            every = timedelta(days=settings.backup_days)
            session.read(lambda wallet: wallet.backups.due(now=now, every=every), self._tell_backup)

    def _begin(self) -> None:
        self._hourly.start()
        self.look()

    def _end(self) -> None:
        self._hourly.stop()
        self.desktop.withdraw()

    def _today(self) -> str:
        return self._session.now().astimezone().date().isoformat()

    def _tell_ending(self, rows: tuple[BadgeRow, ...]) -> None:
        session, settings = self._session, self._session.settings
        found = ending(rows, session.now(), settings.ending_days)
        if found is None or settings.told_ending == self._today():
            return
        count = len(found.rows)
        code = "ending_one" if count == 1 else "ending_some"
        details: dict[str, object] = {"count": count, "date": found.first}
        if settings.desktop and self.desktop.available():
            text = session.say(code, **details)
            if settings.desktop_titles:
                text = f"{text}\n{self._titles(found.rows)}"
            self.desktop.tell(session.say("window_title"), text)
        elif self._bar.message is None:
            badge = found.rows[0].id
            self._bar.show_message(
                Message(
                    Tone.NEUTRAL, code, details, "ending_show", lambda: session.go("badge", badge)
                )
            )
        else:
            return  # the bar says something else: again in an hour
        session.keep(replace(session.settings, told_ending=self._today()))

    def _tell_backup(self, due: BackupDue | None) -> None:
        session = self._session
        if due is None or not self.desktop.available():
            return
        self.desktop.tell(session.say("window_title"), session.say("backup_overdue"))
        session.keep(replace(session.settings, told_backup=self._today()))

    def _titles(self, rows: tuple[BadgeRow, ...]) -> str:
        say = self._session.say
        shown = [one_line(row.title)[:_LONGEST] or say("badges_untitled") for row in rows]
        more = "…" if len(shown) > _MOST_TITLES else ""
        return say("ending_join").join(shown[:_MOST_TITLES]) + more
