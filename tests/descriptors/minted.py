"""Tiny credentials, such as each profile describes them, for rules that no sample shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.descriptors.minted_endorsed import endorsed
from tests.descriptors.minting import (
    badge_2,
    badge_3,
    concept,
    credential,
    european,
    plain,
    record,
    selective,
    vc_token,
)

if TYPE_CHECKING:
    from wallet.credentials.model import Credential

_CREDIT = "http://data.europa.eu/snb/education-credit/6fcec5c5af"
_COUNTRY = "http://publications.europa.eu/resource/authority/country/"


def _extension(name: str, value: Any) -> dict[str, Any]:
    return {f"extensions:{name}Extension": {"type": ["Extension"], name: value}}


def _edubadges_2() -> Credential:
    return badge_2(
        {
            **_extension("LearningOutcome", "Reads tables"),
            **_extension("ECTS", 2.5),
            **_extension("StudyLoad", 70),
            **_extension("TimeInvestment", 70),
            **_extension("EQF", 6),
            **_extension("Language", "nl_NL"),
            **_extension("EducationProgramIdentifier", 56789),
            "typeBadgeClass": "micro_credential",
            "assessmentType": "testing",
            "participation": "online",
            "stackable": True,
            "assessmentSupervised": True,
            "assessmentIdVerified": False,
            "qualityAssuranceName": "NVAO",
            "qualityAssuranceDescription": "Institutional audit",
            "qualityAssuranceUrl": "https://nvao.example",
            "issuer": {
                "name": "Faculty",
                **_extension("InstitutionName", "University"),
                **_extension("InstitutionCountry", "NL"),
                **_extension("InstitutionIdentifier", "21PC"),
                "extensions:GradingTableExtension": {"GradingTableURL": "https://u.example/g"},
            },
        },
        grade_achieved="8",
    )


def _openbadges_education() -> list[Credential]:
    extensions = {
        **_extension("Competency", None),
        **_extension("StudyLoad", 120),
        **_extension("Level", "b2"),
        **_extension("Category", "learningpath"),
    }
    extensions["extensions:CompetencyExtension"] = [{"name": "Reads tables", "studyLoad": 60}]
    return [
        badge_3(subject={"activityFormat": "Online"}, **extensions),
        badge_2(extensions),
    ]


def _extended() -> list[Credential]:
    """Return credentials with 1EdTech's extensions."""
    assessed = [{"id": "urn:uuid:1", "type": ["ResultDescription"], "assessmentType": "Exam"}]
    accredited = {
        "name": "External quality assurance",
        "contactInstructions": "Write to the agency.",
    }
    return [
        badge_3(
            {"resultDescription": assessed},
            issuer={"id": "did:web:a.example", "accreditations": [accredited]},
        ),
        badge_2(
            {
                "extensions:AssessmentExtension": {"assessmentType": "Performance"},
                "extensions:assessment": {"assessments": [{"type": "Artifact"}]},
                "issuer": {"extensions:IssuerAccreditation": {"name": "Agency"}},
            }
        ),
    ]


def _elm() -> list[Credential]:
    achievement = "LearningAchievement"
    quality = concept("http://data.europa.eu/snb/accreditation/820101cba6")
    full = {
        "type": achievement,
        "title": {"en": "Data"},
        "description": {"en": "About data"},
        "awardedBy": {
            "awardingDate": "2026-03-31T00:00:00Z",
            "awardingBody": {
                "legalName": {"en": "Aoba"},
                "location": {"address": {"countryCode": concept(f"{_COUNTRY}JPN")}},
                "accreditation": {"dcType": quality},
            },
        },
        "creditReceived": {"framework": concept(_CREDIT), "point": "2"},
        "provenBy": {
            "grade": {"noteLiteral": {"en": "Pass"}},
            "idVerification": concept(
                "http://data.europa.eu/snb/supervision-verification/c598449d64"
            ),
            "specifiedBy": {"dcType": concept("http://data.europa.eu/snb/assessment/b1b68f6735")},
        },
        "influencedBy": {
            "temporal": {"startDate": "2026-01-01", "endDate": "2026-02-01"},
            "specifiedBy": {
                "mode": concept("http://data.europa.eu/snb/learning-assessment/e92d221e4d")
            },
        },
        "hasPart": [
            {
                "type": achievement,
                "title": {"en": "Part"},
                "specifiedBy": {"learningOutcome": {"title": {"en": "Reads tables"}}},
            }
        ],
        "entitlesTo": [{"title": {"en": "A place in year two"}}],
        "specifiedBy": {
            "dcType": concept("http://data.europa.eu/snb/learning-opportunity/74a4a268e8"),
            "learningOutcomeSummary": {"noteLiteral": {"en": "Reads tables"}},
            "creditPoint": {"framework": concept(_CREDIT), "point": "2"},
            "volumeOfLearning": "PT60H",
            "eqfLevel": concept("http://data.europa.eu/snb/eqf/6", "Level 6"),
            "nqfLevel": concept("http://data.europa.eu/snb/qdr/c_c392e7a2", "RQF Level 6"),
            "educationLevel": concept("http://data.europa.eu/snb/isced/6", "ISCED 6"),
            "thematicArea": concept("http://data.europa.eu/snb/isced-f/0542"),
            "mode": concept("http://data.europa.eu/snb/learning-assessment/920fbb3cbe"),
            "learningSetting": concept("http://data.europa.eu/snb/learning-setting/6fd4685715"),
            "accreditation": {"dcType": quality, "title": {"en": "Programme review"}},
            "isPartialQualification": True,
            "entryRequirement": {"noteLiteral": {"en": "None"}},
            "language": concept("http://publications.europa.eu/resource/authority/language/JPN"),
            "homepage": {"contentURL": "https://a.example/data"},
            "supplementaryDocument": {"contentURL": "https://a.example/data.pdf"},
            "additionalNote": {"noteLiteral": {"en": "Note"}},
        },
    }  # fmt: skip - the shape of the standard, member by member
    bare = {
        "type": achievement,
        "specifiedBy": {
            "title": {"en": "Data"},
            "description": {"en": "About data"},
            "learningOutcomeSummary": {"noteLiteral": {"en": "Reads tables"}},
        },
        "influencedBy": {"specifiedBy": {"volumeOfLearning": "PT30H"}},
    }
    person = {
        "type": "Person",
        "fullName": {"en": "Sakura Aoki"},
        "givenName": {"en": "Sakura"},
        "familyName": {"en": "Aoki"},
        "dateOfBirth": "2000-01-01T00:00:00Z",
        "nationalID": {"notation": "1"},
        "hasClaim": [full, {"type": "LearningAssessment", "title": {"en": "Test of data"}}],
    }
    located = {"location": {"address": {"countryCode": concept(f"{_COUNTRY}IRL")}}}
    return [
        european(
            credentialSubject=person,
            identifier=[{"notation": "C1"}],
            expirationDate="2030-01-01T00:00:00Z",
        ),
        european(
            bare,
            issuer={"id": "urn:epass:org:1", "legalName": {"en": "Aoba"}, **located},
            issuanceDate="2026-01-01T00:00:00Z",
            validUntil="2030-01-01T00:00:00Z",
        ),
        european(
            {"type": achievement},
            issued="2026-01-01T00:00:00Z",
            displayParameter={"title": {"en": "Data"}, "description": {"en": "About data"}},
        ),
        european({"type": achievement}, validFrom="2026-01-01T00:00:00Z"),
        european(  # claims beside the achievement, not within it
            {"type": achievement, "title": {"en": "Data"}},
            {
                "type": "LearningAssessment",
                "specifiedBy": {
                    "dcType": concept("http://data.europa.eu/snb/assessment/4f03b91c0e")
                },
                "idVerification": concept(
                    "http://data.europa.eu/snb/supervision-verification/70be69aaf9"
                ),
                "grade": {"noteLiteral": {"en": "Pass"}},
            },
            {
                "type": "LearningActivity",
                "specifiedBy": {
                    "mode": concept("http://data.europa.eu/snb/learning-assessment/920fbb3cbe")
                },
            },
        ),
    ]


def _records() -> list[Credential]:
    parent = {"id": "did:web:p.example", "address": {"addressCountryCode": "JP"}}
    return [
        record(
            name="Record",
            description="All of it",
            awardedDate="2026-01-01T00:00:00Z",
            validUntil="2030-01-01T00:00:00Z",
            evidence=[{"id": "https://a.example/e", "type": ["Evidence"]}],
            endorsement=[{"id": "urn:uuid:2", "type": ["EndorsementCredential"]}],
            termsOfUse=[{"id": "https://a.example/terms", "type": "Terms"}],
            issuer={
                "id": "did:web:a.example",
                "address": {"addressCountryCode": "JP"},
                "accreditations": [{"name": "External quality assurance"}],
            },
            credentialSubject={
                "id": "did:key:z6Mk",
                "type": ["ClrSubject"],
                "identifier": [{"identityType": "name", "hashed": False, "identityHash": "Sakura"}],
                "association": [
                    {
                        "type": "Association",
                        "associationType": kind,
                        "sourceId": "a",
                        "targetId": "b",
                    }
                    for kind in ("isParentOf", "isChildOf")
                ],
            },
        ),
        record(
            issuanceDate="2026-01-01T00:00:00Z",
            expirationDate="2030-01-01T00:00:00Z",
            issuer={"id": "did:web:a.example", "parentOrg": parent},
            credentialSubject={"type": ["ClrSubject"], "name": "Record of Sakura"},
        ),
        record(
            validFrom="2026-01-01T00:00:00Z",
            issuer={"id": "did:web:a.example", "address": {"addressCountry": "Japan"}},
        ),
        record(issued="2026-01-01T00:00:00Z"),
    ]


def _badges_3() -> list[Credential]:
    parent = {"id": "did:web:p.example"}
    by = {"id": "did:web:a.example", "type": ["Profile"]}
    return [
        badge_3(
            {
                "otherIdentifier": [{"identifier": "101", "identifierType": "ext:course"}],
                "tag": ["Stackable"],
                "description": "An online course.",
            },
            {"name": "Sakura Aoki", "narrative": "What the works have in common."},
            issuer={**by, "parentOrg": {**parent, "address": {"addressCountryCode": "JP"}}},
            endorsement=[{"id": "urn:uuid:2", "type": ["EndorsementCredential"]}],
            termsOfUse=[{"id": "https://a.example/terms", "type": "Terms"}],
            issued="2026-01-01T00:00:00Z",
            validUntil="2030-01-01T00:00:00Z",
        ),
        badge_3(
            {"name": "", "criteria": {"narrative": "Reads tables. 学習時間：30時間"}},
            {"activityFormat": "Onsite"},
            name="Data",
            issuer={**by, "address": {"addressCountry": "Japan"}},
        ),
        badge_3(
            {"description": "60 hours of study"},
            issuer={**by, "parentOrg": {**parent, "address": {"addressCountry": "Japan"}}},
        ),
        badge_3(
            {
                "type": ["Achievement", "EducredentialAchievement"],
                "SBU": 40,
                "eqfLevel": 4,
                "educationProgramIdentifier": "56789",
            }
        ),
    ]


def _badges_2() -> list[Credential]:
    narrative = (
        "前提条件はありません。オンライン授業（総学習時間30時間）を受け、筆記試験に合格した人へ。"
    )
    aligned = [
        {"targetName": "Reads tables", "targetUrl": "https://a.example/o"},
        {"targetName": "CEFR B1", "targetUrl": "https://a.example/b1", "targetFramework": "CEFR"},
    ]
    issuer = {"name": "Aoba", "url": "https://a.example"}
    return [
        badge_2(narrative="What the works have in common."),
        badge_2(
            {
                "name": "Data",
                "description": "About data",
                "@language": "ja",
                "version": "2",
                "tags": ["online", "stackable"],
                "alignment": aligned,
                "criteria": {"id": "https://a.example/c", "narrative": narrative},
                "issuer": {**issuer, "address": {"addressCountryCode": "JP"}},
                "endorsement": "https://a.example/e",
            },
            expires="2030-01-01T00:00:00Z",
            evidence="https://a.example/work",
            endorsement="https://a.example/e2",
            **{"extensions:recipientProfile": {"name": "Sakura Aoki"}},
        ),
        badge_2(
            {"alignments": aligned, "issuer": {**issuer, "address": {"addressCountry": "日本"}}}
        ),
        badge_2({"criteria": {"narrative": f"{narrative}単独で完結します。"}}),
        badge_2(
            {"description": "対面授業で学びます。2単位です。", "criteria": "https://a.example/c"}
        ),
        badge_2(recipient="sha256$00"),
        badge_2(recipient="sakura@a.example"),
        credential(
            {
                "uid": "1",
                "recipient": {"type": "email", "hashed": False, "identity": "a@a.example"},
                "badge": {"name": "Data", "criteria": "https://a.example/c"},
                "issued_on": "2013-01-01",
                "verify": {"type": "hosted", "url": "https://a.example/1"},
            }
        ),
    ]


def _plain() -> list[Credential]:
    return [
        plain(
            {"id": "did:key:z6Mk", "name": "Sakura Aoki"},
            name="Data",
            description="About data",
            awardedDate="2026-01-01T00:00:00Z",
            validUntil="2030-01-01T00:00:00Z",
            evidence=[{"id": "https://a.example/e"}],
        ),
        plain(
            {"achievement": {"name": "Data"}},
            validFrom="2026-01-01T00:00:00Z",
            expirationDate="2030-01-01T00:00:00Z",
        ),
        plain({"hasCredential": {"name": "Data"}}, issuanceDate="2026-01-01T00:00:00Z"),
        plain({"degree": {"name": "Bachelor of Data"}}, issued="2026-01-01T00:00:00Z"),
        selective(
            vct="urn:eu.europa.ec.eudi:learning:credential:1",
            achievement_title="Data",
            achievement_description="About data",
            learning_outcomes=["Reads tables"],
            assessment_grade="A",
            family_name="Aoki",
            given_name="Sakura",
            issuing_authority="Aoba University",
            issuing_country="JP",
            date_of_issuance="2026-01-01",
            date_of_expiry="2030-01-01",
        ),
    ]


def _tokens() -> list[Credential]:
    claims = {
        "iss": "did:web:a.example",
        "sub": "did:key:z6Mk",
        "nbf": 1767225600,
        "exp": 1893456000,
    }
    return [vc_token(kind, **claims) for kind in ("OpenBadgeCredential", "ClrCredential", "")]


def all_of_them() -> list[Credential]:
    """Return credentials that, with the samples, show every rule of every profile at work."""
    return [
        _edubadges_2(),
        *_openbadges_education(),
        *_extended(),
        *_elm(),
        *_records(),
        *_badges_3(),
        *_badges_2(),
        *_plain(),
        *_tokens(),
        *endorsed(),
    ]
