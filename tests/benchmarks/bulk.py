"""Verifying again all that is kept: ``python -m tests.benchmarks.bulk [COUNT]`` (10,000).

One processor against two, each the best of three runs in processes of their own; and how late the
window's event loop is while its worker checks. The seconds of processor time tell what was worked,
whoever else kept the machine busy. Exits with 1 when a bar is missed.
"""

from __future__ import annotations

# Workers load this module anew, as they load `wallet.__main__`, which imports as little.
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

SPEED_UP = 1.8  # at least
LATE = 0.050  # seconds at most, for 99 of 100 ticks
_TICK = 0.010
_PASSPHRASE = "ten thousand wooden blocks"  # noqa: S105 - of a vault that lives for minutes
_NOW = datetime(2026, 11, 23, tzinfo=UTC)


class Spent(NamedTuple):
    """Seconds: by the clock, of the processor by the wallet's process, and by its workers."""

    clock: float
    wallet: float
    workers: float


def main(count: int) -> int:
    """Measure and print; 1 when a bar is missed."""
    say = sys.stdout.write
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _run("fill", home, "0,1", str(count))
        runs = [[Spent(*_run("check", home, which)) for which in ("0", "0,1")] for _ in range(3)]
        (late,) = _run("window", home, "0,1")
    one, two = map(min, zip(*runs, strict=True))
    for spent, name in ((one, "one processor"), (two, "two processors")):
        wallet, workers = (part / count * 1e6 for part in (spent.wallet, spent.workers))
        say(f"{count} badges on {name}: {spent.clock:.2f} s; of processor time for 1,000: ")
        say(f"wallet {wallet:.0f} ms, workers {workers:.0f} ms\n")
    could = 2 * (one.wallet + one.workers) / (two.wallet + two.workers)
    say(f"two are {one.clock / two.clock:.2f} times as fast (at least {SPEED_UP});")
    say(f" were both theirs alone and never idle, {could:.2f}\n")
    say(f"event loop late at p99: {late * 1000:.0f} ms (at most {LATE * 1000:.0f})\n")
    return 1 if one.clock / two.clock < SPEED_UP or late > LATE else 0


def _run(what: str, home: Path, processors: str, *more: str) -> list[float]:
    """Do one thing in a process of its own; return the figures it prints."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # A wallet that was installed is compiled: no process compiles it anew.
    environment["PYTHONPYCACHEPREFIX"] = str(home.with_name("compiled"))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, what, str(home), processors, *more],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=1800,
    )
    return [float(figure) for figure in done.stdout.split()]


def _fill(home: Path, count: str) -> tuple[float, ...]:
    """Make a vault of so many signed badges."""
    from tests.issuer_simulator import Institution, Learner, achievement
    from wallet.service import Input, Wallet
    from wallet.work import Work

    school = Institution("a.example")
    inputs = []
    for number in range(int(count)):
        made = achievement(f"https://a.example/{number}", f"統計とデータ {number}")
        issued = school.issue(made, Learner(), valid_from="2026-04-01T00:00:00Z")
        inputs.append(Input(f"{number}.json", json.dumps(issued).encode()))
    wallet = Wallet.create(home, _PASSPHRASE, now=_NOW)
    review = wallet.examine(inputs, now=_NOW, work=Work())
    wallet.keep(review.credentials, now=_NOW, work=Work())
    wallet.close()
    return ()


def _check(home: Path) -> tuple[float, ...]:
    """Check all again; return ``Spent``."""
    from wallet.service import Wallet
    from wallet.work import Work

    wallet = Wallet.unlock(home, _PASSPHRASE, now=_NOW)
    before = _spent()
    wallet.recheck(now=_NOW, work=Work())
    after = _spent()
    wallet.close()
    return tuple(end - start for start, end in zip(before, after, strict=True))


def _spent() -> Spent:
    own, workers = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return Spent(
        time.perf_counter(), own.ru_utime + own.ru_stime, workers.ru_utime + workers.ru_stime
    )


def _window(home: Path) -> tuple[float, ...]:
    """Return by how much ticks of the window's event loop come late, at p99, during a check."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from wallet.gui.garbage import GarbageGuard
    from wallet.gui.session import Session
    from wallet.gui.window import Window

    app = QApplication([])
    session = Session(home, clock=lambda: _NOW)
    session.looks.dress()
    guard = GarbageGuard(app)
    window = Window(session, None)
    window.show()
    ticks: list[float] = []
    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=int(_TICK * 1000))
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))

    def begin() -> None:
        timer.start()
        job = session.run(
            lambda wallet, work: wallet.recheck(now=_NOW, work=work), label="job_recheck"
        )
        job.finished.connect(timer.stop)  # closing waits for the list, which is another matter
        job.finished.connect(app.quit)

    session.opened.connect(begin)
    session.doors.unlock(_PASSPHRASE, session.fail)
    app.exec()
    late = sorted(end - start - _TICK for start, end in pairwise(ticks))
    window.close()
    session.end()
    guard.release()
    return (late[int(len(late) * 0.99)],)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        os.sched_setaffinity(0, {int(number) for number in sys.argv[3].split(",")})
        act = {"fill": _fill, "check": _check, "window": _window}[sys.argv[1]]
        sys.stdout.write(" ".join(map(str, act(Path(sys.argv[2]), *sys.argv[4:]))))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
