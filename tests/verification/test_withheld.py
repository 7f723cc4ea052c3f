"""What a holder leaves out is not told as though its issuer had never said it."""

from __future__ import annotations

import importlib.util
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.cryptosuites import selective_issuer, signing
from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, NOW, START, codes, data_of, judge
from wallet.credentials.reading import read
from wallet.cryptosuites import multikey
from wallet.cryptosuites.keys import KeyKind, bls_public_key
from wallet.trust.model import Knowledge
from wallet.verification.as_json import checks_json, restore

KEY = signing.KEYS[KeyKind.P256]
STATUS = {
    "id": "https://aoba.example/status#5",
    "type": "BitstringStatusListEntry",
    "statusPurpose": "revocation",
    "statusListIndex": "5",
    "statusListCredential": "https://aoba.example/status",
}
ALWAYS = ("/issuer", "/validFrom")
SHOWN = ("/id", "/credentialSubject/achievement")
HAS_BBS = bool(importlib.util.find_spec("py_arkworks_bls12381"))


@pytest.fixture(params=["ecdsa-sd-2023", "bbs-2023"])
def issued(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a maker of base proofs over a badge that has an end and a list."""
    bbs = request.param == "bbs-2023"
    if bbs and not HAS_BBS:
        pytest.skip("needs the extra bbs")
    public = bls_public_key(selective_issuer.bbs_point()) if bbs else KEY.public()
    text = multikey.encode_public(public)
    monkeypatch.setitem(signing.OPTIONS, "verificationMethod", f"did:key:{text}#{text}")

    def make(**members: Any) -> dict[str, Any]:
        draft = Institution("aoba.example").draft(ACHIEVEMENT, LEARNER, valid_from=START)
        document = {**draft, **members, "issuer": {**draft["issuer"], "id": f"did:key:{text}"}}
        if bbs:
            return selective_issuer.issue_bbs(document, ALWAYS)
        return selective_issuer.issue_ecdsa_sd(document, KEY, ALWAYS)

    return make


def told(document: dict[str, Any]) -> tuple[str, str, str]:
    report = judge(document)
    stored = json.loads(json.dumps(checks_json(report)))
    again = restore(read(data_of(document)), stored, Knowledge(), NOW)
    assert codes(again) == codes(report)
    return report.verdict, codes(report)["dates"], codes(report)["status"]


def test_a_part_without_an_end_and_a_list(issued: Any) -> None:
    badge = issued(validUntil="2026-05-01T00:00:00Z", credentialStatus=STATUS)
    assert told(badge) == ("expired", "expired", "status_list_missing")
    part = selective_issuer.derive(badge, *SHOWN)
    assert told(part) == ("valid", "end_not_shown", "status_not_shown")
    part = selective_issuer.derive(badge, *SHOWN, "/validUntil", "/credentialStatus")
    assert told(part) == ("expired", "expired", "status_list_missing")


def test_the_whole_badge_says_what_it_has_not(issued: Any) -> None:
    assert told(issued()) == ("valid", "no_end_date", "no_status")


def test_an_end_that_is_shown_and_comes(issued: Any) -> None:
    badge = issued(validUntil="2026-12-01T00:00:00Z")
    part = selective_issuer.derive(badge, *SHOWN, "/validUntil")
    assert told(part) == ("valid", "within_dates", "status_not_shown")
    stored = json.loads(json.dumps(checks_json(judge(part))))
    after = datetime(2026, 12, 2, tzinfo=UTC)
    assert restore(read(data_of(part)), stored, Knowledge(), after).verdict == "expired"
