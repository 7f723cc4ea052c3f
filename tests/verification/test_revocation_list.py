"""The plain list of 1EdTech: whatever it may mean to withdraw is never read as nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, codes, document, judge

ISSUER = Institution("aoba.example", method="did:key")
URL = "https://aoba.example/revoked"
ID = "https://aoba.example/badges/1"


def judged(withdrawn: Any) -> tuple[str, str]:
    draft = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START, credential_id=ID)
    draft["credentialStatus"] = {"id": URL, "type": "1EdTechRevocationList"}
    listed = {"id": URL, "issuer": ISSUER.id, "revokedCredential": withdrawn}
    report = judge(ISSUER.token(draft), document(URL, listed))
    return report.verdict, codes(report)["status"]


@pytest.mark.parametrize(
    "named",
    [ID, f" {ID}\n", ID.replace("/1", "%2F1"), {"id": ID}, {"id": f"{ID} "}],
)
def test_a_badge_is_named_as_identifiers_are_compared(named: Any) -> None:
    for withdrawn in ([named], [{"id": "urn:other"}, named], [None, named], named):
        assert judged(withdrawn) == ("revoked", "revoked")


@pytest.mark.parametrize("entry", [None, 5, "", {}, {"id": None}, {"uid": "1"}, []])
def test_an_entry_that_names_nothing_may_mean_this_badge(entry: Any) -> None:
    assert judged([entry]) == ("status_invalid", "status_list_unreadable")
    assert judged([{"id": "urn:other"}, entry]) == ("status_invalid", "status_list_unreadable")


def test_no_list_at_all() -> None:
    assert judged(None) == ("status_invalid", "status_list_unreadable")
    assert judged([]) == ("valid", "status_clear")
