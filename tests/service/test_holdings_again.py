"""What is held is worked out anew only where it must be, and is then what a first look finds."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.service.making import AOBA, DAY, NOW, as_file, badge, dated, institution, take
from wallet.pathways.holdings import Standing
from wallet.service import Wallet
from wallet.tasks.pathways.holding import Holdings
from wallet.trust.model import Level
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.pathways.holdings import Holding

LITTLE = timedelta(seconds=1)


def again(wallet: Wallet, kept: Holdings, now: datetime) -> tuple[Holding, ...]:
    """Return what is held, found to be what a first look finds."""
    found = kept.all(now=now)
    first = Holdings(wallet._vault, wallet._knowing)
    # It need not read the bytes anew: by other checks, everything follows anew.
    first._read = {badge: replace(each, checks="") for badge, each in kept._read.items()}
    assert found == first.all(now=now)
    return found


@pytest.mark.parametrize("way", ["forwards", "backwards"])
def test_whatever_time_it_is(tmp_path: Path, way: str) -> None:
    """Every date that a sample or a list names passes, and a long time before and after."""
    with closing(Wallet.create_demo(tmp_path / "demo", now=NOW, work=Work())) as wallet:
        kept = Holdings(wallet._vault, wallet._knowing)
        turns, now = set(), NOW - 10_000 * DAY
        while now < NOW + 10_000 * DAY:
            kept.all(now=now)
            turns.add(min(each.steady[0][1] for each in kept._read.values() if each.credential))
            now = max(turns) + LITTLE
        assert len(turns) > 10, "samples begin, end, and rest on lists that do"
        moments = sorted(
            {
                turn + shift
                for turn in turns
                if turn < now
                for shift in (-LITTLE, timedelta(), LITTLE)
            }
            | {NOW + DAY * days for days in range(-3_000, 3_000, 1_000)},
            reverse=way == "backwards",
        )
        standings = {tuple(each.standing for each in again(wallet, kept, now)) for now in moments}
        assert len(standings) > 5


def test_holdings_stay_the_same_objects_until_something_changes(wallet: Wallet) -> None:
    issuer = institution()
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    take(
        wallet,
        as_file(badge(issuer)),
        as_file(badge(issuer, 2, valid_until="2026-11-20T00:00:00Z")),
    )
    kept = Holdings(wallet._vault, wallet._knowing)
    first = again(wallet, kept, NOW + DAY / 2)  # what was fetched at noon is a date as well
    later = again(wallet, kept, NOW + DAY)
    assert all(one is other for one, other in zip(first, later, strict=True))
    take(wallet, as_file(badge(issuer, 3)))
    more = again(wallet, kept, NOW + DAY)
    assert len(more) == 3
    assert {id(each) for each in first} < {id(each) for each in more}
    expired = again(wallet, kept, NOW + 25 * DAY)
    assert {each.standing for each in expired} == {Standing.CONFIRMED, Standing.EXPIRED}
    assert again(wallet, kept, NOW + DAY) == more, "the clock was set back"


def test_trust_and_what_is_deleted(wallet: Wallet) -> None:
    issuer = institution()
    wallet._vault.trust.keep_documents(dated(issuer.documents()))
    wallet._knowing.forget()
    take(wallet, as_file(badge(issuer)), as_file(badge(issuer, 2)))
    kept = Holdings(wallet._vault, wallet._knowing)
    assert not any(each.known for each in again(wallet, kept, NOW))
    wallet.trust.decide(f"did:web:{AOBA}", Level.PINNED, now=NOW)
    assert all(each.known for each in again(wallet, kept, NOW))
    wallet.trust.decide(f"did:web:{AOBA}", Level.DENIED, now=NOW)
    assert {each.standing for each in again(wallet, kept, NOW)} == {Standing.NOT_CONFIRMED}
    wallet.trust.decide(f"did:web:{AOBA}", None, now=NOW)
    wallet.marks.archive([again(wallet, kept, NOW)[0].badge], now=NOW)
    assert len(again(wallet, kept, NOW)) == 2
    wallet.marks.delete([kept.all(now=NOW)[0].badge], now=NOW)
    assert len(again(wallet, kept, NOW)) == 1
    assert len(kept._read) == 1, "what went is forgotten"
