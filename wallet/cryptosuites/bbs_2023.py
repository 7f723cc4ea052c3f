"""``bbs-2023`` (Data Integrity BBS Cryptosuites v2023, section 3.3), with the extra ``bbs``."""

from __future__ import annotations

from wallet.cryptosuites.bbs_proofs import BASE, DERIVED, LACKING, base_proof, derived_proof
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.selective_suite import SelectiveSuite

NEEDS = "py_arkworks_bls12381"

SUITE = SelectiveSuite(
    cryptosuite="bbs-2023",
    key_kind=KeyKind.BLS12381_G2,
    forms={BASE: base_proof, DERIVED: derived_proof},
    lacking=LACKING,
)
