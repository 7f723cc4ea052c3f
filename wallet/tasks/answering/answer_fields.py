"""What leaves of a badge though nobody asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from wallet.presenting.disclosing.fields import Field, FieldTree

# They say how to read the rest, and nothing of the learner.
_FORM = frozenset({"@context", "type", "@type", "vct", "iat", "nbf", "exp", "cnf", "_sd_alg"})


def beyond(fields: FieldTree, asked: Collection[str]) -> tuple[str, ...]:
    """Return the names of what is shown beside what was asked for, the outermost of each.

    A name is the way to a field, with dots; numbers of elements are left out.
    """
    by_key = {each.key: each for each in fields.fields}
    holds = {key for each in asked for key in _above(each, by_key)}
    within = fields.within(asked)
    told: set[str] = set()
    names: dict[str, None] = {}
    for each in fields.shown:
        if each.key in within or each.key in holds:
            continue
        if each.parent in told or each.name in _FORM:
            told.add(each.key)  # with it go the fields in it
            continue
        told.add(each.key)
        names[_name(each, by_key)] = None
    return tuple(names)


def _above(key: str, by_key: Mapping[str, Field]) -> list[str]:
    found = []
    while key in by_key:
        key = by_key[key].parent
        found.append(key)
    return found


def _name(field: Field, by_key: Mapping[str, Field]) -> str:
    names = [field.name]
    while field.parent in by_key:
        field = by_key[field.parent]
        names.append(field.name)
    return ".".join(each for each in reversed(names) if not each.isdigit())
