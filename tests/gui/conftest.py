"""The window's tests: strict words, a session on a stand-in, and nothing left over."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.gui.standin import GOOD, NOW, StandIn, rows
from wallet import wording
from wallet.gui import theme
from wallet.gui.jobs import Job, Worker
from wallet.gui.session import Session
from wallet.gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PATIENCE = 10  # seconds for a window to come to rest
_GLANCE, _QUIET = 10, 2  # milliseconds between two looks; looks at which nothing may have moved


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Overlook one remark of the screenless platform, which dialogs always cause."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(
                pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
            )


@pytest.fixture(autouse=True)
def _strict_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture(autouse=True)
def _nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window or a worker behind.

    As in the program (``wallet.gui.garbage``), the collector runs on this thread alone: a worker
    that came to collect would take widgets apart behind Qt's back. It looks only at what the test
    has made: what was there before, the last test's collection has gone through.
    """
    before = set(threading.enumerate())
    gc.disable()
    gc.freeze()
    yield
    qapp.clipboard().clear()  # what a test put there would be destroyed after the interpreter
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    shown = [type(widget).__name__ for widget in qapp.topLevelWidgets() if widget.isVisible()]
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    usual_look()  # now that no window is left that would be dressed with it
    gc.enable()
    assert not shown, f"windows left open: {shown}"
    workers = [t.name for t in set(threading.enumerate()) - before if t.name == "wallet"]
    assert not workers, "a session was not ended"


def usual_look() -> None:
    """Dress the application as every test finds it, where one has changed that."""
    same = (theme.current(), theme.scaled(100), theme.motion(100)) == (theme.LIGHT, 100, 100)
    if not same or not QApplication.instance().styleSheet():  # type: ignore[union-attr]
        theme.apply(theme.LIGHT)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def session(qapp: QApplication, home: Path) -> Iterator[Session]:
    """A locked session with a vault on a stand-in of twelve badges."""
    del qapp
    StandIn.kept = rows(12)
    home.mkdir()
    (home / "vault").touch()
    made = Session(home, clock=lambda: NOW, wallets=StandIn)  # type: ignore[arg-type]
    made.language = "en"
    usual_look()
    yield made
    assert made.end()


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Iterator[Window]:
    """The window, unlocked, with the list in front."""
    made = Window(session)
    made.show()
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    qtbot.waitUntil(lambda: bool(made.page.findChildren(object)))
    settle()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def settled() -> Callable[[], None]:
    return settle


def settle(milliseconds: int = 150) -> None:
    """Let queued signals and timers run, and go on until the window has come to rest.

    On a busy computer a job or a layout takes longer than any pause that is chosen beforehand.
    """
    _turn(milliseconds)
    latest, quiet, before = time.monotonic() + _PATIENCE, 0, _picture()
    while quiet < _QUIET and time.monotonic() < latest:
        _turn(_GLANCE)
        now = _picture()
        quiet = quiet + 1 if now == before and _worker_rests() else 0
        before = now


def _turn(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _picture() -> list[tuple[int, int, int, int]]:
    """Return where everything in sight stands."""
    shown = (each.geometry() for each in QApplication.allWidgets() if each.isVisible())
    return sorted(each.getRect() for each in shown)


def _worker_rests() -> bool:
    """Whether no session's worker has anything to do but to wait, as for a gate of the test."""
    frames = sys._current_frames()
    for thread in threading.enumerate():
        if thread.name != "wallet" or thread.ident not in frames:
            continue
        frame: FrameType | None = frames[thread.ident]
        if frame is None or frame.f_code.co_filename != threading.__file__:
            return False
        while frame is not None and frame.f_code is not Job.perform.__code__:
            worker, frame = frame.f_locals.get("self"), frame.f_back
            if isinstance(worker, Worker) and any(worker._waiting):
                return False  # woken, but not yet awake
    return True
