"""The wallet locks when nobody is there, and when the machine sleeps."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.standin import GOOD
from wallet.gui.frame.auto_lock import AutoLock
from wallet.gui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window

MINUTE = 60.0


class Clocks:
    """The wall clock and the one that runs, moved by hand."""

    def __init__(self) -> None:
        self.wall = self.running = 1000.0

    def __call__(self) -> tuple[float, float]:
        return self.wall, self.running

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.running += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def lock(session: Session, clocks: Clocks, qtbot: QtBot) -> Iterator[AutoLock]:
    made = AutoLock(session, clocks=clocks)
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    yield made
    session.lock()


def wait(lock: AutoLock, clocks: Clocks, seconds: float) -> None:
    """Let time go by as it does while the machine is awake: a glance every five seconds."""
    for _ in range(int(seconds // 5)):
        clocks.pass_by(5)
        lock.glance()


def test_locks_after_ten_minutes_in_which_nobody_did_anything(
    session: Session, lock: AutoLock, clocks: Clocks, qtbot: QtBot
) -> None:
    wait(lock, clocks, 10 * MINUTE - 5)
    assert session.unlocked
    with qtbot.waitSignal(session.told) as heard:
        wait(lock, clocks, 5)
    assert not session.unlocked
    assert heard.args[0].code == "locked_for_idleness"


def test_the_learner_says_after_how_long_and_whether_at_all(
    session: Session, lock: AutoLock, clocks: Clocks
) -> None:
    session.settings = replace(session.settings, lock_minutes=0)
    wait(lock, clocks, 60 * MINUTE)
    assert session.unlocked
    session.settings = replace(session.settings, lock_minutes=1)
    wait(lock, clocks, 5)
    assert not session.unlocked


def test_work_that_is_shown_is_not_cut_short(
    session: Session, lock: AutoLock, clocks: Clocks
) -> None:
    job = Job(lambda _: None, label="job_import", reading=False)
    session.started.emit(job)
    wait(lock, clocks, 30 * MINUTE)
    assert session.unlocked
    job.ended = True
    job.finished.emit()
    wait(lock, clocks, 10 * MINUTE - 5)
    assert session.unlocked
    wait(lock, clocks, 10)
    assert not session.unlocked


@pytest.mark.parametrize("clock", ["wall", "running"])
def test_a_machine_that_slept_is_locked_when_it_wakes(
    session: Session, lock: AutoLock, clocks: Clocks, clock: str
) -> None:
    """The clock that runs stands still in sleep on Linux and macOS, and goes on on Windows."""
    setattr(clocks, clock, getattr(clocks, clock) + 2 * MINUTE)
    lock.glance()
    assert not session.unlocked


def test_locks_before_the_machine_sleeps(session: Session, lock: AutoLock) -> None:
    lock.prepare_for_sleep(False)
    assert session.unlocked
    lock.prepare_for_sleep(True)
    assert not session.unlocked


def test_a_locked_wallet_is_not_locked_again(
    session: Session, lock: AutoLock, qtbot: QtBot
) -> None:
    session.lock()
    with qtbot.assertNotEmitted(session.told):
        lock.prepare_for_sleep(True)


def test_keys_and_mouse_in_the_window_are_signs_of_life(window: Window) -> None:
    lock = window._auto_lock
    clocks = Clocks()
    lock._clocks = clocks
    handle = window.windowHandle()
    lock._watch_window(handle)
    clocks.pass_by(100)
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert lock._seen == clocks()
    clocks.pass_by(100)
    QTest.mouseMove(handle)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    assert lock._seen == clocks()


LISTENING = Path(__file__).with_name("sleeping.py")


@pytest.mark.dbus
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="systemd's bus is Linux's")
def test_the_bus_tells_that_sleep_is_near() -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(LISTENING)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=LISTENING.parents[2],
    )
    assert done.stdout.split() == ["open", "locked_for_sleep"], done.stderr
