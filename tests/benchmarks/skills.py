"""Gathering skills over 10,000 badges: ``python -m tests.benchmarks.skills [COUNT]``.

The first time every file is read; afterwards only how it stands is asked again, and as long as
nothing changed, nothing. Times are the processor's, as multiples of listing the same badges at a
new moment in the same run. Exits with 1 when a bar is missed.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.ten_thousand import NOW, WORDS, keep
from tests.issuer_simulator import Institution, Learner, achievement
from wallet.service import Basis, Wallet, judge
from wallet.tasks.judging.judging import read_credential
from wallet.vault.editions import Entry
from wallet.verification.as_json import checks_json
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIRST, AGAIN, AT_REST = 8.0, 3.0, 0.01  # times as much as listing, at most
_SKILLS = 400  # that all badges together name
_IN_ONE = 4  # that one badge names
_TOGETHER = 1000


def main(count: int = 10_000) -> int:
    say = sys.stdout.write
    with tempfile.TemporaryDirectory() as folder:
        wallet = Wallet.create(Path(folder) / "home", WORDS, now=NOW)
        _fill(wallet, count)
        wallet.badges(now=NOW)
        later = NOW + timedelta(minutes=1)
        listing = _spent(lambda: wallet.badges(now=later))
        spent = {
            "the first time": (FIRST, _spent(lambda: wallet.skills.all(now=NOW, work=Work()))),
            "at a later moment": (AGAIN, _spent(lambda: wallet.skills.all(now=later, work=Work()))),
            "unchanged": (AT_REST, _spent(lambda: wallet.skills.all(now=later, work=Work()))),
        }
        found = wallet.skills.all(now=later, work=Work())
        say(f"{count} badges, {len(found)} skills\n")
        say(f"{'listing':20} {listing:8.2f} s\n")
        missed = 0
        for name, (bar, taken) in spent.items():
            over = taken / listing > bar
            missed += over
            say(f"{name:20} {taken:8.2f} s, {taken / listing:6.3f} times, at most {bar:g}")
            say(f"{'  MISSED' if over else ''}\n")
        wallet.close()
    return 1 if missed else 0


def _fill(wallet: Wallet, count: int) -> None:
    school = Institution("0.example", method="did:key")
    real = school.issue(achievement(), Learner(), valid_from="2026-04-01T00:00:00Z")
    checks = json.dumps(
        checks_json(judge(json.dumps(real).encode(), "badge.json", Basis(), now=NOW).report)
    )
    vault = wallet._vault
    entries = list(_entries(real, checks, count))
    for start in range(0, count, _TOGETHER):
        with vault.transaction():
            keep(vault.library, entries[start : start + _TOGETHER])


def _entries(real: dict[str, object], checks: str, count: int) -> Iterator[Entry]:
    """Yield badges of some 6 KB that each name a few of all the skills."""
    for number in range(count):
        aligned = [
            {
                "type": ["Alignment"],
                "targetName": f"学修成果 {at}",
                "targetUrl": f"https://f.example/{at}",
                "targetFramework": f"Framework {at % 20}",
                "targetDescription": "説明" * 200,
            }
            for at in (number % _SKILLS, number % 7, number % 31, number % 89)[:_IN_ONE]
        ]
        made = achievement(f"https://0.example/{number}", f"Badge {number}", alignment=aligned)
        subject = {"type": ["AchievementSubject"], "achievement": {**made, "tag": ["data"]}}
        document = {**real, "id": f"urn:x:{number}", "credentialSubject": subject}
        data = json.dumps(document, ensure_ascii=False).encode()
        credential = read_credential(data, "badge.json")
        yield Entry(credential, "badge.json", "application/json", NOW, checks, NOW)


def _spent(act: Callable[[], object]) -> float:
    started = time.thread_time()
    act()
    return time.thread_time() - started


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
