"""Secures documents: embedded proofs, and compact tokens in the two layouts that are in use."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator.documents import CREDENTIALS_1, start_of
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proofs import create_proof

if TYPE_CHECKING:
    from wallet.cryptosuites.keys import SecretKey
    from wallet.linked_data.contexts import Contexts

_ALGORITHMS = {KeyKind.ED25519: "EdDSA", KeyKind.P256: "ES256", KeyKind.RSA: "RS256"}


def add_proof(
    document: dict[str, Any], key: SecretKey, key_id: str, contexts: Contexts, *, created: str
) -> dict[str, Any]:
    """Return the document with the proof that its data model calls for."""
    suite = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"}
    if document["@context"][0] == CREDENTIALS_1:
        suite = {"type": "Ed25519Signature2020"}
    options = {
        **suite,
        "created": created,
        "verificationMethod": key_id,
        "proofPurpose": "assertionMethod",
    }
    return create_proof(document, options, key, contexts)


def compact_jws(
    document: dict[str, Any], key: SecretKey, key_id: str, *, layout: str, alg: str = ""
) -> str:
    """Return a token: ``open_badges`` (OB 3.0 section 8.2.4) or ``vc_claim`` (VCDM 1.1, 6.3.1)."""
    header = {"alg": alg or _ALGORITHMS[key.kind], "kid": key_id, "typ": "JWT"}
    claims: dict[str, Any] = {
        "iss": document["issuer"]["id"],
        "jti": document["id"],
        "nbf": _seconds(start_of(document)),
    }
    subject = document["credentialSubject"].get("id")
    if subject:
        claims["sub"] = subject
    end = document.get("validUntil") or document.get("expirationDate")
    if end:
        claims["exp"] = _seconds(end)
    if layout == "vc_claim":
        return sign_compact(header, {**claims, "vc": document}, key)
    return sign_compact(header, {**document, **claims}, key)


def _seconds(moment: str) -> int:
    return int(datetime.fromisoformat(moment).timestamp())
