"""The fields of a credential as a tree: shown, hidden or always shown, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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

    ``why`` is a code with a sentence: ``field_mandatory`` (the issuer says so),
    ``field_undisclosable`` (outside of what may be hidden), ``field_chosen``,
    ``field_not_chosen``, ``field_needed`` (something shown would mislead without it:
    ``needed_by``), ``field_holds_shown`` (something in it is shown).
    """

    key: str
    parent: str  # key of the object or array it stands in; "" at the top
    name: str  # member name, or the number of an element
    value: str  # as text; "" for an object or array
    visibility: Visibility
    why: str
    needed_by: str = ""  # key


@dataclass(frozen=True, slots=True)
class FieldTree:
    """The fields in document order, parents before children.

    ``code`` says why there is nothing to choose, "" where there is (``whole_*``, with a sentence).
    """

    way: Way
    fields: tuple[Field, ...]
    code: str = ""
    hidden_unknown: int = 0  # digests of fields that somebody hid before, or decoys

    @property
    def shown(self) -> tuple[Field, ...]:
        """What the reader will see."""
        return tuple(each for each in self.fields if each.visibility is not Visibility.HIDDEN)
