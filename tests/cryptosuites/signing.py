"""A document, and a proof of each suite over it, for the tests of the suites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import proofs
from wallet.cryptosuites.keys import KeyKind, PublicKey, SecretKey, generate
from wallet.linked_data import bundled

if TYPE_CHECKING:
    from wallet.cryptosuites.suite import Answer

CONTEXTS = [
    "https://www.w3.org/2018/credentials/v1",
    "https://w3id.org/security/suites/ed25519-2020/v1",
    "https://w3id.org/security/suites/jws-2020/v1",
    "https://w3id.org/security/data-integrity/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
]
DOCUMENT: dict[str, Any] = {
    "@context": CONTEXTS,
    "id": "urn:uuid:1",
    "type": ["VerifiableCredential"],
    "issuer": {"id": "did:example:issuer", "type": "Profile"},
    "issuanceDate": "2026-04-01T00:00:00Z",
    "credentialSubject": {
        "type": "AchievementSubject",
        "achievement": [
            {"type": "Achievement", "name": "Weaving", "criteria": {"narrative": "Weave."}},
            {"type": "Achievement", "name": "Dyeing", "criteria": {"narrative": "Dye."}},
        ],
    },
}
OPTIONS = {
    "created": "2026-04-01T00:00:00Z",
    "verificationMethod": "did:example:issuer#1",
    "proofPurpose": "assertionMethod",
}
KEYS = {kind: generate(kind) for kind in KeyKind if kind is not KeyKind.BLS12381_G2}


def options(row: tuple[str, str], **more: Any) -> dict[str, Any]:
    """Return proof options for a row of the table of suites."""
    named = {"type": row[0], "cryptosuite": row[1]} if row[1] else {"type": row[0]}
    return {**named, **OPTIONS, **more}


def signed(row: tuple[str, str], key: SecretKey, **more: Any) -> dict[str, Any]:
    """Return the document with a proof of the suite."""
    return proofs.create_proof(DOCUMENT, options(row, **more), key, bundled())


def check(document: dict[str, Any], key: PublicKey, **changes: Any) -> tuple[Answer, str]:
    """Return what the product says of the document's one proof, with some members changed."""
    proof = document["proof"] | changes
    result = proofs.verify_proof(document, proof, key, bundled())
    return result.answer, result.code
