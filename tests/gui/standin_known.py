"""What the stand-in says of issuers and skills."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from wallet.credentials.model import Alignment
from wallet.descriptors.skills import merge
from wallet.snapshots.imports import Host
from wallet.snapshots.issuers import (
    IssuerPage,
    IssuersAsked,
    KnownAnchor,
    KnownDocument,
    KnownKey,
    KnownRegistry,
)
from wallet.snapshots.skills import HeldSkill, Holding, SkillBadge
from wallet.trust.model import Decision, Level, RegistryEntry
from wallet.vault.trust_cache import Contact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.gui.standin import StandIn
    from wallet.snapshots.badges import BadgeRow
    from wallet.snapshots.issuers import IssuerRow
    from wallet.work import Work

OLD, NEW = "5f1c77aa0b2e91d4" * 3, "91d45f1c77aa0b2e" * 3
_CLAIMS = (
    Alignment(
        (("ja", "データを読み、整え、図にできる"), ("en", "Can read, mend and draw data")),
        "http://data.europa.eu/esco/skill/2b92a5b2-6758-4ee3-9fb4-b6387a55cc8f",
    ),
    Alignment((("", "Levels A2 to C1"),), code="CEFR-A2-C1", framework="長い名前の枠組み" * 8),
    Alignment((("", "統計"),)),
)


def page(row: IssuerRow, now: datetime) -> IssuerPage:
    """Return the page of an issuer that was pinned and has another key since, and is listed."""
    then = now - timedelta(days=40)
    address = "https://example.ac.jp/.well-known/did.json"
    decision = Decision(row.id, Level.PINNED, then, (OLD,)) if row.level is Level.PINNED else None
    if row.level is Level.DENIED:
        decision = Decision(row.id, Level.DENIED, then)
    listed = ((registry(now), RegistryEntry(row.id, row.name)),)
    return IssuerPage(
        row,
        decision,
        listed if row.level is Level.ANCHORED else (),
        (
            KnownKey(f"{row.id}#2", NEW, now, now, current=True),
            KnownKey(f"{row.id}#1", OLD, then, now - timedelta(days=1), current=False),
            KnownKey(f"{row.id}#0", "", None, None, current=False, revoked="2026-01-01"),
        ),
        (
            KnownDocument(address, "did-doc", "https", "ab" * 32, 900, now, now),
            KnownDocument(address, "did-doc", "https", "cd" * 32, 900, then, now),
            KnownDocument(address, "did-doc", "pack:x", "ef" * 32, 900, None, None),
        ),
        (
            Contact(now, address, "learner", "ok"),
            Contact(then, address, "learner", "fetch_status"),
        ),
    )


def registry(now: datetime) -> KnownRegistry:
    return KnownRegistry(
        "学修証明の名簿", "https://list.example/rules", now, now, "pack:list.zip", 12
    )


def anchor(now: datetime, *, denied: bool = False) -> KnownAnchor:
    subject = "CN=Example Seal Authority,O=Example Trust Services,C=EU"
    return KnownAnchor("urn:anchor:1", subject, "ab" * 32, now, now, "pack:eu.zip", denied)


def skill_badge(row: BadgeRow, holding: Holding, inside: str = "") -> SkillBadge:
    return SkillBadge(
        row.id,
        row.title,
        row.issuer,
        row.issuer_id,
        holding,
        replace(row.headline, code="headline_issuer_not_known"),
        row.verdict,
        row.trust,
        row.freshness,
        row.awarded,
        inside,
    )


class StandInSkills:
    """Three skills: one confirmed, one of an issuer nobody knows, one that is no more."""

    def __init__(self, wallet: StandIn) -> None:
        self._wallet = wallet

    def all(self, *, now: datetime, work: Work) -> tuple[HeldSkill, ...]:
        del now
        work.check()
        rows = self._wallet.rows
        if not rows:
            return ()
        badges = (
            (
                skill_badge(rows[0], Holding.CONFIRMED),
                skill_badge(rows[1 % len(rows)], Holding.GONE, "Inside"),
            ),
            (skill_badge(rows[1 % len(rows)], Holding.OPEN),),
            (skill_badge(rows[2 % len(rows)], Holding.GONE),),
        )
        return tuple(
            HeldSkill(skill, each) for (skill, _), each in zip(merge(_CLAIMS), badges, strict=True)
        )


class StandInAsking:
    """Nobody is asked; one host could be."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def hosts(self, issuer_id: str = "") -> tuple[Host, ...]:
        del issuer_id
        return (Host("example.ac.jp", ("https://example.ac.jp/k",), ("keys", "status")),)

    def ask(
        self, hosts: Sequence[Host], *, issuer_id: str = "", now: datetime, work: Work
    ) -> IssuersAsked:
        del issuer_id, now
        work.check()
        self.asked.append(tuple(host.name for host in hosts))
        return IssuersAsked((), (), (), 0)
