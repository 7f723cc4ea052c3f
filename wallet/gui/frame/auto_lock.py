"""Locks the wallet when nobody is there: after idle minutes, and when the machine goes to sleep."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtDBus import QDBusConnection
    from PySide6.QtGui import QWindow

    from wallet.gui.jobs import Job
    from wallet.gui.session import Session

_GLANCE_MS = 5_000
_ASLEEP = 60.0  # seconds between two glances that only a sleeping machine lets pass
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.DragMove,
    }
)
_SLOT = "1prepare_for_sleep(bool)"  # 1: a slot, as Qt's own macro SLOT writes it
_LOGIN = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class AutoLock(QObject):
    """Watches the windows of the program for signs of life, while the session is unlocked.

    Idle time is ``settings.lock_minutes``; 0 never locks for it. Work that shows in the status
    strip counts as a sign of life: an import of many files is not cut short. A clock that jumps
    and a process that stood still are taken for sleep: locking once too often costs a passphrase.
    """

    def __init__(
        self,
        session: Session,
        *,
        clocks: Callable[[], tuple[float, float]] = lambda: (time.time(), time.monotonic()),
        bus: QDBusConnection | None = None,
    ) -> None:
        super().__init__(session)
        self._session, self._clocks = session, clocks
        self._jobs: list[Job] = []
        self._glances = QTimer(self, interval=_GLANCE_MS)
        self._glances.timeout.connect(self.glance)
        self._seen = self._last = clocks()
        session.opened.connect(self._begin)
        session.closed.connect(self._glances.stop)
        session.started.connect(self._watch_job)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch_window)
        self._bus = bus
        self._listens = not sys.platform.startswith("linux")
        session.entering.connect(self._listen)

    def _listen(self) -> None:
        """Ask once to be told of sleep; where nobody tells, the next glance notices it."""
        if self._listens:
            return
        self._listens = True
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - of no use elsewhere

        system = self._bus or QDBusConnection.systemBus()
        if system.isConnected():
            # PySide declares bytes for the slot, and takes text alone.
            system.connect(*_LOGIN, "PrepareForSleep", self, _SLOT)  # type: ignore[call-overload]

    @Slot(bool)
    def prepare_for_sleep(self, begins: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Lock before the machine sleeps (systemd-logind, ``PrepareForSleep``)."""
        if begins:
            self._lock("locked_for_sleep")

    @Slot()
    def glance(self) -> None:
        """See whether the machine slept, or nobody has touched the program for too long."""
        wall, running = self._clocks()
        slept = max(wall - self._last[0], running - self._last[1]) > _ASLEEP
        self._last = wall, running
        if self._jobs:
            self._seen = self._last
        minutes = self._session.settings.lock_minutes
        if slept:
            self._lock("locked_for_sleep")
        elif minutes and running - self._seen[1] >= minutes * 60:
            self._lock("locked_for_idleness")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a sign of life, and let the event pass."""
        if event.type() in _SIGNS:
            self._seen = self._clocks()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._seen = self._last = self._clocks()
        self._glances.start()

    def _watch_window(self, window: QWindow | None) -> None:
        # A window gets each key and mouse event once; its widgets would each be asked again.
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self._seen = self._clocks()

    def _watch_job(self, job: Job) -> None:
        self._jobs.append(job)
        job.finished.connect(self._forget_job)

    def _forget_job(self) -> None:
        self._jobs = [job for job in self._jobs if not job.ended]

    def _lock(self, why: str) -> None:
        if self._session.unlocked:
            self._session.lock()
            self._session.tell(Tone.NEUTRAL, why)
