"""Askers who are not what they say, and whoever stands between: each refused by a code of its own.

All on loopback. Nothing is ever posted to where an answer would go.
"""

from __future__ import annotations

import hmac
import json
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.sharing.openid4vp.asker import (
    HOST,
    NOW,
    Asker,
    did_web,
    obtained,
    refused,
    serve_did,
)
from wallet.cryptosuites import base64url, jose, jwk
from wallet.cryptosuites.keys import KeyKind, generate
from wallet.holder.keys import did_of
from wallet.sharing import openid4vp
from wallet.sharing.openid4vp.reading import parsed
from wallet.snapshots.requests import Identified
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sharing.web import Web


pytestmark = pytest.mark.loopback
SOON = int(NOW.timestamp())


def signed(asker: Asker, **changes: Any) -> str:
    return asker.asks(**changes)


def unsigned_token(claims: dict[str, Any], algorithm: str, signature: bytes = b"") -> str:
    header = {"alg": algorithm, "typ": "oauth-authz-req+jwt"}
    parts = [base64url.encode(json.dumps(each).encode()) for each in (header, claims)]
    return ".".join([*parts, base64url.encode(signature)])


def alg_none(asker: Asker) -> str:
    asker.serves = unsigned_token(asker.claims(), "none")
    return asker.link()


def hs256_with_public_key(asker: Asker) -> str:
    public = asker.secret.public().key
    assert not isinstance(public, bytes)
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[union-attr]  # an EC key
    text = unsigned_token(asker.claims(), "HS256")
    body = text.rpartition(".")[0]
    asker.serves = f"{body}.{base64url.encode(hmac.digest(pem, body.encode(), 'sha256'))}"
    return asker.link()


def cut_signature(asker: Asker) -> str:
    asker.serves = asker.sign(asker.claims()).rpartition(".")[0] + "."
    return asker.link()


def key_from_metadata(asker: Asker) -> str:
    """Sign with a key that the request itself brings along, twice over."""
    other = generate(KeyKind.P256)
    public = {**jwk.encode_public(other.public()), "kid": asker.kid}
    claims = asker.claims(client_metadata={"jwks": {"keys": [public]}})
    asker.serves = asker.sign(claims, other, jwk=public)
    return asker.link()


def kid_of_another_did(asker: Asker) -> str:
    other = generate(KeyKind.P256)
    did = did_of(other.public())
    asker.serves = asker.sign(asker.claims(), other, kid=f"{did}#{did.removeprefix('did:key:')}")
    return asker.link()


def kid_without_did(asker: Asker) -> str:
    asker.serves = asker.sign(asker.claims(), kid="#key-1")
    return asker.link()


def kid_of_no_key(asker: Asker) -> str:
    asker.serves = asker.sign(asker.claims(), kid=f"{asker.did}#other")
    return asker.link()


def swapped_client(asker: Asker) -> str:
    other = generate(KeyKind.P256)
    signed(asker)
    return asker.link(f"decentralized_identifier:{did_of(other.public())}")


def swapped_response(asker: Asker) -> str:
    """Change where the answer goes and keep the signature."""
    head, body, tail = asker.sign(asker.claims()).split(".")
    claims = json.loads(base64url.decode(body))
    claims["response_uri"] = "https://thief.example/answer"
    asker.serves = f"{head}.{base64url.encode(json.dumps(claims).encode())}.{tail}"
    return asker.link()


def named_twice(asker: Asker) -> str:
    """Sign a request that names two destinations by one member: which one counts?"""
    answers = asker.site.url("/answer")
    whole = json.dumps(asker.claims())[:-1] + ', "response_uri": "https://thief.example/answer"}'
    assert answers in whole
    head = asker.sign(asker.claims()).partition(".")[0]
    text = f"{head}.{base64url.encode(whole.encode())}"
    signature = jose.ALGORITHMS["ES256"].sign(asker.secret, text.encode())
    asker.serves = f"{text}.{base64url.encode(signature)}"
    return asker.link()


def document_of(did: str) -> Callable[[Asker], str]:
    """Have the wallet look for the document of a DID."""

    def build(asker: Asker) -> str:
        client_id = f"decentralized_identifier:{did}"
        asker.serves = asker.sign(asker.claims(client_id=client_id), kid=f"{did}#1")
        return asker.link(client_id)

    return build


def asking(**members: Any) -> Callable[[Asker], str]:
    query = {"id": "badge", "format": "ldp_vc", "meta": {}, **members}
    return lambda asker: signed(asker, dcql_query={"credentials": [query]})


def other_type(asker: Asker) -> str:
    asker.serves = asker.sign(asker.claims(), typ="JWT")
    return asker.link()


def critical_header(asker: Asker) -> str:
    asker.serves = asker.sign(asker.claims(), crit=["x"], x=1)
    return asker.link()


def signed_redirect_uri(asker: Asker) -> str:
    client_id = f"redirect_uri:{asker.site.url('/answer')}"
    asker.serves = asker.sign(asker.claims(client_id=client_id))
    return asker.link(client_id)


def by_value_unsigned(client_id: str) -> Callable[[Asker], str]:
    def build(asker: Asker) -> str:
        mine = f"redirect_uri%3Ahttps%3A%2F%2F{HOST}%2Fanswer"
        return asker.by_value().replace(mine, client_id)

    return build


def did_web_changed(document: dict[str, Any] | None = None, **method: Any) -> Callable[..., str]:
    def build(asker: Asker) -> str:
        did, served = did_web(asker, **method)
        serve_did(asker, {**served, **(document or {})})
        client_id = f"decentralized_identifier:{did}"
        asker.serves = asker.sign(asker.claims(client_id=client_id), kid=f"{did}#1")
        return asker.link(client_id)

    return build


ATTACKS: dict[str, tuple[Callable[[Asker], str], str]] = {
    "unsigned": (alg_none, "vp_not_signed"),
    "HS256 with the public key": (hs256_with_public_key, "vp_algorithm"),
    "signature cut off": (cut_signature, "vp_not_signed"),
    "key from client_metadata": (key_from_metadata, "vp_signature"),
    "kid of another DID": (kid_of_another_did, "vp_key_of_another"),
    "kid without a DID": (kid_without_did, "vp_key_of_another"),
    "kid of no key of this DID": (kid_of_no_key, "vp_key_unknown"),
    "client_id swapped in the code": (swapped_client, "vp_client_changed"),
    "response_uri swapped inside": (swapped_response, "vp_signature"),
    "token of another type": (other_type, "vp_type"),
    "critical header": (critical_header, "vp_signature"),
    "redirect_uri that signs": (signed_redirect_uri, "vp_redirect_uri_signed"),
    "did:web document of another": (
        did_web_changed({"id": "did:web:x.example"}),
        "vp_did_document",
    ),
    "did:web key revoked": (did_web_changed(revoked="2026-01-01T00:00:00Z"), "vp_key_unknown"),
    "did:web key of another": (did_web_changed(controller="did:web:x.example"), "vp_key_unknown"),
    "issued an hour ago": (lambda it: signed(it, iat=SOON - 3600), "vp_too_old"),
    "issued in an hour": (lambda it: signed(it, iat=SOON + 3600), "vp_from_future"),
    "valid from tomorrow": (lambda it: signed(it, nbf=SOON + 86400), "vp_from_future"),
    "expired": (lambda it: signed(it, exp=SOON - 1), "vp_expired"),
    "for another wallet": (lambda it: signed(it, aud="https://wallet.example"), "vp_audience"),
    "for nobody": (lambda it: signed(it, aud=None), "vp_audience"),
    "request in a request": (lambda it: signed(it, request_uri=it.site.url("/2")), "vp_nested"),
    "request token in a request": (lambda it: signed(it, request="a.b.c"), "vp_nested"),
    "request beside request_uri": (lambda it: it.link(request="a.b.c"), "vp_nested"),
    "transaction data": (lambda it: signed(it, transaction_data=["e30"]), "vp_transaction_data"),
    "empty transaction data": (lambda it: signed(it, transaction_data=[]), "vp_transaction_data"),
    "two destinations": (
        lambda it: signed(it, redirect_uri=it.site.url("/back")),
        "vp_two_destinations",
    ),
    "fragment": (lambda it: signed(it, response_mode="fragment"), "vp_same_device"),
    "no response_mode": (lambda it: signed(it, response_mode=None), "vp_same_device"),
    "browser API": (lambda it: signed(it, response_mode="dc_api.jwt"), "vp_browser_only"),
    "unknown response_mode": (lambda it: signed(it, response_mode="fax"), "vp_response_mode"),
    "id_token": (lambda it: signed(it, response_type="vp_token id_token"), "vp_response_type"),
    "scope": (lambda it: signed(it, dcql_query=None, scope="badge"), "vp_scope"),
    "query and scope": (lambda it: signed(it, scope="badge"), "vp_two_queries"),
    "two queries": (lambda it: signed(it, presentation_definition={}), "vp_two_queries"),
    "no query": (lambda it: signed(it, dcql_query=None), "vp_no_query"),
    "query elsewhere": (
        lambda it: signed(it, presentation_definition_uri="https://x.example/"),
        "vp_elsewhere",
    ),
    "answers elsewhere by redirect_uri": (
        lambda it: it.by_value(response_uri="https://thief.example/a"),
        "vp_client_redirect",
    ),
    "answers to a private address": (
        lambda it: signed(it, response_uri="https://192.168.1.1/a"),
        "url_host",
    ),
    "answers over http": (lambda it: signed(it, response_uri="http://x.example/"), "url_not_https"),
    "answers to a password": (
        lambda it: signed(it, response_uri="https://a:b@x.example/"),
        "url_userinfo",
    ),
    "unsigned with a DID": (by_value_unsigned("did%3Akey%3Az6Mk"), "vp_not_signed"),
    "attested": (by_value_unsigned("verifier_attestation%3Ax"), "vp_client_attested"),
    "federated": (by_value_unsigned("openid_federation%3Ahttps%3A%2F%2Fx"), "vp_client_federated"),
    "federated, draft": (by_value_unsigned("https%3A%2F%2Fx.example"), "vp_client_federated"),
    "origin": (by_value_unsigned("origin%3Ahttps%3A%2F%2Fx.example"), "vp_client_origin"),
    "no prefix": (by_value_unsigned("shop"), "vp_client_preregistered"),
    "unknown prefix": (by_value_unsigned("carrier_pigeon%3Ax"), "vp_client_unknown"),
    "unknown DID method": (
        lambda it: it.link("decentralized_identifier:did:example:1"),
        "vp_did_method",
    ),
    "method by another name": (lambda it: it.link(request_uri_method="PUT"), "vp_request_method"),
    "one member twice": (named_twice, "vp_malformed"),
    "a state of a megabyte": (lambda it: signed(it, state="x" * 150_000), "vp_malformed"),
    "a list of states": (lambda it: signed(it, state=["a", "b"]), "vp_malformed"),
    "for other wallets": (lambda it: signed(it, aud=["https://a.example", {}, 7]), "vp_audience"),
    "a list of askers": (lambda it: signed(it, client_id=[it.client_id]), "vp_client_changed"),
    "did:web of this computer": (document_of("did:web:localhost"), "url_host"),
    "did:web of a computer nearby": (document_of("did:web:192.168.1.1"), "url_host"),
    "did:web of a port": (document_of("did:web:x.example%3A8443"), "url_port"),
    "did:web of a computer nearby, otherwise": (document_of("did:web:0x7f000001"), "url_host"),
    "no format of ours": (
        lambda it: signed(it, client_metadata={"vp_formats_supported": {"mso_mdoc": {}}}),
        "vp_formats",
    ),
}


QUERIES: dict[str, tuple[Callable[[Asker], str], str]] = {
    "values that are objects": (
        asking(claims=[{"path": ["name"], "values": [{"a": {"b": 1}}]}]),
        "query_malformed",
    ),
    "a path of a thousand steps": (
        asking(claims=[{"path": ["a", *[None] * 1000]}]),
        "query_malformed",
    ),
    "a path through everything": (asking(claims=[{"path": [None, None]}]), "query_malformed"),
    "a query of ten thousand": (
        asking(claims=[{"path": ["a"] * 30}] * 400),
        "query_too_large",
    ),
    "a purpose of a hundred kilobytes": (
        lambda it: signed(
            it,
            dcql_query={
                "credentials": [{"id": "a", "format": "ldp_vc", "meta": {}}],
                "credential_sets": [{"options": [["a"]], "purpose": "x" * 100_000}],
            },
        ),
        "query_too_large",
    ),
}


@pytest.mark.parametrize(("build", "code"), QUERIES.values(), ids=QUERIES)
def test_a_query_out_of_bounds(
    web: Web, asker: Asker, build: Callable[[Asker], str], code: str
) -> None:
    assert refused(web, asker, build(asker), parse=parsed).code == code


@pytest.mark.parametrize(("build", "code"), ATTACKS.values(), ids=ATTACKS)
def test_attack(web: Web, asker: Asker, build: Callable[[Asker], str], code: str) -> None:
    assert refused(web, asker, build(asker)).code == code


@pytest.mark.parametrize(
    "changes",
    [
        {"response_mode": "fax\n\u202e" + "x" * 500},
        {"client_id_scheme": "pigeon\n\u202e" + "x" * 500, "client_id": "shop"},
        {"response_mode": "direct_post.jwt", "client_metadata": {"jwks": {"keys": [{}]}}},
    ],
)
def test_words_of_strangers_do_not_reach_the_screen_as_they_are(
    web: Web, asker: Asker, changes: dict[str, Any]
) -> None:
    """``refused`` looks at every detail."""
    link = asker.link(changes["client_id"]) if "client_id" in changes else ""
    assert refused(web, asker, asker.asks(link, **changes)).code.startswith("vp_")


@pytest.mark.parametrize("algorithm", ["ES\n\u202e256", "x" * 500, 7, None, [], {}])
def test_nor_does_an_algorithm(web: Web, asker: Asker, algorithm: Any) -> None:
    asker.serves = unsigned_token(asker.claims(), algorithm, b"x")
    assert refused(web, asker, asker.link()).code == "vp_algorithm"


def test_what_an_asker_calls_itself_is_one_line(web: Web, asker: Asker) -> None:
    name = " Bank\n\tof\u202e Mie " + "x" * 500
    request = obtained(web, asker.asks(client_metadata={"client_name": name}))
    assert request.asker.name.startswith("Bank of Mie xxx")
    assert len(request.asker.name) == 200


def test_a_purpose_turns_no_text_around(web: Web, asker: Asker) -> None:
    sets = [{"options": [["a"]], "purpose": "pay\u202e\u2066\n evil \x1b[31m"}]
    query = {
        "credentials": [{"id": "a", "format": "ldp_vc", "meta": {}}],
        "credential_sets": sets,
    }
    purpose = obtained(web, asker.asks(dcql_query=query), parse=parsed).query.purpose
    assert purpose.isprintable()
    assert purpose.startswith("pay")


@pytest.mark.parametrize("kind", [KeyKind.P521, KeyKind.SECP256K1])
def test_algorithms_beyond_the_list(web: Web, kind: KeyKind) -> None:
    asker = Asker(web, secret=generate(kind))
    assert refused(web, asker, asker.asks()).code == "vp_algorithm"


@pytest.mark.parametrize(
    ("kind", "name"),
    [(KeyKind.ED25519, "Ed25519"), (KeyKind.P256, "ESP256"), (KeyKind.P384, "ESP384")],
)
def test_a_request_under_the_full_name_of_its_algorithm(web: Web, kind: KeyKind, name: str) -> None:
    asker = Asker(web, secret=generate(kind))
    asker.serves = asker.sign(asker.claims(), alg=name)
    assert obtained(web, asker.link()).asker.identified is Identified.KEY
    head, body, tail = asker.serves.split(".")
    header = json.loads(base64url.decode(head))
    for other in {"Ed25519", "ESP256", "ESP384"} - {name}:
        forged = base64url.encode(json.dumps({**header, "alg": other}).encode())
        asker.serves = f"{forged}.{body}.{tail}"
        assert refused(web, asker, asker.link()).code == "vp_signature"


def test_a_key_of_one_kind_under_the_algorithm_of_another(web: Web, asker: Asker) -> None:
    head, body, tail = asker.sign(asker.claims()).split(".")
    header = {**json.loads(base64url.decode(head)), "alg": "EdDSA"}
    asker.serves = f"{base64url.encode(json.dumps(header).encode())}.{body}.{tail}"
    assert refused(web, asker, asker.link()).code == "vp_signature"


def test_each_refusal_after_authentication_can_be_told(web: Web, asker: Asker) -> None:
    error = refused(web, asker, signed(asker, transaction_data=["e30"]))
    assert isinstance(error, openid4vp.UnanswerableError)
    assert error.error == "invalid_transaction_data"
    assert error.request.asker.host == HOST
    assert openid4vp.refuse(error.request, error.error, web.send, work=Work())
    assert asker.posts == [
        {"error": "invalid_transaction_data", "state": "a state/+ of=theirs&más"}
    ]


def test_before_that_nobody_is_there_to_be_told(web: Web, asker: Asker) -> None:
    assert not isinstance(refused(web, asker, swapped_response(asker)), openid4vp.UnanswerableError)
