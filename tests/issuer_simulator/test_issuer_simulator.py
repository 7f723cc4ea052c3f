"""What the simulator issues, the verifier judges as an issuer's acts should be judged."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.issuer_simulator import (
    HostedIssuer,
    Institution,
    Learner,
    achievement,
    bake_png,
    bake_svg,
    known,
)
from tests.issuer_simulator.samples import catalogue
from tests.issuer_simulator.samples.sample import as_file, as_text
from wallet.credentials.reading import read
from wallet.cryptosuites.keys import KeyKind
from wallet.verification.verifier import verify

NOW = datetime(2026, 11, 1, tzinfo=UTC)
START = "2026-04-01T00:00:00Z"
LEARNER = Learner()
ACHIEVEMENT = achievement("https://test-u.example/achievements/1")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'


def judged(data: bytes, *issuers: Institution | HostedIssuer) -> str:
    documents = [document for issuer in issuers for document in issuer.documents()]
    contexts = Institution("contexts.example").contexts()
    report = verify(read(data), known(documents, fetched=NOW), contexts, now=NOW)
    return report.verdict.value


@pytest.mark.parametrize("method", ["did:web", "did:key", "https"])
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_every_kind_of_issuer_and_both_data_models(method: str, model: str) -> None:
    issuer = Institution("test-u.example", method=method, path="/dept")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, model=model)
    assert judged(as_file(badge), issuer) == "valid"
    badge["name"] = "Something else"
    assert judged(as_file(badge), issuer) == "invalid_signature"


@pytest.mark.parametrize("kind", [KeyKind.ED25519, KeyKind.P256, KeyKind.RSA])
@pytest.mark.parametrize("layout", ["open_badges", "vc_claim"])
def test_every_kind_of_token(kind: KeyKind, layout: str) -> None:
    issuer = Institution("test-u.example", kinds=(kind,))
    model = "1.1" if layout == "vc_claim" else "2.0"
    draft = issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START, model=model)
    token = issuer.token(draft, layout=layout)
    assert judged(token.encode(), issuer) == "valid"
    assert judged(token.encode()) == "unknown_key"


def test_baked_pictures() -> None:
    issuer = Institution("test-u.example")
    text = as_text(issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START))
    assert judged(bake_png(catalogue.picture("aoba-ds101"), text), issuer) == "valid"
    assert judged(bake_svg(SVG, text), issuer) == "valid"
    token = issuer.token(issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START))
    assert judged(bake_svg(SVG, token), issuer) == "valid"


def test_expired_and_not_yet_valid() -> None:
    issuer = Institution("test-u.example")
    over = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, valid_until="2026-10-31T00:00:00Z")
    early = issuer.issue(ACHIEVEMENT, LEARNER, valid_from="2026-11-02T00:00:00Z")
    assert judged(as_file(over), issuer) == "expired"
    assert judged(as_file(early), issuer) == "not_yet_valid"


def test_revoking_concerns_one_credential() -> None:
    issuer = Institution("test-u.example")
    one, other = (
        issuer.issue(
            ACHIEVEMENT,
            LEARNER,
            valid_from=START,
            credential_id=f"urn:uuid:{n}",
            status="revocation",
        )
        for n in ("1f0c7f52-6d32-4b6f-a3a5-4b1e4d3ad001", "1f0c7f52-6d32-4b6f-a3a5-4b1e4d3ad002")
    )
    assert judged(as_file(one), issuer) == "valid"
    issuer.revoke(one)
    assert judged(as_file(one), issuer) == "revoked"
    assert judged(as_file(other), issuer) == "valid"


def test_suspending_can_be_taken_back() -> None:
    issuer = Institution("test-u.example")
    badge = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START, status="suspension")
    issuer.suspend(badge)
    assert judged(as_file(badge), issuer) == "suspended"
    issuer.suspend(badge, value=False)
    assert judged(as_file(badge), issuer) == "valid"


def test_after_rotation_the_old_key_is_not_published() -> None:
    issuer = Institution("test-u.example")
    before = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    issuer.rotate()
    after = issuer.issue(ACHIEVEMENT, LEARNER, valid_from=START)
    assert judged(as_file(before), issuer) == "unknown_key"
    assert judged(as_file(after), issuer) == "valid"


def test_endorsements_are_credentials_of_their_own() -> None:
    body = Institution("quality.example")
    endorsement = body.endorse("did:web:test-u.example", "Well taught.", valid_from=START)
    assert judged(as_file(endorsement), body) == "valid"


def test_hosted_badges_stand_by_what_is_hosted() -> None:
    issuer = HostedIssuer("https://badges.example/ob2", "Badge House")
    badge_class: dict[str, Any] = {
        "name": "Blocks",
        "description": "Stacks blocks.",
        "image": "https://badges.example/blocks.png",
        "criteria": {"narrative": "Three blocks."},
    }
    assertion = issuer.award(
        "blocks", badge_class, LEARNER, serial="1", issued_on=START, salt="salt"
    )
    assert judged(as_file(assertion), issuer) == "valid"
    assert judged(as_file(assertion)) == "hosted_unavailable"
    issuer.revoke(assertion)
    assert judged(as_file(assertion), issuer) == "revoked"


def test_the_same_calls_give_the_same_bytes() -> None:
    drafts = []
    for _ in range(2):
        issuer = Institution("test-u.example", kinds=(KeyKind.P256,))
        drafts.append(issuer.token(issuer.draft(ACHIEVEMENT, LEARNER, valid_from=START)))
    assert drafts[0] == drafts[1]
