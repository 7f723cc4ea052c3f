"""Pages named as evidence are told of, never opened, and change no verdict."""

from __future__ import annotations

import pytest

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, judge
from wallet import wording
from wallet.verification.report import Outcome, Verdict

PAGE = "https://aoba.example/essays/1"


@pytest.mark.parametrize(
    ("evidence", "outcome", "pages"),
    [
        (None, Outcome.SKIPPED, ""),
        ([{"type": ["Evidence"], "narrative": "She built a tower."}], Outcome.SKIPPED, ""),
        ([{"id": "urn:uuid:1", "type": ["Evidence"]}], Outcome.SKIPPED, ""),
        ([{"id": PAGE, "type": ["Evidence"]}], Outcome.UNKNOWN, PAGE),
        ([{"id": PAGE, "type": ["Evidence"]}] * 2, Outcome.UNKNOWN, PAGE),
    ],
)
def test_evidence_elsewhere_is_told_of(
    evidence: object, outcome: Outcome, pages: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    members = {} if evidence is None else {"evidence": evidence}
    made = Institution("aoba.example", method="did:key").issue(
        ACHIEVEMENT, LEARNER, valid_from=START, **members
    )
    report = judge(made)
    check = report.check("evidence_links")
    assert check is not None
    assert (check.outcome, check.evidence.get("pages", "")) == (outcome, pages)
    assert report.verdict is Verdict.VALID
    for language in ("en", "ja"):
        said = wording.say(check.code, language, **check.details)
        assert ("1" in said) is bool(pages)
