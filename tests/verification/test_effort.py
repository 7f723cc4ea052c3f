"""One file may cause only so much work, and pays for it with "could not be checked" alone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution, known
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, data_of, judge
from wallet.credentials.reading import read
from wallet.cryptosuites import base58
from wallet.cryptosuites.proofs import create_proof
from wallet.errors import LinkedDataError
from wallet.linked_data import bundled, effort
from wallet.verification.opened_lists import OpenedLists
from wallet.verification.verifier import verify

ISSUER = Institution("aoba.example", method="did:key")
TOO_MUCH = "graph_too_complex"
OPTIONS = {
    "type": "DataIntegrityProof",
    "created": START,
    "verificationMethod": ISSUER.key_id(),
    "proofPurpose": "assertionMethod",
}


@pytest.mark.parametrize("suite", ["eddsa-rdfc-2022", "eddsa-jcs-2022"])
def test_too_little_left_is_never_called_bad(suite: str) -> None:
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    badge = create_proof(draft, {**OPTIONS, "cryptosuite": suite}, ISSUER.key(), bundled())
    for steps in (0, 1, 20, 50):
        with effort.bounded(steps):
            report = judge(badge)
        assert (report.verdict, codes(report)["proof"]) == ("unsupported", TOO_MUCH)
    assert judge(badge).verdict == "valid"


def test_a_run_within_a_run_shares_its_bound() -> None:
    with effort.bounded(10):
        with effort.bounded(1000):
            effort.spend(10)
        with pytest.raises(LinkedDataError, match="graph_too_complex"):
            effort.spend(1)
    effort.spend(10**9)  # nobody asked for a bound


def hostile(proofs: int) -> dict[str, Any]:
    """Return a badge of some kilobytes whose every proof asks for nearly all that one may."""
    nodes = [f"_:n{number}" for number in range(5)]
    badge = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START)
    knows = {"knows": {"@id": "https://x.example/knows", "@type": "@id"}}
    badge["@context"] = [*badge["@context"], knows]
    badge["evidence"] = [
        {"id": node, "type": ["Evidence"], "knows": [each for each in nodes if each != node]}
        for node in nodes
    ]
    value = "z" + base58.encode(bytes(64))
    proof = {**OPTIONS, "cryptosuite": "eddsa-rdfc-2022", "proofValue": value}
    badge["proof"] = [proof] * proofs
    return badge


def test_many_badges_cost_no_more_than_the_bound() -> None:
    bundle = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [hostile(1), *[hostile(16)] * 8],
    }
    with effort.bounded(20_000):
        first, *_, last = judge(bundle).inner
    assert (first.verdict, codes(first)["proof"]) == ("invalid_signature", "signature_wrong")
    assert (last.verdict, codes(last)["proof"]) == ("unsupported", TOO_MUCH)


def test_a_list_that_one_badge_had_no_effort_left_for_is_opened_for_the_next() -> None:
    badge = ISSUER.issue(ACHIEVEMENT, LEARNER, valid_from=START, status="revocation")
    knowledge = known(ISSUER.documents(), fetched=NOW)
    lists = OpenedLists()

    def judged(steps: int) -> Any:
        with effort.bounded(steps):
            return verify(read(data_of(badge)), knowledge, bundled(), now=NOW, lists=lists)

    needed = next(
        steps for steps in range(0, 1000, 10) if codes(judged(steps))["proof"] != TOO_MUCH
    )
    assert codes(judged(needed))["status"] == "status_list_unchecked"
    assert judged(effort.MAX_STEPS).verdict == "valid"
