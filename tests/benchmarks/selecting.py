"""Selecting among 10,000 badges by what they state: ``python -m tests.benchmarks.selecting``.

Narrowing and counting, ordering, searching by names of values, and what it all costs: describing a
badge when it is kept, and reading the list with what is selected by as a multiple of reading it
without, in turn within one run. Times are the processor's, of this thread. Exits with 1 when a bar
is missed.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.ten_thousand import NOW, WORDS, keep
from tests.benchmarks.vault import Bars
from tests.issuer_simulator import Institution, Learner, achievement
from wallet.service import Basis, Wallet, judge
from wallet.snapshots.selection import Choice, Ends
from wallet.tasks.judging.indexing import description_of
from wallet.tasks.judging.judging import read_credential
from wallet.tasks.library.ordering import by_level, by_workload
from wallet.tasks.library.selecting import narrowed
from wallet.vault.editions import Entry
from wallet.verification.as_json import checks_json
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NARROWED = 50  # ms, at most
ORDERED = 100  # ms, at most
SEARCHED = 20  # ms, at most
LISTED = 1.1  # times as long as without, at most
DESCRIBED = 5  # ms a badge, at most
_TOGETHER, _ROUNDS, _ANEW = 1000, 5, 500
_CHOICES = {
    "nothing": Choice(),
    "a country": Choice(where=("country=IE",)),
    "five descriptors": Choice(
        ends=Ends.IN_90,
        where=("country=IE", "country=JP", "level=eqf:6", "assessment=written",
               "participation=online", "workload=hours:10..30"),
    ),
}  # fmt: skip
_TYPED = ("アイルランド", "オンライン", "EQF 6", "筆記試験 Badge 47", "outcome:統計")


def main(many: int = 10_000) -> int:
    bars = Bars()
    with tempfile.TemporaryDirectory() as folder:
        wallet = Wallet.create(Path(folder) / "home", WORDS, now=NOW)
        _fill(wallet, many, bars)
        moments = (NOW + timedelta(seconds=each) for each in count())
        _list(wallet, bars, moments)
        rows = wallet.badges(now=next(moments))
        distinct = len({row.facets for row in rows})
        sys.stdout.write(f"{len(rows)} badges, {distinct} of them state different things\n")
        for name, choice in _CHOICES.items():
            found, counts = narrowed(rows, choice, now=NOW)
            taken = _spent(lambda choice=choice: narrowed(rows, choice, now=NOW)) * 1000
            more = f"{len(found)} badges, {sum(map(len, counts.where.values()))} values"
            bars.show(f"narrowing by {name}", taken, NARROWED, "ms", more)
        level = _spent(lambda: by_level(rows, descending=True, language="ja")) * 1000
        bars.show("ordering by level", level, ORDERED, "ms")
        work = _spent(lambda: by_workload(rows, descending=True)) * 1000
        bars.show("ordering by workload", work, ORDERED, "ms")
        library = wallet._vault.library
        for typed in _TYPED:
            taken = _spent(lambda typed=typed: library.matching(typed)) * 1000
            found_ids = len(library.matching(typed))
            bars.show(f"searching {typed}", taken, SEARCHED, "ms", f"{found_ids} badges")
        _anew(wallet, bars)
        wallet.close()
    return 1 if bars.missed else 0


def _list(wallet: Wallet, bars: Bars, moments: Iterator[object]) -> None:
    """Weigh all rows anew, with what they state and without, in turn."""
    run = wallet._vault._database.query
    spent: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(_ROUNDS):
        for stated in (True, False):
            run("SAVEPOINT bare")
            if not stated:
                run("DELETE FROM described")
            now = next(moments)
            begun = time.thread_time()
            wallet.badges(now=now)  # type: ignore[arg-type] - moments
            spent[stated].append(time.thread_time() - begun)
            run("ROLLBACK TO bare")
            run("RELEASE bare")
    full, bare = (statistics.median(spent[stated]) for stated in (True, False))
    bars.show("listing all rows", full / bare, LISTED, "x without", f"{full:.3f} s, {bare:.3f} s")


def _anew(wallet: Wallet, bars: Bars) -> None:
    """Describe some badges again, as a program with other rules does."""
    run = wallet._vault._database.query
    run("DELETE FROM described WHERE edition IN (SELECT edition FROM described LIMIT ?)", (_ANEW,))
    begun = time.thread_time()
    wallet.indexing.all(now=NOW, work=Work())
    taken = (time.thread_time() - begun) * 1000 / _ANEW
    bars.show("describing again", taken, 2 * DESCRIBED, "ms a badge", "read, described, indexed")


def _spent(act: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        begun = time.thread_time()
        act()
        times.append(time.thread_time() - begun)
    return statistics.median(times)


def _fill(wallet: Wallet, many: int, bars: Bars) -> None:
    school = Institution("0.example", method="did:key")
    real = school.issue(achievement(), Learner(), valid_from="2026-04-01T00:00:00Z")
    checks = json.dumps(
        checks_json(judge(json.dumps(real).encode(), "badge.json", Basis(), now=NOW).report)
    )
    entries = [
        Entry(read_credential(data, "badge.json"), "badge.json", "application/json", NOW, checks,
              NOW)
        for data in _badges(real, many)
    ]  # fmt: skip
    begun = time.thread_time()
    entries = [replace(each, description=description_of(each.credential)) for each in entries]
    taken = (time.thread_time() - begun) * 1000 / many
    bars.show("describing", taken, DESCRIBED, "ms a badge")
    for start in range(0, many, _TOGETHER):
        with wallet._vault.transaction():
            keep(wallet._vault.library, entries[start : start + _TOGETHER])


def _badges(real: dict[str, object], many: int) -> Iterator[bytes]:
    """Yield badges that state what guidelines ask for, each in its own way."""
    chance = random.Random(7)  # noqa: S311 - the same badges in every run
    for number in range(many):
        country = chance.choice(("JP", "IE", "NL", "DE", "US", "KR", "FI"))
        made = achievement(
            f"https://0.example/{number}",
            f"Badge {number}",
            achievementType=chance.choice(("MicroCredential", "Course", "Certificate")),
            inLanguage=chance.choice(("ja", "en", "nl")),
            timeInvestment=chance.choice((4, 12, 25, 60, 120, 400)),
            ECTS=chance.choice((1, 2, 5)),
            assessmentType=chance.choice(("testing", "portfolio", "practical exercise")),
            participationType=chance.choice(("online", "blended", "onsite")),
            supervisionType=chance.choice(("supervised online", "unsupervised, no id")),
            stackable=chance.random() < 0.5,
            fieldOfStudy=f"{chance.choice(('01', '02', '05', '06', '09'))} field",
            alignment=[
                {
                    "type": ["Alignment"],
                    "targetName": f"EQF {level}",
                    "targetCode": str(level),
                    "targetType": "ext:QualificationFramework",
                    "targetFramework": "European Qualifications Framework (EQF)",
                    "targetUrl": f"https://eqf.example/{level}",
                }
                for level in (chance.randrange(1, 9),)
            ]
            + [
                {
                    "type": ["Alignment"],
                    "targetName": f"統計を説明できる {at}",
                    "targetUrl": f"https://f.example/{at}",
                }
                for at in range(3)
            ],
        )
        subject = {"type": ["AchievementSubject"], "achievement": made}
        issuer = {**real["issuer"], "address": {"addressCountryCode": country}}  # type: ignore[dict-item]
        ends = (NOW + timedelta(days=chance.randrange(-200, 400))).isoformat()
        document = {**real, "id": f"urn:x:{number}", "issuer": issuer, "validUntil": ends,
                    "credentialSubject": subject}  # fmt: skip
        yield json.dumps(document, ensure_ascii=False).encode()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
