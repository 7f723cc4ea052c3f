"""What the pages of a portfolio say, in one language, as plain values: for PDF and HTML alike.

Texts are on one line and without characters that turn, hide or control, but a narrative, which is
a tree of parts (``wallet.descriptors.narratives``). None of them is markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.descriptors.narratives import Part


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what stands beside it; ``text`` is never empty."""

    name: str
    text: str
    exact: bool = False  # an identifier or address: set so that signs can be told apart


@dataclass(frozen=True, slots=True)
class Mark:
    """How something stands: ``tone`` is "good", "neutral", "caution" or "bad", ``word`` says so.

    ``short`` names the state in a list, ``text`` is a sentence.
    """

    tone: str
    word: str
    short: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a certificate: a text, or ``parts`` of a narrative.

    ``notes`` are sentences on what could mislead, ``asides`` those that warn of nothing.
    """

    text: str
    small: str
    notes: tuple[str, ...]
    asides: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A descriptor by name with its answers.

    ``shared`` identifies all of them further; ``long``: they need the width of the page.
    """

    name: str
    answers: tuple[Answer, ...]
    notes: tuple[str, ...]
    shared: str
    long: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A question; ``alone``: its heading names the one descriptor already."""

    title: str
    entries: tuple[Entry, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG drawn anew, small; b"" where the tile of ``issuer`` and ``title`` stands."""

    data: bytes
    media_type: str
    alt: str
    issuer: str
    title: str


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as PNG; ``side`` in millimetres with its quiet zone, 30 at least."""

    png: bytes
    side: float
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A question that was asked of a badge; ``as_of`` is "" where no dated knowledge was used."""

    name: str
    outcome: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Inside:
    """A badge inside a container."""

    title: str
    issuer: str
    awarded: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Badge:
    """The page of one badge. ``awarded`` and ``ends`` are "" where they are not stated.

    ``dates`` are the same as phrases.
    """

    number: int
    title: str
    picture: Picture
    issuer: str
    host: str
    awarded_to: str
    awarded: str
    ends: str
    dates: tuple[str, ...]
    label: str
    mark: Mark
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    inside: tuple[Inside, ...]
    hidden: str  # names of what the learner left out, "" where nothing is known to be
    facts: tuple[Fact, ...]
    checked: str
    checks: tuple[CheckRow, ...]
    code: Code | None


@dataclass(frozen=True, slots=True)
class Group:
    """Badges under a heading, which may be ""."""

    title: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A portfolio, or with ``cover`` False the certificate of one badge.

    ``how`` are the two sentences on who can check it and how, by the document they stand in:
    "pdf", "html". ``labels`` tell what the labels mean that occur.
    """

    language: str
    cover: bool
    title: str
    running: str
    name: str
    text: tuple[str, ...]  # paragraphs of the learner
    facts: tuple[Fact, ...]
    groups: tuple[Group, ...]
    how: Mapping[str, tuple[str, str]]
    copy: Mapping[str, str]
    copies: str
    labels: tuple[Fact, ...]
    proof: tuple[Fact, ...]  # key, challenge, digest
    code: Code | None
    pathway: str  # SVG
    pathway_alt: str
    pathway_aspect: float  # width by height
    words: Mapping[str, str]

    @property
    def badges(self) -> tuple[Badge, ...]:
        """Every badge in order."""
        return tuple(badge for group in self.groups for badge in group.badges)
