"""The base and derived proofs of ``bbs-2023`` (BBS Cryptosuites v2023, section 3.3).

One BBS signature has the mandatory statements in its header and each of the others as a message.
A derived proof cannot be linked to another that the holder derives from the same credential.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from wallet.cryptosuites import label_maps
from wallet.cryptosuites.proof_cbor import many, octets, places, write
from wallet.errors import ProofError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.cryptosuites.keys import BlsPublicKey, PublicKey
    from wallet.cryptosuites.selective_suite import Signed
    from wallet.linked_data.statements import Part, Statements

BASE = b"\xd9\x5d\x02"
DERIVED = b"\xd9\x5d\x03"
# Holder binding and pseudonyms (sections 3.3.9 and 3.3.10): forms with other headers.
LACKING = frozenset(bytes([0xD9, 0x5D, number]) for number in range(0x04, 0x0A))

_SIGNATURE_BYTES = 80
_HEADER_BYTES = 64
_KEY_BYTES = 96
_HMAC_BYTES = 32
_PRESENTATION_HEADER_BYTES = 32


@dataclass(frozen=True, slots=True)
class BaseProof:
    """The issuer's proof, which covers all there is."""

    signature: bytes
    header: bytes
    key: bytes
    hmac_key: bytes
    pointers: Sequence[str]

    def relabel(self, canonical: Sequence[str]) -> Mapping[str, str]:
        """Return the labels that the issuer's secret gives."""
        return label_maps.by_shuffling(self.hmac_key, canonical)

    def mandatory(self, statements: Statements) -> Sequence[int]:
        """Return the statements at the mandatory pointers."""
        return statements.part(self.pointers).places

    def fits(self, signed: Signed, key: PublicKey) -> bool:
        """Say whether the proof is this key's over all of the statements."""
        return self.key == _point(key) and self.agrees(signed)

    def agrees(self, signed: Signed) -> bool:
        """Say whether it is over all of the statements, by the key that it names."""
        from wallet.cryptosuites import bbs  # noqa: PLC0415 - needs an optional package

        if self.header != _header(signed):
            return False
        return bbs.verify(self.key, self.signature, self.header, signed.others)

    def derive(self, signed: Signed, part: Part) -> str:
        """Return the ``proofValue`` of a derived proof (sections 3.3.4 and 3.3.6)."""
        from wallet.cryptosuites import bbs  # noqa: PLC0415 - needs an optional package

        shown = set(part.places)
        disclosed = [at for at, place in enumerate(signed.other_places) if place in shown]
        bound = secrets.token_bytes(_PRESENTATION_HEADER_BYTES)
        proof = bbs.prove(
            self.key, self.signature, self.header, bound, signed.others, disclosed=disclosed
        )
        labels = label_maps.compressed_numbers(part.labels)
        return write(DERIVED, [proof, labels, signed.mandatory_within(part), disclosed, bound])


@dataclass(frozen=True, slots=True)
class DerivedProof:
    """The holder's proof over what is shown (section 3.3.7)."""

    proof: bytes
    labels: Any
    indexes: Sequence[int]
    disclosed: Sequence[int]
    presentation_header: bytes

    def relabel(self, canonical: Sequence[str]) -> Mapping[str, str]:
        """Return the labels that the proof gives."""
        return label_maps.from_numbers(self.labels, canonical)

    def mandatory(self, _statements: Statements) -> Sequence[int]:
        """Return the places that the proof gives."""
        return self.indexes

    def fits(self, signed: Signed, key: PublicKey) -> bool:
        """Say whether the proof is this key's over all of the statements."""
        from wallet.cryptosuites import bbs  # noqa: PLC0415 - needs an optional package

        if len(self.disclosed) != len(signed.others):
            return False
        messages = dict(zip(self.disclosed, signed.others, strict=True))
        header = _header(signed)
        return bbs.verify_proof(_point(key), self.proof, header, self.presentation_header, messages)


def base_proof(fields: list[Any]) -> BaseProof:
    """Read a base proof. Raises ``ProofError`` ``bad_proof_value``."""
    signature, header, key, hmac_key, pointers = _five(fields)
    return BaseProof(
        octets(signature, _SIGNATURE_BYTES),
        octets(header, _HEADER_BYTES),
        octets(key, _KEY_BYTES),
        octets(hmac_key, _HMAC_BYTES),
        many(pointers),
    )


def derived_proof(fields: list[Any]) -> DerivedProof:
    """Read a derived proof. Raises ``ProofError`` ``bad_proof_value``."""
    proof, labels, indexes, disclosed, header = _five(fields)
    if not isinstance(proof, bytes) or not isinstance(header, bytes):
        raise ProofError("bad_proof_value")
    return DerivedProof(proof, labels, places(indexes), places(disclosed), header)


def _header(signed: Signed) -> bytes:
    return signed.options_hash + signed.mandatory_hash


def _point(key: PublicKey) -> bytes:
    return cast("BlsPublicKey", key.key).point


def _five(fields: list[Any]) -> list[Any]:
    if len(fields) != 5:  # noqa: PLR2004 - both forms have five parts
        raise ProofError("bad_proof_value")
    return fields
