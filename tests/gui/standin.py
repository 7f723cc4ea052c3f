"""A wallet made of snapshots: the window's tests need rows and pages, not cryptography."""

from __future__ import annotations

import shlex
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from tests.gui import standin_known
from tests.gui.standin_activity import StandInActivity
from tests.gui.standin_answering import StandInAnswering
from tests.gui.standin_backpack import StandInServices
from tests.gui.standin_drawing import StandInDrawing
from tests.gui.standin_known import StandInAsking, StandInSkills
from tests.gui.standin_life import (
    StandInBackups,
    StandInIndexing,
    StandInMarks,
    StandInSearches,
)
from tests.gui.standin_looking import StandInComparing, StandInOriginals, StandInPictures
from tests.gui.standin_offers import StandInOffers
from tests.gui.standin_owner import StandInProfiles, StandInProtection
from tests.gui.standin_pathways import StandInPathways
from tests.gui.standin_plans import StandInPlans
from tests.gui.standin_portfolios import StandInPortfolios
from tests.gui.standin_showing import StandInShowing
from wallet.credentials.model import (
    Achievement,
    Carrier,
    Credential,
    Issuer,
    Securing,
    Spec,
    Subject,
)
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.coverage import coverage
from wallet.descriptors.describing import describe
from wallet.errors import VaultError
from wallet.snapshots.badges import BadgeEdition, BadgePage, BadgeRow, Owner
from wallet.snapshots.changes import Changes
from wallet.snapshots.descriptors import Cover, Described
from wallet.snapshots.issuers import IssuerPage, IssuerRow, KnownAnchor, KnownRegistry
from wallet.trust.model import Level
from wallet.verification.report import Check, Freshness, Headline, Outcome, Report, Verdict
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.snapshots.imports import Review
    from wallet.work import Work

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
GOOD = "a passphrase that is right"

_MADE = (
    (
        "データ分析入門 マイクロクレデンシャル",
        "例示大学",
        "did:web:example.ac.jp",
        235,
        "valid",
        "pinned",
        "fresh",
        "good",
    ),
    (
        "AI Ethics Foundations",
        "Open Learning Institute",
        "https://oli.example/issuer",
        420,
        "valid",
        "first_seen",
        "fresh",
        "neutral",
    ),
    (
        "機械学習 初級",
        "公開学習機構",
        "did:web:kikou.example.jp",
        358,
        "expired",
        "anchored",
        "ageing",
        "caution",
    ),
    (
        "情報セキュリティ実践",
        "例示工科大学",
        "https://tech.example.ac.jp/i",
        825,
        "revoked",
        "anchored",
        "fresh",
        "bad",
    ),
    (
        "Cloud Fundamentals",
        "Example Academy",
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLG",
        316,
        "status_unavailable",
        "seen",
        "stale",
        "neutral",
    ),
)  # fmt: skip - a table


def rows(count: int) -> tuple[BadgeRow, ...]:
    """Return that many rows, going round the five kinds."""
    made = []
    for at in range(count):
        title, issuer, issuer_id, age, verdict, trust, freshness, tone = _MADE[at % len(_MADE)]
        made.append(
            BadgeRow(
                id=f"badge-{at}",
                title=title,
                issuer=issuer,
                issuer_id=issuer_id,
                spec=Spec.OPEN_BADGES_3,
                awarded=NOW - timedelta(days=age),
                valid_until=None,
                added=NOW - timedelta(days=1),
                verdict=Verdict(verdict),
                trust=Level(trust),
                freshness=Freshness(freshness),
                headline=Headline(Tone(tone), "cancelled"),
                picture=b"",
                editions=1,
            )
        )
    return tuple(made)


def document(row: BadgeRow) -> dict[str, Any]:
    """Return what the badge of a row says, in Open Badges 3.0."""
    return {
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": row.issuer_id, "type": ["Profile"], "name": row.issuer},
        "awardedDate": (row.awarded or NOW).isoformat(),
        "credentialSubject": {
            "id": "did:key:z6MkSubject",
            "achievement": {
                "id": "https://example.ac.jp/achievements/1",
                "name": row.title,
                "description": "データを読み、整え、図にして、わかったことを人に説明できる。",
                "criteria": {
                    "id": "https://example.ac.jp/criteria/1",
                    "narrative": "演習を五つ終え、**最終課題**で 70 点以上。\n\n"
                    "- 記述統計\n- 可視化",
                },
                "tag": ["統計", "Python"],
            },
        },
    }


def described(credential: Credential) -> Described:
    """Return what a credential says, as if a proof covered all of it."""
    record = describe(credential)
    tables = catalogue().tables
    return Described(
        record,
        Cover.COVERED,
        tuple(coverage(record, each) for each in tables),
        contradictions=contradictions(record),
    )


def page(row: BadgeRow) -> BadgePage:
    """Return the page of a row, with one check of each outcome."""
    credential = Credential(
        original=b"{}",
        carrier=Carrier.JSON,
        spec=row.spec,
        securing=Securing.DATA_INTEGRITY,
        document=document(row),
        name=row.title,
        issuer=Issuer(row.issuer_id, row.issuer),
        achievement=Achievement(
            name=row.title,
            description="データを読み、整え、図にして、わかったことを人に説明できる。",
            criteria="演習を五つ終え、**最終課題**で 70 点以上。\n\n- 記述統計\n- 可視化",
            criteria_url="https://example.ac.jp/criteria/1",
            tags=("統計", "Python"),
        ),
        subject=Subject("did:key:z6MkSubject"),
        valid_from=row.awarded,
        awarded=row.awarded,
    )
    checks = (
        Check("structure", Outcome.PASS, "cancelled"),
        Check(
            "proof",
            Outcome.FAIL if row.headline.tone is Tone.BAD else Outcome.PASS,
            "cancelled",
            evidence={"suite": "eddsa-rdfc-2022", "key": "did:web:example.ac.jp#key-1"},
        ),
        Check("issuer_binding", Outcome.PASS, "cancelled"),
        Check("status", Outcome.UNKNOWN, "cancelled", as_of=NOW - timedelta(days=12)),
        Check("dates", Outcome.SKIPPED, "cancelled"),
    )
    report = Report(credential, checks, row.verdict, row.trust, row.freshness, NOW)
    edition = BadgeEdition("ab" * 32, row.added, row.awarded, row.verdict)
    return BadgePage(
        row,
        credential,
        report,
        NOW,
        "badge.json",
        "application/vc",
        4321,
        "ab" * 32,
        (edition,),
        described(credential),
        owner=Owner("one", "holder_by_key"),
    )


class StandIn:
    """Answers like ``wallet.service.Wallet``; ``rows`` is what it keeps."""

    kept: tuple[BadgeRow, ...] = ()

    opens_with: tuple[str, ...] = ("passphrase", "recovery")

    def __init__(self, home: Path) -> None:
        self.home = home
        self.protection = StandInProtection()
        self.profiles = StandInProfiles()
        self.marks = StandInMarks(self)
        self.backups = StandInBackups()
        self.activity = StandInActivity(NOW)
        self.trust = self  # one stand-in for both
        self.skills = StandInSkills(self)
        self.asking = StandInAsking()
        self.pathways = StandInPathways()
        self.plans = StandInPlans()
        self.drawing = StandInDrawing(self)
        self.originals = StandInOriginals()
        self.comparing = StandInComparing(self)
        self.pictures = StandInPictures()
        self.searches = StandInSearches()
        self.indexing = StandInIndexing()
        self.rows = self.kept
        self.portfolios = StandInPortfolios(self, NOW)
        self.offers = StandInOffers(self, NOW)
        self.services = StandInServices(self.offers)
        self.answering = StandInAnswering(self, NOW)
        self.showing = StandInShowing(self)
        self.decided: list[tuple[str, Level | None]] = []
        self.threads = {threading.get_ident()}
        self.closed = False

    @staticmethod
    def exists(home: Path) -> bool:
        return (home / "vault").exists()

    @classmethod
    def ways(cls, home: Path) -> tuple[str, ...]:
        del home
        return cls.opens_with

    @classmethod
    def create(cls, home: Path, passphrase: str, *, now: datetime) -> StandIn:
        del now, passphrase
        home.mkdir(parents=True, exist_ok=True)
        (home / "vault").touch()
        return cls(home)

    @classmethod
    def unlock(cls, home: Path, passphrase: str, *, now: datetime) -> StandIn:
        del now
        if passphrase != GOOD:
            raise VaultError("wrong_passphrase")
        return cls(home)

    def close(self) -> None:
        self.closed = True
        self.threads.add(threading.get_ident())

    def badges(
        self, query: str = "", *, now: datetime, archived: bool = False
    ) -> tuple[BadgeRow, ...]:
        """Words must stand in title or issuer; ``is:`` and ``tag:`` and ``collection:`` narrow."""
        del now
        self.threads.add(threading.get_ident())
        asked = shlex.split(query.lower())
        return tuple(
            row
            for row in self.rows
            if row.deleted is None
            and (row.archived is not None) is archived
            and all(self._fits(row, word) for word in asked)
        )

    def _fits(self, row: BadgeRow, word: str) -> bool:
        kind, _, name = word.partition(":")
        if kind == "is":
            return row.favourite
        if kind == "tag":
            return name in [each.lower() for each in row.tags]
        if kind == "collection":
            return name in [each.name.lower() for each in self.marks.collections(row.id)]
        return word in (row.title + row.issuer).lower()

    def first_badges(self, most: int, *, now: datetime) -> tuple[BadgeRow, ...]:
        return self.badges(now=now)[:most]

    def deleted(self, *, now: datetime) -> tuple[BadgeRow, ...]:
        del now
        return tuple(row for row in self.rows if row.deleted is not None)

    def badge(self, badge_id: str, *, now: datetime) -> BadgePage:
        del now
        kept = next((row for row in self.rows if row.id == badge_id), None)
        if kept is None or kept.deleted is not None:
            raise VaultError("no_such_badge", badge=badge_id)
        found = page(kept)
        return replace(
            found,
            note=self.marks.notes.get(badge_id, ""),
            collections=self.marks.collections(badge_id),
        )

    def original(self, badge_id: str, sha256: str = "") -> tuple[str, bytes]:
        del badge_id, sha256
        return "badge.json", b'{"as": "issued"}'

    def recheck(self, *, now: datetime, work: Work, badge_ids: Any = ()) -> Changes:
        del now, badge_ids
        for at, _ in enumerate(self.rows):
            work.step(at, len(self.rows))
        return Changes.REPORTS

    def issuers(self) -> tuple[IssuerRow, ...]:
        found = {
            row.issuer_id: IssuerRow(
                row.issuer_id,
                row.issuer,
                row.trust,
                ("SHA256:5f1c 77aa 0b2e 91d4",),
                NOW,
                NOW,
                "",
                1,
            )
            for row in self.rows
        }  # fmt: skip - one thing
        return tuple(found.values())

    def issuer_page(self, issuer_id: str) -> IssuerPage:
        row = next(row for row in self.issuers() if row.id == issuer_id)
        return standin_known.page(row, NOW)

    def issued_by(self, issuer_id: str, *, now: datetime, most: int = 100) -> tuple[BadgeRow, ...]:
        del now
        return tuple(row for row in self.rows if row.issuer_id == issuer_id)[:most]

    def registries(self) -> tuple[KnownRegistry, ...]:
        return (standin_known.registry(NOW),)

    def anchors(self) -> tuple[KnownAnchor, ...]:
        return (standin_known.anchor(NOW),)

    def issuer(self, issuer_id: str) -> IssuerRow:
        return next(each for each in self.issuers() if each.id == issuer_id)

    def decide(self, issuer_id: str, level: Level | None, *, now: datetime) -> Changes:
        del now
        self.decided.append((issuer_id, level))
        self.rows = tuple(
            replace(row, trust=level or Level.SEEN) if row.issuer_id == issuer_id else row
            for row in self.rows
        )
        return Changes.TRUST | Changes.REPORTS

    def examine(self, inputs: Any, *, now: datetime, work: Work) -> Review:
        del now, work
        return self.offers.examined(inputs)

    def hosts(self, *badge_ids: str) -> tuple[object, ...]:
        del badge_ids
        return ()
