"""In which order badges stand, and under which headings. Pure: rows in, entries out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale, Qt

from wallet import i18n
from wallet.gui.badges import badge_state
from wallet.tasks.library.ordering import by_level, by_workload, level_place
from wallet.verification.tone import Tone
from wallet.wording.telling.selecting import value_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from wallet.snapshots.badges import BadgeRow


class Sort(StrEnum):
    """What the order goes by."""

    ADDED = "added"
    AWARDED = "awarded"
    TITLE = "title"
    ISSUER = "issuer"
    UNTIL = "until"
    STATE = "state"
    TAGS = "tags"
    SPEC = "spec"
    LEVEL = "level"
    WORKLOAD = "workload"


class Group(StrEnum):
    """What the headings name."""

    NONE = "none"
    ISSUER = "issuer"
    YEAR = "year"
    STATE = "state"
    COLLECTION = "collection"
    TAG = "tag"
    FIELD = "field"
    LEVEL = "level"
    COUNTRY = "country"


BY_DATE = (Sort.ADDED, Sort.AWARDED, Sort.UNTIL)
BY_AMOUNT = (Sort.LEVEL, Sort.WORKLOAD)
_STATED = (Group.FIELD, Group.LEVEL, Group.COUNTRY)
_FIRST = itemgetter(0)
_GRAVE = (Tone.BAD, Tone.CAUTION, Tone.NEUTRAL, Tone.GOOD)  # what needs a look comes first


@dataclass(frozen=True, slots=True)
class Arrangement:
    """An order and its headings; the usual one is as the wallet hands rows out."""

    sort: Sort = Sort.ADDED
    descending: bool = True
    group: Group = Group.NONE


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above the badges of one section. ``key`` is what they share, "" for nothing."""

    group: Group
    key: str
    name: str  # as it is written, where that is not a word of ours
    count: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (None where nothing is grouped) and what stands under it."""

    heading: Heading | None
    rows: tuple[BadgeRow, ...]


Collections = tuple[tuple[str, str, frozenset[str]], ...]  # id, name, ids of badges


@dataclass
class Collation:
    """The order of words in a language, worked out once for each of them.

    Kana of either kind and width stand together and kanji behind them, Latin letters before, digits
    as numbers: as the language's own order has it (Unicode collation, by ICU or the system).
    """

    language: str
    _keys: dict[str, QCollatorSortKey] = field(default_factory=dict)
    _collator: QCollator | None = None

    def key(self, text: str) -> QCollatorSortKey:
        """Return what a text is ordered by."""
        found = self._keys.get(text)
        if found is None:
            if self._collator is None:
                self._collator = QCollator(QLocale(self.language))
                self._collator.setNumericMode(True)
                self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            found = self._keys[text] = self._collator.sortKey(text[:_ORDERED_BY])
        return found


_ORDERED_BY = 200  # characters of a text; what differs only behind them stands as it came


def arrange(
    rows: Sequence[BadgeRow],
    arrangement: Arrangement,
    collation: Collation,
    collections: Collections = (),
) -> list[Section]:
    """Return the rows in order, under their headings.

    A badge with two tags, or in two collections, stands under both headings.
    """
    ordered = _sorted(rows, arrangement, collation)
    if arrangement.group is Group.NONE:
        return [Section(None, tuple(ordered))]
    held: dict[str, list[BadgeRow]] = {}
    names: dict[str, str] = {}
    of = _sections_of(arrangement.group, collections, collation.language)
    for row in ordered:
        for key, name in of(row):
            held.setdefault(key, []).append(row)
            names.setdefault(key, name)
    keys = _heading_order(held, names, arrangement, collation)
    if arrangement.group is Group.ISSUER:
        names = _told_apart(names)
    return [
        Section(Heading(arrangement.group, key, names[key], len(held[key])), tuple(held[key]))
        for key in keys
    ]


def _sorted(
    rows: Sequence[BadgeRow], arrangement: Arrangement, collation: Collation
) -> Sequence[BadgeRow]:
    """Return the rows in order; what has no date, issuer or tag to go by stands last either way."""
    if arrangement.sort is Sort.ADDED and arrangement.descending:
        return rows  # as the wallet hands them out: last kept first
    if arrangement.sort is Sort.ADDED:
        return rows[::-1]
    if arrangement.sort is Sort.LEVEL:
        down, language = arrangement.descending, collation.language
        return [row for _, row in by_level(rows, descending=down, language=language)]
    if arrangement.sort is Sort.WORKLOAD:
        return [row for _, row in by_workload(rows, descending=arrangement.descending)]
    value, key = _VALUES[arrangement.sort], _key_of(arrangement.sort, collation)
    filled = [(key(each), row) for row in rows if (each := value(row))]
    bare = [row for row in rows if not value(row)] if len(filled) < len(rows) else []
    filled.sort(key=_FIRST, reverse=arrangement.descending)
    return [row for _, row in filled] + bare


_VALUES: Mapping[Sort, Callable[[BadgeRow], Any]] = {
    Sort.AWARDED: lambda row: row.awarded,
    Sort.UNTIL: lambda row: row.valid_until,
    Sort.TITLE: lambda row: row.title,
    Sort.ISSUER: lambda row: row.issuer,
    Sort.STATE: lambda row: (_GRAVE.index(row.headline.tone), badge_state.row_word(row)),
    Sort.TAGS: lambda row: " ".join(row.tags),
    Sort.SPEC: lambda row: row.spec.value,
}


def _key_of(sort: Sort, collation: Collation) -> Callable[[Any], Any]:
    if sort in (Sort.TITLE, Sort.ISSUER, Sort.TAGS):
        return collation.key
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _sections_of(
    group: Group, collections: Collections, language: str
) -> Callable[[BadgeRow], Iterable[tuple[str, str]]]:
    """Return what tells the keys and names of the sections that a badge belongs to."""
    none = (("", ""),)
    if group in _STATED:
        named = cache(partial(value_told, group.value, language=language))
        return lambda row: [(each, named(each)) for each in row.facets.of(group.value)] or none
    if group is Group.COLLECTION:
        held: dict[str, list[tuple[str, str]]] = {}
        for each, name, ids in collections:
            for badge_id in ids:
                held.setdefault(badge_id, []).append((each, name))
        return lambda row: held.get(row.id, none)
    if group is Group.TAG:
        return lambda row: [(name, name) for name in row.tags] or none
    if group is Group.ISSUER:
        return lambda row: ((row.issuer_id, row.issuer),)
    if group is Group.YEAR:
        return lambda row: ((str(i18n.year(row.awarded)), ""),) if row.awarded else none
    return lambda row: ((badge_state.row_word(row), row.headline.tone.value),)


def _told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Return issuers' names, with the address behind those that more than one goes by."""
    often = Counter(names.values())
    return {
        key: f"{name}  ·  {key}" if name and often[name] > 1 else name
        for key, name in names.items()
    }


def _heading_order(
    held: Mapping[str, Sequence[BadgeRow]],
    names: Mapping[str, str],
    arrangement: Arrangement,
    collation: Collation,
) -> list[str]:
    """Return the keys in order: years as the dates go, states by weight, the rest by name.

    What belongs nowhere comes last.
    """
    if arrangement.group is Group.YEAR:
        ascending = arrangement.sort is Sort.AWARDED and not arrangement.descending
        years = sorted((key for key in held if key), key=int, reverse=not ascending)
        return years + [key for key in held if not key]
    if arrangement.group is Group.STATE:
        return sorted(held, key=lambda key: (_GRAVE.index(Tone(names[key])), key))
    if arrangement.group is Group.LEVEL:
        return sorted(held, key=lambda key: (not key, level_place(key)))
    named = sorted((key for key in held if names[key]), key=lambda key: collation.key(names[key]))
    return named + [key for key in held if not names[key]]
