"""Askings that end in the middle: nothing that an issuer gave or promised is lost over it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

from tests.offers.plain_issuer import PlainIssuer
from tests.service.making import NOW, PASSPHRASE
from tests.sharing.web import Asked, Says, Web
from wallet.errors import Cancelled, UsageError, WalletError
from wallet.service import Wallet
from wallet.sharing.openid4vci import deferred
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.trust.messages import Outgoing

pytestmark = pytest.mark.loopback
LATER = NOW + timedelta(minutes=1)
ENDED = {"www-authenticate": 'Bearer realm="badges", error="invalid_token"'}


def promise(name: str = "t") -> Says:
    return Says(json.dumps({"transaction_id": name}).encode(), 202)


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    yield made
    made.close()


@pytest.fixture
def issuer(web: Web, wallet: Wallet, sent: list[Outgoing]) -> PlainIssuer:
    del sent
    made = PlainIssuer.on(web, wallet.holder_did())
    details = made.says["token"]["authorization_details"][0]
    details["credential_identifiers"] = ["one", "two"]
    return made


def _open(wallet: Wallet, issuer: PlainIssuer) -> int:
    return wallet.offers.open(issuer.by_value(), now=NOW, work=Work()).number


def _accept(wallet: Wallet, number: int, work: Work | None = None) -> Any:
    return wallet.offers.accept(number, ["badge"], code="1234", now=NOW, work=work or Work())


def _stopping(issuer: PlainIssuer, work: Work, at: int, path: str = "/credential") -> None:
    """Have the learner stop while the issuer answers a certain request."""
    plain, count = issuer.site.answer, 0

    def answer(asked: Asked) -> Says:
        nonlocal count
        if asked.path == path:
            count += 1
            if count == at:
                work.cancel()
        return plain(asked)

    issuer.site.answer = answer


def test_what_came_before_the_learner_stopped_is_not_asked_for_twice(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    number, work = _open(wallet, issuer), Work()
    _stopping(issuer, work, at=2)
    with pytest.raises(Cancelled):
        _accept(wallet, number, work)
    asked = issuer.asked("credential")
    arrived = _accept(wallet, number)
    assert len(arrived.review.found) == 2
    assert issuer.asked("token") == 1
    assert issuer.asked("credential") - asked <= 1


def test_what_was_promised_before_the_learner_stopped_stays_promised(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["credential"] = [promise("first"), promise("second")]
    number, work = _open(wallet, issuer), Work()
    _stopping(issuer, work, at=2)
    with pytest.raises(Cancelled):
        _accept(wallet, number, work)
    kept = [each["transaction"] for each in wallet._vault.awaited.all()]
    assert kept[:1] == ["first"]
    _accept(wallet, number)
    kept = [each["transaction"] for each in wallet._vault.awaited.all()]
    assert kept == ["first", "second"]


def test_a_promise_that_was_kept_while_the_learner_stopped_is_still_seen(
    wallet: Wallet, issuer: PlainIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    issuer.says["token"].pop("authorization_details")
    issuer.says["credential"] = promise()
    number = _accept(wallet, _open(wallet, issuer)).number
    work, arrivals = Work(), wallet.offers._arrivals
    judged = arrivals.judged
    with monkeypatch.context() as patched:

        def stopped(*args: Any, **how: Any) -> Any:
            work.cancel()
            return judged(*args, **how)

        patched.setattr(arrivals, "judged", stopped)
        with pytest.raises(Cancelled):
            wallet.offers.ask_again(number, now=LATER, work=work)
    assert wallet.offers.awaited() == ()
    arrived = wallet.offers.ask_again(number, now=LATER, work=Work())
    assert len(arrived.review.credentials) == 1
    assert issuer.asked("deferred") == 1
    wallet.offers.keep(number, arrived.review.found, now=LATER, work=Work())
    with pytest.raises(UsageError) as caught:
        wallet.offers.ask_again(number, now=LATER, work=Work())
    assert caught.value.code == "offer_gone"


def test_one_that_is_given_up_takes_no_other_with_it(
    wallet: Wallet, issuer: PlainIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deferred, "MOST_TIMES", 1)
    badge = issuer.says["deferred"]
    issuer.says |= {"credential": promise(), "deferred": [badge, promise()]}
    number = _accept(wallet, _open(wallet, issuer)).number
    arrived = wallet.offers.ask_again(number, now=LATER, work=Work())
    assert len(arrived.review.credentials) == 1
    assert [each.error.code for each in arrived.review.found if each.error] == [
        "offer_waited_enough"
    ]
    assert wallet.offers.awaited() == ()


@pytest.mark.parametrize(
    "ended", [Says(b"", 401, headers=ENDED), Says(b'{"error": "invalid_token"}', 401)]
)
def test_a_permission_that_has_ended_is_told_and_the_promise_with_it(
    wallet: Wallet, issuer: PlainIssuer, ended: Says
) -> None:
    issuer.says["token"].pop("authorization_details")
    issuer.says |= {"credential": promise(), "deferred": ended}
    number = _accept(wallet, _open(wallet, issuer)).number
    with pytest.raises(WalletError) as caught:
        wallet.offers.ask_again(number, now=LATER, work=Work())
    assert caught.value.code == "offer_token_ended"
    assert wallet.offers.awaited() == ()


def _form(asked: Asked) -> dict[str, str]:
    return dict(parse_qsl(asked.body.decode()))


def test_a_permission_that_has_ended_is_renewed_over_a_start(
    home: Path, wallet: Wallet, issuer: PlainIssuer
) -> None:
    """Both promises go on by the token that takes the place of theirs, which is kept at once."""
    first = {**issuer.says["token"], "refresh_token": "once"}
    renewed = {"access_token": "newer", "token_type": "Bearer", "refresh_token": "twice"}
    issuer.says |= {
        "token": [first, renewed],
        "credential": [promise("first"), promise("second")],
        "deferred": [Says(b"", 401, headers=ENDED), issuer.says["deferred"]],
    }
    number = _accept(wallet, _open(wallet, issuer)).number
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        arrived = again.offers.ask_again(number, now=LATER, work=Work())
        assert len(arrived.review.found) == 2
        tokens = [each for each in issuer.site.asked if each.path == "/token"]
        assert _form(tokens[1]) == {"grant_type": "refresh_token", "refresh_token": "once"}
        shown = [
            each.headers["authorization"] for each in issuer.site.asked if each.path == "/deferred"
        ]
        assert shown == ["Bearer token", "Bearer newer", "Bearer newer"]
        again.offers.keep(number, arrived.review.found, now=LATER, work=Work())
        told = issuer.site.asked[-1]
        assert (told.path, told.headers["authorization"]) == ("/notification", "Bearer newer")
    finally:
        again.close()


@pytest.mark.parametrize(
    ("says", "code", "left"),
    [
        (Says(b'{"error": "invalid_grant"}', 400), "offer_token_ended", 0),
        (Says(b"{}", 503), "offer_refused", 1),
        ({"access_token": "newer", "token_type": "mac"}, "offer_token_type", 1),
    ],
)
def test_a_permission_that_is_not_renewed(
    wallet: Wallet, issuer: PlainIssuer, says: Any, code: str, left: int
) -> None:
    first = {**issuer.says["token"], "refresh_token": "once"}
    first.pop("authorization_details")
    issuer.says |= {
        "token": [first, says],
        "credential": promise(),
        "deferred": Says(b"", 401, headers=ENDED),
    }
    number = _accept(wallet, _open(wallet, issuer)).number
    with pytest.raises(WalletError) as caught:
        wallet.offers.ask_again(number, now=LATER, work=Work())
    assert caught.value.code == code
    assert len(wallet.offers.awaited()) == left
    assert (issuer.asked("token"), issuer.asked("deferred")) == (2, 1)


def test_a_renewed_permission_that_has_ended_too_is_not_renewed_for_ever(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    issuer.says["token"] |= {"refresh_token": "again"}
    issuer.says["token"].pop("authorization_details")
    issuer.says |= {"credential": promise(), "deferred": Says(b"", 401, headers=ENDED)}
    number = _accept(wallet, _open(wallet, issuer)).number
    with pytest.raises(WalletError) as caught:
        wallet.offers.ask_again(number, now=LATER, work=Work())
    assert caught.value.code == "offer_token_ended"
    assert (issuer.asked("token"), issuer.asked("deferred")) == (2, 2)


def test_a_page_that_stood_open_too_long(wallet: Wallet, issuer: PlainIssuer) -> None:
    """Another try has no use for the same permission: it asks for one anew."""
    issuer.says["credential"] = [Says(b"", 401, headers=ENDED), issuer.says["credential"]]
    number = _open(wallet, issuer)
    with pytest.raises(WalletError) as caught:
        _accept(wallet, number)
    assert caught.value.code == "offer_token_ended"
    assert len(_accept(wallet, number).review.found) == 2
    assert issuer.asked("token") == 2


def test_an_issuer_that_does_not_listen_is_told_of_one_badge_and_not_of_each(
    wallet: Wallet, issuer: PlainIssuer
) -> None:
    first = issuer.says["credential"]
    issuer.says["credential"] = [first, {**first, "notification_id": "another"}]
    issuer.says["notification"] = Says(b"", 503)
    arrived = _accept(wallet, _open(wallet, issuer))
    wallet.offers.keep(arrived.number, arrived.review.found, now=NOW, work=Work())
    assert issuer.asked("notification") == 1


def test_an_issuer_of_many_kinds_of_badges(wallet: Wallet, issuer: PlainIssuer) -> None:
    kinds = issuer.says["metadata"]["credential_configurations_supported"]
    kinds |= {f"other {number}": {"format": "mso_mdoc"} for number in range(300)}
    kinds["not even an object"] = 7
    page = wallet.offers.open(issuer.by_value(), now=NOW, work=Work())
    assert [each.name for each in page.badges] == ["Data"]
    assert page.acceptable


@pytest.mark.parametrize(
    ("host", "looks"), [("xn--pple-43d.example", "аpple.example"), ("plain.example", "")]
)
def test_another_host_that_may_deceive_is_told_before_it_is_asked(
    wallet: Wallet, issuer: PlainIssuer, host: str, looks: str
) -> None:
    issuer.says["offer"]["credential_issuer"] = f"https://{host}"
    with pytest.raises(WalletError) as caught:
        wallet.offers.open(issuer.by_reference, now=NOW, work=Work())
    assert caught.value.code == "offer_other_host"
    assert (caught.value.details["host"], caught.value.details["looks"]) == (host, looks)
