"""What the benchmark compares: the floor, PyLD, the engine, and the whole verifier."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pyld import jsonld

from wallet import strict_json
from wallet.credentials.reading import read
from wallet.cryptosuites.multikey import decode_multibase, decode_public
from wallet.cryptosuites.proofs import verify_proof
from wallet.cryptosuites.suite import Answer
from wallet.linked_data import bundled, canonicalise
from wallet.trust.model import Knowledge
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 11, 23, tzinfo=UTC)
NOTHING_KNOWN = Knowledge()


def candidates(data: bytes) -> dict[str, Callable[[], None]]:
    """Return each way to judge one signed credential, checked once to say that it is good.

    All do the same work on a record: its own proof, over everything inside it, and the proof of
    each credential inside it, canonicalised by itself.
    """
    ways = {
        "floor": _floor(data),
        "engine": lambda: _engine(data),
        "verify": lambda: _verify(data),
        "PyLD": lambda: _pyld(data),
    }
    for way in ways.values():
        way()
    return ways


def _floor(data: bytes) -> Callable[[], None]:
    """Strict JSON parse; for each proof SHA-256 of the canonical text and one Ed25519 check."""
    ready = []
    for document in _secured(json.loads(data)):
        key, signature, parts = _taken_apart(document)
        options, text = (canonicalise(part, bundled()).encode() for part in parts)
        ready.append((key, signature, _digest(options), text))

    def floor() -> None:
        strict_json.loads(data)
        for key, signature, options, text in ready:
            key.verify(signature, options + _digest(text))

    return floor


def _engine(data: bytes) -> None:
    """From bytes to the verdict on each proof, as the product does it."""
    for document in _secured(strict_json.loads(data)):
        proof = document["proof"]
        key = decode_public(proof["verificationMethod"].partition("#")[2])
        if verify_proof(document, proof, key, bundled()).answer is not Answer.GOOD:
            raise AssertionError("the engine refuses the document")


def _verify(data: bytes) -> None:
    """Read and judge with a whole report, resting on nothing but the bundled contexts.

    The verdict may lack a status list; every proof must be good.
    """
    report = verify(read(data), NOTHING_KNOWN, bundled(), now=NOW)
    for each in (report, *report.inner):
        proof = each.check("proof")
        if proof is None or proof.outcome != "pass":
            raise AssertionError(f"the verifier refuses the document: {each}")


def _pyld(data: bytes) -> None:
    """``jsonld.normalize`` of document and options over static contexts, same signature check."""
    for document in _secured(json.loads(data)):
        key, signature, parts = _taken_apart(document)
        key.verify(signature, b"".join(_digest(_normalize(part).encode()) for part in parts))


def _secured(document: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """Return a document with a proof, and those inside it that have one of their own."""
    return document, *document["credentialSubject"].get("verifiableCredential", ())


def _taken_apart(document: dict[str, Any]) -> tuple[Any, bytes, tuple[dict[str, Any], ...]]:
    """Return the key, the signature, and what was hashed: the proof's options, the document."""
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    options = {name: value for name, value in document["proof"].items() if name != "proofValue"}
    key = decode_public(options["verificationMethod"].partition("#")[2]).key
    signature = decode_multibase(document["proof"]["proofValue"])
    return key, signature, ({**options, "@context": document["@context"]}, unsecured)


def _normalize(document: Any) -> str:
    text: str = jsonld.normalize(
        document,
        {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": _load},
    )
    return text


def _load(url: str, _options: object) -> dict[str, Any]:
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": bundled().get(url),
        "tag": "static",
    }


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
