"""A session on a bus of its own, where somebody says that the machine is about to sleep."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.gui.standin import GOOD, NOW, StandIn
from wallet.gui.frame.auto_lock import AutoLock
from wallet.gui.session import Session

LOGIN = "org.freedesktop.login1"


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")


def fall_asleep(system: QDBusConnection) -> None:
    """Say what systemd-logind says before the machine sleeps."""
    signal = QDBusMessage.createSignal(
        "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep"
    )
    signal.setArguments([True])
    assert system.send(signal)


def main() -> None:
    app = QGuiApplication([])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "vault").touch()
        session = Session(home, clock=lambda: NOW, wallets=StandIn)  # type: ignore[arg-type]
        bus = QDBusConnection.sessionBus()
        system = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "system")
        assert system.registerService(LOGIN)
        AutoLock(session, bus=bus)
        session.told.connect(lambda message: say(message.code))
        session.closed.connect(app.quit)
        session.opened.connect(lambda: say("open"))
        session.opened.connect(lambda: fall_asleep(system))
        session.doors.unlock(GOOD, session.fail)
        QTimer.singleShot(20_000, app.quit)
        app.exec()
        session.end()


if __name__ == "__main__":
    main()
