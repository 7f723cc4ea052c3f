"""Four ways in which awards stack, shaped on what is usual in four parts of the world.

Institutions, courses and awards are made up. Two of the files are signed by whom they name, one as
a JSON document with a proof, one as a token; one is CTDL, as registries of the United States hold
it, and one is signed by nobody.
"""

from __future__ import annotations

from typing import Any

from tests.issuer_simulator.samples.pathways import achievement, order
from tests.issuer_simulator.samples.people import AOBA, HARBOUR
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind
from wallet.cryptosuites.proofs import create_proof
from wallet.linked_data import bundled

_SIGNED = "2026-04-01T09:00:00+09:00"
_SEMESTER = "Semester Hours"


def open_credits() -> dict[str, Any]:
    """Return Japan: credits of single courses add up to a certificate of a university."""
    base = "https://aoba-u.example/achievements"
    goal = f"{base}/open-data-society"
    courses = {
        "ds101": ("データサイエンス入門", "Introduction to data science", 1, 45),
        "ds102": ("Pythonによるデータ分析", "Data analysis with Python", 2, 90),
        "ds103": ("データ倫理と個人情報の取り扱い", "Data ethics and personal information", 1, 45),
        "ds201": ("データ利活用実践演習", "Data practice project", 2, 90),
        "ds202": ("組織のデータ戦略", "Data strategy of organisations", 2, 90),
        "ls110": ("地域統計のよみかた", "Reading regional statistics", 1, 45),
        "ls120": ("市民とオープンデータ", "Citizens and open data", 2, 90),
    }
    made = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "https://aoba-u.example/pathways/open-data-society",
        "version": "2026",
        "name": {
            "ja": "データと社会　単位累積プログラム",
            "en": "Data and society, by credits of your choice",
        },
        "description": {
            "ja": "科目を自由に選び、8単位を積み上げると履修証明を申請できます。期限はありません。",
            "en": "Choose any courses: with 8 credits you can apply for the certificate.",
        },
        "issuer": {
            "id": AOBA.id,
            "name": {"ja": "青葉データ大学", "en": "Aoba Data University"},
        },
        "destination": goal,
        "achievement": [
            achievement(
                goal, "データと社会 履修証明", "Certificate in data and society", AOBA.id, worth=8
            ),
            *(
                achievement(f"{base}/{code}", ja, en, AOBA.id, worth=worth, hours=hours)
                for code, (ja, en, worth, hours) in courses.items()
            ),
        ],
        "rule": [
            {
                "achievement": goal,
                "kind": "credits",
                "credits": 8,
                "unit": "単位",
                "of": [f"{base}/{code}" for code in courses],
            }
        ],
    }  # fmt: skip - a document
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-jcs-2022",
        "created": _SIGNED,
        "verificationMethod": AOBA.key_id(KeyKind.ED25519),
        "proofPurpose": "assertionMethod",
    }
    return create_proof(made, options, AOBA.key(KeyKind.ED25519), bundled())


def elective() -> bytes:
    """Return Europe: three of five short courses of 5 ECTS, then a project of the same size."""
    base = "https://harbour-it.example/achievements"
    goal, chosen = f"{base}/sustainable-technology", f"{base}/sustainable-technology#electives"
    courses = {
        "dso-5": ("持続可能な運営とデータ", "Data for Sustainable Operations"),
        "cir-5": ("循環型の設計", "Circular Design"),
        "lca-5": ("ライフサイクル評価", "Life Cycle Assessment"),
        "gre-5": ("再生可能エネルギーの系統", "Grids for Renewable Energy"),
        "gov-5": ("環境の法と報告", "Environmental Law and Reporting"),
    }
    made = {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "https://harbour-it.example/pathways/sustainable-technology",
        "version": "2026-27",
        "name": {
            "ja": "持続可能な技術 特別専門証書",
            "en": "Special Purpose Award in Sustainable Technology",
        },
        "description": {
            "ja": "5つの科目から3つを選び、実践課題とあわせて20 ECTSで取得します。",
            "en": "Choose three of five micro-credentials; with the project they make 20 ECTS.",
        },
        "issuer": {
            "id": HARBOUR.id,
            "name": {"ja": "ハーバー工科大学", "en": "Harbour Institute of Technology"},
        },
        "destination": goal,
        "achievement": [
            _ects(goal, "持続可能な技術 特別専門証書", "Sustainable Technology (award)", 20),
            {
                "id": chosen,
                "name": {"ja": "5科目から3科目を選ぶ", "en": "Three of five electives"},
                "group": True,
            },
            *(_ects(f"{base}/{code}", ja, en, 5) for code, (ja, en) in courses.items()),
            _ects(f"{base}/stp-5", "実践課題", "Project at a Workplace", 5),
        ],
        "rule": [
            {"achievement": goal, "kind": "all", "of": [chosen, f"{base}/stp-5"]},
            {
                "achievement": chosen,
                "kind": "k_of_n",
                "k": 3,
                "of": [f"{base}/{code}" for code in courses],
            },
        ],
        "association": [order(chosen, f"{base}/stp-5")],
    }
    header = {"alg": "RS256", "kid": HARBOUR.key_id(), "typ": "JWT"}
    return sign_compact(header, made, HARBOUR.key()).encode() + b"\n"


def _ects(address: str, ja: str, en: str, worth: int) -> dict[str, Any]:
    made = achievement(address, ja, en, HARBOUR.id, worth=worth)
    return {**made, "creditUnit": "ECTS"}


def rigid() -> dict[str, Any]:
    """Return the United States: a fixed sequence of courses, as a pathway in CTDL."""
    base = "https://rivergate-college.example/pathways/cloud-support"
    cloud = "https://academy.minato-solutions.example/achievements/cloud-operations"
    own = "https://rivergate-college.example/credentials"
    steps = [
        ("computing", "Course", "コンピューターの基礎", "Computing Essentials", f"{own}/cit-101"),
        ("networks", "Course", "ネットワーク入門", "Introduction to Networks", f"{own}/cit-120"),
        ("cloud", "Credential", "クラウド基盤運用", "Cloud Operations", cloud),
        ("capstone", "Course", "総合演習", "Capstone in Cloud Support", f"{own}/cit-290"),
    ]
    components = []
    for at, (name, kind, ja, en, proxied) in enumerate(steps):
        one: dict[str, Any] = {
            "@id": f"{base}#{name}",
            "@type": f"ceterms:{kind}Component",
            "ceterms:name": {"ja": ja, "en-US": en},
            "ceterms:proxyFor": proxied,
            "ceterms:creditValue": [
                {
                    "@type": "schema:QuantitativeValue",
                    "schema:value": 3,
                    "ceterms:creditUnitType": [
                        {
                            "@type": "ceterms:CredentialAlignmentObject",
                            "ceterms:targetNode": "creditUnit:SemesterHours",
                            "ceterms:targetNodeName": {"en-US": _SEMESTER},
                        }
                    ],
                }
            ],
            "ceasn:isChildOf": [f"{base}#certificate"],
        }
        if at:
            one["ceterms:prerequisite"] = [f"{base}#{steps[at - 1][0]}"]
        components.append(one)
    members = [f"{base}#certificate", *(f"{base}#{name}" for name, *_ in steps)]
    return {
        "@context": "https://credreg.net/ctdl/schema/context/json",
        "@graph": [
            {
                "@id": base,
                "@type": "ceterms:Pathway",
                "ceterms:name": {
                    "ja": "クラウド支援技術者への道",
                    "en-US": "Cloud Support Technician",
                },
                "ceterms:description": {
                    "ja": "決まった順に4つを学びます。3つめは勤務先の研修でも構いません。",
                    "en-US": "Four steps in a fixed order. The third can be training at work.",
                },
                "ceterms:ownedBy": ["https://rivergate-college.example/"],
                "ceterms:hasDestinationComponent": [f"{base}#certificate"],
                "ceterms:hasPart": members,
            },
            {
                "@id": "https://rivergate-college.example/",
                "@type": "ceterms:CredentialOrganization",
                "ceterms:name": {"ja": "リバーゲート・カレッジ", "en-US": "Rivergate College"},
            },
            {
                "@id": f"{base}#certificate",
                "@type": "ceterms:CredentialComponent",
                "ceterms:name": {
                    "ja": "クラウド支援技術者 修了証",
                    "en-US": "Certificate in Cloud Support",
                },
                "ceterms:proxyFor": f"{own}/cloud-support",
                "ceasn:hasChild": members[1:],
                "ceterms:hasCondition": [
                    {
                        "@type": "ceterms:ComponentCondition",
                        "ceterms:requiredNumber": 4,
                        "ceterms:targetComponent": members[1:],
                    },
                    {
                        "@type": "ceterms:ComponentCondition",
                        "ceterms:description": {
                            "ja": "各科目の評価がC以上であること",
                            "en-US": "A grade of C or better in each course",
                        },
                    },
                ],
            },
            *components,
        ],
    }  # fmt: skip - a document


def nested() -> dict[str, Any]:
    """Return Australia: a certificate inside the next, up to a diploma; nobody signed it."""
    base, by = "https://banksia-institute.example/awards", "https://banksia-institute.example/"
    plaza = "https://manabi.example/issuers/plaza"
    third, fourth, diploma = (f"{base}/{name}" for name in ("cert3", "cert4", "diploma"))
    ai = "https://manabi.example/achievements/ai-literacy"
    statistics = "https://manabi.example/openbadges/badges/statistics-1"
    english = "https://kotoba-bridge.example/achievements/english-for-work"
    units = {
        "dat401": ("データの整備", "Prepare data sets"),
        "dat402": ("データの可視化", "Present data"),
        "dat403": ("記録と個人情報の保護", "Protect records and privacy"),
        "dat501": ("データ活用の企画", "Plan the use of data"),
        "dat502": ("チームの運営", "Lead a data team"),
    }
    places = {code: f"{base}/units/{code}" for code in units}
    return {
        "type": "PathwayFile",
        "formatVersion": 1,
        "id": "https://banksia-institute.example/pathways/data-practice",
        "version": "2026",
        "name": {"ja": "データ実務 ディプロマへの道", "en": "Towards a Diploma of Data Practice"},
        "description": {
            "ja": "修了証III、修了証IV、ディプロマと、上の資格が下の資格を含みます。",
            "en": "Certificate III and IV and the diploma: each contains the one before it.",
        },
        "issuer": {
            "id": by,
            "name": {"ja": "バンクシア・インスティテュート", "en": "Banksia Institute"},
        },
        "destination": diploma,
        "achievement": [
            achievement(diploma, "データ実務 ディプロマ", "Diploma of Data Practice", by),
            achievement(fourth, "データ実務 修了証IV", "Certificate IV in Data Practice", by),
            achievement(third, "データ実務 修了証III", "Certificate III in Data Practice", by),
            achievement(
                ai, "はじめてのAIリテラシー", "First steps in AI literacy", plaza, hours=12
            ),
            achievement(
                statistics, "統計学はじめの一歩", "First steps in statistics", plaza, hours=10
            ),
            achievement(
                english,
                "仕事の英語",
                "English for the Workplace",
                "did:web:kotoba-bridge.example",
            ),
            *(achievement(places[code], ja, en, by, hours=40) for code, (ja, en) in units.items()),
        ],
        "rule": [
            {
                "achievement": diploma,
                "kind": "all",
                "of": [fourth, places["dat501"], places["dat502"]],
            },
            {"achievement": fourth, "kind": "all", "of": [third]},
            {
                "achievement": fourth,
                "kind": "k_of_n",
                "k": 2,
                "of": [places[code] for code in ("dat401", "dat402", "dat403")],
            },
            {"achievement": third, "kind": "all", "of": [ai, statistics, english]},
        ],
        "association": [order(third, fourth), order(fourth, diploma)],
    }  # fmt: skip - a document
