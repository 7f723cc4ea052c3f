"""Open Badges 1.x and 2.0: a badge is as good as the dated copy of the issuer's page."""

from __future__ import annotations

import copy
import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import HostedIssuer, known
from tests.verification.corpus import cases
from tests.verification.judging import LEARNER, NOW, codes, data_of, document, judge
from wallet.credentials.reading import read
from wallet.verification.as_json import checks_json, restore
from wallet.verification.hosted import GONE, describe
from wallet.verification.report import Freshness

if TYPE_CHECKING:
    from pathlib import Path

BASE = "https://badges.aoba.example"
BADGE_CLASS = {
    "name": "Data basics",
    "description": "The first step.",
    "criteria": {"narrative": "Pass the test."},
    "image": f"{BASE}/basics.png",
}


def awarded(profile: dict[str, Any] | None = None, **members: Any) -> tuple[HostedIssuer, Any]:
    issuer = HostedIssuer(BASE, "Aoba", profile=profile or {})
    given = {"serial": "1", "issued_on": "2026-04-01T00:00:00Z", "salt": "s"}
    return issuer, issuer.award("basics", BADGE_CLASS, LEARNER, **given, **members)


@pytest.mark.parametrize(
    "case", [c for c in cases() if c.about["spec"] == "OB2"], ids=lambda c: c.id
)
def test_the_corpus(case: Any, tmp_path: Path) -> None:
    acceptable = {case.expected["verdict"], *case.expected["also_acceptable"]}
    assert case.report(case.pack(tmp_path)).verdict.value in acceptable
    without = case.expected["without_resources"] or case.expected["verdict"]
    assert case.report(case.pack(tmp_path, resources=False)).verdict.value == without


def test_a_badge_and_its_page() -> None:
    issuer, badge = awarded()
    report = judge(badge, issuer)
    assert (report.verdict, report.freshness) == ("valid", Freshness.FRESH)
    assert codes(report)["proof"] == "hosted_matches"
    assert report.credential is not None
    assert report.credential.issuer.name == "Aoba"
    assert report.credential.original == data_of(badge)
    assert judge(badge, issuer, now=NOW + timedelta(days=3)).freshness == Freshness.AGEING
    assert judge(badge).verdict == "hosted_unavailable"


@pytest.mark.parametrize("missing", ["assertions/1", "badges/basics", "issuer"])
def test_every_page_is_needed(missing: str) -> None:
    issuer, badge = awarded()
    kept = [page for page in issuer.documents() if page.url != f"{BASE}/{missing}"]
    assert judge(badge, *kept).verdict == "hosted_unavailable"


@pytest.mark.parametrize("member", ["issuedOn", "recipient", "badge", "evidence", "narrative"])
def test_a_file_that_says_something_else_than_the_page(member: str) -> None:
    issuer, badge = awarded()
    altered = copy.deepcopy(badge)
    altered[member] = {
        "issuedOn": "2026-04-02T00:00:00Z",
        "recipient": {**badge["recipient"], "salt": "other"},
        "badge": f"{BASE}/badges/harder",
        "evidence": "https://evil.example/",
        "narrative": "added",
    }[member]
    report = judge(altered, issuer)
    assert (report.verdict, codes(report)["proof"]) == ("invalid_signature", "hosted_differs")


def test_a_badge_class_inside_the_file_is_compared_too() -> None:
    issuer, badge = awarded()
    inside = {"type": "BadgeClass", "id": badge["badge"], **BADGE_CLASS, "issuer": issuer.id}
    assert judge({**badge, "badge": inside}, issuer).verdict == "valid"
    changes = {"name": "Mastery", "issuer": "https://evil.example/issuer", "tags": ["added"]}
    for member, value in changes.items():
        other = {**badge, "badge": {**inside, member: value}}
        assert judge(other, issuer).verdict == "invalid_signature"


def test_withdrawn() -> None:
    issuer, badge = awarded()
    issuer.revoke(badge)
    assert judge(badge, issuer).verdict == "revoked"
    gone = document(badge["id"], b"", kind=GONE)
    assert judge(badge, gone).verdict == "revoked"


@pytest.mark.parametrize(
    ("rules", "verdict"),
    [
        ({"startsWith": f"{BASE}/assertions/"}, "valid"),
        ({"startsWith": [f"{BASE}/other/", f"{BASE}/assertions/"]}, "valid"),
        ({"startsWith": f"{BASE}/other/"}, "issuer_mismatch"),
        ({"startsWith": "https://badges.aoba"}, "issuer_mismatch"),
        ({"allowedOrigins": "badges.aoba.example"}, "valid"),
        ({"allowedOrigins": ["x.example", "badges.aoba.example"]}, "valid"),
        ({"allowedOrigins": "aoba.example"}, "issuer_mismatch"),
        ({"allowedOrigins": "badges.aoba.example", "startsWith": "https://x/"}, "issuer_mismatch"),
    ],
)
def test_where_an_issuer_keeps_its_badges(rules: dict[str, Any], verdict: str) -> None:
    issuer, badge = awarded({"verification": rules})
    assert judge(badge, issuer).verdict == verdict


@pytest.mark.parametrize(
    ("start", "path", "verdict"),
    [
        ("/~al", "/~al/1", "valid"),
        ("/~al/", "/~al/1", "valid"),
        ("/badge?of=", "/badge?of=1", "valid"),
        ("/badge?of=1", "/badge?of=1&for=2", "valid"),
        ("/~al", "/~alice/1", "issuer_mismatch"),
        ("/badge?of=1", "/badge?of=12", "issuer_mismatch"),
        ("/~al/", "/~al/../mallory/1", "issuer_mismatch"),
        ("/~al/", "/~al/%2E%2e/mallory/1", "issuer_mismatch"),
        ("/~al/", "/~al/..\\mallory/1", "issuer_mismatch"),
        ("", "@evil.example/1", "issuer_mismatch"),
        ("", ":8443/1", "issuer_mismatch"),
    ],
)
def test_a_part_of_a_host_ends_where_a_part_of_an_address_ends(
    start: str, path: str, verdict: str
) -> None:
    issuer, badge = awarded({"verification": {"startsWith": BASE + start}})
    moved = {**badge, "id": BASE + path}
    assert judge(moved, issuer, document(moved["id"], moved)).verdict == verdict


def test_the_port_of_https_is_no_other_host() -> None:
    issuer, badge = awarded()
    for port, verdict in ((":443", "valid"), (":8443", "issuer_mismatch")):
        moved = {**badge, "id": f"{BASE}{port}/assertions/1"}
        assert judge(moved, issuer, document(moved["id"], moved)).verdict == verdict


def test_a_badge_at_a_strangers_address() -> None:
    """The stranger's page names a known issuer, whose Profile knows nothing of the address."""
    issuer, badge = awarded()
    stranger = {**badge, "id": "https://evil.example/assertions/1"}
    page = document(stranger["id"], stranger)
    report = judge(stranger, issuer, page)
    assert (report.verdict, codes(report)["issuer_binding"]) == (
        "issuer_mismatch",
        "hosted_outside_scope",
    )
    inside = {
        **stranger,
        "badge": {
            **BADGE_CLASS,
            "type": "BadgeClass",
            "id": badge["badge"] + "/forged",
            "issuer": {
                "type": "Issuer",
                "id": issuer.id,
                "name": "Aoba",
                "verification": {"startsWith": "https://evil.example/"},
            },
        },
    }
    assert judge(inside, issuer, document(inside["id"], inside)).verdict == "issuer_mismatch"
    assert judge(inside, document(inside["id"], inside)).verdict == "hosted_unavailable"


def test_a_page_does_not_speak_for_another_address() -> None:
    issuer, badge = awarded()
    forged = document(badge["id"], {**badge, "id": f"{BASE}/assertions/2"})
    pages = [page for page in issuer.documents() if page.url != badge["id"]]
    assert judge(badge, *pages, forged).verdict != "valid"


def test_an_end_date_counts_from_the_page() -> None:
    issuer, badge = awarded(expires="2026-10-01T00:00:00Z")
    assert judge(badge, issuer).verdict == "expired"
    without = {name: value for name, value in badge.items() if name != "expires"}
    assert judge(without, issuer).verdict == "expired"


def test_an_older_badge() -> None:
    url = f"{BASE}/old/1"
    assertion = {
        "uid": "abc",
        "recipient": {"type": "email", "hashed": False, "identity": "a@learner.example"},
        "issuedOn": "2015-04-01",
        "badge": f"{BASE}/old/class",
        "verify": {"type": "hosted", "url": url},
    }
    pages = (
        document(url, assertion),
        document(f"{BASE}/old/class", {**BADGE_CLASS, "issuer": f"{BASE}/old/issuer"}),
        document(f"{BASE}/old/issuer", {"name": "Old Aoba", "url": BASE}),
    )
    report = judge(assertion, *pages)
    assert (report.verdict, codes(report)["issuer_binding"]) == ("valid", "hosted_within_scope")
    assert judge(assertion, *pages[:2]).verdict == "hosted_unavailable"
    moved = {**assertion, "verify": {"type": "hosted", "url": "https://evil.example/1"}}
    evil = document("https://evil.example/1", moved)
    assert judge(moved, *pages[1:], evil).verdict == "issuer_mismatch"


def test_stored_checks_show_what_the_pages_said() -> None:
    issuer, badge = awarded(expires="2026-12-01T00:00:00Z")
    knowledge = known(issuer.documents(), fetched=NOW)
    report = judge(badge, knowledge=knowledge)
    credential = read(data_of(badge))
    assert describe(credential, knowledge).name == "Data basics"
    stored = json.loads(json.dumps(checks_json(report)))
    assert restore(credential, stored, knowledge, NOW).verdict == "valid"
    without = read(data_of({name: value for name, value in badge.items() if name != "expires"}))
    later = NOW + timedelta(days=60)
    assert restore(without, stored, knowledge, later).verdict == "expired"
