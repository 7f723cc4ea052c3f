"""Issuers whose key for requests is another one by the time that they are asked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.offers.encrypting_issuer import EncryptingIssuer
from tests.service.making import NOW, PASSPHRASE
from tests.sharing.web import Says, Web
from wallet.errors import WalletError
from wallet.service import Wallet
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.snapshots.offers import Arrived
    from wallet.trust.messages import Outgoing

pytestmark = pytest.mark.loopback
PROMISE = Says(b'{"transaction_id": "t"}', 202)


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def issuer(web: Web, wallet: Wallet, sent: list[Outgoing]) -> EncryptingIssuer:
    del sent
    return EncryptingIssuer.on(web, wallet.holder_did())


def _open(wallet: Wallet, issuer: EncryptingIssuer) -> int:
    return wallet.offers.open(issuer.by_value(), now=NOW, work=Work()).number


def _accept(wallet: Wallet, number: int) -> Arrived:
    return wallet.offers.accept(number, ["badge"], code="1234", now=NOW, work=Work())


@pytest.mark.parametrize(
    "says", ["invalid_encryption_parameters", "invalid_credential_request", "invalid_request"]
)
def test_between_the_page_and_the_asking(
    wallet: Wallet, issuer: EncryptingIssuer, says: str
) -> None:
    number = _open(wallet, issuer)
    issuer.turn_over()
    issuer.unread = says
    assert len(_accept(wallet, number).review.credentials) == 1
    assert issuer.sealed == [True, True]
    assert issuer.asked("token") == 1


def test_of_many_badges_one_finds_out_for_all(wallet: Wallet, issuer: EncryptingIssuer) -> None:
    details = issuer.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = ["one", "two", "three"]
    number = _open(wallet, issuer)
    issuer.turn_over()
    assert len(_accept(wallet, number).review.credentials) == 3
    assert issuer.asked("credential") == 4
    assert issuer.asked("metadata") == 2


def test_between_the_promise_and_the_asking_over_a_start(
    home: Path, wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    issuer.says["credential"] = PROMISE
    issuer.says["deferred"] = [PROMISE, issuer.says["deferred"]]
    number = _accept(wallet, _open(wallet, issuer)).number
    wallet.close()
    issuer.turn_over()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        first, second = (NOW + timedelta(minutes=each) for each in (1, 2))
        assert again.offers.ask_again(number, now=first, work=Work()).later == second
        assert issuer.asked("metadata") == 2
        arrived = again.offers.ask_again(number, now=second, work=Work())
        assert len(arrived.review.credentials) == 1
        assert issuer.asked("metadata") == 2  # the promise keeps the newer key
    finally:
        again.close()


def test_a_key_that_nobody_has_is_asked_for_once(wallet: Wallet, issuer: EncryptingIssuer) -> None:
    """Its metadata have another key, with which it reads nothing either."""
    number = _open(wallet, issuer)
    issuer.turn_over()
    stated = issuer.says["metadata"]["credential_request_encryption"]
    issuer.turn_over()
    issuer.says["metadata"]["credential_request_encryption"] = stated
    with pytest.raises(WalletError) as caught:
        _accept(wallet, number)
    assert caught.value.code == "offer_encryption_refused"
    assert (issuer.asked("credential"), issuer.asked("metadata")) == (2, 2)


def _unencrypted(metadata: dict[str, Any]) -> None:
    del metadata["credential_request_encryption"]


def _plain_answers(metadata: dict[str, Any]) -> None:
    metadata["credential_response_encryption"] = {"encryption_required": False}


def _of_another(metadata: dict[str, Any]) -> None:
    metadata["credential_issuer"] = "https://elsewhere.example"


def _not_ours(metadata: dict[str, Any]) -> None:
    metadata["credential_request_encryption"]["enc_values_supported"] = ["A192GCM"]


def _unreadable(metadata: dict[str, Any]) -> None:
    metadata.clear()


@pytest.mark.parametrize(
    "change", [_unencrypted, _plain_answers, _of_another, _not_ours, _unreadable]
)
def test_what_it_says_by_then_makes_nothing_weaker(
    wallet: Wallet, issuer: EncryptingIssuer, change: Any
) -> None:
    number = _open(wallet, issuer)
    issuer.turn_over()
    change(issuer.says["metadata"])
    with pytest.raises(WalletError) as caught:
        _accept(wallet, number)
    assert caught.value.code == "offer_encryption_refused"
    assert issuer.sealed == [True]


def test_only_the_key_is_taken_from_what_it_says_by_then(
    wallet: Wallet, web: Web, issuer: EncryptingIssuer
) -> None:
    elsewhere = web.site("elsewhere.example", lambda _: Says(b"{}"))
    number = _open(wallet, issuer)
    issuer.turn_over()
    for name in ("credential_endpoint", "nonce_endpoint", "notification_endpoint"):
        issuer.says["metadata"][name] = "https://elsewhere.example/collect"
    issuer.says["server"] |= {"token_endpoint": "https://elsewhere.example/collect"}
    arrived = _accept(wallet, number)
    wallet.offers.keep(arrived.number, arrived.review.found, now=NOW, work=Work())
    assert len(wallet.ids()) == 1
    assert elsewhere.asked == []
    assert issuer.asked("notification") == 1


def test_what_is_refused_for_another_reason_is_not_asked_twice(
    wallet: Wallet, issuer: EncryptingIssuer
) -> None:
    number = _open(wallet, issuer)
    issuer.says["credential"] = Says(b'{"error": "credential_request_denied"}', 400)
    with pytest.raises(WalletError) as caught:
        _accept(wallet, number)
    assert caught.value.code == "offer_denied"
    assert issuer.asked("metadata") == 1
    assert issuer.asked("credential") == 1
