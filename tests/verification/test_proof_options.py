"""What a proof says of itself besides its signature: it counts, or the proof is refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, codes, judge
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled

ISSUER = Institution("aoba.example", method="did:key")


def badge(**options: Any) -> dict[str, Any]:
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "verificationMethod": ISSUER.key_id(),
        "proofPurpose": "assertionMethod",
        **options,
    }
    return create_proof(draft, proof, ISSUER.key(), bundled())


@pytest.mark.parametrize(
    ("end", "verdict"),
    [("2027-01-01T00:00:00Z", "valid"), ("2026-10-01T00:00:00Z", "expired")],
)
def test_the_end_of_a_proof_counts(end: str, verdict: str) -> None:
    assert judge(badge(expires=end)).verdict == verdict


@pytest.mark.parametrize("member", ["created", "expires"])
@pytest.mark.parametrize("value", ["tomorrow", "2020-13-45T00:00:00Z", 5, [START]])
def test_a_date_that_is_none_is_not_passed_over(member: str, value: Any) -> None:
    report = judge(badge(**{member: value}))
    assert report.verdict == "invalid_signature"
    assert codes(report)["proof"] == "proof_incomplete"
