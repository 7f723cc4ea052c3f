"""The whole way to a website of others by an exchange: what is sent, and what it verified.

Digital Bazaar's libraries on loopback, spoken to by the facade.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.presenting import peers
from tests.service.making import NOW, badge, institution
from tests.service.test_answering import bound, codes, kept, opened, sent
from tests.sharing.web import Web
from wallet.linked_data import bundled
from wallet.linked_data.contexts import bundled_urls
from wallet.tasks import network
from wallet.trust.messages import Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.issuer_simulator import Institution
    from wallet.service import Wallet

pytestmark = [
    pytest.mark.loopback,
    pytest.mark.node,
    pytest.mark.skipif(
        not peers.installed("@digitalbazaar/vc"),
        reason="needs Node.js and the packages of tests/peers",
    ),
]
HOST = "exchanger.example"
OFFERED = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}


@pytest.fixture
def website(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    made = Web(tmp_path)
    documents, offer = tmp_path / "documents.json", tmp_path / "offer.json"
    documents.write_text(json.dumps({url: bundled().get(url) for url in bundled_urls()}))
    offer.write_text(json.dumps(OFFERED))
    made.serve_node(HOST, "exchanger.mjs", DOCUMENTS=str(documents), OFFER=str(offer))
    monkeypatch.setattr(network, "send", made.send)
    yield made
    made.close()


@pytest.fixture
def school() -> Institution:
    return institution(method="did:key")


def link(kind: str) -> str:
    return f"https://{HOST}/i/{kind}?iuv=1"


def found(website: Web) -> Any:
    (one,) = json.loads(website.send(Outgoing(f"https://{HOST}/found")).body)
    return one


@pytest.mark.parametrize("whose", ["anybody's", "mine"])
def test_a_badge_is_verified_inside_the_presentation(
    wallet: Wallet, website: Web, school: Institution, whose: str
) -> None:
    if whose == "mine":
        bound(wallet, school, wallet.holder_did())
    else:
        kept(wallet, badge(school))
    page = opened(wallet, link("ask"))
    assert page.signed
    assert page.purpose == "We hire"
    done = sent(wallet, page)
    one = found(website)
    assert (one["verified"], one["why"], one["badges"]) == (True, "", 1)
    assert (one["holder"] == wallet.holder_did()) is (whose == "mine")
    assert done.onward == f"https://{HOST}/thanks"
    assert done.same_host


def test_a_badge_without_a_signature_over_it_is_the_learners_choice(
    wallet: Wallet, website: Web, school: Institution
) -> None:
    badge_id = kept(wallet, badge(school))
    page = opened(wallet, link("ask-unsigned"))
    assert page.chosen == {}
    assert "answer_can_be_copied" in codes(page)
    wanted = page.wanted[0].id
    page = wallet.answering.choose(page.number, {wanted: [badge_id]}, now=NOW)
    sent(wallet, page)
    one = found(website)
    assert (one["verified"], one["holder"], one["badges"]) == (True, "", 1)
