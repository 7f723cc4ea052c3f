"""What the matrix has no axis for: lists kept by others, hosted pages, dates that come later."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from tests.honesty.rules import headline_of
from tests.issuer_simulator import HostedIssuer, Institution, Learner, achievement
from wallet.credentials.reading import read
from wallet.linked_data import bundled
from wallet.trust.model import Decision, Knowledge, Level
from wallet.trust.packs import documents_by_url
from wallet.verification.as_json import checks_json, restore
from wallet.verification.headline import headline
from wallet.verification.verifier import verify

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.trust.model import Document
    from wallet.verification.report import Report

NOW = datetime(2026, 11, 1, tzinfo=UTC)
START = "2026-04-01T00:00:00Z"
AGES: dict[str, timedelta | None] = {
    "fresh": timedelta(hours=1),
    "ageing": timedelta(days=2),
    "stale": timedelta(days=8),
    "undated": None,
}
ORDER = tuple(AGES)


def dated(document: Document, age: str) -> Document:
    """Return a copy as old as the word says."""
    since = AGES[age]
    return replace(document, fetched=None if since is None else NOW - since, source="https")


def judged(credential: Credential, knowledge: Knowledge, now: datetime = NOW) -> Report:
    return verify(credential, knowledge, bundled(), now=now)


def stored(report: Report) -> Any:
    return json.loads(json.dumps(checks_json(report)))


def pinned(issuer_id: str, *documents: Document, latest: datetime | None = None) -> Knowledge:
    decision = Decision(issuer_id, Level.PINNED, NOW)
    return Knowledge(
        documents_by_url(documents), decisions={issuer_id: decision}, latest_time=latest
    )


@pytest.mark.parametrize(("listed", "key"), list(product(ORDER, ORDER)))
def test_a_list_kept_by_another_is_as_old_as_the_key_that_signed_it(listed: str, key: str) -> None:
    issuer = Institution("aoba.example", method="did:key")
    keeper = Institution("lists.example")
    draft = issuer.draft(achievement(), Learner(), valid_from=START)
    draft["credentialStatus"] = keeper.status_list("revocation").entry(draft["id"])
    credential = read(json.dumps(issuer.sign(draft)).encode())
    keys, page = keeper.documents()
    knowledge = pinned(issuer.id, dated(keys, key), dated(page, listed))
    report = judged(credential, knowledge)
    assert report.verdict == "valid"
    assert report.freshness == max(listed, key, key=ORDER.index)
    status = report.check("status")
    assert status is not None
    suffix = "_undated" if listed == "undated" else ""
    assert status.code == f"status_clear_by_other{suffix}"
    assert restore(credential, stored(report), knowledge, NOW).freshness == report.freshness


@pytest.mark.parametrize("backwards", [False, True], ids=["clock right", "ran backwards"])
@pytest.mark.parametrize("page", [*ORDER, "absent"])
@pytest.mark.parametrize("kind", ["good", "tampered", "expired", "revoked"])
def test_a_hosted_badge_by_what_is_known_of_its_page(
    kind: str, page: str, *, backwards: bool
) -> None:
    host = HostedIssuer("https://aoba.example", "Aoba")
    end = {"expires": "2026-10-01T00:00:00Z"} if kind == "expired" else {}
    badge_class = {
        "name": "Stacking",
        "description": "Blocks.",
        "criteria": {"narrative": "Stack."},
    }
    badge = host.award(
        "stack", badge_class, Learner(), serial="1", issued_on=START, salt="s", **end
    )
    if kind == "revoked":
        host.revoke(badge)
    held = {**badge, "evidence": "https://aoba.example/else"} if kind == "tampered" else badge
    documents = [] if page == "absent" else [dated(each, page) for each in host.documents()]
    latest = NOW + timedelta(days=1) if backwards else NOW
    knowledge = pinned(host.id, *documents, latest=latest)
    credential = read(json.dumps(held).encode())
    report = judged(credential, knowledge)
    table = (
        (page == "absent", "hosted_unavailable"),
        (kind == "revoked", "revoked"),  # nothing else is left on the page to compare with
        (kind == "tampered", "invalid_signature"),
        (kind == "expired", "expired"),
    )
    verdict = next((verdict for holds, verdict in table if holds), "valid")
    age = "undated" if backwards else "fresh" if page == "absent" else page
    assert (report.verdict, report.freshness) == (verdict, age)
    line = headline(report)
    expected = headline_of(verdict, report.trust, age)
    if verdict == "hosted_unavailable":
        expected = ("neutral", "headline_hosted_unavailable")
    assert (line.tone, line.code) == expected
    status = report.check("status")
    assert status is not None
    assert (status.code == "hosted_not_revoked") <= (status.as_of is not None)
    assert restore(credential, stored(report), knowledge, NOW).verdict == verdict


def test_a_start_that_only_the_token_names_is_kept_with_the_checks() -> None:
    issuer = Institution("aoba.example", method="did:key")
    draft = issuer.draft(achievement(), Learner(), valid_from=START)
    later = {**draft, "validFrom": "2026-12-01T00:00:00Z"}
    head, _, signature = issuer.token(later).split(".")
    assert head
    assert signature
    credential = read(issuer.token(later).encode())
    report = judged(credential, pinned(issuer.id))
    assert report.verdict == "not_yet_valid"
    outline = replace(credential, claims={}, document={}, valid_from=None)
    assert restore(outline, stored(report), pinned(issuer.id), NOW).verdict == "not_yet_valid"
    in_time = datetime(2026, 12, 2, tzinfo=UTC)
    assert restore(outline, stored(report), pinned(issuer.id), in_time).verdict == "valid"


def test_a_key_whose_end_is_announced_stops_counting_on_that_day() -> None:
    issuer = Institution("aoba.example")
    badge = issuer.issue(achievement(), Learner(), valid_from=START)
    page = issuer.documents()[0]
    content = json.loads(page.body)
    content["verificationMethod"][0]["revoked"] = "2026-12-01T00:00:00Z"
    announced = dated(replace(page, body=json.dumps(content).encode()), "fresh")
    knowledge = pinned(issuer.id, announced)
    credential = read(json.dumps(badge).encode())
    report = judged(credential, knowledge)
    assert report.verdict == "valid"
    after = datetime(2026, 12, 2, tzinfo=UTC)
    assert restore(credential, stored(report), knowledge, NOW).verdict == "valid"
    for again in (
        restore(credential, stored(report), knowledge, after),
        judged(credential, knowledge, after),
    ):
        binding = again.check("issuer_binding")
        assert binding is not None
        assert (again.verdict, binding.code) == ("issuer_mismatch", "key_revoked")
