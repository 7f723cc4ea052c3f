"""Documents with every member that the schemas know, and each of them with one change."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MODEL_1 = "https://www.w3.org/2018/credentials/v1"
MODEL_2 = "https://www.w3.org/ns/credentials/v2"
WHEN = "2026-04-01T00:00:00Z"

IMAGE = {"id": "https://aoba.example/i.png", "type": "Image", "caption": "A tower"}
IDENTIFIER = {"type": "IdentifierEntry", "identifier": "13", "identifierType": "systemId"}
IDENTITY = {
    "type": "IdentityObject",
    "hashed": False,
    "identityHash": "sakura@learner.example",
    "identityType": "emailAddress",
    "salt": "s",
}
ALIGNMENT = {
    "type": ["Alignment"],
    "targetCode": "6",
    "targetDescription": "Level six",
    "targetFramework": "EQF",
    "targetName": "EQF 6",
    "targetType": "ceasn:Competency",
    "targetUrl": "https://levels.example/6",
}
RESULT_DESCRIPTION = {
    "id": "urn:uuid:1",
    "type": ["ResultDescription"],
    "alignment": [ALIGNMENT],
    "allowedValue": ["A", "B"],
    "name": "Grade",
    "requiredLevel": "urn:uuid:2",
    "requiredValue": "B",
    "resultType": "LetterGrade",
    "rubricCriterionLevel": [
        {
            "id": "urn:uuid:2",
            "type": ["RubricCriterionLevel"],
            "alignment": [ALIGNMENT],
            "level": "2",
            "name": "Second",
            "points": "20",
        }
    ],
    "valueMax": "A",
    "valueMin": "F",
}
PROOF = {
    "type": "DataIntegrityProof",
    "created": WHEN,
    "cryptosuite": "eddsa-rdfc-2022",
    "challenge": "c",
    "domain": "d",
    "nonce": "n",
    "proofPurpose": "assertionMethod",
    "proofValue": "z3",
    "verificationMethod": "did:example:1#1",
}


def badge(model: str) -> dict[str, Any]:
    """Return an AchievementCredential with everything in it."""
    achievement = {
        **_achievement(model),
        "inLanguage": "ja-JP",
        "related": [
            {"id": "urn:uuid:3", "type": ["Related"], "inLanguage": "en", "version": "2"},
        ],
    }
    return {
        **_credential(model, "AchievementCredential"),
        "name": "Stacking",
        "image": IMAGE,
        "awardedDate": WHEN,
        "endorsement": [endorsement(model)],
        "endorsementJwt": ["a.b.c"],
        "evidence": [
            {
                "id": "https://aoba.example/e",
                "type": ["Evidence"],
                "narrative": "Built it",
                "name": "Tower",
                "genre": "video",
                "audience": "all",
            }
        ],
        "termsOfUse": [{"id": "https://aoba.example/t", "type": "Terms"}],
        "credentialSubject": {
            "id": "did:example:2",
            "type": ["AchievementSubject"],
            "activityStartDate": WHEN,
            "activityEndDate": WHEN,
            "creditsEarned": 2.5,
            "achievement": achievement,
            "identifier": [IDENTITY, {**IDENTITY, "identityType": "name"}],
            "image": IMAGE,
            "licenseNumber": "L1",
            "narrative": "Well done",
            "result": [
                {
                    "type": ["Result"],
                    "achievedLevel": "urn:uuid:2",
                    "alignment": [ALIGNMENT],
                    "resultDescription": "urn:uuid:1",
                    "status": "Completed",
                    "value": "A",
                }
            ],
            "role": "builder",
            "source": _profile(),
            "term": "spring",
        },
    }


def endorsement(model: str) -> dict[str, Any]:
    """Return an EndorsementCredential of Open Badges 3.0."""
    return {
        **_credential(model, "EndorsementCredential"),
        "name": "Endorsement",
        "awardedDate": WHEN,
        "credentialSubject": {
            "id": "https://aoba.example",
            "type": ["EndorsementSubject"],
            "endorsementComment": "Trustworthy",
        },
    }


def record(model: str) -> dict[str, Any]:
    """Return a ClrCredential; its published schema closes many objects."""
    inner = _credential(model, "AchievementCredential")
    inner["credentialSubject"] = {"id": "did:example:2", "anything": {"else": 1}}
    endorsed = _credential(model, "EndorsementCredential")
    endorsed["credentialSubject"] = {
        "id": "https://aoba.example",
        "type": ["EndorsementSubject"],
        "endorsementComment": "Trustworthy",
    }
    return {
        **_credential(model, "ClrCredential"),
        "name": "Transcript",
        "partial": True,
        "image": IMAGE,
        "endorsement": [endorsed],
        "endorsementJwt": ["a.b.c"],
        "credentialSubject": {
            "id": "did:example:2",
            "type": ["ClrSubject"],
            "identifier": [IDENTITY],
            "achievement": [
                {
                    **_achievement(model),
                    "endorsement": [endorsed],
                    "@language": "ja-JP",
                    "related": [{"id": "urn:uuid:3", "@language": "en", "version": "2"}],
                }
            ],
            "verifiableCredential": [inner],
            "association": [
                {
                    "type": "Association",
                    "associationType": "isPartOf",
                    "sourceId": "urn:uuid:4",
                    "targetId": "urn:uuid:5",
                }
            ],
        },
    }


def _credential(model: str, kind: str) -> dict[str, Any]:
    start, end = (
        ("issuanceDate", "expirationDate") if model == MODEL_1 else ("validFrom", "validUntil")
    )
    return {
        "@context": [model, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:uuid:0",
        "type": ["VerifiableCredential", kind],
        "issuer": _profile(whole=kind != "EndorsementCredential"),
        start: WHEN,
        end: WHEN,
        "credentialSchema": [{"id": "https://schemas.example/1", "type": "Validator"}],
        "credentialStatus": {"id": "https://aoba.example/s", "type": "1EdTechRevocationList"},
        "refreshService": {"id": "https://aoba.example/r", "type": "1EdTechCredentialRefresh"},
        "proof": [PROOF],
    }


def _achievement(model: str) -> dict[str, Any]:
    return {
        "id": "urn:uuid:4",
        "type": ["Achievement"],
        "achievementType": "MicroCredential",
        "alignment": [ALIGNMENT],
        "creator": _profile(whole=False),
        "creditsAvailable": 3,
        "criteria": {"id": "https://aoba.example/c", "narrative": "Stack"},
        "description": "Stacking blocks",
        "endorsement": [endorsement(model)],
        "endorsementJwt": ["a.b.c"],
        "fieldOfStudy": "Blocks",
        "humanCode": "B1",
        "image": IMAGE,
        "name": "Stacking",
        "otherIdentifier": [IDENTIFIER],
        "resultDescription": [RESULT_DESCRIPTION],
        "specialization": "Towers",
        "tag": ["wood"],
        "version": "1",
    }


def _profile(*, whole: bool = True) -> dict[str, Any]:
    profile: dict[str, Any] = {"id": "https://aoba.example", "type": ["Profile"], "name": "Aoba"}
    if not whole:
        return profile
    words = ("url", "phone", "email", "official", "familyName", "givenName", "additionalName")
    words += ("patronymicName", "honorificPrefix", "honorificSuffix", "familyNamePrefix")
    return {
        **profile,
        **dict.fromkeys(words, "x"),
        "dateOfBirth": "2000-01-01",
        "image": IMAGE,
        "endorsementJwt": ["a.b.c"],
        "otherIdentifier": [IDENTIFIER],
        "parentOrg": profile,
        "address": {
            "type": ["Address"],
            "addressCountry": "Japan",
            "addressCountryCode": "JP",
            "addressRegion": "Tokyo",
            "addressLocality": "Bunkyo",
            "streetAddress": "1-1",
            "postOfficeBoxNumber": "9",
            "postalCode": "113",
            "geo": {"type": "GeoCoordinates", "latitude": 35.7, "longitude": 139.7},
        },
    }


# one change each ------------------------------------------------------------------------------

Path = tuple[str | int, ...]
_INSTEAD: tuple[Any, ...] = ("unheard of", 5, None, [], {})


def variants(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each document with one change, and the change's name: what was done, and where."""
    for path in _paths(document):
        where = "/".join(str(part) for part in path if not isinstance(part, int))
        for instead in _INSTEAD:
            yield f"{instead!r} at {where}", _with(document, path, instead)
        if isinstance(path[-1], str):
            yield f"without {where}", _without(document, path)
        value = _at(document, path)
        if isinstance(value, list):
            yield f"first alone at {where}", _with(document, path, value[0])
            yield f"twice at {where}", _with(document, path, value + value)
        else:
            yield f"listed at {where}", _with(document, path, [value])
        if isinstance(value, dict):
            yield f"more at {where}", _with(document, path, {**value, "unheardOf": "x"})
        if isinstance(value, str):
            yield f"extension at {where}", _with(document, path, "ext:own")


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _paths(item, (*path, name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _paths(item, (*path, number))


def _at(document: Any, path: Path) -> Any:
    for part in path:
        document = document[part]
    return document


def _with(document: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(document)
    _at(changed, path[:-1])[path[-1]] = value
    return changed


def _without(document: dict[str, Any], path: Path) -> dict[str, Any]:
    changed = copy.deepcopy(document)
    del _at(changed, path[:-1])[path[-1]]
    return changed
