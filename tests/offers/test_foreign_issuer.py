"""Badges from an issuer that is made of @openid4vc/openid4vci, flow by flow."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from tests.offers.issuing import HOST, aoba, badge_for, claims_for
from tests.service.making import NOW, PASSPHRASE
from wallet.errors import SharingError, WalletError
from wallet.service import Wallet
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sharing.web import Web
    from wallet.snapshots.offers import Arrived, OfferPage
    from wallet.trust.messages import Outgoing

pytestmark = [pytest.mark.loopback, pytest.mark.node]
Control = Callable[..., str]
Happened = Callable[[], dict[str, Any]]


def _open(wallet: Wallet, text: str) -> OfferPage:
    assert wallet.offers.look(text).hosts == (HOST,)
    return wallet.offers.open(text, now=NOW, work=Work(), language="ja")


def _take(wallet: Wallet, page: OfferPage, **how: Any) -> Arrived:
    ids = [each.id for each in page.badges]
    return wallet.offers.accept(page.number, ids, now=NOW, work=Work(), language="ja", **how)


def _learn(wallet: Wallet) -> None:
    wallet._vault.trust.keep_documents(aoba().documents())
    wallet._knowing.forget()


@pytest.mark.parametrize("by_reference", [False, True])
def test_a_badge_with_a_proof_for_a_code_in_the_offer(
    wallet: Wallet, control: Control, happened: Happened, *, by_reference: bool
) -> None:
    _learn(wallet)
    mine = badge_for(wallet.holder_did())
    text = control(credential=mine, bound=True, byReference=by_reference)
    assert ("credential_offer_uri" in text) is by_reference
    page = _open(wallet, text)
    assert (page.name, page.host, page.elsewhere, page.code) == ("青葉データ大学", HOST, (), None)
    assert page.badges[0].name == "データ（ldp_vc）"
    assert page.holder == wallet.holder_did()
    arrived = _take(wallet, page)
    (found,) = arrived.review.found
    assert found.report is not None
    assert found.report.verdict is Verdict.VALID
    assert arrived.findings == ()
    assert json.loads(found.original) == mine
    assert b'\n    "@context"' in found.original  # as it stood in the answer, spaces and all
    assert wallet.ids() == ()
    kept = wallet.offers.keep(page.number, arrived.review.credentials, now=NOW, work=Work())
    assert wallet.original(kept.added[0])[1] == found.original
    (event,) = [each["notified"] for each in happened()["log"] if "notified" in each]
    assert event["event"] == "credential_accepted"


def test_a_transaction_code_is_asked_for_and_a_wrong_one_may_be_given_again(
    wallet: Wallet, control: Control
) -> None:
    text = control(credential=badge_for(""), txCode="493536")
    page = _open(wallet, text)
    assert page.code is not None
    assert (page.code.numeric, page.code.length) == (True, 6)
    for wrong, code in (("", "needed"), ("12ab56", "form"), ("12", "form"), ("111111", "wrong")):
        with pytest.raises(SharingError) as caught:
            _take(wallet, page, code=wrong)
        assert caught.value.code == f"offer_code_{code}"
    arrived = _take(wallet, page, code="493 536")
    assert [each.error for each in arrived.review.found] == [None]


def test_three_formats_at_once(wallet: Wallet, control: Control) -> None:
    _learn(wallet)
    did = wallet.holder_did()
    text = control(
        formats=["ldp_vc", "jwt_vc_json", "dc+sd-jwt"],
        bound=True,
        credential=badge_for(did),
        claims=claims_for(did),
    )
    page = _open(wallet, text)
    arrived = _take(wallet, page)
    assert [each.name for each in arrived.review.found] == [
        "データ（ldp_vc）.json", "データ（jwt_vc_json）.jwt", "データ（dc+sd-jwt）.jwt",
    ]  # fmt: skip
    proof, token, sd_jwt = arrived.review.found
    assert proof.report is not None
    assert token.report is not None
    assert (proof.report.verdict, token.report.verdict) == (Verdict.VALID, Verdict.VALID)
    assert sd_jwt.report is not None
    assert sd_jwt.report.credential is not None
    assert sd_jwt.original.endswith(b"~")
    assert wallet.profiles.profiles()[0].key.is_named_by(sd_jwt.report.credential.claims["cnf"])
    assert arrived.findings == ()
    kept = wallet.offers.keep(page.number, arrived.review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 3


def test_the_key_is_proved_by_a_presentation_where_that_is_what_is_taken(
    wallet: Wallet, control: Control, happened: Happened, sent: list[Outgoing]
) -> None:
    asked = {"di_vp": {"proof_signing_alg_values_supported": ["eddsa-rdfc-2022"]}}
    text = control(credential=badge_for(wallet.holder_did()), bound=True, proofs=asked)
    arrived = _take(wallet, _open(wallet, text))
    assert [each.error for each in arrived.review.found] == [None], happened()
    (request,) = [each for each in sent if each.url.endswith("/credential")]
    (proof,) = json.loads(request.body or b"")["proofs"]["di_vp"]
    assert proof["proof"]["domain"] == f"https://{HOST}"


@pytest.mark.parametrize("how", [{}, {"par": True}, {"dpop": True, "par": True}], ids=str)
def test_signing_in_in_the_browser(
    wallet: Wallet, web: Web, control: Control, happened: Happened, how: dict[str, bool]
) -> None:
    page = _open(wallet, control(credential=badge_for(""), flow="code", **how))
    assert page.signs_in == HOST
    shown: list[bytes] = []
    browser: list[threading.Thread] = []

    def browse(address: str) -> None:
        assert urlsplit(address).hostname == HOST
        back = _redirect_of(web, address)
        assert back.startswith("http://127.0.0.1:")
        reader = threading.Thread(
            target=lambda: shown.append(urlopen(back, timeout=10).read())  # noqa: S310 - our own
        )
        reader.start()
        browser.append(reader)

    arrived = _take(wallet, page, browse=browse, signed_in="戻ってください <b>")
    browser[0].join()
    assert [each.error for each in arrived.review.found] == [None]
    assert "戻ってください &lt;b&gt;".encode() in shown[0]
    log = happened()["log"]
    (asked,) = [each["authorized"] for each in log if "authorized" in each]
    assert asked["scope"] == "badge-ldp_vc"
    assert asked["issuer_state"]
    assert [each["dpop"] for each in log if "dpop" in each] == ["dpop" in how]


def _redirect_of(web: Web, address: str) -> str:
    """Return to where the issuer sends the browser: what a browser asks, by hand."""
    context = ssl.create_default_context()
    context.load_verify_locations(web.certificate(HOST)[0])
    parts = urlsplit(address)
    with (
        socket.create_connection(("127.0.0.1", web.policy.port_of(HOST))) as plain,
        context.wrap_socket(plain, server_hostname=HOST) as connection,
    ):
        head = (
            f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n"
        )
        connection.sendall(head.encode())
        answer = b"".join(iter(lambda: connection.recv(4096), b"")).decode()
    assert answer.startswith("HTTP/1.1 302")
    (back,) = [line for line in answer.splitlines() if line.lower().startswith("location:")]
    return back.partition(":")[2].strip()


def test_tokens_that_only_their_owner_can_use(
    wallet: Wallet, control: Control, happened: Happened
) -> None:
    text = control(credential=badge_for(wallet.holder_did()), bound=True, dpop=True)
    arrived = _take(wallet, _open(wallet, text))
    assert [each.error for each in arrived.review.found] == [None], happened()
    assert [each["dpop"] for each in happened()["log"] if "dpop" in each] == [True]


def test_a_badge_that_is_promised_is_asked_for_again_even_after_a_restart(
    wallet: Wallet, home: Path, control: Control, happened: Happened
) -> None:
    mine = badge_for(wallet.holder_did())
    text = control(credential=mine, bound=True, deferred=2, dpop=True)
    page = _open(wallet, text)
    arrived = _take(wallet, page)
    assert arrived.review.found == ()
    assert arrived.later == NOW + timedelta(seconds=30)
    with pytest.raises(SharingError) as caught:
        wallet.offers.ask_again(page.number, now=NOW + timedelta(seconds=29), work=Work())
    assert caught.value.code == "offer_too_soon"
    wallet.close()
    again = Wallet.unlock(home, PASSPHRASE, now=NOW)
    try:
        (promised,) = again.offers.awaited()
        assert (promised.number, promised.host, promised.badges) == (
            page.number, HOST, ("データ（ldp_vc）",),
        )  # fmt: skip
        later = NOW + timedelta(seconds=60)
        waiting = again.offers.ask_again(promised.number, now=later, work=Work())
        assert waiting.review.found == ()
        assert waiting.later == later + timedelta(seconds=30)
        done = again.offers.ask_again(
            promised.number, now=later + timedelta(seconds=30), work=Work()
        )
        assert done.later is None
        assert [json.loads(each.original) for each in done.review.found] == [mine]
        assert done.findings == ()
        assert again.offers.awaited() == ()
        kept = again.offers.keep(promised.number, done.review.credentials, now=later, work=Work())
        assert len(kept.added) == 1
        events = [each["notified"]["event"] for each in happened()["log"] if "notified" in each]
        assert events == ["credential_accepted"]
    finally:
        again.close()


@pytest.mark.parametrize("encrypts", ["both", "answers"])
def test_what_an_issuer_requires_encrypted_is_read_by_jose_and_its_answer_by_us(
    wallet: Wallet, control: Control, happened: Happened, encrypts: str
) -> None:
    _learn(wallet)
    did = wallet.holder_did()
    formats = ["ldp_vc", "jwt_vc_json", "dc+sd-jwt"]
    how = {"formats": formats, "credential": badge_for(did), "claims": claims_for(did)}
    page = _open(wallet, control(encrypts=encrypts, bound=True, dpop=True, **how))
    arrived = _take(wallet, page)
    assert [each.error for each in arrived.review.found] == [None] * 3, happened()
    assert json.loads(arrived.review.found[0].original) == how["credential"]
    assert arrived.findings == ()
    opened = [each["opened"] for each in happened()["log"] if "opened" in each]
    asked = {"alg": "ECDH-ES", "enc": "A256GCM", "kid": "reader-1"}
    assert opened == ([asked] * 3 if encrypts == "both" else [])


def test_a_promise_is_kept_encrypted(wallet: Wallet, control: Control, happened: Happened) -> None:
    mine = badge_for("")
    page = _open(wallet, control(credential=mine, encrypts="both", deferred=1))
    assert _take(wallet, page).later == NOW + timedelta(seconds=30)
    later = NOW + timedelta(seconds=30)
    done = wallet.offers.ask_again(page.number, now=later, work=Work())
    assert [json.loads(each.original) for each in done.review.found] == [mine], happened()


def test_several_badges_in_one_answer(wallet: Wallet, control: Control) -> None:
    mine = badge_for(wallet.holder_did())
    page = _open(wallet, control(credential=mine, bound=True, batch=3))
    arrived = _take(wallet, page)
    assert [json.loads(each.original) for each in arrived.review.found] == [mine] * 3
    kept = wallet.offers.keep(page.number, arrived.review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 1  # three times the same is one badge


def test_a_stale_nonce_is_renewed_once(wallet: Wallet, control: Control) -> None:
    mine = badge_for(wallet.holder_did())
    arrived = _take(wallet, _open(wallet, control(credential=mine, bound=True, staleNonces=1)))
    assert [each.error for each in arrived.review.found] == [None]
    page = _open(wallet, control(credential=mine, bound=True, staleNonces=2))
    with pytest.raises(WalletError) as caught:
        _take(wallet, page)
    assert caught.value.code == "offer_proof_refused"


def test_what_is_not_kept_is_told_as_deleted(
    wallet: Wallet, control: Control, happened: Happened
) -> None:
    page = _open(wallet, control(credential=badge_for("")))
    _take(wallet, page)
    wallet.offers.decline(page.number, now=NOW, work=Work())
    events = [each["notified"]["event"] for each in happened()["log"] if "notified" in each]
    assert events == ["credential_deleted"]
    assert wallet.ids() == ()


def test_an_issuer_that_does_not_listen_loses_no_badge(wallet: Wallet, control: Control) -> None:
    page = _open(wallet, control(credential=badge_for(""), notifies=500))
    arrived = _take(wallet, page)
    kept = wallet.offers.keep(page.number, arrived.review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 1


def test_an_offer_is_used_up_once_its_code_was(wallet: Wallet, control: Control) -> None:
    text = control(credential=badge_for(""))
    first, second = _open(wallet, text), _open(wallet, text)
    _take(wallet, first)
    with pytest.raises(SharingError) as caught:
        _take(wallet, second)
    assert caught.value.code == "offer_used_up"
