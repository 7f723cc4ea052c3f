"""Requests by VC-API: signed where there is a challenge, else only what the learner chose."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.service.making import NOW, badge, institution
from tests.service.test_answering import codes, kept, opened, sent, web
from tests.sharing.web import Asked, Says, Web
from wallet.errors import PresentingError, SharingError, TrustError, UsageError, WalletError
from wallet.service import judge
from wallet.snapshots.offers import Arrived
from wallet.snapshots.portfolios import Weight
from wallet.snapshots.requests import RequestPage
from wallet.tasks import network
from wallet.trust.messages import Incoming, Outgoing
from wallet.verification.report import Verdict
from wallet.work import Work

if TYPE_CHECKING:
    from tests.issuer_simulator import Institution
    from wallet.service import Wallet

__all__ = ["web"]
pytestmark = pytest.mark.loopback
HOST = "exchange.mirai.example"
LINK = f"interaction:https://{HOST}/i?iuv=1"
ANY = {"type": "QueryByExample", "credentialQuery": {"example": {}, "reason": "To apply"}}
BADGE = {
    "type": "QueryByExample",
    "credentialQuery": {"example": {"type": "OpenBadgeCredential"}},
}
SIGN_IN = {"type": "DIDAuthentication", "acceptedMethods": [{"method": "key"}]}


class Exchange:
    """A website that asks by an exchange; ``then`` is what it says to an answer."""

    def __init__(self, web: Web, **request: Any) -> None:
        self.request: dict[str, Any] = request
        self.then: dict[str, Any] = {}
        self.answers: list[dict[str, Any]] = []
        self.site = web.site(HOST, self._answer)

    def _answer(self, asked: Asked) -> Says:
        if asked.method == "GET":
            said: Any = {"protocols": {"vcapi": f"https://{HOST}/x"}}
        elif asked.body.strip() in (b"{}", b""):
            said = {"verifiablePresentationRequest": self.request}
        else:
            self.answers.append(json.loads(asked.body)["verifiablePresentation"])
            said = self.then
        return Says(json.dumps(said).encode())


@pytest.fixture
def school() -> Institution:
    return institution(method="did:key")


def test_a_challenge_is_signed(wallet: Wallet, web: Web, school: Institution) -> None:
    first = kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE, SIGN_IN], challenge="c-1", domain=f"https://{HOST}")
    assert wallet.answering.look(LINK).hosts == (HOST,)
    assert not site.site.asked
    page = opened(wallet, LINK)
    assert page.chosen == {"example-1-1": (first,)}
    assert page.signed
    second = kept(wallet, badge(school, 2))
    page = opened(wallet, LINK)
    page = wallet.answering.choose(page.number, {"example-1-1": [first, second]}, now=NOW)
    sent(wallet, page)
    (answer,) = site.answers
    assert len(answer["verifiableCredential"]) == 2
    report = judge(
        json.dumps(answer).encode(), "a", wallet._knowing.basis(), now=NOW,
        challenge="c-1", domain=f"https://{HOST}",
    ).report  # fmt: skip
    assert report.verdict is Verdict.VALID
    (row,) = wallet.portfolios.handed(now=NOW)
    assert row.means == "vc-api"


def test_without_a_challenge_nothing_goes_that_was_not_chosen(
    wallet: Wallet, web: Web, school: Institution
) -> None:
    first = kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE])
    page = opened(wallet, LINK)
    assert page.chosen == {}
    assert not page.signed
    assert not page.answerable
    assert "answer_can_be_copied" in codes(page, Weight.CARE)
    with pytest.raises(PresentingError, match="nothing_to_present"):
        sent(wallet, page)
    page = wallet.answering.choose(page.number, {"example-1-1": [first]}, now=NOW)
    sent(wallet, page)
    (answer,) = site.answers
    assert "proof" not in answer
    assert "holder" not in answer
    (row,) = wallet.portfolios.handed(now=NOW)
    assert row.holder == ""


def test_signing_in_without_a_badge(wallet: Wallet, web: Web) -> None:
    site = Exchange(web, query=[SIGN_IN], challenge="c-1", domain=HOST)
    page = opened(wallet, LINK)
    assert page.answerable
    sent(wallet, page)
    (answer,) = site.answers
    assert answer["proof"]["challenge"] == "c-1"
    assert "verifiableCredential" not in answer
    assert answer["holder"] != wallet.holder_did()


def test_another_domain_is_told(wallet: Wallet, web: Web, school: Institution) -> None:
    kept(wallet, badge(school))
    Exchange(web, query=[BADGE], challenge="c-1", domain="https://bank.example")
    page = opened(wallet, LINK)
    (finding,) = (each for each in page.findings if each.code == "request_other_domain")
    assert finding.details == {"domain": "bank.example", "host": HOST}


def test_any_badge_is_the_learners_choice(wallet: Wallet, web: Web, school: Institution) -> None:
    kept(wallet, badge(school))
    Exchange(web, query=[ANY], challenge="c-1")
    page = opened(wallet, LINK)
    assert page.chosen == {}
    assert page.purpose == "To apply"
    assert page.wanted[0].candidates


def test_one_question_after_another(wallet: Wallet, web: Web, school: Institution) -> None:
    kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE], challenge="c-1")
    site.then = {"verifiablePresentationRequest": {"query": [SIGN_IN], "challenge": "c-2"}}
    done = sent(wallet, opened(wallet, LINK))
    again = wallet.answering.page(done.again, now=NOW)
    assert again.answerable
    site.then = {"redirectUrl": "https://elsewhere.example/thanks"}
    done = sent(wallet, again)
    assert site.answers[1]["proof"]["challenge"] == "c-2"
    assert (done.onward_host, done.same_host) == ("elsewhere.example", False)


@pytest.mark.parametrize(
    "address", ["http://x.example/", "https://10.0.0.1/", "https://x.example/"]
)
def test_an_answer_that_is_followed_by_an_odd_address_has_left(
    wallet: Wallet, web: Web, school: Institution, address: str
) -> None:
    kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE], challenge="c-1")
    interact = {"service": [{"serviceEndpoint": address}]}
    more = {"query": [SIGN_IN], "challenge": "c-2", "interact": interact}
    site.then = {"verifiablePresentationRequest": more}
    page = opened(wallet, LINK)
    with pytest.raises(WalletError):
        sent(wallet, page)
    assert len(site.answers) == 1
    assert len(wallet.portfolios.handed(now=NOW)) == 1
    with pytest.raises(UsageError, match="no_such_request"):
        sent(wallet, page)


def test_badges_that_come_back_are_judged_and_not_kept(
    wallet: Wallet, web: Web, school: Institution
) -> None:
    kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE], challenge="c-1")
    new = badge(school, 5)
    site.then = {"verifiablePresentation": {"type": "VerifiablePresentation",
                                            "verifiableCredential": [new]}}  # fmt: skip
    done = sent(wallet, opened(wallet, LINK))
    assert done.offer
    assert len(wallet.ids()) == 1
    wallet.offers.close(done.offer)


def test_a_site_that_brings_badges_at_once(wallet: Wallet, web: Web, school: Institution) -> None:
    def answer(asked: Asked) -> Says:
        said: Any = {"protocols": {"vcapi": f"https://{HOST}/x"}}
        if asked.method == "POST":
            said = {"verifiablePresentation": {"verifiableCredential": badge(school, 4)}}
        return Says(json.dumps(said).encode())

    web.site(HOST, answer)
    arrived = wallet.answering.open(LINK, now=NOW, work=Work())
    assert isinstance(arrived, Arrived)
    assert wallet.ids() == ()


def test_a_site_that_leads_on(wallet: Wallet, web: Web) -> None:
    said = {"protocols": {"oid4vp-1.0": "openid4vp://?client_id=x"}}
    web.site(HOST, lambda _: Says(json.dumps(said).encode()))
    found = wallet.answering.open(LINK, now=NOW, work=Work())
    assert not isinstance(found, RequestPage | Arrived)
    assert found.text == "openid4vp://?client_id=x"


@pytest.mark.parametrize("kind", ["ZcapQuery", "MagicQuery"])
def test_what_is_not_answered(wallet: Wallet, web: Web, kind: str) -> None:
    site = Exchange(web, query=[{"type": kind}], challenge="c-1")
    with pytest.raises(SharingError):
        wallet.answering.open(LINK, now=NOW, work=Work())
    assert not site.answers


def test_declining_an_exchange_tells_nobody(wallet: Wallet, web: Web, school: Institution) -> None:
    kept(wallet, badge(school))
    site = Exchange(web, query=[BADGE], challenge="c-1")
    page = opened(wallet, LINK)
    before = len(site.site.asked)
    assert not wallet.answering.decline(page.number, now=NOW, work=Work()).told
    assert len(site.site.asked) == before


def test_a_host_that_is_nowhere(wallet: Wallet, web: Web) -> None:
    assert web.policy.resolver(HOST) == ()
    with pytest.raises(TrustError):
        wallet.answering.open(LINK, now=NOW, work=Work())


def test_a_host_that_looks_like_another_is_told(
    wallet: Wallet, school: Institution, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(wallet, badge(school))
    host = "xn--80ak6aa92e.example"
    wanted = {"verifiablePresentationRequest": {"query": [BADGE], "challenge": "c-1"}}
    said = {"protocols": {"vcapi": f"https://{host}/x"}}

    def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
        del work
        body = said if outgoing.method == "GET" else wanted
        return Incoming(outgoing.url, 200, "application/json", json.dumps(body).encode())

    monkeypatch.setattr(network, "send", send)
    page = opened(wallet, f"interaction:https://{host}/i?iuv=1")
    (finding,) = (each for each in page.findings if each.code == "request_lookalike")
    assert finding.details["host"] == host
    assert finding.details["looks"] != host
