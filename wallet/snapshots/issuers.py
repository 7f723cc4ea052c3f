"""Who issued, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.errors import WalletError
    from wallet.snapshots.badges import Change
    from wallet.trust.model import Decision, Level, RegistryEntry
    from wallet.vault.trust_cache import Contact


@dataclass(frozen=True, slots=True)
class IssuerRow:
    """One issuer of kept credentials."""

    id: str
    name: str
    level: Level
    keys: tuple[str, ...]  # fingerprints of the keys its document publishes today
    first_seen: datetime | None
    fetched: datetime | None  # the newest document
    registry: str  # name of the registry that lists it, or ""
    badges: int
    registry_published: datetime | None = None
    registry_rules: str = ""  # where the registry says by which rules it is kept


@dataclass(frozen=True, slots=True)
class KnownRegistry:
    """A list of issuers, who keeps it and by which rules; to be listed is no mark of quality."""

    name: str
    governance_url: str
    published: datetime | None
    fetched: datetime | None
    source: str
    issuers: int


@dataclass(frozen=True, slots=True)
class KnownAnchor:
    """A certificate by which seals are judged; ``denied`` when the learner does not accept it."""

    url: str  # of its document, which is denied by this name
    subject: str  # RFC 4514
    sha256: str
    ends: datetime
    fetched: datetime | None
    source: str
    denied: bool


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key that an issuer published, and when it was seen to; ``current`` when it still does."""

    id: str
    fingerprint: str  # "" for a key that cannot be used
    first_seen: datetime | None
    last_seen: datetime | None
    current: bool
    revoked: str = ""  # as the document says


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """One copy of something that an issuer published, and when it was seen so."""

    url: str
    kind: str
    source: str
    sha256: str
    size: int
    first_seen: datetime | None
    last_seen: datetime | None


@dataclass(frozen=True, slots=True)
class IssuerPage:
    """All that is known of one issuer, and since when."""

    row: IssuerRow
    decision: Decision | None
    listed: tuple[tuple[KnownRegistry, RegistryEntry], ...]
    keys: tuple[KnownKey, ...]
    documents: tuple[KnownDocument, ...]  # newest first
    contacts: tuple[Contact, ...]  # with its hosts, newest first


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """What asking for one page brought. ``news``: nothing like it was kept before."""

    url: str
    news: bool = False
    error: WalletError | None = None


@dataclass(frozen=True, slots=True)
class HostAnswer:
    """What one host said."""

    host: str
    pages: tuple[PageAnswer, ...]


@dataclass(frozen=True, slots=True)
class KeyNews:
    """Keys (fingerprints) that an issuer publishes since it was asked, and that it no longer does.

    ``pinned``: the learner said to know it, by the keys of that day.
    """

    issuer_id: str
    name: str
    added: tuple[str, ...]
    gone: tuple[str, ...]
    pinned: bool


@dataclass(frozen=True, slots=True)
class IssuersAsked:
    """What came of asking issuers: by host, the keys that changed, the badges that stand anew."""

    hosts: tuple[HostAnswer, ...]
    keys: tuple[KeyNews, ...]
    changed: tuple[Change, ...]
    rechecked: int  # badges
    changes: Changes = Changes.TRUST | Changes.REPORTS
