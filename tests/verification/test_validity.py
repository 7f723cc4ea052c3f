"""Of several dates that a badge names, the latest start and the earliest end count."""

from __future__ import annotations

from typing import Any

import pytest

from tests.issuer_simulator import Institution
from tests.verification.judging import ACHIEVEMENT, LEARNER, START, judge
from wallet.cryptosuites.jose import sign_compact

ISSUER = Institution("aoba.example", method="did:key")
PAST, LATER = "2026-05-01T00:00:00Z", "2027-01-01T00:00:00Z"
PAST_SECONDS, LATER_SECONDS = 1_777_593_600, 1_798_761_600


@pytest.mark.parametrize(
    ("claims", "members", "verdict"),
    [
        ({"nbf": PAST_SECONDS}, {"validFrom": LATER}, "not_yet_valid"),
        ({"nbf": LATER_SECONDS}, {"validFrom": PAST}, "not_yet_valid"),
        ({"nbf": PAST_SECONDS}, {"validFrom": PAST}, "valid"),
        ({"exp": LATER_SECONDS}, {"validUntil": PAST}, "expired"),
        ({"exp": PAST_SECONDS}, {"validUntil": LATER}, "expired"),
        ({"exp": LATER_SECONDS}, {"validUntil": LATER}, "valid"),
    ],
)
@pytest.mark.parametrize("inside", [False, True], ids=["its payload", "a vc claim"])
def test_a_token_and_the_badge_in_it(
    claims: dict[str, int], members: dict[str, str], verdict: str, *, inside: bool
) -> None:
    draft: dict[str, Any] = ISSUER.draft(ACHIEVEMENT, LEARNER, valid_from=START) | members
    payload = {"vc": draft} if inside else draft
    header = {"alg": "EdDSA", "typ": "JWT", "kid": ISSUER.key_id()}
    token = sign_compact(header, {**payload, "iss": ISSUER.id, **claims}, ISSUER.key())
    assert judge(token).verdict == verdict
