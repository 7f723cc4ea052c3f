"""Reports come back from storage as they were, but for what time has changed."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution, documents, known
from tests.verification.corpus import Case, cases
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, data_of, judge
from wallet.credentials.reading import read
from wallet.trust.model import Decision, Knowledge, Level
from wallet.trust.packs import documents_by_url, read_pack
from wallet.verification.as_json import checks_json, credential_summary, restore
from wallet.verification.report import Freshness, Report

if TYPE_CHECKING:
    from pathlib import Path


def through_json(report: Report) -> Any:
    return json.loads(json.dumps(checks_json(report)))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_every_report_comes_back_the_same(case: Case, tmp_path: Path) -> None:
    pack = case.pack(tmp_path)
    report = case.report(pack)
    if report.credential is None:
        pytest.skip("nothing that would be stored")
    knowledge = Knowledge(documents_by_url(read_pack(pack)))
    original = read(report.credential.original)
    again = restore(original, through_json(report), knowledge, report.now)
    assert (again.verdict, again.trust, again.freshness) == (
        report.verdict,
        report.trust,
        report.freshness,
    )
    assert again.checks == report.checks
    assert [each.verdict for each in again.inner] == [each.verdict for each in report.inner]


def test_a_badge_that_expired_since() -> None:
    issuer = Institution("aoba.example", method="did:key")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, valid_until="2026-12-01T00:00:00Z")
    stored = through_json(judge(badge))
    credential = read(data_of(badge))
    for now, verdict in (
        (NOW, "valid"),
        (datetime(2026, 12, 1, 0, 4, tzinfo=UTC), "valid"),
        (datetime(2026, 12, 1, 0, 6, tzinfo=UTC), "expired"),
        (datetime(2026, 3, 1, tzinfo=UTC), "not_yet_valid"),
    ):
        assert restore(credential, stored, Knowledge(), now).verdict == verdict


def test_knowledge_grows_old_and_a_clock_may_run_backwards() -> None:
    issuer = Institution("aoba.example")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    stored = through_json(judge(badge, issuer))
    credential = read(data_of(badge))
    for age, freshness in ((1, Freshness.FRESH), (2, Freshness.AGEING), (8, Freshness.STALE)):
        now = NOW + timedelta(days=age)
        assert restore(credential, stored, Knowledge(), now).freshness is freshness
    doubtful = Knowledge(latest_time=NOW + timedelta(hours=1))
    assert restore(credential, stored, doubtful, NOW).freshness is Freshness.UNDATED


def test_who_is_known_is_asked_again() -> None:
    issuer = Institution("aoba.example", method="did:key")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    stored = through_json(judge(badge))
    pinned = Knowledge(decisions={issuer.id: Decision(issuer.id, Level.PINNED, NOW)})
    again = restore(read(data_of(badge)), stored, pinned, NOW)
    assert again.trust is Level.PINNED
    assert [check.code for check in again.checks if check.check == "issuer_known"] == [
        "issuer_pinned"
    ]


def test_a_status_list_that_expired_since() -> None:
    issuer = Institution("aoba.example", method="did:key")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, status="revocation")
    listed = json.loads(issuer.documents()[-1].body)
    listed.pop("proof")
    signed = issuer.sign({**listed, "validUntil": "2026-12-01T00:00:00Z"})
    page = issuer.documents()[-1]
    knowledge = known([type(page)(page.url, data_of(signed))], fetched=NOW)
    stored = through_json(judge(badge, knowledge=knowledge))
    credential = read(data_of(badge))
    assert restore(credential, stored, knowledge, NOW).verdict == "valid"
    later = datetime(2026, 12, 2, tzinfo=UTC)
    assert restore(credential, stored, knowledge, later).verdict == "status_invalid"


def test_what_is_inside_a_record_is_counted_again() -> None:
    issuer = Institution("aoba.example", method="did:key")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, valid_until="2026-12-01T00:00:00Z")
    record = issuer.sign(
        documents.clr_credential(
            "urn:uuid:1b4e28ba-2fa1-4d2b-883f-0016d3cca427",
            name="Record",
            issuer=issuer.profile(),
            subject={"verifiableCredential": [badge]},
            valid_from=START,
        )
    )
    report = judge(record)
    assert (report.verdict, codes(report)["inner"]) == ("valid", "inner_good")
    later = restore(
        read(data_of(record)),
        through_json(report),
        Knowledge(),
        datetime(2026, 12, 2, tzinfo=UTC),
    )
    assert [each.verdict for each in later.inner] == ["expired"]
    assert codes(later)["inner"] == "inner_not_all_good"


def test_a_stored_report_without_checks_is_not_valid() -> None:
    issuer = Institution("aoba.example", method="did:key")
    credential = read(data_of(issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)))
    empty = restore(credential, {"checks": [], "inner": []}, Knowledge(), NOW)
    assert empty.verdict != "valid"
    with pytest.raises(KeyError):
        restore(credential, {}, Knowledge(), NOW)


def test_the_summary_is_plain_json() -> None:
    issuer = Institution("aoba.example", method="did:key")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    summary = json.loads(json.dumps(credential_summary(read(data_of(badge)))))
    assert summary["issuer"]["id"] == issuer.id
    assert summary["achievement"]["name"] == ACHIEVEMENT["name"]
    assert summary["valid_from"] == "2026-04-01T00:00:00+00:00"
    assert summary["valid_until"] is None
