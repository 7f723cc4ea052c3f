"""The window answers commands and further starts, by its session and on its own threads."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.gui.standin import GOOD
from wallet import relay
from wallet.gui.relaying import Relaying
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session
    from wallet.gui.window import Window


ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    said: str
    changes: Changes = Changes.LIBRARY

    def message(self) -> relay.Message:
        return {"said": self.said}


@pytest.fixture
def shown() -> list[list[str]]:
    return []


@pytest.fixture
def relaying(session: Session, shown: list[list[str]]) -> Iterator[Relaying]:
    def run(message: relay.Message, wallet: Any, work: Any) -> Ran:
        work.step(0, 1)
        if message["arguments"] == ["break"]:
            raise ZeroDivisionError
        while message["arguments"] == ["wait"]:
            work.check()
            time.sleep(0.01)
        return Ran(f"{len(wallet.badges(now=None))} on {threading.current_thread().name}")

    made = Relaying(session, run, lambda words: shown.append(list(words)))
    assert made.door.wait()
    yield made
    made.close()


def ask(qtbot: QtBot, home: Path, message: relay.Message) -> relay.Message | None:
    """Ask from a thread, as another process would, while the window goes on."""
    answers: list[relay.Message | None] = []
    thread = threading.Thread(target=lambda: answers.append(relay.ask(home, message)))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers))
    thread.join()
    return answers[0]


def command(*words: str) -> relay.Message:
    return {"do": relay.RUN, "arguments": [*words]}


def test_a_command_runs_on_the_worker_and_the_pages_hear_of_it(
    session: Session, relaying: Relaying, qtbot: QtBot
) -> None:
    del relaying
    assert ask(qtbot, session.home, command("list")) == {"error": relay.LOCKED}
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    heard: list[Changes] = []
    session.changed.connect(heard.append)
    assert ask(qtbot, session.home, command("list")) == {"said": "12 on wallet"}
    qtbot.waitUntil(lambda: heard == [Changes.LIBRARY])
    session.lock()
    assert ask(qtbot, session.home, command("list")) == {"error": relay.LOCKED}


def test_a_command_that_breaks_is_answered_and_told(
    session: Session, relaying: Relaying, qtbot: QtBot
) -> None:
    del relaying
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    with qtbot.waitSignal(session.broke):
        assert ask(qtbot, session.home, command("break")) == {"error": "command_broke"}


def test_a_command_stopped_in_the_window(
    session: Session, relaying: Relaying, qtbot: QtBot
) -> None:
    del relaying
    with qtbot.waitSignal(session.opened):
        session.doors.unlock(GOOD, session.fail)
    session.started.connect(lambda job: job.cancel())
    assert ask(qtbot, session.home, command("wait")) == {"error": "cancelled"}


def test_another_start_is_handed_over(
    session: Session, relaying: Relaying, shown: list[list[str]], qtbot: QtBot
) -> None:
    del relaying
    message = {"do": relay.OPEN, "words": ["/a/資格.json"]}
    assert ask(qtbot, session.home, message) == {}
    assert shown == [["/a/資格.json"]]


def test_the_door_goes_where_the_session_goes(
    session: Session, relaying: Relaying, qtbot: QtBot, tmp_path: Path
) -> None:
    own, demo = session.home, tmp_path / "demo"
    session.move_to(demo)
    assert relaying.door.wait()
    assert relay.ask(own, {"do": "hello"}) is None
    assert ask(qtbot, demo, {"do": relay.OPEN, "words": []}) == {}
    session.move_to(own)
    assert relaying.door.wait()
    assert not (demo / "window.json").exists()
    assert ask(qtbot, own, {"do": relay.OPEN, "words": []}) == {}


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_what_is_handed_over_waits_for_the_wallet(window: Window, session: Session) -> None:
    went: list[tuple[str, object]] = []
    window._show = lambda name, what: went.append((name, what))  # type: ignore[method-assign]
    window.take(None)
    assert went == []
    window.take("a file")
    assert went == [("import", "a file")]
    session.lock()
    went.clear()
    window.take("another")
    assert went == []
    window._unlocked()
    assert went == [("badges", None), ("import", "another")]
    session.entered_by = "recovery"
    session.unlocked = False
    window.take("a fourth")
    went.clear()
    window._unlocked()
    assert went == [("passphrase", "lost")]  # first things first
    window.go("badges")
    assert went[-1] == ("import", "a fourth")


def test_a_second_start_finds_the_first(tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "badge.json"
    file.touch()
    command = [sys.executable, "-m", "wallet", "--home", str(home)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    first = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 20
        while relay.ask(home, {"do": "hello"}) is None and time.monotonic() < end:
            time.sleep(0.05)
        second = subprocess.run([*command, str(file)], env=environment, timeout=20, check=False)
        assert second.returncode == 0
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()
    assert relay.ask(home, {"do": "hello"}) is None  # what it left behind misleads nobody


REQUEST = "openid4vp://?client_id=x&request_uri=https%3A%2F%2Fv.example%2F1"


@pytest.mark.usefixtures("relaying")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([REQUEST], [REQUEST]),
        (["--", REQUEST], [REQUEST]),
        (["--", f"{REQUEST}&x=\u202e\x1b\n", "--home", "HOME"], [f"{REQUEST}&x=\u202e\x1b\n", ...]),
        (["--", "file:///a/b%20c.json"], ["file:///a/b%20c.json"]),
        (["--", "VP1-B3ECQDA"], ["VP1-B3ECQDA"]),
    ],
)
def test_a_second_process_hands_over_any_text(
    session: Session,
    shown: list[list[str]],
    qtbot: QtBot,
    words: list[str],
    told: list[object],
) -> None:
    """What a browser says about another home stays a word, which the window looks at."""
    elsewhere = session.home.with_name("elsewhere")
    given = [str(elsewhere) if word == "HOME" else word for word in words]
    command = [sys.executable, "-m", "wallet", "--home", str(session.home), *given]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert len(shown) == 1
    assert shown[0][0] == told[0]
    assert len(told) == 2 or shown[0] == told
    assert all(not word.startswith("-") for word in shown[0])
    assert not elsewhere.exists()
