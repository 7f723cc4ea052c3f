"""The Open Badges 3.0 of the other institutions: tokens, and those that do not pass."""

from __future__ import annotations

from tests.issuer_simulator.samples import catalogue
from tests.issuer_simulator.samples.people import (
    AOBA,
    HARBOUR,
    KOTOBA,
    MANABI,
    MINATO,
    RING,
    SAKURA,
    SAKURA_BOUND,
    SATOYAMA,
    UMIKAZE,
)
from tests.issuer_simulator.samples.sample import Sample, as_file, result

# One letter of the English examination's result, changed after the foundation signed it.
SIGNED_RESULT, CHANGED_RESULT = b'"value": "B1"', b'"value": "B2"'


def samples() -> list[Sample]:
    """Return eight files: one small enough for a QR code, seven of other institutions each."""
    return [
        _ai_literacy(),
        _cloud(),
        _english(),
        _disaster(),
        _sustainable(),
        _study_circle(),
        _wildlife(),
        _library(),
    ]


def _ai_literacy() -> Sample:
    draft = MANABI.draft(
        catalogue.achievement("manabi-ai", picture="inside"),
        SAKURA,
        valid_from="2025-11-28T12:00:00+09:00",
        awardedDate="2025-11-28T12:00:00+09:00",
        credential_id="https://manabi.example/credentials/ai-literacy/58231",
        salt="91dd07c4e5",
        subject={
            "creditsEarned": 12,
            "result": [result("https://manabi.example/achievements/ai-literacy#score", "88")],
        },
    )
    return Sample(
        "はじめてのAIリテラシー_学びの広場.jwt",
        MANABI.token(draft).encode(),
        "valid",
        "anchored",
        "unknown_key",
        "A token signed with ES256 by an issuer that is known by an https address.",
        "httpsのアドレスで名乗る発行者が、ES256で署名したトークンです。",
    )


def _cloud() -> Sample:
    draft = MINATO.draft(
        catalogue.achievement("minato-cloud", picture="inside"),
        SAKURA_BOUND,
        valid_from="2026-01-30T09:00:00+09:00",
        valid_until="2036-01-30T09:00:00+09:00",
        model="1.1",
        credential_id="urn:uuid:0d7a0c53-6d25-4d0c-9b0e-6f1f2f0f8e41",
        salt="66e3b1907f",
        subject={
            "result": [
                result(
                    "https://academy.minato-solutions.example/achievements/cloud-operations#exam",
                    status="Completed",
                )
            ]
        },
    )
    return Sample(
        "クラウド基盤運用研修_みなとアカデミー.jwt",
        MINATO.token(draft, layout="vc_claim").encode(),
        "valid",
        "first_seen",
        "unknown_key",
        "A token (EdDSA, `vc` claim) of a company academy that is in no registry, bound to a key.",
        "登録簿にない社内大学のトークンです（EdDSA、vcクレーム）。本人の鍵に結びついています。",
    )


def _english() -> Sample:
    base = "https://kotoba-bridge.example"
    signed = KOTOBA.issue(
        catalogue.achievement("kotoba-english", picture="inside"),
        SAKURA,
        valid_from="2025-06-27T10:00:00+09:00",
        awardedDate="2025-06-27T10:00:00+09:00",
        credential_id=f"{base}/results/2025-06/118220",
        salt="1fc68a94b3",
        named=True,
        subject={
            "licenseNumber": "EFW-2025-06-118220",
            "result": [
                result(f"{base}/achievements/english-for-work#level", "B1"),
                result(f"{base}/achievements/english-for-work#score", "247"),
            ],
        },
    )
    data = as_file(signed)
    if data.count(SIGNED_RESULT) != 1:
        raise AssertionError("the result to change must stand once in the file")
    return Sample(
        "English for the Workplace_Kotoba Bridge.json",
        data.replace(SIGNED_RESULT, CHANGED_RESULT),
        "invalid_signature",
        "first_seen",
        "context_unavailable",
        "The level was changed from B1 to B2 after it was signed.",
        "署名のあとで、英語のレベルがB1からB2に書き換えられています。",
    )


def _disaster() -> Sample:
    credential = UMIKAZE.issue(
        catalogue.achievement("umikaze-disaster", picture="inside"),
        SAKURA,
        model="1.1",
        valid_from="2023-05-20T10:00:00+09:00",
        valid_until="2026-05-20T10:00:00+09:00",
        awardedDate="2023-05-20T10:00:00+09:00",
        credential_id="urn:uuid:8c1b5a0e-2f5f-4b9e-8d59-3f3a8b0a7c65",
        salt="c7052b3e91",
        named=True,
        subject={"role": "町内会の防災係", "licenseNumber": "海風防第2023-088号"},
    )
    return Sample(
        "市民防災リーダー_海風市.json",
        as_file(credential),
        "expired",
        "first_seen",
        "unknown_key",
        "A city's appointment for three years that has run out (Ed25519Signature2020).",
        "市による3年間の認定で、有効期限が過ぎています（Ed25519Signature2020）。",
    )


def _sustainable() -> Sample:
    draft = HARBOUR.draft(
        catalogue.achievement("harbour-sustainable", picture="inside"),
        SAKURA,
        valid_from="2026-06-19T12:00:00+01:00",
        awardedDate="2026-06-19T12:00:00+01:00",
        credential_id="https://harbour-it.example/credentials/dso5001/2026-0063",
        salt="0b84d6e1fa",
        status="revocation",
        subject={
            "activityStartDate": "2026-01-19T00:00:00Z",
            "activityEndDate": "2026-05-29T00:00:00Z",
            "creditsEarned": 5,
            "result": [result("https://harbour-it.example/achievements/dso-5#mark", "68")],
        },
    )
    return Sample(
        "Data for Sustainable Operations_Harbour Institute.jwt",
        HARBOUR.token(draft).encode(),
        "valid",
        "first_seen",
        "unknown_key",
        "A European micro-credential with ECTS and an EQF level, as a token signed with RS256.",
        "ECTS単位とEQFレベルが入った欧州のマイクロクレデンシャルです（RS256のトークン）。",
    )


def _study_circle() -> Sample:
    credential = RING.issue(
        catalogue.achievement("ring-open-data", picture="inside"),
        SAKURA,
        valid_from="2024-03-23T18:00:00+09:00",
        awardedDate="2024-03-23T18:00:00+09:00",
        credential_id="urn:uuid:4b3c9a57-91f1-4a7e-a8f4-2b8d5d3c6e19",
        salt="af6120d58c",
        subject={"role": "Organiser", "term": "2023/24 season"},
    )
    return Sample(
        "Open Data Study Circle_Ring of Data.json",
        as_file(credential),
        "valid",
        "first_seen",
        "valid",
        "Signed by a did:key: it can be checked with nothing else at hand, but shows no name.",
        "did:keyによる署名です。ほかに何もなくても確かめられますが、名前の裏付けはありません。",
    )


def _wildlife() -> Sample:
    credential = SATOYAMA.issue(
        catalogue.achievement("satoyama-survey", picture="linked"),
        SAKURA,
        valid_from="2026-10-18T15:00:00+09:00",
        awardedDate="2026-10-18T15:00:00+09:00",
        credential_id="https://satoyama-lab.example/credentials/2026/27",
        salt="72f4be9d05",
        status="revocation",
        subject={
            "activityStartDate": "2025-11-01T00:00:00Z",
            "activityEndDate": "2026-10-18T00:00:00Z",
        },
    )
    return Sample(
        "里山いきもの調査員_里山ラボ.json",
        as_file(credential),
        "unknown_key",
        "first_seen",
        "context_unavailable",
        "The issuer's key is not at hand: nothing can be said until it has been fetched.",
        "発行者の鍵が手元にありません。取り寄せるまで、確かめられません。",
    )


def _library() -> Sample:
    """A badge as short as Open Badges 3.0 allows, so that a presentation of it fits a QR code."""
    subject = {
        "type": "AchievementSubject",
        "id": "https://aoba-u.example/s/41",
        "achievement": {
            "id": "https://aoba-u.example/lib/2",
            "type": "Achievement",
            "name": "図書館講習",
            "description": "文献を探せる",
            "criteria": {"id": "https://aoba-u.example/lib/2"},
        },
    }
    signed = AOBA.sign(
        {
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": "https://aoba-u.example/lib/2/41",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {"id": AOBA.id, "type": "Profile", "name": AOBA.name},
            "validFrom": "2024-05-10T00:00:00Z",
            "credentialSubject": subject,
        }
    )
    return Sample(
        "図書館講習_青葉データ大学.json",
        as_file(signed),
        "valid",
        "anchored",
        "unknown_key",
        "A very short badge: a presentation of it fits one QR code.",
        "ごく短いバッジです。これを提示するデータは、一つのQRコードに収まります。",
    )
