"""Badges as lists and pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.descriptors.facets import Facets

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Credential, Spec
    from wallet.snapshots.descriptors import Described
    from wallet.snapshots.imports import Host
    from wallet.trust.model import Level
    from wallet.verification.report import Check, Freshness, Headline, Report, Verdict

_NO_FACETS = Facets()


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """One row of the list. ``id`` is the vault's own, stable for one credential's editions."""

    id: str
    title: str
    issuer: str
    issuer_id: str
    spec: Spec
    awarded: datetime | None
    valid_until: datetime | None
    added: datetime
    verdict: Verdict
    trust: Level
    freshness: Freshness
    headline: Headline
    picture: bytes  # PNG or JPEG, small enough to draw; b"" for a generated tile
    editions: int  # how many editions are kept, this one included
    good: bool = False  # valid with all that is inside, and none of their issuers denied
    archived: datetime | None = None  # when the learner put it away
    deleted: datetime | None = None  # when it was marked; only in ``Wallet.deleted``
    favourite: bool = False
    tags: tuple[str, ...] = ()
    note: bool = False  # whether the learner wrote one
    facets: Facets = _NO_FACETS  # what it is selected by; none where it is not described yet


@dataclass(frozen=True, slots=True)
class BadgePage:
    """Everything a badge page shows."""

    row: BadgeRow
    credential: Credential
    report: Report
    checked: datetime  # when the report was made
    file_name: str
    media_type: str
    size: int  # bytes of the original
    sha256: str  # hex, of the original
    editions: tuple[BadgeEdition, ...]
    described: Described  # what it says, descriptor by descriptor
    newest_at: Host | None = None  # who offers the newest edition of it
    owner: Owner | None = None  # whose it is
    note: str = ""
    collections: tuple[Collection, ...] = ()  # that it is in
    history: tuple[Change, ...] = ()  # newest first
    picture_at: Host | None = None  # who has its picture, when it names one and brings none
    picture_from: str = ""  # the host that the picture in ``row`` was fetched from later
    fetched: tuple[FetchedCopy, ...] = ()  # where it was seen on the web, newest first


@dataclass(frozen=True, slots=True)
class FetchedCopy:
    """A badge as it was at an address: the very file, or the page that vouches for a hosted one.

    ``sha256`` is hex, of the bytes that were there from ``first`` to ``last``, as far as was asked.
    """

    url: str
    sha256: str
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a badge is: a profile's id, "" for nobody known, and the code of how that is known."""

    profile: str
    code: str  # holder_by_key, holder_by_email, holder_assigned, holder_not_recognised, ...


@dataclass(frozen=True, slots=True)
class BadgeEdition:
    """One kept edition of a credential; the first in a tuple is the one in front."""

    sha256: str
    added: datetime
    valid_from: datetime | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection that the learner made. ``count``: badges in it that are in the list."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class MarkCounts:
    """How many badges there are beside the plain list."""

    favourites: int  # in the list
    archived: int
    deleted: int  # and can still come back


@dataclass(frozen=True, slots=True)
class CheckChange:
    """One check that came out otherwise; None where it was not asked."""

    check: str
    before: Check | None
    after: Check | None


@dataclass(frozen=True, slots=True)
class Change:
    """What a check of one edition found otherwise than the check before it.

    Each verdict is that of its own moment: ``before`` at ``checked``, ``after`` at ``when``.
    ``checks`` may be empty: then something inside a container changed.
    """

    badge: str  # id
    title: str
    sha256: str  # of the edition
    checked: datetime  # when the earlier report was made
    when: datetime  # when the later one took its place
    before: Verdict
    after: Verdict
    checks: tuple[CheckChange, ...]


@dataclass(frozen=True, slots=True)
class Expiry:
    """The end of a credential, for a calendar. ``uid`` is the same in every vault that keeps it."""

    uid: str  # a UUID that follows from issuer id and credential id
    title: str
    issuer: str
    ends: datetime
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """One original that was written out, for a page that lists them."""

    file: str  # its name in the folder
    title: str
    issuer: str
    spec: Spec
    awarded: datetime | None
    valid_until: datetime | None
    media_type: str
    size: int
    sha256: str
