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


def candidates(data: bytes) -> dict[str, Callable[[], None]]:
    """Return each way to judge one signed credential, checked once to say that it is good."""
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
    """Strict JSON parse, SHA-256 of the canonical text, one Ed25519 verification."""
    document = json.loads(data)
    proof = document.pop("proof")
    options = {key: value for key, value in proof.items() if key != "proofValue"}
    options["@context"] = document["@context"]
    text = canonicalise(document, bundled()).encode()
    key = _key(proof)
    signature = decode_multibase(proof["proofValue"])
    message = _digest(canonicalise(options, bundled()).encode()) + _digest(text)

    def floor() -> None:
        strict_json.loads(data)
        _digest(text)
        key.verify(signature, message)

    return floor


def _engine(data: bytes) -> None:
    """From bytes to the proof's verdict, as the product does it."""
    document = strict_json.loads(data)
    proof = document["proof"]
    key = decode_public(proof["verificationMethod"].partition("#")[2])
    if verify_proof(document, proof, key, bundled()).answer is not Answer.GOOD:
        raise AssertionError("the engine refuses the document")


def _verify(data: bytes) -> None:
    """Read and judge with a whole report, resting on nothing but the bundled contexts.

    The verdict may lack a status list; the proof must be good.
    """
    report = verify(read(data), Knowledge(), bundled(), now=NOW)
    proof = report.check("proof")
    if proof is None or proof.outcome != "pass":
        raise AssertionError(f"the verifier refuses the document: {report}")


def _pyld(data: bytes) -> None:
    """``jsonld.normalize`` of document and options over static contexts, same signature check."""
    document = json.loads(data)
    proof = document.pop("proof")
    signature = decode_multibase(proof.pop("proofValue"))
    options = {**proof, "@context": document["@context"]}
    message = b"".join(_digest(_normalize(part).encode()) for part in (options, document))
    _key(proof).verify(signature, message)


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


def _key(proof: dict[str, Any]) -> Any:
    return decode_public(proof["verificationMethod"].partition("#")[2]).key


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
