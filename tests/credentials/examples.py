"""Small credentials for the tests, of every kind that the wallet reads."""

from __future__ import annotations

import base64
import json
from typing import Any

VC2 = "https://www.w3.org/ns/credentials/v2"
VC1 = "https://www.w3.org/2018/credentials/v1"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

BADGE: dict[str, Any] = {
    "@context": [VC2, OB3],
    "id": "urn:uuid:7b1f1f8e-5a6e-4c0a-9a53-1c8f0a1f2b3c",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": {"id": "did:web:example.ac.jp", "type": ["Profile"], "name": "見本大学"},
    "validFrom": "2026-04-01T00:00:00+09:00",
    "validUntil": "2030-03-31",
    "awardedDate": "2026-03-31T12:00:00Z",
    "credentialSubject": {
        "id": "did:key:z6MkLearner",
        "type": ["AchievementSubject"],
        "identifier": [{"type": "IdentityObject", "hashed": False, "identityHash": "a@b.jp"}],
        "achievement": {
            "id": "https://example.ac.jp/badges/data",
            "type": ["Achievement"],
            "achievementType": "MicroCredential",
            "name": "データ分析入門",
            "description": "表計算から統計まで",
            "criteria": {"id": "https://example.ac.jp/criteria", "narrative": "**課題**を提出"},
            "image": {"id": "https://example.ac.jp/badge.png", "type": "Image"},
            "inLanguage": "ja",
            "tag": ["統計", "表計算"],
        },
    },
}

ASSERTION: dict[str, Any] = {
    "@context": "https://w3id.org/openbadges/v2",
    "type": "Assertion",
    "id": "https://badges.example.ac.jp/assertion/1",
    "badge": "https://badges.example.ac.jp/class/1",
    "verification": {"type": "HostedBadge"},
    "issuedOn": "2022-12-16T00:00:00+09:00",
    "recipient": {"identity": "sha256$00ff", "type": "email", "hashed": True, "salt": "ab"},
}


def part(value: Any) -> str:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def token(payload: Any, header: Any = None) -> str:
    return f"{part(header or {'alg': 'EdDSA'})}.{part(payload)}.{part(b'signature')}"


def as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
