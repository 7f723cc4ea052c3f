from __future__ import annotations

from tests.credentials.test_european import EUROPEAN, sealed
from tests.verification.judging import codes, judge
from wallet.verification.headline import headline


def test_a_seal_is_not_called_good_nor_bad() -> None:
    report = judge(sealed(EUROPEAN))
    assert (report.verdict, codes(report)["proof"]) == ("unsupported", "unknown_suite")
    proof = report.check("proof")
    assert proof
    assert proof.details == {"suite": "JAdES"}
    assert headline(report).tone == "neutral"


def test_the_same_without_its_seal_is_unsigned() -> None:
    assert judge(EUROPEAN).verdict == "unsigned"


def test_a_proof_inside_a_seal_does_not_count_for_it() -> None:
    inside = {**EUROPEAN, "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"}}
    assert judge(sealed(inside)).verdict == "unsupported"
