"""How the vault bears 10,000 credentials of 6 KB: ``python -m tests.benchmarks.vault``.

The same library code runs over the encrypted database and over the same tables and index without
encryption, in turn within one run. Times are the processor's, not the clock's, so that a busy
machine does not lie: of this thread for inserting and searching, of the whole process (the threads
that derive the key counted in full) for unlocking, which happens in processes of their own. What
one time is chance is several times a median. Exits with 1 when a bar is missed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from tests.benchmarks import ten_thousand
from tests.benchmarks.ten_thousand import NOW, QUERIES, WORDS
from wallet.service import Wallet
from wallet.vault import database, migrations
from wallet.vault.database import Database
from wallet.vault.library import Library
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QListView

    from wallet.vault.editions import Entry

INSERT, SIZE = 2.0, 1.05  # times as much as without encryption, at most
SEARCH = 0.020  # seconds at p95, at most
FIRST_LIST = 1.5  # seconds from the passphrase to all rows, at most
MEMORY = 400  # MB of the window's process at its largest, at most
_TOGETHER = 1000  # inserted in one transaction, here and there in turn
_ROUNDS, _STARTS = 10, 5


class Plain(Database):
    """The same database without encryption."""

    def __init__(self, path: Path) -> None:
        self._depth = 0
        self._connection = apsw.Connection(str(path))
        for setting in database._SETTINGS:
            self._connection.execute(setting).fetchall()


class Bars:
    """Prints figures with their bars, and remembers whether one was missed."""

    def __init__(self) -> None:
        self.missed = 0

    def show(self, name: str, figure: float, bar: float, unit: str, more: str = "") -> None:
        """Print one line."""
        over = figure > bar
        self.missed += over
        sys.stdout.write(f"{name:28} {figure:8.2f}, at most {bar:g} {unit}")
        sys.stdout.write(f"{'  MISSED' if over else ''}{more and f'  ({more})'}\n")
        sys.stdout.flush()


def main(count: int = 10_000) -> int:
    bars = Bars()
    with tempfile.TemporaryDirectory() as folder:
        home, plain_path = Path(folder) / "home", Path(folder) / "plain.db"
        _fill(home, plain_path, ten_thousand.entries(count), bars)
        _search(home, bars, "")
        starts = [_start("unlock", home) for _ in range(_STARTS)]
        spent, waited = (statistics.median(each) for each in zip(*starts, strict=True))
        bars.show(
            "unlock to the first list", spent, FIRST_LIST, "s", f"by the clock {waited:.2f} s"
        )
        peak, rows, now = _start("window", home)
        bars.show(
            "memory of the window", peak, MEMORY, "MB", f"{rows:.0f} rows; at rest {now:.0f} MB"
        )
        vault = Vault.open(home, WORDS)
        ten_thousand.mark(vault)
        vault.close()
        _search(home, bars, ", marked")
    return 1 if bars.missed else 0


def _fill(home: Path, plain_path: Path, entries: Sequence[Entry], bars: Bars) -> None:
    plain = Plain(plain_path)
    migrations.migrate(plain)
    vault = Vault.create(home, WORDS)
    ways = {"plain": (plain, Library(plain)), "vault": (vault._database, vault.library)}
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for at in range(0, len(entries), _TOGETHER):
        some = entries[at : at + _TOGETHER]
        for name, (opened, library) in ways.items():

            def insert(opened: Database = opened, library: Library = library) -> None:
                with opened.transaction():
                    ten_thousand.keep(library, some)  # noqa: B023 - called at once

            taken[name].append(_spent(insert))
    plain.close()
    vault.close()
    ratio = statistics.median(
        mine / other for mine, other in zip(taken["vault"], taken["plain"], strict=True)
    )
    sizes = [(home / "vault" / "wallet.db").stat().st_size, plain_path.stat().st_size]
    bars.show("bulk insert", ratio, INSERT, "x unencrypted", f"{sum(taken['vault']):.1f} s in all")
    bars.show("size", sizes[0] / sizes[1], SIZE, "x unencrypted", f"{sizes[0] / 1e6:.0f} MB")


def _search(home: Path, bars: Bars, how: str) -> None:
    """Search as the window does: all rows that match, as of the moment of the list."""
    wallet = Wallet.unlock(home, WORDS, now=NOW)
    wallet.badges(now=NOW)
    for name, queries in QUERIES.items():
        times = sorted(
            _spent(lambda query=query: wallet.badges(query, now=NOW))
            for _ in range(_ROUNDS)
            for query in queries
        )
        p95 = times[int(len(times) * 0.95)] * 1000
        more = f"median {statistics.median(times) * 1000:.1f}, worst {times[-1] * 1000:.1f}"
        bars.show(f"search in {name}{how}", p95, SEARCH * 1000, "ms at p95", more)
    wallet.close()


def _spent(act: Callable[[], object]) -> float:
    """Return the seconds of processor time of this thread."""
    start = time.thread_time()
    act()
    return time.thread_time() - start


def _start(what: str, home: Path) -> list[float]:
    """Do one thing in a process of its own; return the figures it prints."""
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, what, str(home)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return [float(word) for word in done.stdout.split()]


def _unlock(home: Path) -> Iterator[float]:
    """Seconds of processor time, and by the clock; the code is loaded, as while words are typed."""
    from wallet import service  # noqa: PLC0415 - it loads the rest

    service.load()
    spent, started = time.process_time(), time.monotonic()
    wallet = Wallet.unlock(home, WORDS, now=NOW)
    wallet.badges(now=NOW)
    yield time.process_time() - spent
    yield time.monotonic() - started
    wallet.close()


def _window(home: Path) -> Iterator[float]:
    """MB at the largest; rows of the list; MB once it stands."""
    import resource  # noqa: PLC0415 - not on Windows

    from PySide6.QtTest import QTest  # noqa: PLC0415 - the others do without Qt
    from PySide6.QtWidgets import QApplication, QListView  # noqa: PLC0415 - as above

    from wallet.gui.garbage import GarbageGuard  # noqa: PLC0415 - as above
    from wallet.gui.session import Session  # noqa: PLC0415 - as above
    from wallet.gui.window import Window  # noqa: PLC0415 - as above

    app = QApplication([])
    session = Session(home, clock=lambda: NOW)
    session.looks.dress()
    guard = GarbageGuard(app)
    window = Window(session)
    window.show()
    session.doors.unlock(WORDS, session.fail)
    while not (lists := _filled(window.page.findChildren(QListView))):
        QTest.qWait(20)
    lists[0].scrollToBottom()
    QTest.qWait(500)
    yield resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield lists[0].model().rowCount()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    yield pages * resource.getpagesize() / 1e6
    window.close()
    guard.release()


def _filled(lists: list[QListView]) -> list[QListView]:
    """Return those that show all there is: the page has other views, which have no model."""
    return [each for each in lists if each.model() and each.model().rowCount() > _TOGETHER]


if __name__ == "__main__":
    if len(sys.argv) > 2:
        act = {"unlock": _unlock, "window": _window}[sys.argv[1]]
        sys.stdout.write(" ".join(map(str, act(Path(sys.argv[2])))))
    else:
        sys.exit(main())
