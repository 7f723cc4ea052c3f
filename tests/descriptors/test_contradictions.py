"""Two values of which only one can be true are told; several that can all be true are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.credentials.examples import BADGE, as_json
from tests.descriptors.minting import badge_3
from wallet.credentials.reading import read
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.describing import describe


def found(dates: dict[str, str] | None = None, **achievement: Any) -> tuple[str, ...]:
    given = BADGE["credentialSubject"]
    subject = {**given, "achievement": {**given["achievement"], **achievement}}
    document = {**BADGE, **(dates or {}), "credentialSubject": subject}
    return contradictions(describe(read(as_json(document))))


def eqf(code: str) -> dict[str, str]:
    return {"targetType": "ext:EQF", "targetCode": code, "targetName": f"EQF {code}"}


CEFR = {"targetFramework": "CEFR", "targetCode": "B2", "targetName": "B2"}


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"alignment": [eqf("4"), eqf("6")]}, ("level",)),
        ({"alignment": [eqf("4"), eqf("4"), CEFR]}, ()),
        ({"ECTS": [2, 3]}, ("workload",)),
        ({"ECTS": 2, "timeInvestment": 60, "creditsAvailable": 4}, ()),
        ({"stackable": [True, False]}, ("stacking",)),
        (
            {"supervisionType": "onsite with identity verification", "identityChecked": False},
            ("supervision",),
        ),
        (
            {"supervisionType": "onsite with identity verification", "identityChecked": True},
            (),
        ),
        ({"supervisionType": "supervised online", "identityChecked": False}, ()),
        ({"assessmentType": ["portfolio", "testing"]}, ()),
        ({"participationType": ["online", "made up", "also made up"]}, ()),
    ],
)
def test_what_excludes_what(members: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert found(**members) == expected


def test_a_credential_that_ends_before_it_begins() -> None:
    dates = {"awardedDate": "2026-05-01T00:00:00Z", "validUntil": "2026-04-01T00:00:00Z"}
    assert found(dates) == ("valid_until",)


@pytest.mark.parametrize(
    ("value", "expected"), [("150", ("grade",)), ("-1", ("grade",)), ("100", ()), ("A", ())]
)
def test_a_result_outside_its_own_scale(value: str, expected: tuple[str, ...]) -> None:
    scale = {"id": "urn:uuid:9", "type": ["ResultDescription"], "name": "Points",
             "resultType": "RawScore", "valueMin": "0", "valueMax": "100"}  # fmt: skip
    result = {"type": ["Result"], "resultDescription": "urn:uuid:9", "value": value}
    badge = badge_3({"resultDescription": [scale]}, {"result": [result]})
    assert contradictions(describe(badge)) == expected
