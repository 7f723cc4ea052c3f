"""Pathways: goals, the steps that lead to them, and what each step rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.pathways.files import Form
from wallet.pathways.holdings import Standing
from wallet.pathways.matching import How
from wallet.pathways.meters import Amount, Meters
from wallet.pathways.model import EdgeKind, Note, RuleKind, Texts, Voice
from wallet.pathways.standing import Basis, Counts, State
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.pathways.model import Credits

__all__ = [
    "Amount",
    "Basis",
    "Counts",
    "EdgeKind",
    "FileSignature",
    "Form",
    "HeldFor",
    "How",
    "KeptFile",
    "Meter",
    "Meters",
    "Note",
    "PathwayKept",
    "PathwayLink",
    "PathwayOpening",
    "PathwayPage",
    "PathwayRow",
    "PathwayStep",
    "PathwayWritten",
    "RuleKind",
    "Signed",
    "Standing",
    "State",
    "Statement",
    "Voice",
    "Whereabouts",
    "in_language",
]


def in_language(texts: Texts, language: str) -> str:
    """Return the text in a language, else in none that was named, else the first; "" for none."""
    known = {named.partition("-")[0]: text for named, text in reversed(texts)}
    return known.get(language) or known.get("") or (texts[0][1] if texts else "")


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of a rule is met: ``done`` counts, ``may`` more may count, of ``needed``.

    Steps where ``kind`` is not CREDITS, else credits in ``unit``, as the source writes it. Of both
    ``cached`` rests on copies of issuers' pages alone. One of UNCHECKED is never met, and ``said``
    is what the source writes of it (() for nothing). ``basis`` tells on whose word ``needed``
    rests, and ``by`` names them: () for nobody, or where single statements add up to it.
    """

    kind: RuleKind
    done: float
    may: float
    needed: float
    parts: int  # how many steps it speaks of
    unit: str = ""
    cached: float = 0.0
    said: Texts = ()
    basis: Basis = Basis.UNSIGNED
    by: Texts = ()


class Signed(StrEnum):
    """What is known of the signature of a file."""

    NOT = "not"
    GOOD = "good"  # by a key that is shown to be of whom the file names
    BAD = "bad"
    UNKNOWN = "unknown"  # it could not be checked


@dataclass(frozen=True, slots=True)
class FileSignature:
    """The signature of a file: ``code`` of a sentence, ``by`` whom the file names.

    ``known``: that is somebody listed, or whom the learner knows. ``as_of``: when the key was
    fetched, None where it follows from its own name.
    """

    state: Signed
    code: str
    by: Texts = ()
    known: bool = False
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file about pathways in the wallet: what it was called and when it was brought in.

    ``version`` and ``changed`` are what it says of itself, "" where it does not; ``changed`` is a
    moment in RFC 3339 or ISO 8601, as written.
    """

    name: str  # "" for what the learner drew
    at: datetime
    version: str = ""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class HeldFor:
    """A badge of the learner's that stands for a step; ``pointer`` leads into a container.

    ``as_of``: where only the copy of its issuer's page says so, the day of the copy.
    """

    badge: str
    pointer: str
    title: str
    issuer: str
    standing: Standing
    how: How
    sure: bool  # its issuer is shown to be the one that awards the step
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's word on what a step is to another: who said it, signed or not, and where."""

    kind: EdgeKind
    other: Texts  # the other achievement
    outward: bool  # the step is what the statement begins with: "step … other"
    voice: Voice
    by: str  # id of an issuer
    by_name: Texts
    signed: bool
    document: str  # a badge id, or the id of a pathway file
    document_title: str
    pointer: str  # JSON pointer into it
    is_file: bool


@dataclass(frozen=True, slots=True)
class PathwayStep:
    """One row of the outline: the goal, a step, or (``key`` "") a rule over the steps below it.

    ``picture`` is the small one of a badge that stands for the step, b"" for none.

    ``why`` is the code of a sentence on why it counts or not, with ``details``.
    """

    parent: int  # place of the row above it, -1 for the goal
    key: str
    id: str  # the achievement's, as written
    titles: Texts
    state: State
    counts: Counts
    meters: tuple[Meter, ...]  # of what it is made of; of a rule, its own
    credits: Credits | None
    hours: float | None
    group: bool
    again: bool  # what it is made of stands beneath an earlier row
    held: tuple[HeldFor, ...]
    statements: tuple[Statement, ...]
    why: str
    details: tuple[tuple[str, Texts], ...]
    said_by: Texts  # name of who says that it belongs here
    competency: bool = False  # badges point at it; none is it
    by_learner: bool = False  # nobody but the learner says that it belongs here
    extra: bool = (
        False  # of a rule: the learner drew it beside what is asked, and it moves no meter
    )
    complete: bool = False  # all that the learner drew for it is there, which is nobody's award
    own: bool = False  # the learner named it, and nobody awards it
    notes: tuple[Note, ...] = ()  # what its issuer says that leads nowhere by itself
    picture: bytes = b""
    vouched: bool = False  # the awarding side signed how many credits it is worth
    condition: str = ""  # what tells a rule that cannot be checked from others; "" for all else

    @property
    def drawn(self) -> str:
        """What its card in a picture is called, "" for a rule that the card of its whole tells."""
        return self.key or self.condition

    @property
    def shown_as(self) -> str:
        """The id of the badge whose picture is shown, "" for none."""
        return next((each.badge for each in self.held if not each.pointer), "")


@dataclass(frozen=True, slots=True)
class PathwayLink:
    """An edge between two steps of one pathway, by their keys.

    ``extra``: the learner drew it beside what others ask for there.
    """

    start: str
    end: str
    kind: EdgeKind
    extra: bool = False


@dataclass(frozen=True, slots=True)
class PathwayRow:
    """One goal. ``share`` of it is there, from 0 to 1; ``sure`` of it counts for certain."""

    id: str
    titles: Texts
    state: State
    share: float
    sure: float
    meters: tuple[Meter, ...]
    begun: bool
    said_by: Texts  # () for nobody
    signed: bool  # the awarding side says what it is made of, and signed that
    file: str  # id of the pathway file that names it, "" where badges alone tell of it
    form: Form | None = None  # of that file
    signature: FileSignature | None = None  # of that file
    totals: Meters | None = None
    kept: KeptFile | None = None  # that file
    drawn: bool = False  # nobody but the learner says what it is made of
    complete: bool = False  # all that the learner drew is there, which is nobody's award
    own: bool = False  # the learner named the goal, and nobody awards it
    drawings: tuple[str, ...] = ()  # ids of what the learner drew towards it


@dataclass(frozen=True, slots=True)
class PathwayOpening:
    """A step that is left, and the pathways that it would lead on in, by their keys.

    ``completes``: those of which it is all that is left. ``sure``: whatever it leads on through,
    the awarding side signed that it counts.
    """

    key: str
    id: str  # the achievement's, as written
    titles: Texts
    goals: tuple[tuple[str, Texts], ...]
    completes: tuple[tuple[str, Texts], ...]  # of ``goals``
    sure: bool


@dataclass(frozen=True, slots=True)
class PathwayPage:
    """A goal with every step; each row stands after the row it is beneath."""

    row: PathwayRow
    descriptions: Texts
    steps: tuple[PathwayStep, ...]
    links: tuple[PathwayLink, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A step of a pathway in which a badge or an achievement has a place."""

    pathway: PathwayRow
    step: PathwayStep


@dataclass(frozen=True, slots=True)
class PathwayKept:
    """What an import did: the goal to look at; ``new`` is False for a copy of what is there."""

    file: str
    goal: str
    titles: Texts
    new: bool

    @property
    def changes(self) -> Changes:
        """Tell pages to look again where something is new."""
        return Changes.PATHWAYS if self.new else Changes.NOTHING


@dataclass(frozen=True, slots=True)
class PathwayWritten:
    """A pathway as a file: a name for it, its bytes, and codes of what they do not carry."""

    name: str
    data: bytes
    losses: tuple[str, ...]
