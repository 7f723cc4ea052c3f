"""New labels for blank nodes, so that a label gives away nothing of what is not disclosed.

Data Integrity ECDSA Cryptosuites v1.0 sections 3.4.4 and 3.5.5, BBS Cryptosuites v2023 section
3.4.4. Canonical labels (``c14n0``) are numbered in the order of the whole document; an issuer's
secret key takes that order away, and a derived proof says which label each node had.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import base64url
from wallet.cryptosuites.proof_cbor import octets
from wallet.errors import ProofError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_CANONICAL = "c14n"
_DIGEST_BYTES = 32


def by_hmac(key: bytes, canonical: Sequence[str]) -> dict[str, str]:
    """Return ``u`` and the HMAC-SHA-256 of each canonical label (ecdsa-sd-2023)."""
    return {label: _digest_label(_hmac(key, label)) for label in canonical}


def by_shuffling(key: bytes, canonical: Sequence[str]) -> dict[str, str]:
    """Return ``b0``, ``b1``, ... in the order of the HMACs (bbs-2023)."""
    shuffled = sorted(canonical, key=lambda label: _digest_label(_hmac(key, label)))
    return {label: f"b{number}" for number, label in enumerate(shuffled)}


def from_digests(value: Any, canonical: Sequence[str]) -> dict[str, str]:
    """Return the labels that an ``ecdsa-sd-2023`` derived proof gives, as digests."""
    return _complete(value, canonical, lambda digest: _digest_label(octets(digest, _DIGEST_BYTES)))


def from_numbers(value: Any, canonical: Sequence[str]) -> dict[str, str]:
    """Return the labels that a ``bbs-2023`` derived proof gives, as numbers."""
    return _complete(value, canonical, _numbered)


def _complete(value: Any, canonical: Sequence[str], label: Callable[[Any], str]) -> dict[str, str]:
    """Read a map that names every blank node of the document, no other, and no two alike.

    Were two alike, what is said of one node could be shown as said of two. Raises ``ProofError``
    ``bad_proof_value``.
    """
    if not isinstance(value, dict) or any(type(number) is not int for number in value):
        raise ProofError("bad_proof_value")
    named = {f"{_CANONICAL}{number}": label(given) for number, given in value.items()}
    if named.keys() != set(canonical) or len(set(named.values())) != len(named):
        raise ProofError("bad_proof_value")
    return named


def _numbered(value: Any) -> str:
    if type(value) is not int or value < 0:
        raise ProofError("bad_proof_value")
    return f"b{value}"


def _hmac(key: bytes, label: str) -> bytes:
    return hmac.digest(key, label.encode("ascii"), "sha256")


def _digest_label(digest: bytes) -> str:
    return "u" + base64url.encode(digest)


def compressed(labels: Mapping[str, str]) -> dict[int, bytes]:
    """Return labels as ``from_digests`` reads them."""
    return {
        int(name.removeprefix(_CANONICAL)): base64url.decode(label[1:])
        for name, label in labels.items()
    }


def compressed_numbers(labels: Mapping[str, str]) -> dict[int, int]:
    """Return labels as ``from_numbers`` reads them."""
    return {int(name.removeprefix(_CANONICAL)): int(label[1:]) for name, label in labels.items()}
