"""青葉データ大学: three micro-credentials that stack to a certificate, and on towards an award."""

from __future__ import annotations

from typing import Any

from tests.issuer_simulator import documents
from tests.issuer_simulator.baking import bake_png, bake_svg
from tests.issuer_simulator.samples import catalogue, drawing
from tests.issuer_simulator.samples.people import AOBA, CONSORTIUM, SAKURA
from tests.issuer_simulator.samples.sample import Sample, as_file, as_text, evidence, result

_ACHIEVEMENTS = "https://aoba-u.example/achievements"
_CREDENTIALS = "https://aoba-u.example/credentials"


def samples() -> list[Sample]:
    """Return the university's six files."""
    first, second, third = _introduction(), _python(), _ethics()
    certificate = _certificate()
    revoked = _visualisation()
    return [
        Sample(
            "データサイエンス入門_青葉データ大学.json",
            as_file(first),
            "valid",
            "anchored",
            "context_unavailable",
            "An online micro-credential of a listed university, with every descriptor filled in.",
            "登録簿にある大学のオンライン講座です。記述項目がすべて入っています。",
        ),
        Sample(
            "Pythonによるデータ分析_青葉データ大学.png",
            bake_png(catalogue.picture("aoba-ds102"), as_text(second)),
            "valid",
            "anchored",
            "context_unavailable",
            "A badge picture with the credential baked into the PNG.",
            "証明を埋め込んだPNG画像のバッジです。",
        ),
        Sample(
            "データ倫理と個人情報_青葉データ大学.svg",
            bake_svg(_drawing("aoba-ds103"), as_text(third)),
            "valid",
            "anchored",
            "context_unavailable",
            "A badge picture with the credential baked into the SVG.",
            "証明を埋め込んだSVG画像のバッジです。",
        ),
        Sample(
            "データサイエンス基礎修了証_青葉データ大学.json",
            as_file(certificate),
            "valid",
            "anchored",
            "context_unavailable",
            "The certificate that three micro-credentials add up to; it names them as evidence.",
            "3つのマイクロクレデンシャルを積み上げた修了証です。根拠として3つを挙げています。",
        ),
        Sample(
            "学修歴証明書_青葉データ大学.json",
            as_file(_record([first, second, third, certificate])),
            "valid",
            "anchored",
            "context_unavailable",
            "A learner record (CLR 2.0) with four credentials, how they stack, and what is left to "
            "do for the award that has not been earned yet.",
            "4つの証明をまとめた学修歴証明書（CLR 2.0）です。積み上がり方と、"
            "まだ取得していない履修証明までの残りも示します。",
        ),
        Sample(
            "データ可視化ワークショップ_青葉データ大学.json",
            as_file(revoked),
            "revoked",
            "anchored",
            "context_unavailable",
            "The signature is good, but the university has revoked the credential since.",
            "署名は正しいものの、大学があとから取り消した証明です。",
        ),
    ]


def _introduction() -> dict[str, Any]:
    return AOBA.issue(
        catalogue.achievement("aoba-ds101", picture="inside"),
        SAKURA,
        valid_from="2024-09-20T10:00:00+09:00",
        awardedDate="2024-09-20T10:00:00+09:00",
        credential_id=f"{_CREDENTIALS}/2024/ds101-0147",
        salt="b3f1c09e52",
        named=True,
        status="revocation",
        subject={
            "activityStartDate": "2024-04-15T00:00:00Z",
            "activityEndDate": "2024-08-31T00:00:00Z",
            "term": "2024年度 前期",
            "creditsEarned": 1,
            "result": [
                result(f"{_ACHIEVEMENTS}/ds101#grade", "優"),
                result(f"{_ACHIEVEMENTS}/ds101#report", "84"),
            ],
        },
        evidence=[
            evidence(
                "https://aoba-u.example/portfolio/0147/ds101-report",
                "分析レポート「駅前商店街の人流と売上」",
                "市の公開データを使い、曜日と天気が来街者数に与える影響を調べました。",
                "レポート",
            )
        ],
    )


def _python() -> dict[str, Any]:
    return AOBA.issue(
        catalogue.achievement("aoba-ds102", picture="linked"),
        SAKURA,
        valid_from="2025-03-14T10:00:00+09:00",
        awardedDate="2025-03-14T10:00:00+09:00",
        credential_id=f"{_CREDENTIALS}/2025/ds102-0092",
        salt="7d20aa4c11",
        status="revocation",
        subject={
            "activityStartDate": "2024-10-07T00:00:00Z",
            "activityEndDate": "2025-02-22T00:00:00Z",
            "term": "2024年度 後期",
            "creditsEarned": 2,
            "result": [
                result(f"{_ACHIEVEMENTS}/ds102#grade", "秀"),
                result(
                    f"{_ACHIEVEMENTS}/ds102#project",
                    achievedLevel=f"{_ACHIEVEMENTS}/ds102#project-3",
                ),
            ],
        },
    )


def _ethics() -> dict[str, Any]:
    return AOBA.issue(
        catalogue.achievement("aoba-ds103", picture="linked"),
        SAKURA,
        valid_from="2025-09-12T10:00:00+09:00",
        awardedDate="2025-09-12T10:00:00+09:00",
        credential_id=f"{_CREDENTIALS}/2025/ds103-0118",
        salt="e81b5f6003",
        status="revocation",
        subject={
            "activityStartDate": "2025-04-14T00:00:00Z",
            "activityEndDate": "2025-08-30T00:00:00Z",
            "term": "2025年度 前期",
            "creditsEarned": 1,
            "result": [result(f"{_ACHIEVEMENTS}/ds103#grade", "良")],
        },
    )


def _certificate() -> dict[str, Any]:
    endorsement = CONSORTIUM.endorse(
        f"{_ACHIEVEMENTS}/ds-certificate",
        "学修成果・評価方法・積み上げの関係が、質保証基準 第2版に沿って"
        "示されていることを確認しました。",
        valid_from="2025-04-01T09:00:00+09:00",
        credential_id="https://lcc.example/endorsements/2025/031",
    )
    made = catalogue.achievement("aoba-certificate", picture="inside")
    return AOBA.issue(
        {**made, "endorsement": [endorsement]},
        SAKURA,
        valid_from="2025-10-01T10:00:00+09:00",
        awardedDate="2025-10-01T10:00:00+09:00",
        credential_id=f"{_CREDENTIALS}/2025/ds-c-0041",
        salt="40c9d7be8a",
        named=True,
        status="revocation",
        subject={
            "creditsEarned": 4,
            "result": [result(f"{_ACHIEVEMENTS}/ds-certificate#gpa", "3.25")],
        },
        evidence=[
            evidence(f"{_CREDENTIALS}/2024/ds101-0147", "DS101 データサイエンス入門"),
            evidence(f"{_CREDENTIALS}/2025/ds102-0092", "DS102 Pythonによるデータ分析"),
            evidence(f"{_CREDENTIALS}/2025/ds103-0118", "DS103 データ倫理と個人情報の取り扱い"),
        ],
    )


def _visualisation() -> dict[str, Any]:
    credential = AOBA.issue(
        catalogue.achievement("aoba-ds104", picture="inside"),
        SAKURA,
        valid_from="2024-12-08T17:00:00+09:00",
        awardedDate="2024-12-08T17:00:00+09:00",
        credential_id=f"{_CREDENTIALS}/2024/ds104-0033",
        salt="5a17e2c6f9",
        status="revocation",
        subject={"creditsEarned": 12},
    )
    AOBA.revoke(credential)
    return credential


def _record(credentials: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a CLR: what was earned, what was not, and how they belong together."""
    pairs = [
        ("isParentOf", "ds-certificate", "ds101"),
        ("isParentOf", "ds-certificate", "ds102"),
        ("isParentOf", "ds-certificate", "ds103"),
        ("precedes", "ds101", "ds102"),
        ("isParentOf", "ds-professional", "ds-certificate"),
        ("isParentOf", "ds-professional", "ds201"),
        ("isParentOf", "ds-professional", "ds202"),
    ]
    return AOBA.sign(
        documents.clr_credential(
            f"{_CREDENTIALS}/2026/clr-0147",
            name="学修歴証明書（2026年9月）",
            issuer=AOBA.profile(),
            valid_from="2026-09-30T10:00:00+09:00",
            vocabulary=tuple(AOBA.vocabulary),
            subject={
                "identifier": SAKURA.identifiers("c2f08d3b76", named=True),
                "achievement": [
                    catalogue.achievement(name)
                    for name in ("aoba-award", "aoba-ds201", "aoba-ds202")
                ],
                "association": [
                    {
                        "type": "Association",
                        "associationType": kind,
                        "sourceId": f"{_ACHIEVEMENTS}/{source}",
                        "targetId": f"{_ACHIEVEMENTS}/{target}",
                    }
                    for kind, source, target in pairs
                ],
                "verifiableCredential": credentials,
            },
        )
    )


def _drawing(name: str) -> str:
    return (drawing.ARTWORK / f"{name}.svg").read_text(encoding="utf-8")
