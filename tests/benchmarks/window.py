"""How the window bears 10,000 badges: ``python -m tests.benchmarks.window``.

A list after unlocking; how late the event loop is while somebody scrolls each view, or types, and
an import of 1,000 files runs; how long a badge takes to open; what a window with 1,000 badges holds
in memory. Each in a process of its own, by the clock, since a person waits by the clock. Beside the
lateness stand what it is with nothing to do, and how long the window's thread itself worked, by its
processor's time: the rest is waiting for others, on a busy machine for other programs. Exits with 1
when a bar is missed.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks import ten_thousand
from tests.benchmarks.ten_thousand import NOW, WORDS
from tests.benchmarks.vault import Bars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wallet.gui.badges.badges_page import BadgesPage
    from wallet.gui.session import Session
    from wallet.gui.window import Window
    from wallet.service import Wallet
    from wallet.work import Work

LISTED = 0.5  # seconds from unlocked to the painted list, at most
LATE = 50  # ms at p99, at most
OPENED = 100  # ms, at most
MEMORY = 250  # MB, at most
GROWTH = 3.0  # times as long to paint a step of 10,000 as one of 100, at most
ARRANGED = 100  # ms of the processor's time to order or group 10,000 anew, at most
_MANY, _IMPORTED = 10_000, 1000
_HEART_MS = 10
_STEP = 97  # pixels that a turn of the wheel scrolls
_TYPED = ("統計", "data", "badge 47", "大学", "プログ")


def main() -> int:
    bars = Bars()
    with tempfile.TemporaryDirectory() as folder:
        many, some, files = (Path(folder) / name for name in ("many", "some", "files"))
        _fill(many, files)
        for name, figures in (("list", _told("list", many)), ("late", _told("late", many, files))):
            if name == "list":
                _show_list(bars, figures)
            else:
                noise, *_ = figures.pop("nothing")
                sys.stdout.write(
                    f"lateness with nothing to do {noise:8.2f} ms at p99: this machine\n"
                )
                for phase, late in figures.items():
                    p99, most, worked = late
                    bars.show(
                        f"lateness, {phase}",
                        p99,
                        LATE,
                        "ms at p99",
                        f"worst {most:.0f}; at work itself {worked:.0f}",
                    )
        _fill_some(some, files)
        figures = _told("some", some)
        p50, worked, most = figures["open"]
        bars.show(
            "opening a badge", p50, OPENED, "ms", f"worst {most:.0f}; at work itself {worked:.0f}"
        )
        bars.show("memory with 1,000 badges", figures["memory"][0], MEMORY, "MB")
    return 1 if bars.missed else 0


def _show_list(bars: Bars, figures: dict[str, list[float]]) -> None:
    more = f"all rows and numbers {figures['whole'][0]:.2f} s"
    bars.show("list after unlocking", figures["listed"][0], LISTED, "s", more)
    for view in ("list", "gallery", "table"):
        few, many = figures[f"step 100 {view}"], figures[f"step 10000 {view}"]
        ratio = statistics.median(many) / statistics.median(few)
        more = f"{statistics.median(many) * 1000:.1f} ms a step"
        bars.show(f"scrolling, {view}", ratio, GROWTH, "x that of 100", more)
    for name in ("sort", "group", "fold", "narrow"):
        times = figures[name]
        more = f"worst {max(times) * 1000:.0f}"
        bars.show(f"to {name} anew", statistics.median(times) * 1000, ARRANGED, "ms", more)


def _fill(home: Path, files: Path) -> None:
    """Make a vault of many, and files to import: badges that are really signed."""
    from tests.issuer_simulator import Institution, Learner, achievement  # noqa: PLC0415
    from wallet.vault.vault import Vault  # noqa: PLC0415 - the processes do without

    vault = Vault.create(home, WORDS)
    with vault.transaction():
        ten_thousand.keep(vault.library, ten_thousand.entries(_MANY))
    vault.close()
    files.mkdir()
    school = Institution("0.example", method="did:key")
    for number in range(_IMPORTED):
        made = achievement(f"https://a.example/{number}", f"統計とデータ {number}")
        issued = school.issue(made, Learner(), valid_from="2026-04-01T00:00:00Z")
        (files / f"{number}.json").write_text(json.dumps(issued), encoding="utf-8")


def _told(what: str, *paths: Path) -> dict[str, list[float]]:
    """Do one thing in a process of its own; return the figures it prints."""
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, what, *map(str, paths)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=900,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    figures: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return figures


class Opened:
    """The window as the program opens it, its collector included."""

    def __init__(self, home: Path) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the parent does without Qt

        from wallet.gui.garbage import GarbageGuard  # noqa: PLC0415 - as above
        from wallet.gui.session import Session  # noqa: PLC0415 - as above
        from wallet.gui.window import Window  # noqa: PLC0415 - as above

        self.app = QApplication([])
        self.session: Session = Session(home, clock=lambda: NOW)
        self.session.settings = replace(self.session.settings, language="en", lock_minutes=0)
        self.session.looks.dress()
        self.guard = GarbageGuard(self.app)
        self.window: Window = Window(self.session)
        self.window.resize(1120, 760)
        self.window.show()
        loaded: list[bool] = []
        self.session.warm_up().finished.connect(lambda: loaded.append(True))
        self.until(lambda: bool(loaded), "loaded")

    @property
    def page(self) -> BadgesPage:
        return self.window.page  # type: ignore[return-value]

    def until(self, reached: Callable[[], bool], what: str, seconds: float = 300) -> None:
        end = time.monotonic() + seconds
        while not reached():
            self.app.processEvents()
            time.sleep(0.0005)
            if time.monotonic() > end:
                raise SystemExit(f"The window did not come as far as expected: {what}.")

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end, "later")

    def unlock(self, rows: int) -> tuple[float, float]:
        """Unlock; return the seconds from then to the painted list, and to the last row."""
        at: list[float] = []
        self.session.opened.connect(lambda: at.append(time.monotonic()))
        self.session.doors.unlock(WORDS, self.session.fail)
        self.until(lambda: self.window.page.objectName() == "badges", "unlocked")
        self.until(lambda: self.page._list.badges.rowCount() > 0, "first rows")
        self.page._list.currentWidget().viewport().repaint()
        shown = time.monotonic() - at[0]
        self.until(lambda: self.page._list.badges.rowCount() >= rows, "all rows")
        return shown, time.monotonic() - at[0]

    def close(self) -> None:
        self.window.close()
        self.guard.release()


def _list(home: Path) -> dict[str, list[float]]:
    """How long it is until the list stands; what each step of scrolling and each new order cost.

    The latter two by the processor's time of the window's thread: others do not count in it.
    """
    from wallet.gui.badges.arrangement import Arrangement, Group, Sort  # noqa: PLC0415
    from wallet.gui.badges.badge_views import View  # noqa: PLC0415
    from wallet.snapshots.selection import Ends  # noqa: PLC0415 - the parent does without Qt

    opened = Opened(home)
    shown, whole = opened.unlock(_MANY)
    figures = {"listed": [shown], "whole": [whole]}
    opened.wait(0.5)
    page = opened.page
    rows = page._list.badges.rows
    for many in (100, _MANY):
        page._list.show_rows(tuple(rows[:many]))
        for view in View:
            page._turn_view(view)
            opened.wait(0.3)
            figures[f"step {many} {view}"] = list(_steps(page, opened))
    page._turn_view(View.LIST)
    for name, acts in {
        "sort": [lambda s=s: page._arrange(Arrangement(s, False)) for s in Sort],
        "group": [lambda g=g: page._arrange(Arrangement(Sort.TITLE, False, g)) for g in Group],
        "fold": [lambda on=on: page._fold(on) for on in (True, False)],
        "narrow": [lambda e=e: page._facets.keep(ends=e) for e in (Ends.IN_30, None)],
    }.items():
        figures[name] = []
        for act in acts * 2:
            begun = time.thread_time()
            act()
            opened.app.processEvents()
            figures[name].append(time.thread_time() - begun)
    opened.close()
    return figures


def _steps(page: BadgesPage, opened: Opened) -> Iterator[float]:
    view = page._list.currentWidget()
    bar = view.verticalScrollBar()
    for number in range(60):
        begun = time.thread_time()
        bar.setValue(_STEP * number)
        opened.app.processEvents()
        yield time.thread_time() - begun


class Heart:
    """Beats every so many milliseconds, and remembers how late each beat came."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - the parent does without Qt

        self.late: list[float] = []
        self.worked: list[float] = []
        self._spent = time.thread_time()
        self._due = time.monotonic() + _HEART_MS / 1000
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_HEART_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.late.append(max(0.0, now - self._due))
        spent = time.thread_time()
        self.worked.append(spent - self._spent)
        self._spent = spent
        self._due = now + _HEART_MS / 1000

    def stop(self) -> list[float]:
        self._timer.stop()
        late, worked = sorted(self.late), sorted(self.worked)
        at = int(len(late) * 0.99)
        return [late[at] * 1000, late[-1] * 1000, worked[at] * 1000]


def _late(home: Path, files: Path) -> dict[str, list[float]]:
    """How late the event loop is while somebody works and an import runs."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - the parent does without Qt

    from wallet.gui.badges.badge_views import View  # noqa: PLC0415 - as above

    opened = Opened(home)
    opened.unlock(_MANY)
    opened.wait(1)
    page = opened.page

    def during(act: Callable[[int], None], every_ms: int) -> list[float]:
        """Act from the start of an import until the list shows what came, and take that out."""
        before, numbers = len(page._list.badges.rows), count()
        ended: list[object] = []
        job = opened.session.run(lambda wallet, work: _import(wallet, files, work))
        job.finished.connect(lambda: ended.append(None))
        heart, timer = Heart(), QTimer(interval=every_ms)
        timer.timeout.connect(lambda: act(next(numbers)))
        timer.start()
        opened.until(lambda: bool(ended), "imported")
        opened.wait(1)
        timer.stop()
        figures = heart.stop()
        page._asking.ask_all()
        opened.until(lambda: len(page._list.badges.rows) == before + _IMPORTED, "shown")
        new = [row.id for row in page._list.badges.rows[:_IMPORTED]]
        opened.session.run(lambda wallet, _: wallet.delete(*new))
        opened.until(lambda: len(page._list.badges.rows) == before, "removed")
        return figures

    def scroll(number: int) -> None:
        bar = page._list.currentWidget().verticalScrollBar()
        bar.setValue((number * _STEP) % max(1, bar.maximum()))

    def type_on(number: int) -> None:
        whole = "\0".join(_TYPED)
        letter = whole[number % len(whole)]
        if letter == "\0":
            page._search.clear()
        else:
            page._search.insert(letter)

    heart = Heart()
    opened.wait(3)
    figures = {"nothing": heart.stop()}
    for view in View:
        page._turn_view(view)
        opened.wait(0.3)
        figures[f"scrolling the {view}"] = during(scroll, 16)
    page._turn_view(View.LIST)
    page.seek()
    figures["typing"] = during(type_on, 150)
    opened.close()
    return figures


def _import(wallet: Wallet, files: Path, work: Work) -> object:
    review = wallet.examine(wallet.gather([files], work), now=NOW, work=work)
    return wallet.keep(review.credentials, now=NOW, work=work)


def _is_loaded(page: Any) -> bool:
    return page.objectName() == "badge" and page.badge.loaded is not None


def _some(home: Path) -> dict[str, list[float]]:
    """How long a badge takes to open, and what 1,000 hold in memory."""
    import resource  # noqa: PLC0415 - not on Windows

    opened = Opened(home)
    opened.unlock(_IMPORTED)
    opened.wait(2)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    memory = pages * resource.getpagesize() / 1e6
    times, worked = [], []
    ids = [row.id for row in opened.page._list.badges.rows[:: _IMPORTED // 20]]
    for badge_id in ids:
        begun, spent = time.perf_counter(), time.process_time()
        opened.page._open(badge_id)
        opened.until(lambda: _is_loaded(opened.window.page), "opened")
        opened.window.repaint()
        times.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - spent) * 1000)
        opened.window.back()
        opened.wait(0.2)
    opened.close()
    middle = [statistics.median(each) for each in (times, worked)]
    return {"open": [*middle, max(times)], "memory": [memory]}


def _fill_some(home: Path, files: Path) -> None:
    from wallet.service import Wallet  # noqa: PLC0415 - the parent does without
    from wallet.work import Work  # noqa: PLC0415 - as above

    wallet = Wallet.create(home, WORDS, now=NOW)
    _import(wallet, files, Work())
    wallet.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        paths = [Path(each) for each in sys.argv[2:]]
        acts = {"list": _list, "late": _late, "some": _some}
        sys.stdout.write(json.dumps(acts[sys.argv[1]](*paths)) + "\n")
    else:
        sys.exit(main())
