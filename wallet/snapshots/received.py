"""What somebody handed over, as whoever gets it sees it: without a vault, and without taking sides.

Words of the sender are theirs, signed or not; a signature shows who said it, not that it is so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.errors import WalletError
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.imports import Host
    from wallet.snapshots.portfolios import Travels
    from wallet.verification.bond import Bond
    from wallet.verification.report import Headline, Report


class FileKind(StrEnum):
    """What the file is."""

    PRESENTATION = "presentation"  # JSON
    TOKEN = "token"  # noqa: S105 - a presentation as a token, not a secret
    CODE = "code"  # a QR code in a picture, or its text
    PDF = "pdf"
    PAGE = "page"  # a web page
    ZIP = "zip"
    BADGE = "badge"  # one badge by itself
    OTHER = "other"  # nothing of the kind: ``Received.error`` says what


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A heading of the sender's, "" for none, and the numbers of the badges under it."""

    title: str
    badges: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What the sender says of the whole. ``signed``: by the one who presents it.

    ``until`` is the earliest end that it states, None where it has none.
    """

    title: str
    text: str
    name: str  # as the sender wants to be called
    recipient: str  # whom it was made for, "" for nobody in particular
    purpose: str
    challenge: str  # that it answers, "" for none
    until: datetime | None
    sections: tuple[ShownSection, ...]
    signed: bool


@dataclass(frozen=True, slots=True)
class Presenter:
    """Who signed the whole. ``shown``: the signature is good, and by a key of this holder's."""

    holder: str  # DID or URL, "" for nobody
    key: str  # fingerprint of the key, "" where it is not known
    shown: bool


@dataclass(frozen=True, slots=True)
class ReceivedBadge:
    """One badge. ``page`` is what a badge page shows; None for what cannot be described.

    ``addressed`` says whether it names the e-mail address that was asked about; None where nobody
    asked, or it names none. ``attached`` is what an attached file is called by its sender.
    """

    report: Report
    headline: Headline
    page: BadgePage | None
    travels: Travels
    bond: Bond
    addressed: bool | None
    reference: str  # digest of what travels, as Subresource Integrity writes it
    hidden: int  # parts that were left out, as far as that is known
    attached: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that whoever relies on it must know: a code with a sentence and a next step.

    ``badges`` are the numbers of those that it is about.
    """

    code: str
    tone: Tone
    details: Mapping[str, str]
    badges: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """One file, judged at one moment, and what is missing for certainty.

    ``report`` is of the presentation, or of the one badge; None for badges that lie side by side in
    a document and for what could not be read (``error``). ``headline`` is good only when nothing
    is missing. ``notes`` are true of every file of its kind.
    """

    name: str
    size: int
    sha256: str  # hex
    kind: FileKind
    judged_at: datetime
    challenge: str  # that was asked for, "" for none
    domain: str  # that whoever judges goes by, "" for none
    headline: Headline
    report: Report | None = None
    error: WalletError | None = None
    cover: Cover | None = None
    presenter: Presenter | None = None
    badges: tuple[ReceivedBadge, ...] = ()
    missing: tuple[Told, ...] = ()
    notes: tuple[Told, ...] = ()
    hosts: tuple[Host, ...] = ()  # that could be asked for what is lacking

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many badges are in order, not known to be, and not in order."""
        good = sum(each.report.sound for each in self.badges)
        bad = sum(is_bad(each) for each in self.badges)
        return good, len(self.badges) - good - bad, bad


@dataclass(frozen=True, slots=True)
class Applicant:
    """One file of many as a row of a table; texts are the sender's own.

    ``sound``: all of it is valid and by nobody who is denied, whatever else is missing.
    """

    file: str
    sha256: str
    kind: FileKind
    name: str
    title: str
    holder: str  # "" where nobody is shown to present it
    recipient: str
    until: datetime | None
    badges: int
    good: int
    unknown: int
    bad: int
    titles: tuple[str, ...]
    headline: Headline
    missing: tuple[Told, ...]
    sound: bool = False
    error: WalletError | None = None


def is_bad(badge: ReceivedBadge) -> bool:
    """Say whether something speaks against a badge, or it is no longer or not yet in force."""
    return not badge.report.sound and badge.headline.tone in (Tone.BAD, Tone.CAUTION)
