"""The data that describes credentials, as objects: tables, profiles and their rules, words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wallet.descriptors import paths
from wallet.descriptors.paths import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Spec
    from wallet.descriptors.record import Form
    from wallet.descriptors.value_sets import Names, Standing, ValueSet

_LONGEST = 1000  # characters in which a text shows that it is more than a filler


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a profile states a descriptor.

    ``reads`` names a reading of ``wallet.descriptors.readings``; ``options`` are its own. A
    ``fallback`` is asked only where no other rule found anything; of ``once`` the first finding
    says it all. ``example``: what to write at ``at`` to fill it, None where the rule is no
    recommendation.
    """

    element: str
    path: str
    reads: str
    form: Form
    standing: Standing
    fallback: bool = False
    once: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    at: str = ""
    example: Any = None


@dataclass(frozen=True, slots=True)
class Profile:
    """How one kind of issuer describes credentials.

    ``where`` are paths, one of which its credentials have; ``unless``, those that none of them has.
    """

    id: str
    names: Names
    source: str
    specs: frozenset[str]
    where: tuple[str, ...]
    unless: tuple[str, ...]
    rules: tuple[Rule, ...]

    def applies(self, document: Mapping[str, Any], spec: Spec) -> bool:
        """Say whether a credential is described in this way."""
        if spec.value not in self.specs:
            return False
        if any(_has(document, path) for path in self.unless):
            return False
        return not self.where or any(_has(document, path) for path in self.where)


@dataclass(frozen=True, slots=True)
class Element:
    """A descriptor that values are kept under.

    ``none_says``: that there is none of it is a statement of its own ("no prerequisites").
    """

    id: str
    names: Names
    none_says: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One element of a guideline, filled by the values of one or more descriptors."""

    id: str
    names: Names
    required: bool
    filled_by: tuple[str, ...]
    standing: Standing
    note: Names = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What a guideline asks a credential to state."""

    id: str
    names: Names
    source: str
    standing: Standing
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Catalogue:
    """All of it, read once."""

    elements: tuple[Element, ...]
    tables: tuple[Table, ...]  # the one that is told first
    profiles: tuple[Profile, ...]  # most particular first
    sets: Mapping[str, ValueSet]
    levels: tuple[ValueSet, ...]  # each a framework
    fields: ValueSet
    says_nothing: frozenset[str] = frozenset()  # words that fill a member, folded
    says_none: frozenset[str] = frozenset()  # words for that there is none of it, folded

    def is_filler(self, text: str, element: str) -> bool:
        """Say whether a text only fills the place of a descriptor: "n/a", "-", 未定."""
        plain = folded(text[:_LONGEST]).strip(" .。")
        if not any(unicodedata.category(each)[0] in "LNMS" for each in plain):
            return True
        return plain in self.says_nothing or (
            plain in self.says_none and element not in self._none_says
        )

    @cached_property
    def _none_says(self) -> frozenset[str]:
        return frozenset(element.id for element in self.elements if element.none_says)

    @cached_property
    def names(self) -> Mapping[str, Names]:
        """The names of descriptors by their id."""
        return {element.id: element.names for element in self.elements}

    @cached_property
    def called(self) -> tuple[str, ...]:
        """What issuers call the frameworks of levels, all of them, folded."""
        return tuple(word for each in self.levels for word in each.called)

    def framework(self, framework_id: str) -> ValueSet | None:
        """Return a framework of levels that is known."""
        return next((each for each in self.levels if each.id == framework_id), None)


def _has(document: Mapping[str, Any], path: str) -> bool:
    return next(paths.find(document, path), None) is not None
