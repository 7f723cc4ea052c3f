"""A pathway file that stands beside the samples: what a library or adviser could hand out.

The institutions are those of the samples; nobody signed it, so that parts may count.
"""

from __future__ import annotations

from typing import Any

_AOBA = "did:web:aoba-u.example"
_PLAZA = "https://manabi.example/issuers/plaza"
_CREDIT = "単位"


def achievement(
    address: str,
    ja: str,
    en: str,
    creator: str,
    *,
    worth: int | None = None,
    hours: int | None = None,
) -> dict[str, Any]:
    """Return an achievement of a pathway file, worth some 単位 or taking some hours."""
    made: dict[str, Any] = {"id": address, "name": {"ja": ja, "en": en}, "creator": creator}
    if worth is not None:
        made |= {"creditsAvailable": worth, "creditUnit": _CREDIT}
    if hours is not None:
        made["timeInvestment"] = hours
    return made


def order(first: str, then: str) -> dict[str, Any]:
    """Return the association that one comes before another."""
    ends = {"sourceId": first, "targetId": then}
    return {"type": "Association", "associationType": "precedes", **ends}


def data_at_work() -> dict[str, Any]:
    """Return a pathway with every kind of rule: all, any, two of four, credits, a nested award."""
    aoba = "https://aoba-u.example/achievements"
    goal, base, choice, first = (
        f"https://lcc.example/pathways/data-at-work/{name}"
        for name in ("goal", "credits", "choice", "start")
    )
    return {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "https://lcc.example/pathways/data-at-work",
        "version": "2026",
        "name": {"ja": "職場でデータを活かす人への道", "en": "Towards using data at work"},
        "description": {
            "ja": "働きながらデータの読み書きを身につけるための、学び方の例です。",
            "en": "One way to learn to read and use data beside a job.",
        },
        "issuer": {
            "id": "https://lcc.example/",
            "name": {"ja": "学修証明コンソーシアム", "en": "Learning Credentials Consortium"},
        },
        "source": "https://lcc.example/pathways",
        "destination": goal,
        "achievement": [
            achievement(
                goal, "職場のデータ活用リーダー", "Data lead at work", "https://lcc.example/"
            ),
            {
                "id": first,
                "name": {"ja": "入口を一つ選ぶ", "en": "One way in"},
                "group": True,
            },
            {
                "id": base,
                "name": {"ja": "データの基礎を3単位以上", "en": "Foundations worth 3 credits"},
                "group": True,
            },
            {
                "id": choice,
                "name": {"ja": "応用から2つ選ぶ", "en": "Two of the applications"},
                "group": True,
            },
            achievement(
                "https://manabi.example/achievements/ai-literacy",
                "はじめてのAIリテラシー",
                "First steps in AI literacy",
                _PLAZA,
                hours=6,
            ),
            achievement(
                "https://manabi.example/openbadges/badges/statistics-1",
                "統計学はじめの一歩",
                "First steps in statistics",
                _PLAZA,
                hours=10,
            ),
            achievement(
                f"{aoba}/ds101",
                "データサイエンス入門",
                "Introduction to data science",
                _AOBA,
                worth=1,
                hours=45,
            ),
            achievement(
                f"{aoba}/ds102",
                "Pythonによるデータ分析",
                "Data analysis with Python",
                _AOBA,
                worth=2,
                hours=90,
            ),
            achievement(
                f"{aoba}/ds103",
                "データ倫理と個人情報の取り扱い",
                "Data ethics and personal information",
                _AOBA,
                worth=1,
                hours=45,
            ),
            achievement(
                f"{aoba}/ds104",
                "データ可視化ワークショップ",
                "Data visualisation workshop",
                _AOBA,
                hours=12,
            ),
            achievement(
                "https://city.umikaze.example/badges/disaster-leader",
                "市民防災リーダー",
                "Disaster preparedness leader",
                "did:web:city.umikaze.example",
            ),
            achievement(
                "https://harbour-it.example/achievements/dso-5",
                "持続可能な運営とデータ",
                "Data for Sustainable Operations",
                "did:web:harbour-it.example",
            ),
            achievement(
                f"{aoba}/ds201",
                "データ利活用実践演習",
                "Data practice project",
                _AOBA,
                worth=2,
                hours=90,
            ),
        ],
        "rule": [
            {
                "achievement": goal,
                "kind": "all",
                "of": [first, base, choice, f"{aoba}/ds201"],
            },
            {
                "achievement": first,
                "kind": "any",
                "of": [
                    "https://manabi.example/achievements/ai-literacy",
                    "https://manabi.example/openbadges/badges/statistics-1",
                ],
            },
            {
                "achievement": base,
                "kind": "credits",
                "credits": 3,
                "unit": _CREDIT,
                "of": [f"{aoba}/ds101", f"{aoba}/ds102", f"{aoba}/ds103"],
            },
            {
                "achievement": choice,
                "kind": "k_of_n",
                "k": 2,
                "of": [
                    f"{aoba}/ds104",
                    "https://city.umikaze.example/badges/disaster-leader",
                    "https://harbour-it.example/achievements/dso-5",
                ],
            },
        ],
        "association": [
            order(first, base),
            order(choice, f"{aoba}/ds201"),
        ],
    }
