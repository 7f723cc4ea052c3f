"""Issues base proofs for tests; the product only checks them and derives from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.cryptosuites.signing import options
from wallet.cryptosuites import label_maps, proof_cbor, signatures, table
from wallet.cryptosuites.ecdsa_sd_proofs import BASE
from wallet.cryptosuites.keys import KeyKind, SecretKey, generate, raw_public_bytes
from wallet.cryptosuites.selective_suite import SelectiveSuite, signed
from wallet.linked_data import bundled
from wallet.linked_data.statements import Statements

if TYPE_CHECKING:
    from collections.abc import Sequence

ECDSA_SD = ("DataIntegrityProof", "ecdsa-sd-2023")
HMAC_KEY = bytes(range(32))
BBS = ("DataIntegrityProof", "bbs-2023")
BBS_SECRET = bytes(range(1, 33))
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


def issue_bbs(document: dict[str, Any], mandatory: Sequence[str] = MANDATORY) -> dict[str, Any]:
    """Return the document with a base proof by ``BBS_SECRET`` (BBS Cryptosuites v2023, 3.3.2)."""
    from py_arkworks_bls12381 import Scalar  # noqa: PLC0415 - optional

    from wallet.cryptosuites import bbs, bbs_proofs  # noqa: PLC0415 - needs the same

    proof = options(BBS)
    statements = Statements(
        document, bundled(), lambda labels: label_maps.by_shuffling(HMAC_KEY, labels)
    )
    always = statements.part(mandatory).places
    parts = signed(document, proof, statements, always, bundled())
    point = bbs_point()
    header = bbs_proofs._header(parts)
    made = bbs.generators(len(parts.others))
    e = bbs.hash_to_scalar(header, b"H2S_")
    scalars = dict(enumerate(map(bbs._message_scalar, parts.others)))
    committed = bbs._commitment(made, bbs._domain(point, made, header), scalars)
    a = committed * (Scalar.from_be_bytes(BBS_SECRET) + e).inverse()
    signature = bytes(a.to_compressed_bytes()) + bytes(e.to_be_bytes())
    value = proof_cbor.write(bbs_proofs.BASE, [signature, header, point, HMAC_KEY, list(mandatory)])
    return {**document, "proof": {**proof, "proofValue": value}}


def bbs_point() -> bytes:
    """Return the public half of ``BBS_SECRET``."""
    from py_arkworks_bls12381 import G2Point, Scalar  # noqa: PLC0415 - optional

    return bytes((G2Point() * Scalar.from_be_bytes(BBS_SECRET)).to_compressed_bytes())


def derive(document: dict[str, Any], *pointers: str) -> dict[str, Any]:
    """Return what these pointers select, with a derived proof."""
    unsecured = {name: value for name, value in document.items() if name != "proof"}
    suite = table.suite_of(document["proof"])
    assert isinstance(suite, SelectiveSuite)
    return suite.derive(unsecured, document["proof"], pointers, bundled())


def with_fields(document: dict[str, Any], header: bytes = b"", **changes: Any) -> dict[str, Any]:
    """Return the proof members with some of the fields of its CBOR array changed, by place."""
    own, fields = proof_cbor.read(document["proof"]["proofValue"])
    for place, change in changes.items():
        number = int(place.removeprefix("f"))
        fields[number] = change(fields[number]) if callable(change) else change
    return {"proofValue": proof_cbor.write(header or own, fields)}
