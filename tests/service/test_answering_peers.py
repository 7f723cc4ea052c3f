"""The whole way to a verifier of others: from its code, through what the learner sees, to its word.

oid4vc-ts, Digital Bazaar's libraries, @sd-jwt and jose, on loopback.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from tests.presenting.peers import installed
from tests.service.making import take
from tests.sharing.openid4vp.asker import DEFINITION
from tests.sharing.openid4vp.held import NAME, VCT
from tests.sharing.openid4vp.test_verifier import KNOWN, WAYS, Verifier
from tests.sharing.web import Web
from wallet.sharing.queries.model import Format
from wallet.snapshots.requests import RequestPage
from wallet.tasks import network
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.service import Wallet
    from wallet.snapshots.requests import Sent

pytestmark = [
    pytest.mark.loopback,
    pytest.mark.node,
    pytest.mark.skipif(
        not installed("@openid4vc/openid4vp"),
        reason="needs Node.js and @openid4vc/openid4vp in tests/peers",
    ),
]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Verifier]:
    web = Web(tmp_path_factory.mktemp("web"))
    try:
        yield Verifier(web)
    finally:
        web.close()


@pytest.fixture
def verifier(program: Verifier, wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> Verifier:
    """The program, asking the owner of this wallet, whose badges are bound to its key."""
    monkeypatch.setattr(network, "send", program.web.send)
    root = program.root.public_bytes(Encoding.DER)
    monkeypatch.setattr(network, "system_roots", lambda: (root,))
    program.held.key = wallet.profiles.profiles()[0].key
    return program


def keep(wallet: Wallet, verifier: Verifier, kind: Format) -> None:
    held = verifier.held
    made: dict[Format, Any] = {
        Format.LDP: held.linked_data,
        Format.JWT: held.token,
        Format.SD_JWT: held.sd_jwt,
    }
    document = made[kind]()
    text = document if isinstance(document, str) else json.dumps(document)
    assert take(wallet, text.encode(), now=held.now).added


def answer(wallet: Wallet, verifier: Verifier, link: str) -> tuple[RequestPage, Sent]:
    now = verifier.held.now
    page = wallet.answering.open(link, now=now, work=Work())
    assert isinstance(page, RequestPage)
    assert page.answerable, page.findings
    return page, wallet.answering.send(page.number, now=now, work=Work())


@pytest.mark.parametrize("mode", ["direct_post", "direct_post.jwt"])
@pytest.mark.parametrize(("by", "prefix"), WAYS)
def test_in_every_way(wallet: Wallet, verifier: Verifier, by: str, prefix: str, mode: str) -> None:
    keep(wallet, verifier, Format.LDP)
    number, link = verifier.ask(by=by, prefix=prefix, mode=mode)
    page, done = answer(wallet, verifier, link)
    assert page.asker.identified is KNOWN[prefix]
    assert page.encrypted == (mode == "direct_post.jwt")
    verdict = verifier.verdict(number)
    assert verdict["error"] == ""
    (said,) = verdict["presentations"]
    assert (said["holder"], said["subjects"]) == (wallet.holder_did(), [NAME])
    assert done.same_host


@pytest.mark.parametrize("kind", list(Format))
def test_in_every_format(wallet: Wallet, verifier: Verifier, kind: Format) -> None:
    keep(wallet, verifier, kind)
    number, link = verifier.ask(kind)
    answer(wallet, verifier, link)
    verdict = verifier.verdict(number)
    assert verdict["error"] == ""
    assert len(verdict["presentations"]) == 1


def test_an_sd_jwt_shows_the_claim_that_was_asked_and_hides_the_others(
    wallet: Wallet, verifier: Verifier
) -> None:
    keep(wallet, verifier, Format.SD_JWT)
    query = {"credentials": [{"id": "badge", "format": "dc+sd-jwt", "meta": {},
                              "claims": [{"path": ["name"]}]}]}  # fmt: skip
    number, link = verifier.ask(Format.SD_JWT, query={"dcql_query": query})
    page, _ = answer(wallet, verifier, link)
    (said,) = verifier.verdict(number)["presentations"]
    leaves = {
        each.key.strip("/").split("/")[0] for each in page.wanted[0].candidates[0].fields.shown
    }
    assert set(said["claims"]) == leaves
    assert "name" in said["claims"]


@pytest.mark.parametrize("draft", [21, 24])
def test_drafts(wallet: Wallet, verifier: Verifier, draft: int) -> None:
    keep(wallet, verifier, Format.LDP)
    query = {"presentation_definition": {**DEFINITION, "format": {"ldp_vp": {}}}}
    number, link = verifier.ask(draft=draft, query=query)
    answer(wallet, verifier, link)
    verdict = verifier.verdict(number)
    assert verdict["error"] == ""
    (entry,) = verdict["submission"]["descriptor_map"]
    assert entry["id"] == "badge"


def test_several_badges(wallet: Wallet, verifier: Verifier) -> None:
    keep(wallet, verifier, Format.LDP)
    keep(wallet, verifier, Format.SD_JWT)
    query = {
        "credentials": [
            {"id": "one", "format": "ldp_vc", "meta": {"type_values": [["OpenBadgeCredential"]]}},
            {"id": "two", "format": "dc+sd-jwt", "meta": {"vct_values": [VCT]}},
        ]
    }
    metadata = {"vp_formats_supported": {"ldp_vc": {}, "dc+sd-jwt": {}}}
    number, link = verifier.ask(query={"dcql_query": query}, metadata=metadata)
    answer(wallet, verifier, link)
    verdict = verifier.verdict(number)
    assert verdict["error"] == ""
    assert sorted(verdict["ids"]) == ["one", "two"]
