"""One graph of achievements, held and not held, and what each of its edges rests on.

Nothing here says whether a statement is true: an edge carries who made it, whether a valid proof
covers it and where it was read. What counts follows from that in ``wallet.pathways.progress``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_NODES = 5_000  # of one source: beyond that nobody can follow it
MOST_EDGES = 20_000
LONGEST_ID = 2_000  # characters


class EdgeKind(StrEnum):
    """What one achievement is to another; read as "start … end"."""

    COMPONENT_OF = "component_of"  # start is a part of end
    REQUIRES = "requires"  # start can only be begun with end
    PRECEDES = "precedes"  # start comes before end, as a suggestion
    EQUIVALENT = "equivalent"  # the same in another language, edition or catalogue
    REPLACED_BY = "replaced_by"  # start is an older edition of end
    PEER = "peer"
    RELATED = "related"  # OB "related", CLR isRelatedTo: never progress
    GIVES_ACCESS_TO = "gives_access_to"  # ELM entitlesTo
    ALIGNED_COMPETENCY = "aligned_competency"  # end is a competency, not an achievement


class Voice(StrEnum):
    """Who says so, in the order in which they are believed (guidelines 6.5)."""

    AWARDER = "awarder"  # who awards the larger achievement
    CATALOGUE = "catalogue"  # a pathway file that they, or somebody known, signed
    PUBLISHER = "publisher"  # who put a CLR together, when they are known
    PART = "part"  # who awards the smaller one: it claims to stack
    OTHER = "other"  # a file that anybody may have written, a record by somebody not known
    LEARNER = "learner"  # what the learner drew


BINDING = (Voice.AWARDER, Voice.CATALOGUE, Voice.PUBLISHER)
"""Whose signed word lets a part count; from the others it may."""


class RuleKind(StrEnum):
    """How the parts of a whole add up."""

    ALL = "all"
    ANY = "any"
    K_OF_N = "k_of_n"
    CREDITS = "credits"
    UNCHECKED = "unchecked"  # a condition that nothing here can evaluate: it is never met


Texts = tuple[tuple[str, str], ...]
"""Language ("" where none was named) and text."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement was read, and who answers for it.

    ``document`` is a badge id of the vault or the id of a pathway file, ``pointer`` a JSON pointer
    (RFC 6901) into it. ``signed``: a proof that holds, and is shown to be ``by``'s, covers it; of
    a badge it was asked whether that was taken back. ``known``: ``by`` is listed in a registry, or
    the learner knows it.
    """

    document: str
    pointer: str
    by: str  # id of an issuer, "" for nobody named
    by_name: Texts
    signed: bool
    is_file: bool = False  # a pathway file, not a badge
    known: bool = False
    drawn: bool = False  # by the learner

    @property
    def said_by(self) -> Texts:
        """What to call whoever says so: names, else the id; () for nobody."""
        return self.by_name or ((("", self.by),) if self.by else ())


class Note(StrEnum):
    """What an issuer says of an achievement that leads nowhere by itself."""

    STACKABLE = "stackable"  # edubadges: it can count towards something, which is not named
    LEARNING_PATH = "learning_path"  # openbadges.education: it completes a path, not told here


@dataclass(frozen=True, slots=True)
class Edge:
    """One statement about two achievements, by the keys of their nodes."""

    start: str
    end: str
    kind: EdgeKind
    voice: Voice
    source: Source

    @property
    def binding(self) -> bool:
        """Whether the awarding side says so and signed it: only then does a part count."""
        return self.source.signed and self.voice in BINDING


@dataclass(frozen=True, slots=True)
class Credits:
    """How much an achievement is worth. Units are never converted."""

    value: float
    unit: str = ""


# One of each is enough for the thousands of nodes that have none.
NO_CODES: frozenset[str] = frozenset()
NO_NOTES: frozenset[Note] = frozenset()


@dataclass(frozen=True, slots=True)
class Node:
    """An achievement as the first source that told of it in full describes it.

    ``group``: nobody awards it; it is there to say "two of these", and met when its rule is.
    ``vouched``: who awards it, or somebody known, signed (or has on its page) what it is worth.
    """

    key: str
    id: str  # as written
    titles: Texts = ()
    credits: Credits | None = None
    vouched: bool = False
    hours: float | None = None  # of work
    awarders: tuple[str, ...] = ()  # ids of issuers that are known to award it
    codes: tuple[str, ...] = ()  # humanCode and otherIdentifier
    signed_codes: frozenset[str] = NO_CODES  # those that the awarding side signed
    group: bool = False
    competency: bool = False  # of a framework: no badge is one, but badges point at it
    notes: frozenset[Note] = NO_NOTES
    own: bool = False  # the learner named it in a drawing, and nobody awards it
    badges: tuple[str, ...] = ()  # vault ids that the learner chose for it


@dataclass(frozen=True, slots=True)
class Rule:
    """What a whole asks of its parts; several rules of one node must all be met.

    ``of`` is empty for UNCHECKED alone, of which ``said`` is what the source writes.
    """

    node: str
    kind: RuleKind
    of: tuple[str, ...]
    source: Source
    k: int = 0  # how many, of K_OF_N
    credits: Credits | None = None  # how much, of CREDITS
    said: Texts = ()
    voice: Voice = Voice.OTHER

    @property
    def binding(self) -> bool:
        """Whether the awarding side asks for it and signed that: then it is what is asked."""
        return self.source.signed and self.voice in BINDING


@dataclass(frozen=True, slots=True)
class Graph:
    """What one source says, or all of them together."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    rules: tuple[Rule, ...] = ()
    goals: tuple[str, ...] = ()  # keys that a file names as its destination


def usable(written: str) -> str:
    """Return an id, "" for one that could not be written down again: blank, padded or endless."""
    return written if len(written) <= LONGEST_ID and written.strip() == written else ""


def node_key(achievement_id: str, issuer_id: str) -> str:
    """Return what tells an achievement from others.

    An https id speaks for itself. Any other, a ``urn:uuid`` for one, is only its issuer's (Open
    Badges 3.0 implementation guide): another issuer's equal id is another achievement.
    """
    scheme = achievement_id.partition(":")[0].lower()
    if scheme in ("https", "http"):
        return achievement_id
    return f"{issuer_id} {achievement_id}"
