"""Words that mean the same, whoever wrote them: value sets, scales of levels, fields."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from wallet.descriptors.paths import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Names = tuple[tuple[str, str], ...]  # (language, text)


class Standing(StrEnum):
    """Where a rule or a row of a table comes from."""

    FOUND = "found"  # in a public source, which is named
    DERIVED = "derived"  # concluded here from what was found
    ASSUMED = "assumed"  # not confirmed by anybody


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of a value set, a level, or a field: its names, and what else it is called.

    A synonym is one in a member that is made for the set; a keyword is so plain that it is one
    among tags too; a mention, even within running text. ``excludes`` are words of the same set that
    cannot be true beside it.
    """

    id: str
    names: Names
    synonyms: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    excludes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ValueSet:
    """Words that mean the same, whoever wrote them; levels stand in their order, lowest first.

    Of levels, ``frameworks`` is what issuers call the framework, and where its nodes live;
    ``unless`` are names that hold one of these and mean another framework. ``qualifications``: its
    levels are those of qualifications, and no abilities.
    """

    id: str
    names: Names
    standing: Standing
    entries: tuple[Entry, ...]
    frameworks: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    qualifications: bool = False

    @cached_property
    def by_word(self) -> Mapping[str, Entry]:
        """The entries by all that they are called, folded."""
        return _by(self.entries, _words)

    @cached_property
    def by_keyword(self) -> Mapping[str, Entry]:
        """The entries by what names them among tags, folded: names, keywords and mentions."""
        return _by(self.entries, _keywords)

    @cached_property
    def by_mention(self) -> Mapping[str, Entry]:
        """The entries by what names them in running text, folded."""
        return _by(self.entries, lambda entry: entry.mentions)

    @cached_property
    def called(self) -> tuple[str, ...]:
        """What issuers call the framework, folded."""
        return tuple(map(folded, self.frameworks))

    @cached_property
    def not_called(self) -> tuple[str, ...]:
        """What means another framework, folded."""
        return tuple(map(folded, self.unless))

    @cached_property
    def worded(self) -> tuple[str, ...]:
        """The words that are more than a number, folded."""
        return tuple(word for word in self.by_word if not word.isdecimal())

    @cached_property
    def by_name(self) -> Mapping[str, Entry]:
        """The entries by their names, folded."""
        return _by(self.entries, lambda entry: tuple(text for _, text in entry.names))

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """The entries by their id."""
        return {entry.id: entry for entry in self.entries}


def _keywords(entry: Entry) -> tuple[str, ...]:
    return (entry.id, *(text for _, text in entry.names), *entry.keywords, *entry.mentions)


def _words(entry: Entry) -> tuple[str, ...]:
    return (*_keywords(entry), *entry.synonyms)


def _by(entries: Iterable[Entry], words: Callable[[Entry], tuple[str, ...]]) -> Mapping[str, Entry]:
    """Return entries by their words; of two with one word, the first has it."""
    found: dict[str, Entry] = {}
    for entry in entries:
        for word in words(entry):
            found.setdefault(folded(word), entry)
    return found
