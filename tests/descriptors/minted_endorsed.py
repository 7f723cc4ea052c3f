"""Tiny credentials with endorsements, regions, fields and people, as real ones state them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.descriptors.minting import badge_2, badge_3, concept, credential, european, plain, record

if TYPE_CHECKING:
    from wallet.credentials.model import Credential

_VC2 = "https://www.w3.org/ns/credentials/v2"
_FIELDS = [
    {"targetName": "Statistics", "targetFramework": "ISCED-F 2013", "targetCode": "0542"},
    {"targetName": "Data Science", "targetFramework": "CIP", "targetCode": "30.7001"},
]
_PATHWAY = "Counts towards a certificate."
_BY = {"id": "did:web:a.example", "type": ["Profile"]}
_REGION = {"address": {"addressRegion": "OR"}}


def _endorsement(comment: str) -> dict[str, Any]:
    return {
        "id": "urn:uuid:2",
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "issuer": {"id": "did:web:board.example", "name": "Board of Nursing"},
        "credentialSubject": {"type": ["EndorsementSubject"], "endorsementComment": comment},
    }


def _of_issuers() -> list[Credential]:
    parent = {"id": "did:web:p.example"}
    return [
        badge_3(
            {"endorsement": [_endorsement("Prepares")], "alignment": _FIELDS},
            issuer={**_BY, **_REGION},
        ),
        badge_3(
            {"description": _PATHWAY},
            issuer={
                **_BY,
                "parentOrg": {**parent, **_REGION},
                "endorsement": [_endorsement("Good")],
            },
        ),
        badge_2({"issuer": {"name": "Aoba", "endorsement": "https://a.example/e", **_REGION}}),
        badge_2({"description": _PATHWAY, "alignment": _FIELDS}),
        record(issuer={**_BY, **_REGION, "endorsement": [_endorsement("Good")]}),
        record(issuer={**_BY, "parentOrg": {**parent, "address": {"addressCountry": "Japan"}}}),
        record(issuer={**_BY, "parentOrg": {**parent, **_REGION}}),
        plain(issuer={**_BY, "address": {"addressCountryCode": "JP"}}),
        plain(issuer={**_BY, "address": {"addressCountry": "Austria"}}),
        plain(issuer={**_BY, **_REGION}),
        credential({"@context": [_VC2], **_endorsement("Good")}),
    ]


def _of_people() -> list[Credential]:
    return [
        plain({"givenName": "Sakura", "familyName": "Aoki", "birthDate": "2000-01-01"}),
        plain({"firstName": "Sakura", "lastName": "Aoki", "dateOfBirth": "2000-01-01"}),
        plain({"email": "s@a.example", "identifier": "1", "claim": {"name": "Data"}}),
        plain({"claim": {"name": "Data", "description": "About data"}}),
    ]


def _of_skills() -> Credential:
    outcome = {
        "title": {"en": "Reads tables"},
        "relatedESCOSkill": concept("http://data.europa.eu/esco/skill/1", "read tables"),
        "relatedSkill": [concept("http://data.europa.eu/snb/dcf/1", "Reading tables")],
    }
    achieved = {"type": "LearningAchievement", "specifiedBy": {"learningOutcome": outcome}}
    return european(achieved)


def endorsed() -> list[Credential]:
    """Return them all."""
    return [*_of_issuers(), *_of_people(), _of_skills()]
