"""An offer of badges as the learner sees it: from whom, of what, and what came of taking it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.snapshots.imports import Review
    from wallet.snapshots.portfolios import Finding
    from wallet.snapshots.requests import Conversation


@dataclass(frozen=True, slots=True)
class CodeAsked:
    """A transaction code that the issuer gave by another way (OpenID4VCI 1.0, section 4.1.1)."""

    numeric: bool
    length: int  # 0 where the issuer does not say
    description: str  # the issuer's words, "" for none

    def tidied(self, typed: str) -> str:
        """Return a code as it is sent: plain letters, and nothing between its figures."""
        plain = normalize("NFKC", typed).strip()
        return "".join(plain.replace("-", " ").split()) if self.numeric else plain

    def fits(self, code: str) -> bool:
        """Whether a code is of the kind that the issuer named."""
        of_kind = code.isascii() and code.isdecimal() if self.numeric else code.isprintable()
        return of_kind and self.length in (0, len(code))


@dataclass(frozen=True, slots=True)
class OfferedBadge:
    """One thing that is offered. ``code`` says why it cannot be taken, "" where it can."""

    id: str
    name: str  # the issuer's, in the learner's language where there is one
    description: str
    format: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class OfferPage:
    """Everything to decide on. ``number`` names the conversation until it ends or the vault locks.

    ``signs_in`` is the host at which the browser would have to sign in, "" for none. ``elsewhere``
    are hosts beside the issuer's own that its metadata would send us to. ``holder`` is the did:key
    that the badges would be bound to, "" for badges bound to nobody.
    """

    number: int
    conversation: Conversation
    issuer: str  # its id
    host: str
    name: str  # as it calls itself, "" where it does not
    badges: tuple[OfferedBadge, ...]
    findings: tuple[Finding, ...]
    code: CodeAsked | None = None
    signs_in: str = ""
    elsewhere: tuple[str, ...] = ()
    holder: str = ""

    @property
    def acceptable(self) -> bool:
        """Whether anything of it can be taken."""
        stops = any(each.weight == "stops" for each in self.findings)
        return not stops and any(not each.code for each in self.badges)


@dataclass(frozen=True, slots=True)
class Arrived:
    """What an issuer sent, judged and not yet kept.

    ``later`` is when to ask again for what is not ready, None where all came. ``findings``: another
    issuer than the one that offered, a subject that is not the learner's key, an edition not
    offered.
    """

    number: int
    review: Review
    findings: tuple[Finding, ...]
    later: datetime | None = None
    changes: Changes = Changes.ACTIVITY


@dataclass(frozen=True, slots=True)
class UnkeptOffer:
    """Badges that came and wait to be kept or declined: ``Offers.arrived`` takes the number."""

    number: int
    host: str
    name: str  # as the issuer calls itself, "" where it does not
    files: tuple[str, ...]
    since: datetime


@dataclass(frozen=True, slots=True)
class AwaitedOffer:
    """Badges that an issuer promised: ``Offers.ask_again`` takes the number, from ``due`` on."""

    number: int
    issuer: str  # its id
    host: str
    name: str  # as it calls itself, "" where it does not
    badges: tuple[str, ...]  # what the issuer calls them
    since: datetime
    due: datetime
