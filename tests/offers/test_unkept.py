"""Badges that came and were not decided on: no lock, crash or other page loses them."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.offers.issuing import HOST
from tests.offers.plain_issuer import PlainIssuer
from tests.service.making import NOW, PASSPHRASE
from tests.sharing.web import Says, Web
from wallet.errors import UsageError, VaultError
from wallet.service import Wallet
from wallet.snapshots.imports import Kept
from wallet.vault import unkept
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.trust.messages import Outgoing

pytestmark = pytest.mark.loopback
LATER = NOW + timedelta(minutes=1)
PROMISE = Says(json.dumps({"transaction_id": "t"}).encode(), 202)


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def issuer(web: Web, wallet: Wallet, sent: list[Outgoing]) -> PlainIssuer:
    del sent
    return PlainIssuer.on(web, wallet.holder_did())


def _take(wallet: Wallet, issuer: PlainIssuer) -> Any:
    number = wallet.offers.open(issuer.by_value(), now=NOW, work=Work()).number
    return wallet.offers.accept(number, ["badge"], code="1234", now=NOW, work=Work())


def _events(issuer: PlainIssuer) -> list[str]:
    told = [each for each in issuer.site.asked if each.path == "/notification"]
    return [json.loads(each.body)["event"] for each in told]


def test_what_came_is_there_after_a_lock_and_is_kept_then(
    home: Path, wallet: Wallet, issuer: PlainIssuer
) -> None:
    first = _take(wallet, issuer)
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        (waits,) = again.offers.unkept()
        assert (waits.number, waits.host, waits.name) == (first.number, HOST, "Aoba")
        assert waits.files == tuple(each.name for each in first.review.found)
        before = len(issuer.site.asked)
        arrived = again.offers.arrived(waits.number, now=LATER, work=Work())
        assert arrived.review.found[0].original == first.review.found[0].original
        assert len(issuer.site.asked) == before, "nobody is asked for what is here"
        again.offers.keep(waits.number, arrived.review.found, now=LATER, work=Work())
        assert len(again.ids()) == 1
        assert _events(issuer) == ["credential_accepted"]
        assert again.offers.unkept() == ()
        with pytest.raises(UsageError, match="offer_gone"):
            again.offers.arrived(waits.number, now=LATER, work=Work())
    finally:
        again.close()


def test_what_came_is_there_after_another_page_and_no_number_is_given_twice(
    home: Path, wallet: Wallet, issuer: PlainIssuer
) -> None:
    number = _take(wallet, issuer).number
    wallet.offers.close(number)
    assert [each.number for each in wallet.offers.unkept()] == [number]
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        assert again.offers.open(issuer.by_value(), now=NOW, work=Work()).number > number
    finally:
        again.close()


def test_what_is_declined_is_forgotten_and_the_issuer_told_after_a_lock_too(
    home: Path, wallet: Wallet, issuer: PlainIssuer
) -> None:
    number = _take(wallet, issuer).number
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        again.offers.decline(number, now=NOW, work=Work())
        assert again.offers.unkept() == ()
        assert _events(issuer) == ["credential_deleted"]
        assert again._vault.unkept.numbers() == ()
    finally:
        again.close()


def test_a_promise_that_was_kept_is_there_after_a_lock(
    home: Path, wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["credential"] = PROMISE
    number = _take(wallet, issuer).number
    wallet.offers.ask_again(number, now=LATER, work=Work())
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        assert again.offers.awaited() == ()
        arrived = again.offers.ask_again(number, now=LATER, work=Work())
        assert len(arrived.review.credentials) == 1
        assert issuer.asked("deferred") == 1
    finally:
        again.close()


def test_what_came_is_shown_with_what_comes_later(
    home: Path, wallet: Wallet, issuer: PlainIssuer
) -> None:
    details = issuer.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = ["one", "two"]
    issuer.says["credential"] = [issuer.says["credential"], PROMISE]
    number = _take(wallet, issuer).number
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        assert again.offers.arrived(number, now=NOW, work=Work()).later is not None
        arrived = again.offers.ask_again(number, now=LATER, work=Work())
        assert len(arrived.review.found) == 2
    finally:
        again.close()


def test_giving_up_a_promise_asks_nobody_and_leaves_what_came(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    details = issuer.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = ["one", "two"]
    issuer.says["credential"] = [issuer.says["credential"], PROMISE]
    number = _take(wallet, issuer).number
    before = len(issuer.site.asked)
    wallet.offers.give_up(number, now=NOW)
    assert wallet.offers.awaited() == ()
    assert [each.number for each in wallet.offers.unkept()] == [number]
    assert len(issuer.site.asked) == before
    with pytest.raises(UsageError, match="offer_gone"):
        wallet.offers.give_up(number, now=NOW)


def test_what_another_website_only_stores_is_not_held(wallet: Wallet, issuer: PlainIssuer) -> None:
    data = _take(wallet, issuer).review.found[0].original
    given = wallet.offers.bring("a.example", [("a.json", data)], now=NOW, work=Work())
    wallet.offers.bring("b.example", [("b.json", data)], issues=False, now=NOW, work=Work())
    assert [each.host for each in wallet.offers.unkept()] == [HOST, "a.example"]
    wallet.offers.keep(given.number, given.review.found, now=NOW, work=Work())
    assert [each.host for each in wallet.offers.unkept()] == [HOST]


def test_what_could_not_be_kept_is_still_there(
    wallet: Wallet, issuer: PlainIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived = _take(wallet, issuer)
    found = arrived.review.found
    failing = Kept((), (), (), found)
    monkeypatch.setattr(wallet.offers._arrivals._keeping, "keep", lambda *_, **__: failing)
    wallet.offers.keep(arrived.number, found, now=NOW, work=Work())
    assert [each.number for each in wallet.offers.unkept()] == [arrived.number]


def test_a_full_disk_hides_nothing_that_came(
    wallet: Wallet, issuer: PlainIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise VaultError("disk_full")

    monkeypatch.setattr(wallet._vault.unkept, "keep", full)
    assert len(_take(wallet, issuer).review.credentials) == 1
    assert wallet.offers.unkept() == ()


def test_there_is_room_for_so_much(
    wallet: Wallet, issuer: PlainIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unkept, "MOST", 2)
    numbers = [_take(wallet, issuer).number for _ in range(12)]
    assert wallet._vault.unkept.numbers() == tuple(numbers[-2:]), "the oldest go first"
    monkeypatch.setattr(unkept, "MOST_CHARACTERS", 10)
    _take(wallet, issuer)
    assert wallet._vault.unkept.numbers() == ()


@pytest.mark.parametrize(
    "spoilt", [{}, {"came": 7}, {"permission": {"token": 1}}, {"came": [{"data": "?"}]}]
)
def test_what_is_spoilt_is_passed_over(
    wallet: Wallet, issuer: PlainIssuer, spoilt: dict[str, Any]
) -> None:
    number = _take(wallet, issuer).number
    whole = wallet._vault.unkept.one(number)
    assert whole is not None
    wallet._vault.unkept.keep(90, {**whole, **spoilt} if spoilt else {})
    assert [each.number for each in wallet.offers.unkept()] == [number]
    with pytest.raises(UsageError, match="offer_gone"):
        wallet.offers.arrived(90, now=NOW, work=Work())
