"""A badge that says much, in each format that lets its holder leave parts of it out."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

from tests.cryptosuites import selective_issuer, signing
from tests.issuer_simulator.selective import combined, digest, disclosure, element
from wallet.credentials.reading import read
from wallet.cryptosuites import multikey
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind, bls_public_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.credentials.model import Credential
    from wallet.cryptosuites.keys import PublicKey

KEY = signing.KEYS[KeyKind.P256]
PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChAGA"
    "WxkUhgAAAABJRU5ErkJggg=="
)
CONTEXT = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    {
        "creditUnit": "https://vocab.example/creditUnit",
        "motto": {"@id": "https://vocab.example/motto", "@container": "@language"},
        "layout": {"@id": "https://vocab.example/layout", "@type": "@json"},
    },
]
ODD = "https://vocab.example/odd~1"
ODD_KEY = "/credentialSubject/achievement/https:~1~1vocab.example~1odd~01"
RUBRIC = "urn:uuid:7f5b9d52-0c2f-4f5e-9d0e-2f8a0b1d4c01"
EXAM = "urn:uuid:7f5b9d52-0c2f-4f5e-9d0e-2f8a0b1d4c02"
LEVEL = "urn:uuid:7f5b9d52-0c2f-4f5e-9d0e-2f8a0b1d4c03"
MANDATORY = ("/issuer/id", "/validFrom", "/credentialSubject/achievement/name")
ACHIEVEMENT = "/credentialSubject/achievement"
BADGE: dict[str, Any] = {
    "@context": CONTEXT,
    "id": "urn:uuid:0d2f6a5e-4b8a-4a0e-9d1c-6f0a1d1f5c77",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "name": "データサイエンス入門 修了証",
    "issuer": {"id": "", "type": ["Profile"], "name": "青葉データ大学", "image": PICTURE},
    "validFrom": "2026-04-01T00:00:00Z",
    "validUntil": "2029-03-31T00:00:00Z",
    "awardedDate": "2026-03-20T00:00:00Z",
    "credentialStatus": {
        "id": "https://aoba.example/status/1#94567",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "94567",
        "statusListCredential": "https://aoba.example/status/1",
    },
    "credentialSubject": {
        "id": "did:example:learner",
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "identityType": "emailAddress",
                "hashed": True,
                "salt": "sel",
                "identityHash": "sha256$0f3a",
            }
        ],
        "creditsEarned": 2,
        "achievement": {
            "id": "https://aoba.example/achievements/ds1",
            "type": ["Achievement"],
            "name": "データサイエンス入門",
            "description": "統計の考え方を学び、\n手を動かして確かめる。",
            "criteria": {"narrative": "レポートを三本書く。"},
            "image": {"id": PICTURE, "type": "Image"},
            "creditsAvailable": 2,
            "creditUnit": "単位",
            "version": "2026",
            "motto": {"ja": "まず数える。", "en": "Count first.", "id": "Hitung dulu."},
            "layout": {"columns": [1, 2], "id": "grid"},
            ODD: "odd member",
            "tag": ["統計", "Python", "statistics"],
            "alignment": [
                {
                    "type": ["Alignment"],
                    "targetName": "データを可視化する",
                    "targetUrl": "https://skills.example/visualise",
                    "targetFramework": "青葉スキル標準",
                    "targetType": "ceasn:Competency",
                    "targetCode": "AS-12",
                },
                {
                    "type": ["Alignment"],
                    "targetName": "EQF level 6",
                    "targetUrl": "http://data.europa.eu/snb/eqf/6",
                    "targetCode": "6",
                },
            ],
            "resultDescription": [
                {
                    "id": EXAM,
                    "type": ["ResultDescription"],
                    "name": "期末試験",
                    "resultType": "Percent",
                    "valueMin": "0",
                    "valueMax": "100",
                    "requiredValue": "60",
                },
                {
                    "id": RUBRIC,
                    "type": ["ResultDescription"],
                    "name": "レポート",
                    "resultType": "RubricCriterionLevel",
                    "allowedValue": ["不可", "可", "良", "優"],
                    "rubricCriterionLevel": [
                        {
                            "id": LEVEL,
                            "type": ["RubricCriterionLevel"],
                            "name": "良",
                            "level": "3",
                            "description": "根拠を示して説明している。",
                        }
                    ],
                },
            ],
        },
        "result": [
            {
                "type": ["Result"],
                "resultDescription": EXAM,
                "status": "Completed",
                "value": "92",
            },
            {
                "type": ["Result"],
                "resultDescription": RUBRIC,
                "status": "Provisional",
                "achievedLevel": LEVEL,
            },
        ],
    },
    "evidence": [
        {
            "id": "https://portfolio.example/sakura/1",
            "type": ["Evidence"],
            "name": "レポート第一回",
            "narrative": "駅前の人の流れ",
        }
    ],
}
SHOWING = [
    (),
    None,
    (f"{ACHIEVEMENT}/tag/1",),
    (f"{ACHIEVEMENT}/description", "/name", "/issuer/name"),
    (f"{ACHIEVEMENT}/motto/ja", f"{ACHIEVEMENT}/layout", ODD_KEY),
    ("/issuer/image", f"{ACHIEVEMENT}/image"),
    ("/credentialSubject/result/0/value", f"{ACHIEVEMENT}/alignment/1/targetCode"),
    ("/evidence", "/credentialSubject/identifier"),
]


def issued(
    cryptosuite: str, document: dict[str, Any] | None = None, mandatory: Sequence[str] = MANDATORY
) -> dict[str, Any]:
    """Return a badge with a base proof by an issuer who is its did:key."""
    did, method = issuer_of(cryptosuite)
    badge = copy.deepcopy(BADGE if document is None else document)
    if isinstance(badge.get("issuer"), dict):
        badge["issuer"]["id"] = did
    before = dict(signing.OPTIONS)
    signing.OPTIONS["verificationMethod"] = method
    try:
        if cryptosuite == "bbs-2023":
            return selective_issuer.issue_bbs(badge, mandatory)
        return selective_issuer.issue_ecdsa_sd(badge, KEY, mandatory)
    finally:
        signing.OPTIONS.update(before)


def public(cryptosuite: str) -> PublicKey:
    """Return the issuer's key."""
    if cryptosuite == "bbs-2023":
        return bls_public_key(selective_issuer.bbs_point())
    return KEY.public()


def issuer_of(cryptosuite: str) -> tuple[str, str]:
    """Return the issuer's DID and verification method."""
    text = multikey.encode_public(public(cryptosuite))
    return f"did:key:{text}", f"did:key:{text}#{text}"


def credential(document: dict[str, Any] | str) -> Credential:
    """Return it as the wallet reads it."""
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    return read(text.encode())


def sd_jwt(document: dict[str, Any] | None = None, **claims: Any) -> str:
    """Return the badge as an SD-JWT of the data model 2.0, issued by a did:key.

    Each member of subject, achievement and results has a disclosure of its own, each tag too, and
    evidence is hidden with all that is in it.
    """
    did, method = issuer_of("")
    badge = copy.deepcopy(BADGE if document is None else document)
    badge["issuer"]["id"] = did
    made: list[str] = []
    subject = badge["credentialSubject"]
    subject["result"] = [_parted(each, made, keep=("type",)) for each in subject["result"]]
    achievement = subject["achievement"]
    tags = [disclosure(tag) for tag in achievement["tag"]]
    made += tags
    achievement["tag"] = [element(tag) for tag in tags]
    subject["achievement"] = _parted(achievement, made, keep=("id", "type"))
    badge["credentialSubject"] = _parted(subject, made, keep=("type",))
    outer = [disclosure(name, badge.pop(name)) for name in ("name", "evidence", "validUntil")]
    made += outer
    badge["_sd"] = sorted(map(digest, outer))
    payload = {**badge, "_sd_alg": "sha-256", **claims}
    header = {"alg": "ES256", "kid": method, "typ": "vc+sd-jwt"}
    return combined(sign_compact(header, payload, KEY), *made)


def _parted(value: dict[str, Any], made: list[str], keep: Sequence[str]) -> dict[str, Any]:
    texts = [disclosure(name, part) for name, part in value.items() if name not in keep]
    made += texts
    kept = {name: part for name, part in value.items() if name in keep}
    return {**kept, "_sd": sorted(map(digest, texts))}
