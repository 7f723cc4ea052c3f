"""The course that the examples are about, in the words that both Open Badges share. Made up."""

from __future__ import annotations

from typing import Any

HOST = "https://university.example"
NAME = "みほん大学"
PROFILE = {"url": f"{HOST}/", "email": "credentials@university.example"}

TITLE = "データを読み解く基礎"
DESCRIPTION = (
    "公開データを使って、データの選び方、要約、図表による説明を学ぶ、社会人のための"
    "マイクロクレデンシャルです。"
)
NARRATIVE = (
    "次の両方を満たした人に授与します。\n\n"
    "1. 筆記試験で60点以上をとること。\n"
    "2. 公開データを使った分析レポートで60点以上の評価を受けること。"
)
PAGE = f"{HOST}/courses/data-literacy"
TAGS = ["データ活用", "統計", "リカレント教育"]
VERSION = "2026"
GRADE = "A"

# Alignments: what the learner can do, the level, and who assures the quality.
OUTCOMES: list[dict[str, Any]] = [
    {
        "targetName": "目的に合った公開データを選び、その限界を説明できる",
        "targetDescription": "Chooses open data that fit a purpose and explains their limits",
        "targetUrl": f"{HOST}/outcomes/data-literacy-1",
        "targetFramework": "みほん大学 学修成果一覧",
        "targetCode": "DL-1",
    },
    {
        "targetName": "データを要約し、図表で説明できる",
        "targetDescription": "Summarises data and explains them with charts",
        "targetUrl": f"{HOST}/outcomes/data-literacy-2",
        "targetFramework": "みほん大学 学修成果一覧",
        "targetCode": "DL-2",
    },
]
LEVEL = {
    "targetName": "EQF level 5",
    "targetUrl": "http://data.europa.eu/snb/eqf/5",
    "targetFramework": "European Qualifications Framework",
    "targetCode": "5",
}
OWN_LEVEL = {  # of a scale without an address, which an alignment would need
    "targetFramework": "みほん大学 科目水準",
    "targetCode": "100",
    "targetName": "100番台（導入）",
}
QUALITY = {
    "targetName": "みほん高等教育評価機構 機関別認証評価",
    "targetDescription": "Accreditation of the institution, 2024 to 2031",
    "targetUrl": "https://quality.example/decisions/2024-031",
    "targetCode": "2024-031",
}

# Members of the descriptors extension, the same in both; its texts may speak several languages.
SHARED: dict[str, Any] = {
    "creditsAvailable": 1,
    "creditUnit": "単位",
    "timeInvestment": 45,
    "assessmentType": ["written", "project"],
    "participationType": "online",
    "supervisionType": "supervised online with identity verification",
    "identityChecked": True,
    "stackable": True,
    "qualityAssuranceType": "external",
    "entryRequirement": {
        "ja": "高等学校卒業程度の数学",
        "en": "Mathematics of upper secondary school",
    },
}
LARGER = f"{HOST}/achievements/data-certificate"
LARGER_NAME = [  # the name of a thing is not ours to define, so it is written as VCDM 2.0 does
    {"@value": "データ活用 履修証明", "@language": "ja"},
    {"@value": "Certificate in working with data", "@language": "en"},
]
