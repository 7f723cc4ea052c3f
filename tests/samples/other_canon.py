"""A second way to check a Data Integrity proof: PyLD's canonical form, hashes put together here."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

from wallet.cryptosuites import multikey
from wallet.trust import keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.linked_data import Contexts
    from wallet.trust.model import Knowledge


def key_for(proof: Mapping[str, Any], knowledge: Knowledge) -> Ed25519PublicKey | None:
    """Return the key that a proof names, None where it is not known."""
    found = keys.find_key(proof["verificationMethod"], knowledge, keys.ASSERTION)
    if found.method is None:
        return None
    key = multikey.decode_public(found.method.multibase).key
    assert isinstance(key, Ed25519PublicKey)
    return key


def verifies(document: Mapping[str, Any], key: Ed25519PublicKey, contexts: Contexts) -> bool:
    """Say whether the proof is the key's, by eddsa-rdfc-2022 or Ed25519Signature2020."""
    options = {**document["proof"], "@context": document["@context"]}
    signature = multikey.decode_multibase(options.pop("proofValue"))
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    hashes = [_hash(options, contexts), _hash(unsecured, contexts)]
    try:
        key.verify(signature, b"".join(hashes))
    except InvalidSignature:
        return False
    return True


def _hash(document: Mapping[str, Any], contexts: Contexts) -> bytes:
    def load(url: str, _options: object) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": contexts.get(url)}

    text = jsonld.normalize(
        document,
        {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": load},
    )
    return hashlib.sha256(text.encode()).digest()
