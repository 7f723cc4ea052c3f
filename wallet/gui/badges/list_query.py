"""What the page shows as a query to keep, and back: what a newer program wrote counts as plain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from wallet.credentials.model import Spec
from wallet.descriptors.facets import ELEMENTS
from wallet.gui.badges.arrangement import Arrangement, Group, Sort
from wallet.gui.badges.marks_filter import MarksFilter, Shelf
from wallet.snapshots.searches import ListQuery
from wallet.snapshots.selection import YEAR, Choice, Ends
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from enum import Enum

    from wallet.settings import Settings

T = TypeVar("T", bound="Enum")


def query_of(typed: str, marks: MarksFilter, facets: Choice, arrangement: Arrangement) -> ListQuery:
    """Return everything that the page shows by."""
    collection = marks.collection
    return ListQuery(
        typed=typed,
        shelf="" if marks.shelf is Shelf.LIST else marks.shelf.value,
        tone=facets.tone.value if facets.tone else "",
        favourites=marks.favourites.isChecked(),
        tag=marks.tag,
        collection=collection.id if collection else "",
        collection_name=collection.name if collection else "",
        issuer=facets.issuer,
        spec=facets.spec.value if facets.spec else "",
        ends=facets.ends.value if facets.ends else "",
        where=facets.where,
        sort=arrangement.sort.value,
        descending=arrangement.descending,
        group="" if arrangement.group is Group.NONE else arrangement.group.value,
    )


def facets_of(query: ListQuery) -> Choice:
    """Return the facets that a query asks for."""
    return Choice(
        tone=_one_of(Tone, query.tone),
        issuer=query.issuer,
        spec=_one_of(Spec, query.spec),
        ends=_one_of(Ends, query.ends),
        where=tuple(key for key in query.where if key.partition("=")[0] in (*ELEMENTS, YEAR)),
    )


def arrangement_of(query: ListQuery) -> Arrangement:
    """Return the order that a query asks for."""
    return Arrangement(
        _one_of(Sort, query.sort) or Sort.ADDED,
        query.descending,
        _one_of(Group, query.group) or Group.NONE,
    )


def ask_marks(marks: MarksFilter, query: ListQuery) -> None:
    """Let the chips ask for the marks of a query, silently."""
    marks.ask(
        favourites=query.favourites,
        tag=query.tag,
        collection=query.collection,
        name=query.collection_name,
        shelf=_one_of(Shelf, query.shelf) or Shelf.LIST,
    )


def with_arrangement(settings: Settings, arrangement: Arrangement) -> Settings:
    """Return settings that bring an order back the next time."""
    return replace(
        settings,
        badges_sort=arrangement.sort.value,
        badges_descending=arrangement.descending,
        badges_group=arrangement.group.value,
    )


def remembered(settings: Settings) -> Arrangement:
    """Return the order in which the list was left."""
    return Arrangement(
        Sort(settings.badges_sort), settings.badges_descending, Group(settings.badges_group)
    )


def _one_of(kind: type[T], word: str) -> T | None:
    return next((each for each in kind if each.value == word), None)
