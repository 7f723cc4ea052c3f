"""Who appears in the samples: one learner, and the institutions she learned with. All made up."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.issuer_simulator.hosted import HostedIssuer
from tests.issuer_simulator.institution import Institution
from tests.issuer_simulator.keys import secret_key
from tests.issuer_simulator.learner import Learner
from tests.issuer_simulator.samples import vocabulary
from wallet.cryptosuites import multikey
from wallet.cryptosuites.keys import KeyKind
from wallet.trust.model import Document

SAKURA = Learner("青木 さくら", "sakura.aoki@learner.example")
# One badge is bound to the key of another wallet, which she used before.
_OLD_WALLET = secret_key(KeyKind.ED25519, "the wallet Sakura used before").public()
SAKURA_BOUND = replace(SAKURA, did="did:key:" + multikey.encode_public(_OLD_WALLET))

_SHARED = {vocabulary.URL: vocabulary.CONTEXT}


def _in(country: str, code: str, **more: str) -> dict[str, Any]:
    return {
        "type": ["Address"],
        **more,
        "addressCountry": country,
        "addressCountryCode": code,
    }


def _member(number: str) -> list[dict[str, Any]]:
    entry = {"identifier": f"https://lcc.example/members/{number}", "identifierType": "ext:LCC"}
    return [{"type": "IdentifierEntry", **entry}]


AOBA = Institution(
    "aoba-u.example",
    name="青葉データ大学",
    profile={
        "url": "https://aoba-u.example/",
        "email": "microcredential@aoba-u.example",
        "description": "社会人のためのマイクロクレデンシャルを開講する、架空の大学です。",
        "otherIdentifier": _member("017"),
        "address": _in("日本", "JP"),
    },
    vocabulary=_SHARED,
)
MANABI = Institution(
    "manabi.example",
    name="学びの広場",
    method="https",
    path="/issuers/plaza",
    kinds=(KeyKind.P256,),
    profile={
        "url": "https://manabi.example/",
        "description": "大学と企業の講座を無料で受けられる、架空のオンライン講座（MOOC）です。",
        "otherIdentifier": _member("004"),
        "address": _in("日本", "JP"),
    },
    vocabulary=_SHARED,
)
MINATO = Institution(
    "academy.minato-solutions.example",
    name="みなとソリューションズ・アカデミー",
    profile={
        "url": "https://academy.minato-solutions.example/",
        "description": "架空のIT企業の社内大学です。",
        "parentOrg": {
            "id": "https://minato-solutions.example/",
            "type": ["Profile"],
            "name": "みなとソリューションズ株式会社",
        },
        "address": _in("日本", "JP"),
    },
)
KOTOBA = Institution(
    "kotoba-bridge.example",
    name="Kotoba Bridge Foundation",
    profile={
        "url": "https://kotoba-bridge.example/",
        "description": "An imaginary foundation that examines languages for work.",
        "address": _in("Japan", "JP"),
    },
    vocabulary=_SHARED,
)
UMIKAZE = Institution(
    "city.umikaze.example",
    name="海風市",
    profile={
        "url": "https://city.umikaze.example/",
        "email": "bosai@city.umikaze.example",
        "description": "海辺の架空の市です。",
        "address": _in("日本", "JP", addressLocality="海風市"),
    },
)
HARBOUR = Institution(
    "harbour-it.example",
    name="Harbour Institute of Technology",
    kinds=(KeyKind.RSA,),
    profile={
        "url": "https://harbour-it.example/",
        "description": "An imaginary institute of technology on the Irish coast.",
        "address": _in("Ireland", "IE"),
    },
    vocabulary=_SHARED,
)
RING = Institution(
    "data-ring.example",
    name="Ring of Data",
    method="did:key",
    profile={
        "url": "https://data-ring.example/",
        "description": "An imaginary circle of neighbours who read open data together.",
        "address": _in("Japan", "JP"),
    },
)
SATOYAMA = Institution(
    "satoyama-lab.example",
    name="里山ラボ",
    profile={
        "url": "https://satoyama-lab.example/",
        "description": "里山の生きものを調べる、架空のNPO法人です。",
        "address": _in("日本", "JP"),
    },
    vocabulary=_SHARED,
)
CONSORTIUM = Institution(
    "lcc.example",
    name="学修証明コンソーシアム",
    profile={
        "url": "https://lcc.example/",
        "description": "発行機関の質を認定する、架空の団体です。",
        "address": _in("日本", "JP"),
    },
)

# What learners in Japan hold today is mostly Open Badges 2.0.
MANABI_HOSTED = HostedIssuer(
    "https://manabi.example/openbadges",
    "学びの広場",
    {
        "url": "https://manabi.example/",
        "email": "badges@manabi.example",
        "description": "大学と企業の講座を無料で受けられる、架空のオンライン講座（MOOC）です。",
    },
)
MINATO_HOSTED = HostedIssuer(
    "https://badges.minato-solutions.example/ob2",
    "みなとソリューションズ・アカデミー",
    {
        "url": "https://academy.minato-solutions.example/",
        "email": "academy@minato-solutions.example",
        "description": "架空のIT企業の社内大学です。",
    },
)

# Whose keys come with the samples. 里山ラボ is left out: its key has to be fetched first.
PUBLISHING = (AOBA, MANABI, MINATO, KOTOBA, UMIKAZE, HARBOUR, CONSORTIUM)

REGISTRY: dict[str, Any] = {
    "meta": {
        "name": "学修証明コンソーシアム 発行機関登録簿（見本）",
        "url": "https://lcc.example/registry",
        "created": "2023-04-01T00:00:00+09:00",
        "updated": "2026-10-01T00:00:00+09:00",
    },
    "registry": {
        AOBA.id: {
            "name": "青葉データ大学",
            "location": "日本",
            "url": "https://aoba-u.example/",
        },
        MANABI.id: {
            "name": "学びの広場",
            "location": "日本",
            "url": "https://manabi.example/",
        },
        MANABI_HOSTED.id: {
            "name": "学びの広場（Open Badges 2.0）",
            "location": "日本",
            "url": "https://manabi.example/",
        },
        KOTOBA.id: {
            "name": "Kotoba Bridge Foundation",
            "location": "Japan",
            "url": "https://kotoba-bridge.example/",
        },
    },
}


def published() -> tuple[Document, ...]:
    """Return everything that comes with the samples, once all badges are issued."""
    documents = {
        document.url: document
        for source in (*PUBLISHING, MANABI_HOSTED, MINATO_HOSTED)
        for document in source.documents()
    }
    time = json.dumps(vocabulary.TIME_CONTEXT, indent=2) + "\n"
    extension = Document(
        vocabulary.TIME_URL, time.encode(), kind="context", media_type="application/ld+json"
    )
    return (*documents.values(), extension)
