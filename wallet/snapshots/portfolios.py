"""A portfolio as a page shows it, what a look before sending finds, and what was made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.presenting.disclosing.fields import FieldTree
    from wallet.presenting.portfolio import Portfolio
    from wallet.snapshots.badges import BadgePage


class Travels(StrEnum):
    """How a badge goes along in a presentation."""

    AS_IT_IS = "as_it_is"  # JSON-LD with its own proof, whole
    DERIVED = "derived"  # JSON-LD with a proof of its own over a part
    TOKEN = "token"  # noqa: S105 - enveloped JWT, whole
    DISCLOSING = "disclosing"  # enveloped SD-JWT with chosen disclosures
    ATTACHED = "attached"  # a file whose digest the presentation signs: OB 2.0, unsigned, seals


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """One kept draft in the list."""

    id: str
    title: str
    recipient: str
    badges: int
    missing: int  # badges that are no longer in the vault
    changed: datetime
    sent: datetime | None  # when something was last made of it


class Weight(StrEnum):
    """How much a finding asks of the learner."""

    TOLD = "told"  # good to know
    CARE = "care"  # look before it leaves
    STOPS = "stops"  # it cannot be signed like this


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the reader will learn, or that stands in the way: a code with a sentence."""

    code: str
    weight: Weight
    details: Mapping[str, str]
    badges: tuple[str, ...] = ()  # ids of those it is about


@dataclass(frozen=True, slots=True)
class PortfolioBadge:
    """One chosen badge as the reader will get it: judged and described from what is shown of it."""

    badge: str  # id
    page: BadgePage  # of what is shown, not of what is kept
    fields: FieldTree
    travels: Travels
    bound: bool  # whether its subject is the key that signs
    data: bytes  # what travels: JSON, compact token, or the original file


@dataclass(frozen=True, slots=True)
class PortfolioPage:
    """A draft with everything that would leave."""

    portfolio: Portfolio
    badges: tuple[PortfolioBadge, ...]
    gone: tuple[str, ...]  # ids of chosen badges that are no longer kept
    findings: tuple[Finding, ...]
    holder: str  # did:key that would sign; "" where a fresh one will be made

    @property
    def stops(self) -> bool:
        """Whether it cannot be signed as it is."""
        return any(each.weight is Weight.STOPS for each in self.findings)


@dataclass(frozen=True, slots=True)
class Built:
    """A signed portfolio, ready to be made into documents and handed over.

    ``vp`` is JSON (``application/vp``), ``vp_jwt`` a compact token (``application/vp+jwt``); both
    say the same and are signed by the same key.
    """

    page: PortfolioPage
    vp: bytes
    vp_jwt: bytes
    holder: str
    recipient: str
    challenge: str
    signed: datetime
    valid_until: datetime
    explanation: tuple[tuple[str, Mapping[str, str]], ...]  # two sentences: who can check it, how
    qr_text: str  # PixelPass text, "" when it does not fit
    qr_png: bytes  # b"" when it does not fit
    qr_version: int  # the QR version it takes or would take; 0 when above 40
    pathway_svg: bytes = b""
    changes: Changes = Changes.PRESENTATIONS
