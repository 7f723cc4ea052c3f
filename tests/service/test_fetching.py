"""Asking issuers: which hosts are offered, what is asked, kept, dated and recorded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import HostedIssuer
from tests.issuer_simulator.keys import secret_key
from tests.service.making import (
    AOBA,
    DAY,
    LEARNER,
    NOW,
    PASSPHRASE,
    START,
    as_file,
    badge,
    institution,
    take,
)
from wallet.cryptosuites import multikey
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind
from wallet.errors import Cancelled, TrustError
from wallet.service import Wallet
from wallet.tasks.knowledge import asking
from wallet.trust.model import Document, Level
from wallet.verification.report import Freshness, Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path


class Web:
    """What the network would answer; nothing leaves this process."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes | TrustError] = {}
        self.asked: list[str] = []

    def serve(self, documents: Iterable[Document]) -> None:
        self.pages.update({document.url: document.body for document in documents})

    def fetch(self, url: str, *, now: datetime, work: Work, **_: Any) -> Document:
        work.check()
        self.asked.append(url)
        page = self.pages.get(url, TrustError("fetch_status", host="x", status=404))
        if isinstance(page, TrustError):
            raise page
        return Document(url, page, now, "", "application/json", "https")


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Web:
    made = Web()
    monkeypatch.setattr(asking, "fetch", made.fetch)
    return made


def hosted() -> tuple[HostedIssuer, dict[str, Any]]:
    plaza = HostedIssuer("https://plaza.example/ob2", "Plaza")
    award = plaza.award(
        "x",
        {"name": "Hosted one", "description": "d", "criteria": {"narrative": "n"}},
        LEARNER,
        serial="1",
        issued_on=START,
        salt="s",
    )
    return plaza, award


def fetch_all(wallet: Wallet, *, now: datetime = NOW) -> list[tuple[str, str]]:
    urls = [url for host in wallet.trust.hosts() for url in host.urls]
    fetched = wallet.trust.fetch(urls, now=now, work=Work())
    wallet.recheck(now=now, work=Work())
    return [(url, error.code if error else "") for url, error in fetched.outcomes]


def test_each_host_is_offered_once_with_all_that_it_would_be_asked(wallet: Wallet) -> None:
    one, other = institution(), institution("other-u.example")
    badges = [badge(one, 1, status="revocation"), badge(one, 2, status="revocation")]
    review = wallet.examine(
        [_input(each) for each in (*badges, badge(other))], now=NOW, work=Work()
    )
    assert [(host.name, host.purposes, len(host.urls)) for host in review.hosts] == [
        (AOBA, ("keys", "status"), 2),
        ("other-u.example", ("keys",), 1),
    ]


def test_nothing_is_offered_for_what_is_known_or_needs_nobody(wallet: Wallet, web: Web) -> None:
    issuer, itself = institution(), institution(method="did:key")
    web.serve(issuer.documents())
    take(wallet, as_file(badge(issuer)))
    fetch_all(wallet)
    review = wallet.examine(
        [_input(badge(issuer, 2)), _input(badge(itself, 3))], now=NOW, work=Work()
    )
    assert review.hosts == ()


@pytest.mark.parametrize(
    "address",
    ["https://[", "https://[::1", "https://", "http://x", "https:///x", 7, None, "https://\x00"],
)
def test_an_address_that_is_none_harms_nobody(wallet: Wallet, address: object) -> None:
    entry = {
        "id": "https://x.example/1#1",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "1",
        "statusListCredential": address,
    }
    odd = {**badge(institution()), "credentialStatus": entry}
    review = wallet.examine([_input(odd), _input(badge(institution(), 2))], now=NOW, work=Work())
    assert [found.error for found in review.found] == [None, None]
    kept = wallet.keep(review.credentials, now=NOW, work=Work())
    assert len(kept.added) == 2
    wallet.trust.hosts()


def test_what_was_fetched_answers_without_network_and_grows_old(home: Path, web: Web) -> None:
    issuer = institution()
    data = as_file(badge(issuer, status="revocation"))
    web.serve(issuer.documents())
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
    take(wallet, data)
    assert wallet.badges(now=NOW)[0].verdict is Verdict.UNKNOWN_KEY
    assert fetch_all(wallet) == [(url, "") for url in web.asked]
    assert len(web.asked) == 2
    wallet.close()

    asked = len(web.asked)
    for days, freshness in (
        (0, Freshness.FRESH),
        (2, Freshness.AGEING),
        (8, Freshness.STALE),
    ):
        now = NOW + days * DAY
        wallet = Wallet.unlock(home, PASSPHRASE, now=now)
        row = wallet.badges(now=now)[0]
        assert (row.verdict, row.freshness) == (Verdict.VALID, freshness)
        wallet.recheck(now=now, work=Work())
        assert wallet.badges(now=now)[0] == row
        assert wallet.badge(row.id, now=now).report.freshness is freshness
        wallet.close()

    # The clock has been seen eight days on; whoever sets it back is not told that all is fresh.
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW)
    row = wallet.badges(now=NOW)[0]
    assert (row.verdict, row.freshness) == (Verdict.VALID, Freshness.UNDATED)
    wallet.recheck(now=NOW, work=Work())
    assert wallet.badges(now=NOW)[0].freshness is Freshness.UNDATED
    wallet.close()
    assert len(web.asked) == asked


def test_asking_again_makes_it_fresh_and_tells_what_changed(wallet: Wallet, web: Web) -> None:
    issuer = institution()
    given = badge(issuer, status="revocation")
    web.serve(issuer.documents())
    take(wallet, as_file(given))
    fetch_all(wallet)
    later = NOW + 9 * DAY
    assert wallet.badges(now=later)[0].freshness is Freshness.STALE
    issuer.revoke(given)
    web.serve(issuer.documents())
    fetch_all(wallet, now=later)
    row = wallet.badges(now=later)[0]
    assert (row.verdict, row.freshness) == (Verdict.REVOKED, Freshness.FRESH)


def test_one_consent_is_enough_for_a_hosted_badge(wallet: Wallet, web: Web) -> None:
    plaza, award = hosted()
    web.serve(plaza.documents())
    take(wallet, as_file(award))
    (host,) = wallet.trust.hosts()
    assert (host.name, host.purposes) == ("plaza.example", ("badge",))
    assert wallet.badges("Hosted", now=NOW) == ()
    fetch_all(wallet)
    assert sorted(web.asked) == sorted(plaza.published)
    (row,) = wallet.badges("hosted plaza", now=NOW)
    assert (row.title, row.issuer, row.issuer_id) == ("Hosted one", "Plaza", plaza.id)
    assert (row.verdict, row.trust) == (Verdict.VALID, Level.SEEN)
    assert [(one.id, one.name, one.badges) for one in wallet.trust.issuers()] == [
        (plaza.id, "Plaza", 1)
    ]


def test_what_a_page_names_elsewhere_needs_a_consent_of_its_own(wallet: Wallet, web: Web) -> None:
    plaza, award = hosted()
    page = {**plaza.published[award["badge"]], "issuer": "https://elsewhere.example/issuer"}
    web.serve(plaza.documents())
    web.pages[award["badge"]] = json.dumps(page).encode()
    take(wallet, as_file(award))
    fetch_all(wallet)
    assert not [url for url in web.asked if "elsewhere" in url]
    assert [host.name for host in wallet.trust.hosts()] == ["elsewhere.example", "plaza.example"]


def test_a_page_that_is_gone_withdraws_its_badge(wallet: Wallet, web: Web) -> None:
    plaza, award = hosted()
    web.serve(plaza.documents())
    take(wallet, as_file(award))
    fetch_all(wallet)
    web.pages[award["id"]] = TrustError("fetch_status", host="plaza.example", status=410)
    later = NOW + DAY
    assert all(code == "" for _, code in fetch_all(wallet, now=later))
    assert wallet.badges(now=later)[0].verdict is Verdict.REVOKED


def test_keys_that_are_gone_withdraw_nothing(wallet: Wallet, web: Web) -> None:
    issuer = institution()
    web.serve(issuer.documents())
    take(wallet, as_file(badge(issuer)))
    fetch_all(wallet)
    (url,) = web.asked
    web.pages[url] = TrustError("fetch_status", host=AOBA, status=410)
    assert fetch_all(wallet, now=NOW + DAY) == [(url, "fetch_status")]
    assert wallet.badges(now=NOW + DAY)[0].verdict is Verdict.VALID


def test_an_older_badge_names_its_page_with_http(wallet: Wallet, web: Web) -> None:
    plaza = HostedIssuer("http://plaza.example/ob2", "Plaza")
    award = plaza.award("x", {"name": "Old"}, LEARNER, serial="1", issued_on=START, salt="s")
    for url, page in plaza.published.items():
        web.pages[url.replace("http://", "https://")] = json.dumps(page).encode()
    take(wallet, as_file(award))
    fetch_all(wallet)
    assert all(url.startswith("https://") for url in web.asked)
    assert wallet.badges(now=NOW)[0].title == "Old"
    assert wallet.badges(now=NOW)[0].verdict is Verdict.VALID


def test_a_signed_badge_of_open_badges_2(wallet: Wallet, web: Web) -> None:
    base, key = "https://plaza.example", secret_key(KeyKind.ED25519, "plaza")
    assertion = {
        "@context": "https://w3id.org/openbadges/v2",
        "type": "Assertion",
        "id": "urn:uuid:0b0f4b0e-9f5c-4c2e-8f56-0d3b1b7c6a02",
        "recipient": LEARNER.recipient("s"),
        "badge": f"{base}/badge",
        "verification": {"type": "SignedBadge", "creator": f"{base}/key"},
        "issuedOn": START,
    }
    pages = {
        "badge": {"type": "BadgeClass", "name": "Signed one", "issuer": f"{base}/issuer"},
        "issuer": {"publicKey": f"{base}/key", "revocationList": f"{base}/withdrawn"},
        "key": {
            "owner": f"{base}/issuer",
            "publicKeyMultibase": multikey.encode_public(key.public()),
        },
        "withdrawn": {"revokedAssertions": []},
    }
    for name, page in pages.items():
        body = json.dumps({"id": f"{base}/{name}", **page}).encode()
        web.serve([Document(f"{base}/{name}", body)])
    token = sign_compact({"alg": "EdDSA"}, assertion, key)
    take(wallet, token.encode())
    fetch_all(wallet)
    fetch_all(wallet)  # only the issuer's page says where its list is
    assert [row.verdict for row in wallet.badges(now=NOW)] == [Verdict.VALID]
    assert {*web.asked} == {f"{base}/{name}" for name in pages}


def test_one_host_that_fails_does_not_stop_the_others(wallet: Wallet, web: Web) -> None:
    silent, answering = institution("a-silent.example"), institution("b-answers.example")
    web.serve(answering.documents())
    web.pages["https://a-silent.example/.well-known/did.json"] = TrustError("fetch_unreachable")
    take(wallet, as_file(badge(silent)), as_file(badge(answering)))
    codes = [code for _, code in fetch_all(wallet)]
    assert codes == ["fetch_unreachable", ""]
    verdicts = {row.issuer_id: row.verdict for row in wallet.badges(now=NOW)}
    assert verdicts == {silent.id: Verdict.UNKNOWN_KEY, answering.id: Verdict.VALID}


def test_every_question_is_recorded(wallet: Wallet, web: Web) -> None:
    issuer = institution()
    take(wallet, as_file(badge(issuer)))
    fetch_all(wallet)
    web.serve(issuer.documents())
    fetch_all(wallet, now=NOW + DAY)
    log = wallet._vault.trust.contacts()
    assert [(one.time, one.outcome) for one in log] == [(NOW + DAY, "ok"), (NOW, "fetch_status")]
    assert {one.url for one in log} == {f"https://{AOBA}/.well-known/did.json"}


def test_stopping_keeps_nothing_by_halves(wallet: Wallet, web: Web) -> None:
    issuer = institution()
    web.serve(issuer.documents())
    take(wallet, as_file(badge(issuer)))
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        wallet.trust.fetch([f"https://{AOBA}/.well-known/did.json"], now=NOW, work=work)
    wallet.recheck(now=NOW, work=Work())
    assert wallet.badges(now=NOW)[0].verdict is Verdict.UNKNOWN_KEY


def test_a_link_brings_the_badge_and_its_proof(wallet: Wallet, web: Web) -> None:
    plaza, award = hosted()
    web.serve(plaza.documents())
    given = wallet.trust.fetch_link(award["id"], now=NOW, work=Work())
    assert (given.name, json.loads(given.data)) == ("1", award)
    review = wallet.examine([given], now=NOW, work=Work())
    assert [host.name for host in review.hosts] == ["plaza.example"]
    wallet.trust.fetch(review.hosts[0].urls, now=NOW, work=Work())
    review = wallet.examine([given], now=NOW, work=Work())
    assert review.found[0].report is not None
    assert review.found[0].report.verdict is Verdict.VALID
    (badge_id,) = wallet.keep(review.found, now=NOW, work=Work()).added
    page = wallet.badge(badge_id, now=NOW)
    (seen,) = page.fetched
    assert (seen.url, seen.sha256, seen.first) == (award["id"], page.sha256, NOW)
    wallet.trust.fetch_link(award["id"], now=NOW + DAY, work=Work())
    (seen,) = wallet.badge(badge_id, now=NOW + DAY).fetched
    assert (seen.first, seen.last) == (NOW, NOW + DAY)


def test_a_file_that_nobody_fetched_has_no_address(wallet: Wallet) -> None:
    kept = take(wallet, as_file(badge(institution(method="did:key"))))
    assert wallet.badge(kept.added[0], now=NOW).fetched == ()


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("https://x.example/a%2F..%2F..%2Fetc%2Fpasswd", "passwd"),
        ("https://x.example/%2e%2e", "badge"),
        ("https://x.example/", "x.example"),
    ],
)
def test_a_link_names_no_path(wallet: Wallet, web: Web, link: str, name: str) -> None:
    web.pages[link] = as_file(badge(institution()))
    kept = take(wallet, as_file(badge(institution())), name=_fetched_name(wallet, link))
    assert wallet.original(kept.added[0])[0] == name


def test_a_link_that_answers_nothing_is_recorded_all_the_same(wallet: Wallet, web: Web) -> None:
    with pytest.raises(TrustError, match="fetch_status"):
        wallet.trust.fetch_link("https://x.example/1", now=NOW, work=Work())
    assert web.asked == ["https://x.example/1"]
    assert [one.outcome for one in wallet._vault.trust.contacts()] == ["fetch_status"]


def test_to_judge_by_another_moment_is_not_to_remember_it(wallet: Wallet) -> None:
    take(wallet, as_file(badge(institution(method="did:key"))))
    wallet.recheck(now=NOW + 4000 * DAY, work=Work())
    assert wallet.badges(now=NOW)[0].freshness is Freshness.FRESH


def _fetched_name(wallet: Wallet, link: str) -> str:
    return wallet.trust.fetch_link(link, now=NOW, work=Work()).name


def _input(document: dict[str, Any]) -> Any:
    from wallet.service import Input  # noqa: PLC0415 - one use

    return Input("badge.json", as_file(document))
