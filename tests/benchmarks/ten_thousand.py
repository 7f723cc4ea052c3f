"""10,000 credentials of 6 KB in Japanese and English, the same in every run, and what is typed."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.issuer_simulator import Institution, Learner, achievement
from wallet.credentials.model import Achievement, Carrier, Credential, Issuer, Securing, Spec
from wallet.descriptors import faceting, facets
from wallet.descriptors.normal import Unit, Workload
from wallet.service import Basis, judge
from wallet.vault.described import Description
from wallet.vault.editions import Entry, newest
from wallet.verification.as_json import checks_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.vault.library import Library
    from wallet.vault.vault import Vault

NOW = datetime(2026, 11, 23, tzinfo=UTC)
WORDS = "correct horse battery"
_ISSUERS = 50
_JAPANESE = (
    "統計", "情報", "数理", "データ", "サイエンス", "基礎", "応用", "修了", "証明", "大学", "講座",
    "教育", "看護", "経済", "学習", "成果", "分析", "理解", "説明", "実務", "プログラミング",
    "入門", "人工知能", "倫理", "地域", "環境", "歴史", "言語", "英語", "会計",
    "法律", "工学", "機械",
)  # fmt: skip
_ENGLISH = (
    "data", "science", "statistics", "introduction", "applied", "programming", "python", "course",
    "certificate", "university", "learning", "outcomes", "analysis", "ethics", "design",
    "experiment", "nursing", "economics",
)  # fmt: skip
QUERIES = {
    "titles": ("統", "統計", "情報", "統計情報", "badge 4711", "b", "ba", "bad", "ﾃﾞｰﾀ", "機械学習"),
    "issuers": ("看護大学", "経済大学", "大", "大学", "情報大", "法律大学"),
    "outcomes": ("習得", "実務 習得", "outcome d", "outcome data", "統計を説明", "倫理 ethics"),
    "all of it": (
        "d",
        "da",
        "dat",
        "data",
        "data s",
        "data sci",
        "python eth",
        "プログ",
        "zzz",
        "42",
    ),
}


def entries(count: int) -> list[Entry]:
    """Return credentials with what a real check of a real badge said of each."""
    chance = random.Random(1)  # noqa: S311 - the same credentials in every run
    school = Institution("0.example", method="did:key")
    real = school.issue(achievement(), Learner(), valid_from="2026-04-01T00:00:00Z")
    report = judge(json.dumps(real).encode(), "badge.json", Basis(), now=NOW).report
    checks = json.dumps(checks_json(report))
    return [
        _entry(number, chance, checks.replace(school.id, _issuer(number)))
        for number in range(count)
    ]


def _entry(number: int, chance: random.Random, checks: str) -> Entry:
    title = f"{''.join(chance.choices(_JAPANESE, k=4))} badge {number}"
    description = "".join(chance.choices(_JAPANESE, k=50)) + " ".join(
        chance.choices(_ENGLISH, k=30)
    )
    outcomes = [
        {
            "targetName": f"{chance.choice(_JAPANESE)}を説明し習得",
            "targetDescription": f"outcome {word}",
        }
        for word in chance.choices(_ENGLISH, k=2)
    ]
    credential = Credential(
        original=chance.randbytes(6000),
        carrier=Carrier.JSON,
        spec=Spec.OPEN_BADGES_3,
        securing=Securing.DATA_INTEGRITY,
        document={"credentialSubject": {"achievement": {"alignment": outcomes}}},
        id=f"urn:x:{number}",
        name=title,
        issuer=Issuer(_issuer(number), f"{chance.choice(_JAPANESE)}大学"),
        achievement=Achievement(name=title, description=description),
    )
    return Entry(
        credential,
        "badge.json",
        "application/json",
        NOW,
        checks,
        NOW,
        description=_description(number),
    )


def _description(number: int) -> Description:
    """Return what such a badge might state, each in another mixture."""
    one = random.Random(number)  # noqa: S311 - the same in every run
    hours = one.randrange(1, 400)
    keys = (
        f"country={one.choice(('JP', 'IE', 'NL', 'KR'))}",
        f"level=eqf:{one.randrange(1, 9)}",
        f"assessment={one.choice(('written', 'portfolio', 'practical'))}",
        f"participation={one.choice(('online', 'blended', 'onsite'))}",
    )
    workloads = (Workload(hours, Unit.HOURS), Workload(round(hours / 45, 1), Unit.JP_CREDIT))
    made = facets.facets(keys, workloads, one.randrange(12))
    words = "日本\nJapan\nOnline\nオンライン"
    return Description(faceting.made_by(), facets.as_text(made), words)


def _issuer(number: int) -> str:
    return f"https://{number % _ISSUERS}.example"


def keep(library: Library, some: Sequence[Entry]) -> None:
    """Keep credentials one after another; the caller holds the transaction."""
    for each in some:
        library.add(each, prefer=newest)


def mark(vault: Vault) -> None:
    """Write words of the learner to every credential: a tag that is a common word, some notes."""
    ids = vault.library.ids()
    vault.marks.tag(ids, "統計")
    for number, badge_id in enumerate(ids[::20]):
        vault.marks.note(badge_id, f"data science 情報 {number}")
    vault.marks.archive(ids[::4], now=NOW)
