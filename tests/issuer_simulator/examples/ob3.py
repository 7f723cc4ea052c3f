"""The example in Open Badges 3.0: an unsigned template, and the same signed."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tests.issuer_simulator.achievements import with_types
from tests.issuer_simulator.examples import course
from tests.issuer_simulator.institution import Institution
from tests.issuer_simulator.learner import Learner
from wallet.linked_data.contexts import bundled

TERMS = "urn:uuid:a788dc35-4fbf-48b3-9208-62ac56388018"
EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"  # defines the next type
SCHEMA = (
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
)
_RESULT = f"{course.HOST}/achievements/data-literacy#grade"

UNIVERSITY = Institution(
    "university.example",
    name=course.NAME,
    profile={**course.PROFILE, "address": {"type": ["Address"], "addressCountryCode": "JP"}},
)


def template() -> dict[str, Any]:
    """Return the credential as an institution writes it, before it is signed.

    Its own context stands written out behind the published ones: no verifier has to fetch it.
    """
    draft = UNIVERSITY.draft(
        _achievement(),
        Learner(),
        valid_from="2026-10-01T00:00:00Z",
        awardedDate="2026-09-30T15:00:00Z",
        subject={
            "result": [{"type": ["Result"], "resultDescription": _RESULT, "value": course.GRADE}]
        },
        credentialSchema=[{"id": SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
    )
    draft["@context"] += [EXTENSIONS, context()["@context"]]
    return deepcopy(draft)


def context() -> dict[str, Any]:
    """Return the extension's context document, compiled from its table of terms."""
    found = bundled().get(TERMS)
    assert found is not None
    return dict(found)


def signed() -> dict[str, Any]:
    """Return the credential with its proof."""
    return UNIVERSITY.sign(template())


def _achievement() -> dict[str, Any]:
    members = {
        "id": f"{course.HOST}/achievements/data-literacy",
        "achievementType": "MicroCredential",
        "inLanguage": "ja",
        "name": course.TITLE,
        "description": course.DESCRIPTION,
        "criteria": {"id": course.PAGE, "narrative": course.NARRATIVE},
        "version": course.VERSION,
        "tag": course.TAGS,
        "alignment": [
            *({"targetType": "ceasn:Competency", **each} for each in course.OUTCOMES),
            {"targetType": "ext:EQF", **course.LEVEL},
            {"targetType": "ext:QualityAssurance", **course.QUALITY},
        ],
        "resultDescription": [
            {
                "id": _RESULT,
                "name": "成績",
                "resultType": "LetterGrade",
                "allowedValue": ["A", "B", "C"],
                "requiredValue": "C",
            }
        ],
        "related": [
            {
                "id": f"{course.HOST}/achievements/data-literacy-en",
                "inLanguage": "en",
                "version": course.VERSION,
            }
        ],
        **course.SHARED,
        "level": [{"type": ["DescribedLevel"], **course.OWN_LEVEL}],
        "countsTowards": [
            {
                "id": course.LARGER,
                "type": ["LargerAward"],
                "name": course.LARGER_NAME,
            }
        ],
    }
    return with_types(members, "DescribedAchievement")
