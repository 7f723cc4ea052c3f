"""Verifying again all that is kept: ``python -m tests.benchmarks.bulk [COUNT]`` (10,000).

One processor against two, in processes of their own; and how late the window's event loop is while
its worker checks. Exits with 1 when a bar is missed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from tests.issuer_simulator import Institution, Learner, achievement
from wallet.service import Input, Wallet
from wallet.work import Work

SPEED_UP = 1.8  # at least
LATE = 0.050  # seconds at most, for 99 of 100 ticks
_TICK = 0.010
_PASSPHRASE = "ten thousand wooden blocks"  # noqa: S105 - of a vault that lives for minutes
_NOW = datetime(2026, 11, 23, tzinfo=UTC)


def main(count: int) -> int:
    """Measure and print; 1 when a bar is missed."""
    say = sys.stdout.write
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        fill(home, count)
        one, two = (_run("check", home, processors) for processors in ("0", "0,1"))
        late = _run("window", home, "0,1")
    say(f"{count} badges on one processor {one:.1f} s, on two {two:.1f} s: {one / two:.2f} times\n")
    say(f"event loop late at p99: {late * 1000:.0f} ms (at most {LATE * 1000:.0f})\n")
    return 1 if one / two < SPEED_UP or late > LATE else 0


def fill(home: Path, count: int) -> None:
    """Make a vault of so many signed badges."""
    school = Institution("a.example")
    inputs = []
    for number in range(count):
        made = achievement(f"https://a.example/{number}", f"統計とデータ {number}")
        issued = school.issue(made, Learner(), valid_from="2026-04-01T00:00:00Z")
        inputs.append(Input(f"{number}.json", json.dumps(issued).encode()))
    wallet = Wallet.create(home, _PASSPHRASE, now=_NOW)
    review = wallet.examine(inputs, now=_NOW, work=Work())
    wallet.keep(review.credentials, now=_NOW, work=Work())
    wallet.close()


def _run(what: str, home: Path, processors: str) -> float:
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, what, str(home), processors],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=1800,
    )
    return float(done.stdout.split()[-1])


def _check(home: Path) -> float:
    wallet = Wallet.unlock(home, _PASSPHRASE, now=_NOW)
    started = time.perf_counter()
    wallet.recheck(now=_NOW, work=Work())
    taken = time.perf_counter() - started
    wallet.close()
    return taken


def _window(home: Path) -> float:
    """Return by how much ticks of the window's event loop come late, at p99, during a check."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from wallet.gui.garbage import GarbageGuard
    from wallet.gui.session import Session
    from wallet.gui.window import Window

    app = QApplication([])
    session = Session(home, clock=lambda: _NOW)
    session.dress()
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
        job.finished.connect(app.quit)

    session.opened.connect(begin)
    session.unlock(_PASSPHRASE, session.fail)
    app.exec()
    late = sorted(end - start - _TICK for start, end in pairwise(ticks))
    window.close()
    session.end()
    guard.release()
    return late[int(len(late) * 0.99)]


if __name__ == "__main__":
    if len(sys.argv) > 2:
        os.sched_setaffinity(0, {int(number) for number in sys.argv[3].split(",")})
        act = {"check": _check, "window": _window}[sys.argv[1]]
        sys.stdout.write(f"{act(Path(sys.argv[2]))}\n")
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
