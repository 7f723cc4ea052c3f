"""Clocks that jump: nothing old or doubtful ever reads as current."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.faults.material import NOW, PASSPHRASE
from tests.faults.outcome import Outcome
from tests.issuer_simulator import Institution, Learner, achievement
from wallet.service import Input, Wallet
from wallet.trust.model import Level
from wallet.vault.derivation import FLOOR
from wallet.vault.trust_cache import TrustCache
from wallet.vault.vault import Vault
from wallet.verification.tone import Tone
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.snapshots.badges import BadgeRow

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_YEAR = 365 * _DAY
JUMPS = (
    *(timedelta(0), timedelta(minutes=9), 23 * _HOUR, 2 * _DAY, 8 * _DAY, _YEAR, 10 * _YEAR),
    *(-timedelta(minutes=9), -timedelta(minutes=11), -_HOUR, -_DAY, -_YEAR, -10 * _YEAR),
)
_DOUBTFUL = timedelta(minutes=10)
_ENDS = NOW + 30 * _DAY


def run(folder: Path, *, broken: bool = False) -> Outcome:
    """Open one vault at each moment, and then again at the first: six badges, thirteen jumps.

    The rules: a clock that ran backwards by more than ten minutes makes everything undated and
    nothing green; forwards, knowledge is fresh for a day, ageing for a week, stale after; what has
    ended has ended. ``broken`` forgets the latest time it saw, which must be found.
    """
    outcome = Outcome("jumping clocks")
    note = TrustCache.note_time
    if broken:
        TrustCache.note_time = lambda *_: None  # type: ignore[method-assign, assignment]
    try:
        for at, jump in enumerate(JUMPS):
            home = folder / f"clock-{at}"
            _fill(home)
            latest = max(NOW, NOW + jump)
            _judge(home, NOW + jump, NOW, outcome)
            _judge(home, NOW, latest, outcome)
    finally:
        TrustCache.note_time = note  # type: ignore[method-assign]
    return outcome


def _fill(home: Path) -> None:
    school = Institution("a.example")

    def made(number: int, *, valid_from: str = "2026-04-01T00:00:00Z", **how: str) -> Input:
        what = achievement(f"https://a.example/{number}", f"badge {number}")
        issued = school.issue(what, Learner(), valid_from=valid_from, **how)
        identifiers.append(str(issued["id"]))
        return Input(f"{number}.json", json.dumps(issued).encode())

    identifiers: list[str] = []
    inputs = [
        made(0),
        made(1, valid_until=_ENDS.strftime("%Y-%m-%dT%H:%M:%SZ")),
        made(2, valid_from=_ENDS.strftime("%Y-%m-%dT%H:%M:%SZ")),
        made(3, status="revocation"),
        made(4, status="revocation"),
        made(5, status="suspension"),
    ]
    school.status_list("revocation").set(identifiers[4])
    wallet = Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW)
    documents = [replace(each, fetched=NOW, source="https") for each in school.documents()]
    wallet._vault.trust.keep_documents(documents)
    wallet._knowing.forget()
    wallet.trust.decide(school.id, Level.PINNED, now=NOW)
    review = wallet.examine(inputs, now=NOW, work=Work())
    wallet.keep(review.credentials, now=NOW, work=Work())
    wallet.close()


def _judge(home: Path, now: datetime, latest: datetime, outcome: Outcome) -> None:
    wallet = Wallet.unlock(home, PASSPHRASE, now=now)
    rows = {row.title: row for row in wallet.badges(now=now)}
    wallet.close()
    outcome.demand(len(rows) == 6, f"at {now}: {len(rows)} badges")
    for title, row in rows.items():
        outcome.count("answers")
        for finding in _wrong(title, row, now, latest):
            outcome.demand(False, f"at {now}, {title}: {finding}")


def _wrong(title: str, row: BadgeRow, now: datetime, latest: datetime) -> list[str]:
    age, green = now - NOW, row.headline.tone is Tone.GOOD
    found = []
    if now < latest - _DOUBTFUL:
        if row.freshness != "undated":
            found.append(f"{row.freshness} by a clock that ran backwards")
        if green:
            found.append("green by a clock that ran backwards")
    elif (age > 7 * _DAY and row.freshness in ("fresh", "ageing")) or (
        timedelta(0) <= age <= _DAY and row.freshness not in ("fresh", "undated")
    ):
        found.append(f"{row.freshness} after {age}")
    if green and age > 7 * _DAY:
        found.append(f"green after {age}")
    if title == "badge 4" and row.verdict not in ("revoked", "not_yet_valid"):
        found.append(f"withdrawn, and {row.verdict}")
    if title == "badge 1" and now > _ENDS + _HOUR and row.verdict == "valid":
        found.append("ended, and valid")
    if title == "badge 2" and now < _ENDS - _HOUR and row.verdict == "valid":
        found.append("not begun, and valid")
    if age == timedelta(0) and now == latest and title in ("badge 0", "badge 3") and not green:
        found.append(f"good, and not green: {row.verdict} {row.freshness} {row.trust}")
    return found
