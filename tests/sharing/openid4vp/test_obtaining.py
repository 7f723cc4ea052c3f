"""Requests of honest askers, in every form that we take, on loopback."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any

import pytest

from tests.sharing.openid4vp.asker import (
    ASKED,
    AUTHORITY,
    DEFINITION,
    HOST,
    NOW,
    PRESENTED,
    Asker,
    certified,
    did_web,
    obtained,
    serve_did,
)
from tests.sharing.web import Says, Web
from wallet.cryptosuites import base64url, jwk
from wallet.cryptosuites.keys import KeyKind, generate
from wallet.sharing import jwe, openid4vp
from wallet.sharing.queries.model import Format
from wallet.sharing.requests import Presented
from wallet.snapshots.requests import Conversation, Identified
from wallet.trust.model import Decision, Knowledge, Level, Registry, RegistryEntry
from wallet.work import Work

pytestmark = pytest.mark.loopback


def test_by_value_tells_nothing_but_the_host(web: Web, asker: Asker) -> None:
    text = asker.by_value()
    looked = openid4vp.looked(text)
    assert (looked.conversation, looked.hosts) == (Conversation.OPENID4VP, ())
    request = obtained(web, text)
    assert asker.site.asked == []  # nobody was contacted
    assert request.query is ASKED
    assert request.asker.identified is Identified.NOTHING
    assert request.asker.host == HOST
    assert request.asker.name == "Yamada Works"
    assert request.domain == f"redirect_uri:{asker.site.url('/answer')}"
    assert request.algorithms == {Format.LDP: frozenset({"eddsa-rdfc-2022"})}


def test_the_answer_goes_there_with_the_state_as_it_came(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.by_value())
    asker.reply = Says(b'{"redirect_uri": "https://verifier.example/done?c=1"}')
    reply = openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=Work())
    assert reply.onward == "https://verifier.example/done?c=1"
    assert asker.posts == [
        {
            "vp_token": '{"badge":[{"type":["VerifiablePresentation"]}]}',
            "state": "a state/+ of=theirs&más",
        }
    ]
    assert asker.site.asked[0].headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize("kind", [KeyKind.ED25519, KeyKind.P256, KeyKind.P384])
def test_by_reference_signed_by_a_did_key(web: Web, kind: KeyKind) -> None:
    asker = Asker(web, secret=generate(kind))
    text = asker.asks()
    assert openid4vp.looked(text).hosts == (HOST,)
    request = obtained(web, text)
    assert request.asker.identified is Identified.KEY
    assert request.asker.details == {"did": asker.did}
    assert request.domain == asker.client_id
    assert asker.site.asked[0].headers["accept"] == "application/oauth-authz-req+jwt"


def test_by_reference_with_post_our_nonce_comes_back(web: Web, asker: Asker) -> None:
    def answer(asked: Any) -> Says:
        response = asker._answer(asked)
        if asked.path != "/request":
            return response
        claims = asker.claims(wallet_nonce=asker.wallet["wallet_nonce"])
        return Says(asker.sign(claims).encode(), media_type=asker.media_type)

    asker.site.answer = answer
    request = obtained(web, asker.link(request_uri_method="post"))
    assert request.asker.identified is Identified.KEY
    assert len(base64url.decode(asker.wallet["wallet_nonce"])) == 16
    told = json.loads(asker.wallet["wallet_metadata"])
    assert told["request_object_signing_alg_values_supported"] == [
        "EdDSA", "Ed25519", "ES256", "ESP256", "ES384", "ESP384",
    ]  # fmt: skip
    assert set(told) == {
        "vp_formats_supported",
        "client_id_prefixes_supported",
        "request_object_signing_alg_values_supported",
    }


def test_a_signed_request_inside_the_link(web: Web, asker: Asker) -> None:
    link = asker.link(request=asker.sign(asker.claims()))
    text = link.replace("request_uri=", "x_ignored=")
    assert openid4vp.looked(text).hosts == ()
    assert obtained(web, text).asker.identified is Identified.KEY
    assert asker.site.asked == []


def test_did_jwk(web: Web, asker: Asker) -> None:
    public = json.dumps(jwk.encode_public(asker.secret.public())).encode()
    did = f"did:jwk:{base64url.encode(public)}"
    client_id = f"decentralized_identifier:{did}"
    asker.serves = asker.sign(asker.claims(client_id=client_id), kid=f"{did}#0")
    assert obtained(web, asker.link(client_id)).asker.details == {"did": did}


def test_did_web_shows_a_domain(web: Web, asker: Asker) -> None:
    did, document = did_web(asker)
    serve_did(asker, document)
    client_id = f"decentralized_identifier:{did}"
    asker.serves = asker.sign(asker.claims(client_id=client_id), kid=f"{did}#1")
    assert openid4vp.looked(asker.link(client_id)).hosts == (HOST,)
    assert obtained(web, asker.link(client_id)).asker.identified is Identified.DOMAIN


def test_whom_the_learner_pinned_or_a_list_names(web: Web, asker: Asker) -> None:
    text = asker.asks()
    pinned = Knowledge(decisions={asker.did: Decision(asker.did, Level.PINNED, NOW)})
    assert obtained(web, text, knowledge=pinned).asker.identified is Identified.LISTED
    entry = RegistryEntry(asker.did, "Yamada Works K.K.")
    listed = Knowledge(registries=(Registry("Employers of Mie", {asker.did: entry}),))
    found = obtained(web, text, knowledge=listed).asker
    assert found.identified is Identified.LISTED
    assert found.details["listed"] == "Yamada Works K.K."
    assert obtained(web, text, knowledge=Knowledge()).asker.identified is Identified.KEY


def test_an_entry_that_ended_names_nobody_any_more(web: Web, asker: Asker) -> None:
    text = asker.asks()
    entry = RegistryEntry(asker.did, "Yamada Works K.K.", expires=NOW + dt.timedelta(hours=1))
    lists = (Registry("Employers of Mie", {asker.did: entry}),)
    known = Knowledge(registries=lists)
    assert obtained(web, text, knowledge=known).asker.identified is Identified.LISTED
    # A clock that was set back brings it not back either.
    known = Knowledge(registries=lists, latest_time=NOW + dt.timedelta(hours=2))
    assert obtained(web, text, knowledge=known).asker.identified is Identified.KEY


def test_whom_the_learner_denied(web: Web, asker: Asker) -> None:
    denied = Knowledge(decisions={asker.did: Decision(asker.did, Level.DENIED, NOW)})
    with pytest.raises(openid4vp.UnanswerableError) as caught:
        obtained(web, asker.asks(), knowledge=denied)
    assert (caught.value.code, caught.value.error) == ("vp_asker_denied", "access_denied")


@pytest.mark.parametrize("with_middle", [False, True])
def test_x509_san_dns(web: Web, asker: Asker, with_middle: bool) -> None:  # noqa: FBT001 - parametrised
    middle = certified("Middle", AUTHORITY, authority=True)
    leaf = certified("Yamada Works", middle if with_middle else AUTHORITY, dns=[HOST])
    client_id = f"x509_san_dns:{HOST}"
    chain = leaf.chain(middle) if with_middle else leaf.chain()
    asker.serves = asker.sign(asker.claims(client_id=client_id), leaf.secret, x5c=chain)
    request = obtained(web, asker.link(client_id))
    assert request.asker.identified is Identified.CERTIFICATE
    assert request.asker.details == {
        "certificate": "Yamada Works",
        "issuer": "Middle" if with_middle else "Authority of the tests",
        "fingerprint": hashlib.sha256(leaf.der).hexdigest(),
    }


def test_x509_hash_of_a_certificate_that_the_learner_trusts_itself(web: Web, asker: Asker) -> None:
    leaf = certified("Yamada Works", authority=True)
    asker.serves = asker.sign(asker.claims(client_id=leaf.hash_id), leaf.secret, x5c=leaf.chain())
    request = obtained(web, asker.link(leaf.hash_id), roots=[leaf])
    assert request.asker.identified is Identified.CERTIFICATE


@pytest.mark.parametrize("enc", jwe.ENCRYPTIONS)
def test_an_encrypted_answer(web: Web, asker: Asker, enc: str) -> None:
    reader = jwe.new_reader("k1")
    metadata = {
        "jwks": {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "AA", "use": "sig"},
                          reader.public_jwk()]},
        "encrypted_response_enc_values_supported": ["A999", enc],
    }  # fmt: skip
    request = obtained(web, asker.asks(response_mode="direct_post.jwt", client_metadata=metadata))
    assert request.encrypted
    openid4vp.answer(request, PRESENTED, web.send, now=NOW, work=Work())
    (form,) = asker.posts
    assert set(form) == {"response"}
    header = json.loads(base64url.decode(form["response"].split(".")[0]))
    assert (header["alg"], header["enc"], header["kid"]) == ("ECDH-ES", enc, "k1")
    assert json.loads(jwe.decrypt(form["response"], reader)) == {
        "vp_token": {"badge": [{"type": ["VerifiablePresentation"]}]},
        "state": "a state/+ of=theirs&más",
    }


def test_an_encrypted_refusal(web: Web, asker: Asker) -> None:
    reader = jwe.new_reader()
    metadata = {"jwks": {"keys": [reader.public_jwk()]}}
    request = obtained(web, asker.asks(response_mode="direct_post.jwt", client_metadata=metadata))
    assert openid4vp.refuse(request, "access_denied", web.send, work=Work())
    told = json.loads(jwe.decrypt(asker.posts[0]["response"], reader))
    assert told == {"error": "access_denied", "state": "a state/+ of=theirs&más"}


def test_declining(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.asks(state=None))
    assert openid4vp.refuse(request, "access_denied", web.send, work=Work())
    assert asker.posts == [{"error": "access_denied"}]


def test_declining_where_nobody_listens_any_more(web: Web, asker: Asker) -> None:
    request = obtained(web, asker.asks())
    asker.reply = Says(status=500)
    assert not openid4vp.refuse(request, "access_denied", web.send, work=Work())


def test_a_draft_with_presentation_exchange(web: Web, asker: Asker) -> None:
    """Draft 21: a scheme of its own, no audience, a bare identifier and a definition."""
    claims = asker.claims(client_id=asker.did, client_id_scheme="did", dcql_query=None, aud=None,
                          presentation_definition=DEFINITION)  # fmt: skip
    asker.serves = asker.sign(claims, typ="JWT")
    request = obtained(web, asker.link(asker.did))
    assert request.conversation is Conversation.OPENID4VP_DRAFT
    assert request.domain == asker.did
    two = {"type": ["VerifiablePresentation"], "verifiableCredential": [{}, {}]}
    presented = (
        Presented("badge", Format.LDP, two, ("1", "2")),
        Presented("other", Format.JWT, "a.b.c", ("3",)),
        Presented("third", Format.SD_JWT, "a.b.c~d~e.f.g", ("4",)),
    )
    openid4vp.answer(request, presented, web.send, now=NOW, work=Work())
    (form,) = asker.posts
    assert json.loads(form["vp_token"]) == [two, "a.b.c", "a.b.c~d~e.f.g"]
    submission = json.loads(form["presentation_submission"])
    assert submission["definition_id"] == "jobs"

    def nested(wanted: str, names: tuple[str, str], place: str, path: str) -> dict[str, Any]:
        inner = {"id": wanted, "format": names[1], "path": path}
        return {"id": wanted, "format": names[0], "path": place, "path_nested": inner}

    assert submission["descriptor_map"] == [
        nested("badge", ("ldp_vp", "ldp_vc"), "$[0]", "$.verifiableCredential[0]"),
        nested("badge", ("ldp_vp", "ldp_vc"), "$[0]", "$.verifiableCredential[1]"),
        nested("other", ("jwt_vp_json", "jwt_vc_json"), "$[1]", "$.vp.verifiableCredential[0]"),
        {"id": "third", "format": "vc+sd-jwt", "path": "$[2]"},
    ]


@pytest.mark.parametrize(
    ("scheme", "client_id"),
    [("x509_san_dns", HOST), ("x509_san_dns", f"x509_san_dns:{HOST}")],
)
def test_drafts_by_certificate(web: Web, asker: Asker, scheme: str, client_id: str) -> None:
    leaf = certified("Yamada Works", AUTHORITY, dns=[HOST])
    claims = asker.claims(client_id=client_id, client_id_scheme=scheme)
    asker.serves = asker.sign(claims, leaf.secret, x5c=leaf.chain())
    request = obtained(web, asker.link(client_id))
    assert request.asker.identified is Identified.CERTIFICATE


def test_a_draft_by_value(web: Web, asker: Asker) -> None:
    answers = asker.site.url("/answer")
    text = asker.by_value(dcql_query=None, presentation_definition=DEFINITION)
    text = text.replace("redirect_uri%3Ahttps", "https") + "&client_id_scheme=redirect_uri"
    assert openid4vp.looked(text).conversation is Conversation.OPENID4VP_DRAFT
    assert obtained(web, text).domain == answers
