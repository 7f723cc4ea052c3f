"""What an import found and kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.snapshots.profiles import FoundProfile
    from wallet.verification.report import Check, Headline, Report


class Standing(StrEnum):
    """What keeping a found credential would do."""

    NEW = "new"
    COPY = "copy"  # the same bytes are already kept
    RETURNED = "returned"  # the same bytes, of a credential marked as deleted, which comes back
    NEWER_EDITION = "newer_edition"  # would come to the front of a kept credential
    OLDER_EDITION = "older_edition"  # would be kept as history


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found in what the learner handed over: a credential, or why it is none."""

    name: str  # file name, or what the learner would call it
    original: bytes
    report: Report | None = None
    headline: Headline | None = None
    standing: Standing | None = None
    error: WalletError | None = None  # set when ``report`` is None
    document: str = ""  # name of the PDF, web page or ZIP that it came in


@dataclass(frozen=True, slots=True)
class Host:
    """A host that could be asked for what is not cached, with the learner's consent."""

    name: str
    urls: tuple[str, ...]
    purposes: tuple[str, ...]  # "keys", "status", "badge", "edition": what would be fetched


@dataclass(frozen=True, slots=True)
class Review:
    """What an import found, before anything is kept."""

    found: tuple[Found, ...]
    hosts: tuple[Host, ...]
    profiles: tuple[FoundProfile, ...] = ()  # the learner's own, out of another wallet's file

    @property
    def credentials(self) -> tuple[Found, ...]:
        """Only what can be kept."""
        return tuple(found for found in self.found if found.report is not None)


@dataclass(frozen=True, slots=True)
class Kept:
    """What an import did: ids by outcome, and what could not be kept."""

    added: tuple[str, ...]
    copies: tuple[str, ...]
    editions: tuple[str, ...]
    failed: tuple[Found, ...]
    returned: tuple[str, ...] = ()  # were marked as deleted, and came back by bytes or an edition
    changes: Changes = Changes.LIBRARY | Changes.REPORTS


@dataclass(frozen=True, slots=True)
class Fetched:
    """What asking a host brought: URL to the error that stopped it, or None."""

    outcomes: tuple[tuple[str, WalletError | None], ...]
    changes: Changes = Changes.TRUST | Changes.REPORTS


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking for the newest edition of a badge: the check that tells it."""

    url: str
    check: Check

    @property
    def changes(self) -> Changes:
        """What it changed: the library when the edition was taken, else nothing."""
        taken = self.check.code == "refresh_taken"
        return Changes.LIBRARY | Changes.REPORTS if taken else Changes.NOTHING


class Holds(StrEnum):
    """What a text that was scanned, typed or pasted means, told before anything is done with it."""

    NOTHING = "nothing"  # there is no text
    DOCUMENT = "document"  # JSON or a token: may be a badge or a presentation
    CODE = "code"  # PixelPass: compact text of a QR code, that may hold one
    COMPACT = "compact"  # VP1: the same, another way
    PART = "part"  # one part of an animated code, or a whole one written in that way
    REQUEST = "request"  # somebody asks for badges: OpenID4VP and its drafts
    OFFER = "offer"  # a website offers badges: OpenID4VCI
    INTERACTION = "interaction"  # a website says itself what it wants: VCALM, phone wallets' links
    LINK = "link"  # an https address
    PLAIN_LINK = "plain_link"  # http: never fetched
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text holds.

    ``who`` is the host, in ASCII, that would be contacted first, "" where there is none or it is
    not said plainly. ``code`` is why a link was refused, which is OTHER then, else "".
    """

    holds: Holds
    who: str = ""
    code: str = ""

    @property
    def usable(self) -> bool:
        """Whether Tsumiki can do something with it."""
        return self.holds not in (Holds.NOTHING, Holds.PLAIN_LINK) and not self.code

    @property
    def talks(self) -> bool:
        """Whether following it would begin a conversation with somebody else's computer."""
        return self.holds in (Holds.REQUEST, Holds.OFFER, Holds.INTERACTION)
