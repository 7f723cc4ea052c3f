"""Documents of a portfolio: ``python -m tests.benchmarks.documents``.

A portfolio of 10 samples and one of 200 badges, as PDF, page and ZIP, and what the typesetter and
its search for fonts cost in a new process. Seconds of the clock and of the processors, the best of
three; sizes in bytes. Exits with 1 when a bar of issue 8 is missed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.papers.portfolio import built
from wallet.papers.portfolio.forms import Form, made

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.snapshots.portfolios import Built

MOST_SECONDS, MOST_BYTES = 3.0, 2_000_000  # of the PDF of ten badges
_COLD = """
import time
started = time.perf_counter()
import typst
imported = time.perf_counter()
from wallet.papers.portfolio import fonts
fonts.found()
print(imported - started, time.perf_counter() - imported)
"""


def main() -> int:
    """Print what documents take; return 1 when a bar is missed."""
    say = sys.stdout.write
    imported, searched = map(float, _new_process().split())
    say(f"a new process: {imported * 1000:.0f} ms for typst, {searched * 1000:.0f} ms for fonts\n")
    with tempfile.TemporaryDirectory() as home:
        wallet = built.demo(Path(home))
        usual = built.usual(wallet)
        wallet.close()
    ten = _of(usual, 10)
    say(f"{'badges':>6} {'form':6} {'seconds':>8} {'of CPU':>8} {'bytes':>10}\n")
    missed = False
    for count, portfolio in ((10, ten), (200, _of(usual, 200))):
        for form in (Form.PDF, Form.HTML, Form.ZIP):
            taken, used, size = _timed(lambda p=portfolio, f=form: made(p, f, now=built.NOW).data)
            say(f"{count:6} {form.value:6} {taken:8.2f} {used:8.2f} {size:10}\n")
            if (count, form) == (10, Form.PDF):
                missed = taken > MOST_SECONDS or size > MOST_BYTES
    say("MISSED\n" if missed else "")
    return int(missed)


def _of(usual: Built, count: int) -> Built:
    """Return a portfolio of so many badges, the same ones over and over under ids of their own."""
    have = usual.page.badges
    badges = tuple(replace(have[at % len(have)], badge=f"{at}") for at in range(count))
    chosen = tuple(replace(usual.page.portfolio.badges[0], badge=each.badge) for each in badges)
    section = replace(usual.page.portfolio.sections[0], badges=chosen)
    portfolio = replace(usual.page.portfolio, sections=(section,))
    return replace(usual, page=replace(usual.page, portfolio=portfolio, badges=badges))


def _timed(make: Callable[[], bytes]) -> tuple[float, float, int]:
    """Return the least seconds of the clock and of all processors, and the size."""
    best, least, size = float("inf"), float("inf"), 0
    for _ in range(3):
        started, used = time.perf_counter(), time.process_time()
        size = len(make())
        best = min(best, time.perf_counter() - started)
        least = min(least, time.process_time() - used)
    return best, least, size


def _new_process() -> str:
    return subprocess.run(
        [sys.executable, "-c", _COLD], check=True, capture_output=True, text=True
    ).stdout


if __name__ == "__main__":
    sys.exit(main())
