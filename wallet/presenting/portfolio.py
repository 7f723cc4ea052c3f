"""What a learner puts together for somebody to read: chosen badges, chosen fields, a few words.

A portfolio is a draft and holds no credential; what becomes of it when it is signed stands in
``wallet.presenting.presentation``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.snapshots.copies import copy_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

MOST_BADGES = 200
LONGEST_LINE = 200  # characters: title, name, recipient, purpose, title of a section
LONGEST_TEXT = 4_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """One badge as it is to be shown.

    ``shown`` are the keys of the fields (``wallet.presenting.disclosing.fields``) that are shown
    beside those that always are; None shows everything. It means nothing for a badge whose format
    is all or nothing. ``edition`` is the SHA-256 of a kept edition behind the one in front, "" for
    the latter; only an answer to a request ever takes another (drafts follow the front).
    """

    badge: str  # id in the vault
    shown: tuple[str, ...] | None = None
    edition: str = ""

    @property
    def id(self) -> str:
        """What tells it from other editions of the same badge."""
        return copy_id(self.badge, self.edition)


@dataclass(frozen=True, slots=True)
class Section:
    """Some of the badges under a heading; the title of the first may be ""."""

    title: str
    badges: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A draft. ``id`` is "" until it is kept; ``days`` is how long what is signed is valid."""

    id: str = ""
    title: str = ""
    text: str = ""  # a few plain sentences by the learner
    name: str = ""  # of the learner, as it is to be shown; "" shows none
    recipient: str = ""  # a web domain, or a name that they will recognise
    purpose: str = ""
    sections: tuple[Section, ...] = ()
    language: str = "en"  # of the documents: "ja" or "en"
    days: int = 30
    pathway: str = ""  # key of the goal whose picture goes with it; "" for none
    changed: datetime | None = None  # when it was last kept

    @property
    def badges(self) -> tuple[Chosen, ...]:
        """Every chosen badge, in the order in which it is read."""
        return tuple(each for section in self.sections for each in section.badges)

    def choosing(self, badge: str, shown: tuple[str, ...] | None) -> Portfolio:
        """Return it with other fields of one badge chosen."""

        def chosen(section: Section) -> Iterator[Chosen]:
            for each in section.badges:
                yield replace(each, shown=shown) if each.badge == badge else each

        return replace(
            self, sections=tuple(replace(one, badges=tuple(chosen(one))) for one in self.sections)
        )
