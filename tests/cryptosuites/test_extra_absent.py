"""Without the extra ``bbs`` its proofs are unsupported, never bad, and nothing else changes."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from tests.cryptosuites.signing import DOCUMENT, KEYS, check, options, signed
from wallet.cryptosuites import multikey, proofs, table
from wallet.cryptosuites.keys import KeyKind, bls_public_key
from wallet.cryptosuites.suite import Answer
from wallet.errors import ProofError
from wallet.linked_data import bundled

BBS = ("DataIntegrityProof", "bbs-2023")
# A did:key of BLS12-381 as published: the point is not looked at without the extra.
KEY = bls_public_key(b"\x80" + bytes(95))
WITHOUT = """
import sys
sys.modules["py_arkworks_bls12381"] = None
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if "arkworks" in name else found(name, *rest)
from wallet.verification import verifier
from wallet.cryptosuites import table
print(table.suite_of({"type": "DataIntegrityProof", "cryptosuite": "bbs-2023"}))
print(table.suite_of({"type": "DataIntegrityProof", "cryptosuite": "ecdsa-sd-2023"}).cryptosuite)
"""


@pytest.fixture(autouse=True)
def _absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "installed", lambda _package: False)


def test_a_proof_is_unsupported() -> None:
    document: dict[str, Any] = {**DOCUMENT, "proof": {**options(BBS), "proofValue": "u2V0Cgg"}}
    assert check(document, KEY) == (Answer.UNSUPPORTED, "unknown_suite")
    proofs.examine(document, document["proof"], bundled())
    with pytest.raises(ProofError, match="unknown_suite"):
        proofs.create_proof(DOCUMENT, options(BBS), KEYS[KeyKind.ED25519], bundled())


def test_its_keys_can_be_read() -> None:
    assert multikey.decode_public(multikey.encode_public(KEY)) == KEY
    assert len(KEY.fingerprint) == 43


def test_other_suites_stay() -> None:
    row = ("DataIntegrityProof", "eddsa-rdfc-2022")
    document = signed(row, KEYS[KeyKind.ED25519])
    assert check(document, KEYS[KeyKind.ED25519].public())[0] is Answer.GOOD


def test_the_whole_verifier_loads_without_the_package() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["None", "ecdsa-sd-2023"]
