"""The base and derived proofs of ``ecdsa-sd-2023`` (ECDSA Cryptosuites v1.0, section 3.5).

The issuer's key signs the mandatory statements together with a key made for this one proof; that
other key signs each of the remaining statements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import label_maps, multikey, signatures
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proof_cbor import many, octets, places, write
from wallet.errors import ProofError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.cryptosuites.keys import PublicKey
    from wallet.cryptosuites.selective_suite import Signed
    from wallet.linked_data.statements import Part, Statements

BASE = b"\xd9\x5d\x00"
DERIVED = b"\xd9\x5d\x01"

_RULE = signatures.ECDSA_P256
_KEY_BYTES = 2 + 33
_SIGNATURE_BYTES = 64
_HMAC_BYTES = 32


@dataclass(frozen=True, slots=True)
class Signatures:
    """What both kinds of proof hold: one signature, the other key, and what it signed."""

    base: bytes
    key_bytes: bytes
    each: Sequence[bytes]

    def fit(self, signed: Signed, key: PublicKey) -> bool:
        """Say whether all of them are good; there must be one for each of the statements."""
        message = signed.options_hash + self.key_bytes + signed.mandatory_hash
        return _RULE.verifies(key, self.base, message) and self.fit_each(signed)

    def fit_each(self, signed: Signed) -> bool:
        """Say whether there is a good signature by the other key for each of the statements."""
        if len(self.each) != len(signed.others):
            return False
        other_key = multikey.decode_public_bytes(self.key_bytes)
        return other_key.kind is KeyKind.P256 and all(
            map(_RULE.verifies, [other_key] * len(self.each), self.each, signed.others)
        )


@dataclass(frozen=True, slots=True)
class BaseProof:
    """The issuer's proof, which covers all there is (section 3.5.2, parsed by 3.5.3)."""

    signatures: Signatures
    hmac_key: bytes
    pointers: Sequence[str]

    def relabel(self, canonical: Sequence[str]) -> Mapping[str, str]:
        """Return the labels that the issuer's secret gives."""
        return label_maps.by_hmac(self.hmac_key, canonical)

    def mandatory(self, statements: Statements) -> Sequence[int]:
        """Return the statements at the mandatory pointers."""
        return statements.part(self.pointers).places

    def fits(self, signed: Signed, key: PublicKey) -> bool:
        """Say whether the proof is this key's over all of the statements."""
        return self.signatures.fit(signed, key)

    def agrees(self, signed: Signed) -> bool:
        """Say whether the statements fit that may be left out; the others need the issuer's key."""
        return self.signatures.fit_each(signed)

    def derive(self, signed: Signed, part: Part) -> str:
        """Return the ``proofValue`` of a derived proof (sections 3.5.4 and 3.5.6)."""
        if len(self.signatures.each) != len(signed.other_places):
            raise ProofError("base_proof_differs")
        shown = set(part.places)
        each = zip(signed.other_places, self.signatures.each, strict=True)
        fields = [
            self.signatures.base,
            self.signatures.key_bytes,
            [signature for place, signature in each if place in shown],
            label_maps.compressed(part.labels),
            signed.mandatory_within(part),
        ]
        return write(DERIVED, fields)


@dataclass(frozen=True, slots=True)
class DerivedProof:
    """The holder's proof over what is shown (section 3.5.6, parsed by 3.5.7)."""

    signatures: Signatures
    labels: Any
    indexes: Sequence[int]

    def relabel(self, canonical: Sequence[str]) -> Mapping[str, str]:
        """Return the labels that the proof gives."""
        return label_maps.from_digests(self.labels, canonical)

    def mandatory(self, _statements: Statements) -> Sequence[int]:
        """Return the places that the proof gives."""
        return self.indexes

    def fits(self, signed: Signed, key: PublicKey) -> bool:
        """Say whether the proof is this key's over all of the statements."""
        return self.signatures.fit(signed, key)


def base_proof(fields: list[Any]) -> BaseProof:
    """Read a base proof. Raises ``ProofError`` ``bad_proof_value``."""
    base, key, hmac_key, each, pointers = _five(fields)
    return BaseProof(_signatures(base, key, each), octets(hmac_key, _HMAC_BYTES), many(pointers))


def derived_proof(fields: list[Any]) -> DerivedProof:
    """Read a derived proof. Raises ``ProofError`` ``bad_proof_value``."""
    base, key, each, labels, indexes = _five(fields)
    return DerivedProof(_signatures(base, key, each), labels, places(indexes))


def _signatures(base: Any, key: Any, each: Any) -> Signatures:
    return Signatures(
        octets(base, _SIGNATURE_BYTES),
        octets(key, _KEY_BYTES),
        [octets(signature, _SIGNATURE_BYTES) for signature in many(each)],
    )


def _five(fields: list[Any]) -> list[Any]:
    if len(fields) != 5:  # noqa: PLR2004 - both forms have five parts
        raise ProofError("bad_proof_value")
    return fields
