"""Formats that an asker takes, and by what they may be signed (Presentation Exchange 2, section 5).

A name of a format is of credentials (``jwt_vc``), of presentations (``jwt_vp``) or of both
(``jwt``): who signs the one does not sign the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wallet.sharing.queries.model import Format
from wallet.sharing.queries.shapes import (
    FORMATS,
    LONGEST_ID,
    MOST_CLAIMS,
    malformed,
    members,
    word,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATA_INTEGRITY = "DataIntegrityProof"  # of whatever suite
_OF_CREDENTIALS = ("alg", "alg_values", "proof_type", "cryptosuite", "sd-jwt_alg_values")
_OF_HOLDERS = ("alg", "alg_values", "proof_type", "cryptosuite", "kb-jwt_alg_values")


@dataclass(frozen=True, slots=True)
class Taken:
    """``algorithms`` and ``signers`` as ``Wanted`` has them; ``unknown`` names what we lack."""

    formats: frozenset[Format] = frozenset(Format)
    unknown: str = ""
    algorithms: Mapping[Format, frozenset[str]] = field(default_factory=dict)
    signers: Mapping[Format, frozenset[str]] = field(default_factory=dict)


def taken_of(asked: Mapping[str, Any]) -> Taken:
    """Read the member ``format`` of a definition or a descriptor; without it anything is taken.

    Raises ``SharingError`` ``query_malformed``.
    """
    if "format" not in asked:
        return Taken()
    stated = members(asked["format"], "format")
    names = [word(each, "format", LONGEST_ID) for each in stated]
    known = frozenset(FORMATS[each] for each in names if each in FORMATS)
    return Taken(
        known,
        "" if known else ", ".join(names[:5]),
        _by_format(stated, "_vp", _OF_CREDENTIALS),
        {
            kind: signed
            for kind, listed in _by_format(stated, "_vc", _OF_HOLDERS).items()
            if (signed := _suites(listed))
        },
    )


def _by_format(
    stated: Mapping[str, Any], others: str, lists: tuple[str, ...]
) -> dict[Format, frozenset[str]]:
    """Return what is named by format; names with ``others`` in them are of the other side."""
    found: dict[Format, frozenset[str]] = {}
    unlimited: set[Format] = set()
    for name, rules in stated.items():
        kind = FORMATS.get(name)
        if kind is None or others in name:
            continue
        named = _named(members(rules, "format"), lists)
        if named:
            found[kind] = found.get(kind, frozenset()) | named
        else:
            unlimited.add(kind)  # one of its names takes any
    return {kind: names for kind, names in found.items() if kind not in unlimited}


def _named(rules: Mapping[str, Any], lists: tuple[str, ...]) -> frozenset[str]:
    """Return what lists name together, empty for no limit."""
    found: set[str] = set()
    for each in lists:
        value = rules.get(each, [])
        if not isinstance(value, list) or len(value) > MOST_CLAIMS:
            raise malformed("format")
        found.update(word(one, "format", LONGEST_ID) for one in value)
    return frozenset(found)


def _suites(names: frozenset[str]) -> frozenset[str]:
    """Return by what may be signed anew, empty where a type of proof stands for all its suites."""
    named = any("-" in each for each in names)
    return names if named or _DATA_INTEGRITY not in names else frozenset()
