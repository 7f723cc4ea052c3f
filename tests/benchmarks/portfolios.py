"""How fast portfolios are built and signed: ``python -m tests.benchmarks.portfolios``.

From a vault, as JSON and as a token, of 10 and of 200 badges that the wallet looks at for the
first time (each is read, described, reviewed and covered by two proofs), and once more of what it
has seen. The bars are ratios within one run: 200 badges may take hardly more than twenty times as
long as 10, and a first build so many times as long as checking the same badges, which their
reader has to do. Exits with 1 when a bar is missed.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.issuer_simulator import Institution, Learner, achievement
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import Input, Wallet, judge
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

FEW, MANY = 10, 200
ROUNDS = {FEW: 7, MANY: 3}
MANY_OVER_FEW = 1.5  # times as long a badge, at most
BUILD_OVER_CHECK = 20.0  # at most: a page is described in every detail, and reviewed
START = "2026-04-01T00:00:00Z"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def main() -> int:
    say = sys.stdout.write
    badges = [_badge(number) for number in range(MANY)]
    missed = False
    a_badge: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        wallet = Wallet(home, Vault.create(home, "four plain words here", cost=FLOOR), now=NOW)
        ids = _kept(wallet, badges)
        say(f"{'badges':>6} {'first s':>9} {'again s':>9} {'check s':>9} {'over check':>10}\n")
        for count in (FEW, MANY):
            first, again = _built(wallet, ids[:count], ROUNDS[count])
            checked = _checked(wallet, badges[:count], ROUNDS[count])
            a_badge[count] = first / count
            over = first / checked
            say(f"{count:6} {first:9.3f} {again:9.3f} {checked:9.3f} {over:10.1f}\n")
            if over > BUILD_OVER_CHECK:
                say(f"  more than {BUILD_OVER_CHECK} times as long as checking\n")
                missed = True
        wallet.close()
    ratio = a_badge[MANY] / a_badge[FEW]
    say(f"a badge of {MANY} takes {ratio:.2f} times as long as one of {FEW}\n")
    return int(missed or ratio > MANY_OVER_FEW)


def _badge(number: int) -> dict[str, Any]:
    made = achievement(f"https://a.example/a/{number}", f"統計学 {number}")
    return SCHOOL.issue(made, Learner(), valid_from=START)


SCHOOL = Institution("a.example", name="青葉データ大学", method="did:key")


def _kept(wallet: Wallet, badges: Sequence[dict[str, Any]]) -> list[str]:
    inputs = [
        Input(f"{number}.json", json.dumps(each).encode()) for number, each in enumerate(badges)
    ]
    found = wallet.examine(inputs, now=NOW, work=Work()).credentials
    return list(wallet.keep(found, now=NOW, work=Work()).added)


def _built(wallet: Wallet, ids: Sequence[str], rounds: int) -> tuple[float, float]:
    """Return how long the first look with signing takes, and signing once more; medians."""
    portfolio = Portfolio(
        title="学び", recipient="mirai.example", sections=(Section("", tuple(map(Chosen, ids))),)
    )
    first, again = [], []
    for round_ in range(rounds):
        moment = NOW + timedelta(minutes=round_)  # at another moment all is looked at anew
        for times in (first, again):
            started = time.process_time()
            made = wallet.portfolios.build(portfolio, now=moment, work=Work())
            times.append(time.process_time() - started)
            assert len(made.page.badges) == len(ids)
    return statistics.median(first), statistics.median(again)


def _checked(wallet: Wallet, badges: Sequence[dict[str, Any]], rounds: int) -> float:
    """Return how long it takes to read and check badges one by one; the median."""
    basis = wallet._knowing.basis()
    times = []
    for round_ in range(rounds):
        # White space of another number each time: nothing is known of these bytes yet.
        files = [json.dumps(each, indent=round_ + 1).encode() for each in badges]
        started = time.process_time()
        for data in files:
            assert judge(data, "a.json", basis, now=NOW).report.verdict == "valid"
        times.append(time.process_time() - started)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
