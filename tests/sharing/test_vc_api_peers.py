"""A website asks by exchanges and verifies what it gets with Digital Bazaar's programs."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.presenting import peers
from tests.sharing.web import Web
from wallet.holder.keys import Asked, HolderKey, new_key
from wallet.linked_data import bundled
from wallet.linked_data.contexts import bundled_urls
from wallet.sharing.queries.model import Format
from wallet.sharing.requests import Offered, Presented, Request
from wallet.sharing.vc_api.exchange import answer, obtain
from wallet.trust.messages import Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.loopback,
    pytest.mark.node,
    pytest.mark.skipif(
        not peers.installed("@digitalbazaar/vc"),
        reason="needs Node.js and the packages of tests/peers",
    ),
]

NOW = datetime.now(UTC)
OFFERED = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}


@pytest.fixture
def web(tmp_path: Path) -> Iterator[Web]:
    made = Web(tmp_path)
    contexts = {url: bundled().get(url) for url in bundled_urls()}
    (tmp_path / "documents.json").write_text(json.dumps(contexts))
    (tmp_path / "offer.json").write_text(json.dumps(OFFERED))
    made.serve_node(
        "exchanger.example",
        "exchanger.mjs",
        DOCUMENTS=str(tmp_path / "documents.json"),
        OFFER=str(tmp_path / "offer.json"),
    )
    yield made
    made.close()


def begun(web: Web, kind: str) -> Request | Offered | Any:
    link = f"https://exchanger.example/i/{kind}?iuv=1"
    return obtain(link, web.send, now=NOW)


def found(web: Web) -> Any:
    return json.loads(web.send(Outgoing("https://exchanger.example/found")).body)


def signed(request: Request, *, challenge: str = "") -> list[Presented]:
    key = HolderKey(new_key(NOW))
    document = {**OFFERED, "holder": key.did}
    asked = Asked(NOW, NOW + timedelta(minutes=10), request.domain, challenge or request.challenge)
    proved = key.sign_presentation(document, asked, contexts=bundled())
    proved["proof"] = proved["proof"][0]
    return [Presented("", Format.LDP, proved, ())]


def test_signing_in_with_a_key_is_verified(web: Web) -> None:
    request = begun(web, "sign-in")
    assert isinstance(request, Request)
    reply = answer(request, signed(request), web.send, now=NOW)
    assert reply.onward == "https://exchanger.example/thanks"
    (one,) = found(web)
    assert (one["verified"], one["why"]) == (True, "")


def test_an_answer_to_another_challenge_is_not(web: Web) -> None:
    request = begun(web, "sign-in")
    assert isinstance(request, Request)
    answer(request, signed(request, challenge="another"), web.send, now=NOW)
    (one,) = found(web)
    assert not one["verified"]


def test_an_unsigned_answer_is_taken_where_nothing_was_asked_to_be_signed(web: Web) -> None:
    request = begun(web, "ask-unsigned")
    assert isinstance(request, Request)
    assert request.challenge == ""
    answer(request, [Presented("", Format.LDP, OFFERED, ())], web.send, now=NOW)
    assert [each["verified"] for each in found(web)] == [True]


def test_badges_are_offered_at_once_and_after_signing_in(web: Web) -> None:
    first = begun(web, "offer")
    assert isinstance(first, Offered)
    assert first.presentation == OFFERED
    request = begun(web, "sign-in-offer")
    assert isinstance(request, Request)
    assert answer(request, signed(request), web.send, now=NOW).offered == OFFERED
