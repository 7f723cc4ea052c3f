"""OpenID4VP requests: claims and headers under a signature that is good, and links by value."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tests.fuzz.target import Target
from tests.fuzz.targets.answered import Answers, of_script, script
from tests.sweep.good import NOW
from wallet.cryptosuites import base64url, jose
from wallet.cryptosuites.keys import KeyKind, secret_key_from_raw
from wallet.errors import ProofError
from wallet.holder.keys import did_of
from wallet.sharing import openid4vp
from wallet.sharing.openid4vp.request_object import AUDIENCE, TYPE
from wallet.trust.addresses import target
from wallet.work import Work

if TYPE_CHECKING:
    from wallet.sharing.requests import Request

_SECRET = secret_key_from_raw(KeyKind.ED25519, bytes(range(32)))
_DID = did_of(_SECRET.public())
_CLIENT = f"decentralized_identifier:{_DID}"
_PLACE = "https://verifier.example/request"
_ANSWERS = "https://verifier.example/answer"
_KEY = {  # made once: a fresh one would be other bytes in every run
    "kty": "OKP", "crv": "X25519", "kid": "k", "use": "enc", "alg": "ECDH-ES",
    "x": base64url.encode(bytes([9, *range(1, 32)])),
}  # fmt: skip
_HEADER = {"alg": "EdDSA", "typ": TYPE, "kid": f"{_DID}#{_DID[8:]}"}
_DCQL = {
    "credentials": [
        {"id": "badge", "format": "ldp_vc", "meta": {"type_values": [["OpenBadgeCredential"]]},
         "claims": [{"path": ["name"]}]},
        {"id": "other", "format": "dc+sd-jwt", "meta": {"vct_values": ["https://a.example/v"]}},
    ],
    "credential_sets": [{"options": [["badge"], ["other"]], "purpose": "an interview"}],
}  # fmt: skip
_DEFINITION = {
    "id": "jobs",
    "format": {"ldp_vp": {"proof_type": ["DataIntegrityProof"]}},
    "input_descriptors": [{"id": "badge", "constraints": {"fields": [{"path": ["$.type"]}]}}],
}


def seeds() -> list[bytes]:
    moment = int(NOW.timestamp())
    claims: dict[str, Any] = {
        "aud": AUDIENCE, "iat": moment, "exp": moment + 300, "nbf": moment, "client_id": _CLIENT,
        "response_type": "vp_token", "response_mode": "direct_post.jwt", "response_uri": _ANSWERS,
        "nonce": "n-0S6_WzA2Mj", "state": "s", "dcql_query": _DCQL,
        "client_metadata": {
            "client_name": "Yamada Works", "jwks": {"keys": [_KEY]},
            "vp_formats_supported": {"ldp_vc": {"cryptosuite_values": ["eddsa-rdfc-2022"]}},
            "encrypted_response_enc_values_supported": ["A128GCM"],
        },
    }  # fmt: skip
    draft = {**claims, "client_id": _DID, "response_mode": "direct_post",
             "presentation_definition": _DEFINITION}  # fmt: skip
    del draft["dcql_query"]
    value = {
        "client_id": f"redirect_uri:{_ANSWERS}", "response_uri": _ANSWERS, "nonce": "n",
        "response_type": "vp_token", "response_mode": "direct_post", "dcql_query": _DCQL,
        "client_metadata": {"client_name": "Yamada Works"},
    }  # fmt: skip
    return [
        json.dumps(each).encode()
        for each in (
            {"header": _HEADER, "claims": claims},
            {"header": _HEADER, "claims": draft, "client_id": _DID},
            {"link": value},
        )
    ]


def read(data: bytes) -> tuple[Request, Answers]:
    """Obtain a request whose signer is always who it should be, and decline it."""
    given = script(data)
    link = given.get("link")
    if isinstance(link, dict):
        texts = {
            str(name): value if isinstance(value, str) else json.dumps(value)
            for name, value in link.items()
        }
    else:
        texts = {"client_id": str(given.get("client_id", _CLIENT)), "request_uri": _PLACE}
    text = f"openid4vp://?{urlencode(texts, errors='replace')}"
    signed = _signed(given).encode()
    answers = Answers(lambda _: signed, f"application/{TYPE}")
    request = openid4vp.obtain(text, answers, now=NOW, roots=list, work=Work())
    answers.sent.clear()
    openid4vp.refuse(request, "access_denied", answers, work=Work())
    return request, answers


def _signed(given: dict[str, Any]) -> str:
    header, claims = given.get("header", {}), given.get("claims", {})
    try:
        return jose.sign_compact({**header, "alg": "EdDSA"}, claims, _SECRET)
    except (ProofError, TypeError, ValueError):  # no header at all, or half a character
        return "e30.e30.e30"


def check(data: bytes, found: tuple[Request, Answers]) -> None:
    """It is answered where its sender said, and the sender is who the link named."""
    request, answers = found
    given = script(data)
    own = given.get("link") or given["claims"]
    assert request.destination == target(str(own["response_uri"])).url
    assert request.domain == own["client_id"]
    kind, _, named = request.domain.partition(":")
    assert kind != "redirect_uri" or target(named) == target(request.destination)
    assert request.asker.host == target(request.destination).host
    assert len(request.asker.name) <= 200
    assert request.asker.name.isprintable()
    assert [each.url for each in answers.sent] == [request.destination]
    assert request.query.wanted or request.query.sign_in


REQUESTS = Target(name="requests", seeds=seeds, mutate=of_script, read=read, check=check)
