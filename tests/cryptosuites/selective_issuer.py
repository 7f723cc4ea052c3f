"""Issues base proofs for tests; the product only checks them and derives from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.cryptosuites.signing import options
from wallet.cryptosuites import ecdsa_sd_2023, label_maps, proof_cbor, signatures
from wallet.cryptosuites.ecdsa_sd_proofs import BASE
from wallet.cryptosuites.keys import KeyKind, SecretKey, generate, raw_public_bytes
from wallet.cryptosuites.selective_suite import signed
from wallet.linked_data import bundled
from wallet.linked_data.statements import Statements

if TYPE_CHECKING:
    from collections.abc import Sequence

ECDSA_SD = ("DataIntegrityProof", "ecdsa-sd-2023")
HMAC_KEY = bytes(range(32))
MANDATORY = ("/issuer", "/issuanceDate")


def issue_ecdsa_sd(
    document: dict[str, Any], key: SecretKey, mandatory: Sequence[str] = MANDATORY
) -> dict[str, Any]:
    """Return the document with a base proof (ECDSA Cryptosuites v1.0, section 3.5.2)."""
    proof = options(ECDSA_SD)
    statements = Statements(
        document, bundled(), lambda labels: label_maps.by_hmac(HMAC_KEY, labels)
    )
    always = statements.part(mandatory).places
    parts = signed(document, proof, statements, always, bundled())
    other = generate(KeyKind.P256)
    key_bytes = b"\x80\x24" + raw_public_bytes(other.public())
    rule = signatures.ECDSA_P256
    base = rule.sign(key, parts.options_hash + key_bytes + parts.mandatory_hash)
    each = [rule.sign(other, line) for line in parts.others]
    value = proof_cbor.write(BASE, [base, key_bytes, HMAC_KEY, each, list(mandatory)])
    return {**document, "proof": {**proof, "proofValue": value}}


def derive_ecdsa_sd(document: dict[str, Any], *pointers: str) -> dict[str, Any]:
    """Return what these pointers select, with a derived proof."""
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    return ecdsa_sd_2023.SUITE.derive(unsecured, document["proof"], pointers, bundled())


def with_fields(document: dict[str, Any], header: bytes = b"", **changes: Any) -> dict[str, Any]:
    """Return the proof members with some of the fields of its CBOR array changed, by place."""
    own, fields = proof_cbor.read(document["proof"]["proofValue"])
    for place, change in changes.items():
        number = int(place.removeprefix("f"))
        fields[number] = change(fields[number]) if callable(change) else change
    return {"proofValue": proof_cbor.write(header or own, fields)}
