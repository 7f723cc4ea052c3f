"""A verifier of others, made of oid4vc-ts, Digital Bazaar's libraries, @sd-jwt and jose, on
loopback: it asks in every way, and tells what it verified of our answers."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509

from tests.presenting.peers import installed
from tests.sharing.openid4vp.asker import DEFINITION
from tests.sharing.openid4vp.held import NAME, VCT, Held, documents
from tests.sharing.web import Web
from wallet.errors import SharingError
from wallet.sharing import openid4vp
from wallet.sharing.queries.model import Format
from wallet.snapshots.requests import Conversation, Identified
from wallet.trust.messages import JSON, Outgoing
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.sharing.requests import Request

HOST = "verifier.example"
pytestmark = [
    pytest.mark.loopback,
    pytest.mark.node,
    pytest.mark.skipif(
        not installed("@openid4vc/openid4vp"),
        reason="needs Node.js and @openid4vc/openid4vp in tests/peers",
    ),
]
KNOWN = {
    "redirect_uri": Identified.NOTHING,
    "decentralized_identifier": Identified.KEY,
    "x509_san_dns": Identified.CERTIFICATE,
    "x509_hash": Identified.CERTIFICATE,
}
FORMATS = {
    Format.LDP: {"ldp_vc": {"cryptosuite_values": ["eddsa-rdfc-2022"]}},
    Format.JWT: {"jwt_vc_json": {"alg_values": ["EdDSA"]}},
    Format.SD_JWT: {"dc+sd-jwt": {"sd-jwt_alg_values": ["EdDSA"], "kb-jwt_alg_values": ["EdDSA"]}},
}


def dcql(kind: Format) -> dict[str, Any]:
    meta: dict[str, Any] = {"type_values": [["OpenBadgeCredential"]]}
    if kind is Format.SD_JWT:
        meta = {"vct_values": [VCT]}
    return {"dcql_query": {"credentials": [{"id": "badge", "format": kind.value, "meta": meta}]}}


class Verifier:
    """The program, and the learner who answers it."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.held = Held(dt.datetime.now(dt.UTC))
        web.serve_node(HOST, "openid4vp_verifier.mjs")
        certificate, _ = web.certificate(HOST)
        self.root = x509.load_pem_x509_certificate(certificate.read_bytes())

    def ask(self, kind: Format = Format.LDP, **options: Any) -> tuple[str, str]:
        """Return the id of a new request and the text of its code."""
        draft = options.get("draft", 0)
        named = "vp_formats" if draft else "vp_formats_supported"
        usual = {
            "by": "reference",
            "prefix": "decentralized_identifier",
            "mode": "direct_post",
            "query": dcql(kind),
            "metadata": {"client_name": "山田製作所", named: {} if draft else FORMATS[kind]},
            "draft": 0,
            "issuer": {"jwk": self.held.issuer_jwk},
            "documents": documents(),
        }
        body = json.dumps({**usual, **options}).encode()
        said = self.web.send(
            Outgoing(f"https://{HOST}/control", "POST", body=body, media_type=JSON)
        )
        made = json.loads(said.body)
        assert said.done, made
        return made["id"], made["link"]

    def verdict(self, number: str) -> dict[str, Any]:
        said = self.web.send(Outgoing(f"https://{HOST}/control/{number}"))
        told: dict[str, Any] = json.loads(said.body)
        return told

    def obtain(self, text: str) -> Request:
        return openid4vp.obtain(
            text, self.web.send, now=self.held.now, roots=lambda: [self.root], work=Work()
        )

    def answer(self, request: Request, kind: Format) -> str:
        presented = [self.held.presented(request, kind)]
        work = Work()
        return openid4vp.answer(
            request, presented, self.web.send, now=self.held.now, work=work
        ).onward


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Verifier]:
    web = Web(tmp_path_factory.mktemp("web"))
    try:
        yield Verifier(web)
    finally:
        web.close()


def expected(verifier: Verifier, kind: Format) -> dict[str, Any]:
    match kind:
        case Format.LDP:
            return {"format": "ldp_vp", "holder": verifier.held.key.did, "subjects": [NAME]}
        case Format.JWT:
            return {"format": "jwt_vp", "holder": verifier.held.key.did, "subjects": [NAME]}
        case Format.SD_JWT:
            claims = ["cnf", "iat", "iss", "name", "vct"]
            return {"format": "dc+sd-jwt", "claims": claims}


WAYS = [
    ("value", "redirect_uri"),
    *((by, prefix) for by in ("reference", "post", "link")
      for prefix in ("decentralized_identifier", "x509_san_dns", "x509_hash")),
]  # fmt: skip


@pytest.mark.parametrize("mode", ["direct_post", "direct_post.jwt"])
@pytest.mark.parametrize(("by", "prefix"), WAYS)
def test_it_asks_in_every_way(verifier: Verifier, by: str, prefix: str, mode: str) -> None:
    number, text = verifier.ask(by=by, prefix=prefix, mode=mode)
    assert openid4vp.looked(text).hosts == ((HOST,) if by in ("reference", "post") else ())
    request = verifier.obtain(text)
    assert request.conversation is Conversation.OPENID4VP
    assert request.asker.identified is KNOWN[prefix]
    assert request.asker.name == "山田製作所"
    assert request.encrypted is (mode == "direct_post.jwt")
    assert [each.formats for each in request.query.wanted] == [{Format.LDP}]
    assert verifier.answer(request, Format.LDP) == f"https://{HOST}/done"
    verdict = verifier.verdict(number)
    assert verdict["error"] == ""
    assert verdict["presentations"] == [expected(verifier, Format.LDP)]
    assert verdict["encrypted"] is request.encrypted
    assert verdict["ids"] == ["badge"]


@pytest.mark.parametrize("mode", ["direct_post", "direct_post.jwt"])
@pytest.mark.parametrize("kind", [Format.JWT, Format.SD_JWT])
def test_it_takes_every_format(verifier: Verifier, kind: Format, mode: str) -> None:
    number, text = verifier.ask(kind, mode=mode)
    request = verifier.obtain(text)
    assert set(request.algorithms) == {kind}
    verifier.answer(request, kind)
    verdict = verifier.verdict(number)
    assert verdict["error"] == ""
    (said,) = verdict["presentations"]
    assert {**said, **expected(verifier, kind)} == said


@pytest.mark.parametrize("mode", ["direct_post", "direct_post.jwt"])
@pytest.mark.parametrize("draft", [21, 24])
@pytest.mark.parametrize(
    ("by", "prefix"),
    [("value", "redirect_uri"), ("reference", "decentralized_identifier"),
     ("reference", "x509_san_dns")],
)  # fmt: skip
def test_drafts_with_presentation_exchange(
    verifier: Verifier, by: str, prefix: str, draft: int, mode: str
) -> None:
    query = {"presentation_definition": {**DEFINITION, "format": {"ldp_vp": {}}}}
    number, text = verifier.ask(by=by, prefix=prefix, draft=draft, mode=mode, query=query)
    request = verifier.obtain(text)
    assert request.conversation is Conversation.OPENID4VP_DRAFT
    verifier.answer(request, Format.LDP)
    verdict = verifier.verdict(number)
    assert verdict["error"] == ""
    assert verdict["presentations"] == [expected(verifier, Format.LDP)]
    (entry,) = verdict["submission"]["descriptor_map"]
    inside = {"id": "badge", "format": "ldp_vc", "path": "$.verifiableCredential[0]"}
    assert entry == {"id": "badge", "format": "ldp_vp", "path": "$", "path_nested": inside}


def test_a_draft_with_dcql(verifier: Verifier) -> None:
    number, text = verifier.ask(draft=24)
    verifier.answer(verifier.obtain(text), Format.LDP)
    assert verifier.verdict(number)["ids"] == ["badge"]


def test_declining_is_told_and_the_state_comes_back(verifier: Verifier) -> None:
    number, text = verifier.ask()
    request = verifier.obtain(text)
    assert openid4vp.refuse(request, "access_denied", verifier.web.send, work=Work())
    assert verifier.verdict(number) == {"error": "access_denied", "state": True}


@pytest.mark.parametrize("kind", list(Format))
@pytest.mark.parametrize("member", ["challenge", "domain"])
def test_an_answer_to_another_request_is_not_taken(
    verifier: Verifier, kind: Format, member: str
) -> None:
    """That ours are verified at all, and that each is good for one asker and one request."""
    number, text = verifier.ask(kind)
    request = verifier.obtain(text)
    other: Any = replace(request, **{member: "another"})
    presented = [verifier.held.presented(other, kind)]
    with pytest.raises(SharingError) as caught:
        openid4vp.answer(request, presented, verifier.web.send, now=verifier.held.now, work=Work())
    assert caught.value.code == "vp_answer_not_taken"
    assert verifier.verdict(number)["error"]
