"""What the facade hands out: frozen pictures of the wallet for the window and the command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Flag, StrEnum, auto
from typing import TYPE_CHECKING

from wallet.verification.report import Tone as Tone  # noqa: PLC0414 - front ends read it here

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wallet.credentials.model import Credential, Spec
    from wallet.errors import WalletError
    from wallet.trust.model import Decision, Level, RegistryEntry
    from wallet.vault.trust_cache import Contact
    from wallet.verification.report import Check, Freshness, Headline, Report, Verdict


class Changes(Flag):
    """What a command changed, so that a page reloads only what it shows."""

    NOTHING = 0
    LIBRARY = auto()  # credentials came or went
    REPORTS = auto()  # a verdict may differ
    TRUST = auto()  # documents, registries, decisions
    PROFILES = auto()
    PRESENTATIONS = auto()
    PROTECTION = auto()  # ways of unlocking came or went


@dataclass(frozen=True, slots=True)
class Way:
    """One way of unlocking the vault; ``created`` is None where an older version made it."""

    id: str
    kind: str  # "passphrase", "keyring" or "recovery"
    created: datetime | None
    detail: str  # the name of the keyring, or ""


@dataclass(frozen=True, slots=True)
class KeyringState:
    """Whether this computer's keyring could unlock the vault; ``code`` says why it cannot."""

    usable: bool
    backend: str  # the name of the keyring, "" when there is none
    code: str = ""  # "keyring_absent" and so on, with a sentence each


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A recovery key as people keep it. It opens nothing until it was typed back and kept."""

    english: tuple[str, ...] = field(repr=False)  # 12 words of BIP-39
    japanese: tuple[str, ...] = field(repr=False)  # the same key in the other list
    qr_text: str = field(repr=False)
    qr_png: bytes = field(repr=False)
    vault: str  # the vault's own id, to tell two sheets apart

    def words(self, language: str) -> tuple[str, ...]:
        """Return the 12 words in "ja" or "en"; both open the vault."""
        return self.japanese if language == "ja" else self.english


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
    newest_at: Host | None = None  # who offers the newest edition of it
    owner: Owner | None = None  # whose it is
    note: str = ""
    collections: tuple[Collection, ...] = ()  # that it is in
    history: tuple[Change, ...] = ()  # newest first


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a badge is: a profile's id, "" for nobody known, and the code of how that is known."""

    profile: str
    code: str  # holder_by_key, holder_by_email, holder_assigned, holder_not_recognised, ...


@dataclass(frozen=True, slots=True)
class ProfileKey:
    """A key of a profile; a retired one signs nothing but what is bound to it."""

    did: str
    algorithm: str  # "Ed25519" or "P-256"
    created: datetime
    retired: datetime | None
    bound: int  # how many kept badges name it as their subject


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """One of the names under which the learner learns."""

    id: str
    name: str
    created: datetime
    emails: tuple[str, ...]
    keys: tuple[ProfileKey, ...]  # the one that signs new things first
    badges: int  # how many kept badges are theirs


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


Fact = str | datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that two editions of a credential state differently.

    ``fact`` is one of title, description, criteria, issuer, issuer_id, subject, awarded,
    valid_from, valid_until, results, skills, tags, achievement, inner, spec; each has a sentence
    ``fact_NAME``. Dates are datetimes, what may stand several times a tuple of texts.
    """

    fact: str
    before: Fact
    after: Fact


@dataclass(frozen=True, slots=True)
class Expiry:
    """The end of a credential, for a calendar. ``uid`` is the same in every vault that keeps it."""

    uid: str  # a UUID that follows from issuer id and credential id
    title: str
    issuer: str
    ends: datetime
    tags: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was written whole and is on the disk."""

    path: Path
    size: int  # bytes
    sha256: str  # hex, of the file
    created: datetime
    credentials: int
    editions: int


@dataclass(frozen=True, slots=True)
class BackupDue:
    """Why the learner should be reminded: no backup yet (``last`` None), or an old one."""

    last: datetime | None
    added: int  # credentials that came since


@dataclass(frozen=True, slots=True)
class Unrestored:
    """A credential that a backup holds and that does not come back, and why."""

    title: str
    code: str
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BackupChecked:
    """What a rehearsal without a vault found: this is what would come back on a new machine."""

    created: datetime
    size: int  # bytes of the file
    sha256: str  # hex, of the file
    schema: int  # version of the tables it was made from
    credentials: int
    editions: int
    unreadable: int  # editions that come back, though this version cannot read them
    profiles: int
    documents: int
    failed: tuple[Unrestored, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did, or would do: titles of credentials by outcome, and counts."""

    created: datetime  # when the backup was made
    added: tuple[str, ...]
    duplicates: tuple[str, ...]  # nothing in them that was not here
    editions: tuple[str, ...]  # of credentials that were here, with an edition that was not
    failed: tuple[Unrestored, ...]
    profiles: int  # new here, or with a key that is
    documents: int  # of issuers, new here
    changes: Changes = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A key pair of the learner's that another wallet wrote down; ``repr`` hides the secret."""

    did: str
    algorithm: str  # as ``wallet.cryptosuites.keys.KeyKind``
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundProfile:
    """A profile of the learner's in another wallet's file, which can be taken over."""

    name: str
    keys: tuple[FoundKey, ...]
    known: bool  # all of its keys are here already


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
class Presented:
    """A signed presentation, ready to hand over."""

    document: bytes  # JSON, application/vp
    holder: str  # did:key
    recipient: str
    challenge: str
    valid_until: datetime
    badges: tuple[str, ...]  # titles
    qr_text: str  # PixelPass text, "" when it does not fit
    qr_png: bytes  # b"" when it does not fit
    qr_version: int  # the QR version it takes or would take; 0 when above 40
    explanation: tuple[
        tuple[str, Mapping[str, str]], ...
    ]  # who can check it and how: codes, details
    changes: Changes = Changes.PRESENTATIONS
