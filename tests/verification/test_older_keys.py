"""Keys as documents published them before multikeys: the bare bytes of Ed25519 in base58."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from tests.issuer_simulator.keys import secret_key
from tests.verification.judging import codes, document, judge
from wallet.cryptosuites import base58
from wallet.cryptosuites.keys import KeyKind, raw_public_bytes
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled

KEY = secret_key(KeyKind.ED25519, "an issuer of 2018")
BARE = base58.encode(raw_public_bytes(KEY.public()))
ISSUER = "did:web:aoba.example"
METHOD = f"{ISSUER}#1"


def badge() -> dict[str, Any]:
    unsigned = {
        "@context": ["https://www.w3.org/2018/credentials/v1"],
        "type": ["VerifiableCredential"],
        "issuer": ISSUER,
        "issuanceDate": "2020-04-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:learner"},
    }
    options = {
        "type": "Ed25519Signature2018",
        "created": "2020-04-01T00:00:00Z",
        "verificationMethod": METHOD,
        "proofPurpose": "assertionMethod",
    }
    return create_proof(unsigned, options, KEY, bundled())


def published(**material: Any) -> Any:
    method = {"id": METHOD, "controller": ISSUER, **material}
    content = {"id": ISSUER, "verificationMethod": [method], "assertionMethod": [METHOD]}
    url = "https://aoba.example/.well-known/did.json"
    return document(url, content, aliases=(ISSUER,))


def test_the_older_suite_with_the_older_key() -> None:
    good = published(type="Ed25519VerificationKey2018", publicKeyBase58=BARE)
    report = judge(badge(), good)
    assert (report.verdict, codes(report)["issuer_binding"]) == ("valid", "key_is_issuers")
    altered = {**badge(), "issuanceDate": "2021-04-01T00:00:00Z"}
    assert judge(altered, good).verdict == "invalid_signature"


@pytest.mark.parametrize(
    "material",
    [
        {"type": "EcdsaSecp256k1VerificationKey2019", "publicKeyBase58": BARE},
        {"type": "Ed25519VerificationKey2018", "publicKeyBase58": BARE[:-1]},
        {"type": "Ed25519VerificationKey2018", "publicKeyBase58": "0"},
        {"type": "Ed25519VerificationKey2018", "publicKeyBase58": base58.encode(bytes(32))},
        {"type": "Ed25519VerificationKey2018", "publicKeyBase58": 5},
        {"type": "Ed25519VerificationKey2018", "publicKeyBase58": BARE, "publicKeyPem": "x"},
    ],
)
def test_bare_bytes_that_are_no_such_key(material: dict[str, Any]) -> None:
    assert judge(badge(), published(**material)).verdict == "unknown_key"


def test_a_key_in_pem_of_a_kind_that_nobody_knows() -> None:
    """SubjectPublicKeyInfo with an algorithm of 1.3.6.1.4.1.99999."""
    der = bytes.fromhex("3010300a06082b060104018d1f1f" + "03020000")
    text = base64.b64encode(der).decode()
    pem = f"-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n"
    report = judge(badge(), published(publicKeyPem=pem))
    assert (report.verdict, codes(report)["proof"]) == ("unsupported", "unknown_key_type")
