"""A newer edition takes the old one's place only when everything about it is good."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.issuer_simulator import Institution, known
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, data_of, document, judge
from wallet import wording
from wallet.credentials.reading import read
from wallet.linked_data import bundled
from wallet.verification.refresh import Refreshed, refresh_url, refreshed

if TYPE_CHECKING:
    from wallet.trust.model import Knowledge

URL = "https://aoba.example/refresh/1"
ID = "urn:uuid:6b6e3d2e-3f0e-4c29-9d4a-5b8f4f9b1c12"
SERVICE = {"id": URL, "type": "1EdTechCredentialRefresh"}


@pytest.fixture(autouse=True)
def _strict_wording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)


@pytest.fixture
def issuer() -> Institution:
    return Institution("aoba.example", method="did:key")


def badge(issuer: Institution, **how: Any) -> dict[str, Any]:
    usual = {"valid_from": START, "credential_id": ID, "refreshService": SERVICE}
    draft = issuer.draft(copy.deepcopy(ACHIEVEMENT), LEARNER, **(usual | how))
    draft["@context"].append("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json")
    return issuer.sign(draft)


def refresh(
    old: Any, answer: Any, knowledge: Knowledge | None = None, *sources: Institution
) -> Refreshed:
    page = replace(document(URL, answer), fetched=NOW, source="https")
    known_now = knowledge or known([], fetched=NOW)
    found = refreshed(judge(old, *sources), page, known_now, bundled(), now=NOW)
    for language in ("en", "ja"):
        assert wording.say(found.check.code, language, **found.check.details)
    assert found.check.as_of == NOW
    return found


def test_where_a_newer_edition_is_offered(issuer: Institution) -> None:
    def offered(service: Any) -> str:
        made = badge(issuer)
        made["refreshService"] = service
        return refresh_url(read(data_of(made)))

    assert offered(SERVICE) == URL
    assert offered([{"id": "https://x.example", "type": "ManualRefresh"}, SERVICE]) == URL
    assert offered({**SERVICE, "id": "http://aoba.example/refresh"}) == ""
    assert offered({**SERVICE, "type": "ManualRefreshService2018"}) == ""
    assert offered("https://aoba.example") == ""
    assert offered(None) == ""


def test_a_good_newer_edition_is_taken(issuer: Institution) -> None:
    found = refresh(badge(issuer), badge(issuer, valid_from="2026-09-01T00:00:00Z"))
    assert found.check.code == "refresh_taken"
    assert found.report is not None
    assert found.report.verdict == "valid"
    assert found.report.credential is not None
    assert found.report.credential.valid_from is not None
    assert found.report.credential.valid_from.month == 9


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"credential_id": "urn:uuid:another"}, "refresh_of_another"),
        ({"valid_from": "2025-04-01T00:00:00Z"}, "refresh_older"),
        ({"valid_until": "2026-05-01T00:00:00Z"}, "refresh_not_good"),
        ({"valid_from": "2027-05-01T00:00:00Z"}, "refresh_not_good"),
    ],
)
def test_the_old_one_stays(issuer: Institution, answer: dict[str, Any], code: str) -> None:
    found = refresh(badge(issuer), badge(issuer, **answer))
    assert (found.check.code, found.report) == (code, None)


def test_an_answer_that_was_altered_or_is_none(issuer: Institution) -> None:
    altered = badge(issuer, valid_from="2026-09-01T00:00:00Z")
    altered["name"] = "Something grander"
    assert refresh(badge(issuer), altered).check.code == "refresh_not_good"
    assert refresh(badge(issuer), {"error": "gone"}).check.code == "refresh_unreadable"
    other = Institution("other.example", method="did:key")
    assert refresh(badge(issuer), badge(other)).check.code == "refresh_of_another"


def test_the_same_again(issuer: Institution) -> None:
    old = badge(issuer)
    found = refresh(old, old)
    assert (found.check.code, found.report) == ("refresh_unchanged", None)


def test_ids_are_compared_decoded_and_trimmed(issuer: Institution) -> None:
    old = badge(issuer, credential_id="https://aoba.example/b/%41")
    newer = badge(
        issuer, credential_id="https://aoba.example/b/A", valid_from="2026-09-01T00:00:00Z"
    )
    assert refresh(old, newer).check.code == "refresh_taken"


def test_an_altered_badge_is_never_refreshed(issuer: Institution) -> None:
    old = badge(issuer)
    old["name"] = "Something grander"
    newer = badge(issuer, valid_from="2026-09-01T00:00:00Z")
    assert refresh(old, newer).check.code == "refresh_not_reached"


def test_a_withdrawn_edition_may_be_replaced(issuer: Institution) -> None:
    old = badge(issuer, status="revocation")
    issuer.revoke(old)
    listed = issuer.documents()
    newer = badge(issuer, valid_from="2026-09-01T00:00:00Z")
    found = refresh(old, newer, known(listed, fetched=NOW), issuer)
    assert found.check.code == "refresh_taken"
