"""The fields of a credential as a tree: shown, hidden or always shown, and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wallet.presenting.disclosing.choice import Choice
from wallet.presenting.disclosing.opening import take_apart

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.credentials.model import Credential
    from wallet.linked_data.contexts import Contexts
    from wallet.presenting.disclosing.opened import Opened
    from wallet.presenting.disclosing.places import Place


class Way(StrEnum):
    """How a credential lets part of it be shown."""

    ECDSA_SD = "ecdsa-sd-2023"
    BBS = "bbs-2023"  # two readers cannot tell by the proof that they were shown the same badge
    SD_JWT = "sd-jwt"
    WHOLE = "whole"  # all or nothing


class Visibility(StrEnum):
    """What becomes of one field."""

    SHOWN = "shown"  # the learner chose it, or everything
    HIDDEN = "hidden"
    ALWAYS = "always"  # the issuer, or the format, demands it


@dataclass(frozen=True, slots=True)
class Field:
    """One member or element. ``key`` is its JSON pointer (RFC 6901) in the credential's document.

    In a token the pointer is into all of its claims.

    ``why`` is a code with a sentence: ``field_mandatory`` (the issuer says so),
    ``field_undisclosable`` (outside of what may be hidden), ``field_required`` (without it nobody
    could check the credential, or see that it ended or was withdrawn), ``field_chosen``,
    ``field_not_chosen``, ``field_needed`` (something shown would mislead without it:
    ``needed_by``), ``field_goes_along`` (it cannot be parted from ``needed_by``, which holds it),
    ``field_holds_shown`` (something in it is shown).
    """

    key: str
    parent: str  # key of the object or array it stands in; "" at the top
    name: str  # member name, or the number of an element
    value: str  # as text; "" for an object or array
    visibility: Visibility
    why: str
    needed_by: str = ""  # key
    alone: bool = False  # the format lets it be left out without what it stands in
    labels: tuple[tuple[str, str], ...] = ()  # the issuer's names for it, by language

    @property
    def choosable(self) -> bool:
        """Whether the learner's choice of this one field can change anything."""
        return self.alone and self.visibility is not Visibility.ALWAYS


@dataclass(frozen=True, slots=True)
class FieldTree:
    """The fields in document order, parents before children.

    ``code`` says why there is nothing to choose, "" where there is (``whole_*``, with a sentence).
    An embedded proof is no field: it is made anew for what is shown. ``unknown`` are keys that were
    chosen and are not in this credential, as after it was replaced by another edition.
    """

    way: Way
    fields: tuple[Field, ...]
    code: str = ""
    hidden_unknown: int = 0  # digests of fields that somebody hid before, or decoys
    unknown: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[Field, ...]:
        """What the reader will see."""
        return tuple(each for each in self.fields if each.visibility is not Visibility.HIDDEN)

    def leaving_out(
        self, hidden: Collection[str], shown: Collection[str] | None = None
    ) -> tuple[str, ...]:
        """Return what to choose so that, of what was chosen, these and all in them are left out.

        Fields that are always shown, or needed by another, stay shown all the same.
        """
        out, wanted = self.within(hidden), self.within([""] if shown is None else shown)
        broken = {each.parent for each in reversed(self.fields) if each.key in out}
        for each in reversed(self.fields):
            if each.key in broken:
                broken.add(each.parent)
        return tuple(
            each.key
            for each in self.fields
            if each.key in wanted and each.key not in out and each.key not in broken
        )

    def within(self, keys: Collection[str]) -> set[str]:
        """Return keys and those of all that stands in them."""
        found = set(keys)
        for each in self.fields:
            if each.parent in found:
                found.add(each.key)
        return found


def fields_of(
    credential: Credential, contexts: Contexts, shown: Collection[str] | None = None
) -> FieldTree:
    """Return the fields of a credential and what becomes of each.

    ``shown`` are the keys of the fields that are wanted, each with all that is in it; None and the
    key "" want everything. Beside them stands what always is shown, and what they need in order
    not to mislead.
    """
    return fields_in(take_apart(credential, contexts), shown)


def fields_in(found: Opened, shown: Collection[str] | None = None) -> FieldTree:
    """Return what ``fields_of`` does of a credential that was taken apart before."""
    return tree_of(found, shown)[0]


def tree_of(found: Opened, shown: Collection[str] | None) -> tuple[FieldTree, Collection[str]]:
    """Return the fields of an opened credential, and the keys of all that is shown."""
    choice = Choice(found, shown)

    def field(place: Place) -> Field:
        key = place.key
        if key in choice.always:
            visibility, (why, by) = Visibility.ALWAYS, choice.always[key]
        elif key in choice.shown:
            visibility, (why, by) = Visibility.SHOWN, choice.shown[key]
        else:
            visibility, why, by = Visibility.HIDDEN, "field_not_chosen", ""
        text = _text(place.value)
        return Field(
            key, place.parent, place.name, text, visibility, why, by, place.alone, place.labels
        )

    fields = tuple(map(field, found.places))
    known = {"", *(place.key for place in found.places)}
    code = found.code
    if not code and not any(each.choosable for each in fields):
        code = "whole_all_mandatory"
    tree = FieldTree(
        way=Way(found.way),
        fields=fields,
        code=code,
        hidden_unknown=found.hidden,
        unknown=tuple(key for key in shown or () if key not in known),
    )
    return tree, choice.shown.keys()


def _text(value: Any) -> str:
    if isinstance(value, dict | list):
        return ""
    return value if isinstance(value, str) else json.dumps(value)
