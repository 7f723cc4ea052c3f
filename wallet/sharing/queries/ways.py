"""Ways to answer a query as a whole: all of it or nothing (OpenID4VP 1.0, section 6.4.2)."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from wallet.sharing.queries.model import OptionSet, Query


def best(query: Query, held: Collection[str]) -> tuple[str, ...] | None:
    """Return the ids to answer with, where these can be: what is required, the best options.

    None when something that is required is not held: then nothing is to be sent.
    """
    if not query.sets:
        every = tuple(each.id for each in query.wanted)
        return every if _held_all(every, held) else None
    chosen: dict[str, None] = {}
    for each in query.sets:
        if not each.required:
            continue
        way = _first(each, held)
        if way is None:
            return None
        chosen.update(dict.fromkeys(way))
    return tuple(chosen)


def complete(query: Query, given: Collection[str]) -> bool:
    """Say whether these ids answer it, and none of them stands outside of a whole option."""
    if not query.sets:
        return _held_all([each.id for each in query.wanted], given)
    if any(each.required and _first(each, given) is None for each in query.sets):
        return False
    inside = {
        one
        for each in query.sets
        for option in each.options
        if _held_all(option, given)
        for one in option
    }
    return set(given) <= inside


def required(query: Query) -> frozenset[str]:
    """Return the ids that every answer has to have."""
    if not query.sets:
        return frozenset(each.id for each in query.wanted)
    found: set[str] = set()
    for each in query.sets:
        if each.required:
            found |= set(each.options[0]).intersection(*each.options[1:])
    return frozenset(found)


def alternatives(query: Query) -> dict[tuple[str, ...], bool]:
    """Return ids of which one is enough, the best first, and whether one of them is required.

    Those of a set whose options are single things that no other set asks for.
    """
    uses = Counter(one for each in query.sets for one in set(chain(*each.options)))
    found: dict[tuple[str, ...], bool] = {}
    for each in query.sets:
        ids = tuple(dict.fromkeys(way[0] for way in each.options if len(way) == 1))
        single = all(len(way) == 1 for way in each.options)
        if single and len(ids) > 1 and all(uses[one] == 1 for one in ids):
            found[ids] = each.required
    return found


def lacking(query: Query, held: Collection[str]) -> tuple[str, ...]:
    """Return the ids without which it cannot be answered: of each set those of its best option."""
    if not query.sets:
        return tuple(each.id for each in query.wanted if each.id not in held)
    sets = [each for each in query.sets if each.required and _first(each, held) is None]
    return tuple(dict.fromkeys(one for each in sets for one in each.options[0] if one not in held))


def _held_all(ids: Collection[str], held: Collection[str]) -> bool:
    """Say whether all of these are held."""
    return all(each in held for each in ids)


def _first(options: OptionSet, held: Collection[str]) -> tuple[str, ...] | None:
    return next((each for each in options.options if _held_all(each, held)), None)
