"""European Digital Credentials: shown as far as they go, their seal never taken for checked."""

from __future__ import annotations

import base64
from typing import Any

from tests.credentials.examples import BADGE, as_json, part
from wallet.credentials.model import Securing
from wallet.credentials.reading import read

PICTURE = base64.b64encode(b"\xff\xd8\xff page").decode()
EUROPEAN: dict[str, Any] = {
    "@context": [
        "https://www.w3.org/2018/credentials/v1",
        "http://data.europa.eu/snb/model/context/edc-ap",
    ],
    "id": "urn:credential:1",
    "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
    "issuer": {
        "id": "urn:epass:org:1",
        "type": "Organisation",
        "legalName": {"en": "Aoba University", "ja": "青葉大学"},
        "homepage": {"contentURL": "https://aoba.example"},
        "contactPoint": [{"emailAddress": {"id": "mailto:office@aoba.example"}}],
    },
    "issuanceDate": "2026-04-01T00:00:00+02:00",
    "displayParameter": {
        "title": {"en": "Certificate"},
        "description": {"en": "has completed"},
        "individualDisplay": {"displayDetail": [{"image": {"content": PICTURE}, "page": 1}]},
    },
    "credentialSubject": {
        "id": "urn:epass:person:1",
        "type": "Person",
        "givenName": {"en": "Sakura"},
        "familyName": {"en": "Aoki"},
        "hasClaim": [
            {"type": "LearningActivity", "title": {"en": "Sat in a room"}},
            {
                "type": "LearningAchievement",
                "title": {"en": "Data"},
                "awardedBy": {"awardingDate": "2026-03-31T00:00:00Z"},
                "specifiedBy": {
                    "id": "urn:epass:qualification:1",
                    "learningOutcome": {"title": {"en": "Reads tables"}},
                },
            },
        ],
    },
}


def sealed(document: dict[str, Any], **header: Any) -> dict[str, Any]:
    text = as_json(document).decode()
    protected = part({"alg": "RS256", "b64": False, "sigT": "2026-04-01T00:00:00Z", **header})
    return {"payload": text, "signatures": [{"protected": protected, "signature": "AAAA"}]}


def test_what_is_shown() -> None:
    found = read(as_json(EUROPEAN))
    assert found.securing is Securing.NONE
    assert (found.name, found.subject.name) == ("Certificate", "Sakura Aoki")
    assert found.issuer.name == "Aoba University"
    assert (found.issuer.url, found.issuer.email) == ("https://aoba.example", "office@aoba.example")
    assert found.achievement.name == "Data"
    assert found.achievement.description == "has completed"
    assert found.achievement.tags == ("Reads tables",)
    assert found.awarded
    assert found.valid_from
    assert found.picture.endswith(b" page")


def test_a_sealed_one_shows_the_same() -> None:
    found = read(as_json(sealed(EUROPEAN)))
    assert found.securing is Securing.JWS_JSON
    assert found.name == "Certificate"
    assert found.header["alg"] == "RS256"
    assert found.document == EUROPEAN


def test_any_credential_in_a_json_signature_is_shown() -> None:
    document = {"payload": part(BADGE), "protected": part({"alg": "EdDSA"}), "signature": "x"}
    found = read(as_json(document))
    assert (found.securing, found.name) == (Securing.JWS_JSON, "データ分析入門")


def test_without_any_of_its_parts() -> None:
    bare = {"type": ["EuropeanDigitalCredential"]}
    found = read(as_json(bare))
    assert (found.name, found.issuer.id, found.picture) == ("", "", b"")
    odd = {
        **bare,
        "displayParameter": [7, {"title": 7, "individualDisplay": ["x", {"displayDetail": 7}]}],
        "credentialSubject": {"hasClaim": ["x", {"specifiedBy": "y", "awardedBy": 3}]},
        "issuer": ["x"],
    }
    assert read(as_json(odd)).name == ""
