"""Credo-TS as the verifier, on loopback. Of Linked Data it knows the older suites alone, by which
this program does not sign; so badges go to it as tokens and SD-JWTs."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509

from tests.presenting.peers import installed
from tests.sharing.openid4vp.held import NAME, VCT, Held
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

HOST = "credo.example"
pytestmark = [
    pytest.mark.loopback,
    pytest.mark.node,
    pytest.mark.skipif(
        not installed("@credo-ts/openid4vc"),
        reason="needs Node.js and @credo-ts/openid4vc in tests/peers",
    ),
]
KNOWN = {
    "none": Identified.NOTHING,
    "did": Identified.KEY,
    "x509_san_dns": Identified.CERTIFICATE,
    "x509_hash": Identified.CERTIFICATE,
}
TYPE = {"type": "array", "contains": {"const": "OpenBadgeCredential"}}
EXCHANGES: dict[Format, dict[str, Any]] = {
    Format.JWT: {
        "id": "jobs",
        "input_descriptors": [
            {
                "id": "badge",
                "format": {"jwt_vc": {"alg": ["EdDSA"]}},
                "constraints": {"fields": [{"path": ["$.vc.type", "$.type"], "filter": TYPE}]},
            }
        ],
    },
    Format.SD_JWT: {
        "id": "jobs",
        "input_descriptors": [
            {
                "id": "badge",
                "format": {"vc+sd-jwt": {"sd-jwt_alg_values": ["EdDSA"]}},
                "constraints": {
                    "limit_disclosure": "required",
                    "fields": [
                        {"path": ["$.vct"], "filter": {"type": "string", "const": VCT}},
                        {"path": ["$.name"]},
                    ],
                },
            }
        ],
    },
}
SHOWN = {
    Format.JWT: {"format": "jwt_vp", "subjects": [NAME]},
    Format.SD_JWT: {"format": "dc+sd-jwt", "claims": ["cnf", "iat", "iss", "name", "vct"]},
}


def dcql(kind: Format) -> dict[str, Any]:
    meta: dict[str, Any] = {"type_values": [["OpenBadgeCredential"]]}
    if kind is Format.SD_JWT:
        meta = {"vct_values": [VCT]}
    claims = [{"path": ["name"]}] if kind is Format.SD_JWT else []
    asked = {"id": "badge", "format": kind.value, "meta": meta}
    return {
        "dcql": {"query": {"credentials": [{**asked, **({"claims": claims} if claims else {})}]}}
    }


class Credo:
    """The agent, and the learner who answers it."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.held = Held(dt.datetime.now(dt.UTC))
        web.serve_node(HOST, "credo_verifier.mjs")
        certificate, _ = web.certificate(HOST)
        self.root = x509.load_pem_x509_certificate(certificate.read_bytes())

    def obtain(self, query: dict[str, Any], **options: str) -> tuple[str, Request]:
        usual = {"version": "v1", "mode": "direct_post", "signer": "did", "query": query}
        body = json.dumps({**usual, **options}).encode()
        control = Outgoing(f"https://{HOST}/control", "POST", body=body, media_type=JSON)
        made = json.loads(self.web.send(control).body)
        assert "link" in made, made["error"]
        request = openid4vp.obtain(
            made["link"], self.web.send, now=self.held.now, roots=lambda: [self.root], work=Work()
        )
        return made["id"], request

    def answer(self, request: Request, kind: Format, bound_to: Request | None = None) -> None:
        presented = [self.held.presented(bound_to or request, kind)]
        openid4vp.answer(request, presented, self.web.send, now=self.held.now, work=Work())

    def verdict(self, number: str) -> dict[str, Any]:
        said = self.web.send(Outgoing(f"https://{HOST}/control/{number}"))
        told: dict[str, Any] = json.loads(said.body)
        return told


@pytest.fixture(scope="module")
def credo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Credo]:
    web = Web(tmp_path_factory.mktemp("web"))
    try:
        yield Credo(web)
    finally:
        web.close()


@pytest.mark.parametrize("mode", ["direct_post", "direct_post.jwt"])
@pytest.mark.parametrize("signer", KNOWN)
@pytest.mark.parametrize("kind", list(SHOWN))
def test_openid4vp_1(credo: Credo, kind: Format, signer: str, mode: str) -> None:
    number, request = credo.obtain(dcql(kind), signer=signer, mode=mode)
    assert request.conversation is Conversation.OPENID4VP
    assert request.asker.identified is KNOWN[signer]
    assert request.asker.name == "Credo Works"
    assert request.encrypted is (mode == "direct_post.jwt")
    credo.answer(request, kind)
    expected = {"state": "ResponseVerified", "error": "", "shown": [SHOWN[kind]]}
    assert credo.verdict(number) == expected


@pytest.mark.parametrize("mode", ["direct_post", "direct_post.jwt"])
@pytest.mark.parametrize("signer", ["none", "did", "x509_san_dns"])
@pytest.mark.parametrize("version", ["v1.draft21", "v1.draft24"])
@pytest.mark.parametrize("kind", list(SHOWN))
def test_drafts_with_presentation_exchange(
    credo: Credo, kind: Format, version: str, signer: str, mode: str
) -> None:
    query = {"presentationExchange": {"definition": EXCHANGES[kind]}}
    number, request = credo.obtain(query, version=version, signer=signer, mode=mode)
    assert request.conversation is Conversation.OPENID4VP_DRAFT
    credo.answer(request, kind)
    expected = {"state": "ResponseVerified", "error": "", "shown": [SHOWN[kind]]}
    assert credo.verdict(number) == expected


def test_a_draft_with_dcql(credo: Credo) -> None:
    number, request = credo.obtain(dcql(Format.SD_JWT), version="v1.draft24")
    credo.answer(request, Format.SD_JWT)
    assert credo.verdict(number)["shown"] == [SHOWN[Format.SD_JWT]]


def test_the_suites_that_it_takes_are_told(credo: Credo) -> None:
    _, request = credo.obtain(dcql(Format.LDP))
    assert request.algorithms == {
        Format.LDP: frozenset({"Ed25519Signature2018", "Ed25519Signature2020"})
    }


@pytest.mark.parametrize("kind", list(SHOWN))
@pytest.mark.parametrize("member", ["challenge", "domain"])
def test_an_answer_to_another_request_is_not_taken(credo: Credo, kind: Format, member: str) -> None:
    number, request = credo.obtain(dcql(kind))
    other: Any = replace(request, **{member: "another"})
    with pytest.raises(SharingError) as caught:
        credo.answer(request, kind, bound_to=other)
    assert caught.value.code == "vp_answer_not_taken"
    assert credo.verdict(number)["state"] == "Error"
