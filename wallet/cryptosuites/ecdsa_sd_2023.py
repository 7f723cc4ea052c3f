"""``ecdsa-sd-2023`` (Data Integrity ECDSA Cryptosuites v1.0, section 3.5): P-256 alone."""

from __future__ import annotations

from wallet.cryptosuites.ecdsa_sd_proofs import BASE, DERIVED, base_proof, derived_proof
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.selective_suite import SelectiveSuite

SUITE = SelectiveSuite(
    cryptosuite="ecdsa-sd-2023",
    key_kind=KeyKind.P256,
    forms={BASE: base_proof, DERIVED: derived_proof},
)
