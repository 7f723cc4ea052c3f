"""DIF Presentation Exchange 2, as drafts of OpenID4VP before 1.0 ask with it (sections 5 and 6)."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from wallet.sharing.queries import filters
from wallet.sharing.queries.formats import taken_of
from wallet.sharing.queries.json_path import path_of
from wallet.sharing.queries.model import Claim, OptionSet, Query, Wanted
from wallet.sharing.queries.shapes import (
    LONGEST_ID,
    MOST_CLAIMS,
    MOST_QUERIES,
    check_size,
    elements,
    flag,
    for_people,
    malformed,
    members,
    word,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.sharing.queries.formats import Taken

_MOST_WAYS = 50  # of choosing some of a group
_LIMITS = ("required", "preferred")
# What these say cannot be judged here; whoever asks is told by the answer alone.
_NOT_JUDGED = ("statuses", "subject_is_issuer", "is_holder", "same_subject")


def parse(value: Any) -> Query:
    """Read a ``presentation_definition``: JSON that was parsed within bounds.

    Raises ``SharingError`` ``query_malformed`` (``place``), ``query_too_large``,
    ``query_path_refused``, ``query_filter_refused``, ``query_pattern_refused``.
    """
    check_size(value)
    asked = members(value, "presentation_definition")
    word(asked.get("id"), "presentation_definition.id", LONGEST_ID)
    taken = taken_of(asked)
    listed = elements(asked.get("input_descriptors"), "input_descriptors", MOST_QUERIES)
    wanted = tuple(_wanted(each, taken) for each in listed)
    if len({each.id for each in wanted}) != len(wanted):
        raise malformed("input_descriptors.id")
    sets, understood = _sets(asked, listed)
    told = [] if understood else ["query_rules_not_understood"]
    if any(each in _constraints(one) for one in listed for each in _NOT_JUDGED):
        told.append("query_conditions_not_judged")
    return Query(
        wanted,
        sets,
        purpose=for_people(asked, "purpose"),
        told=tuple(told),
    )


def _constraints(descriptor: Mapping[str, Any]) -> Mapping[str, Any]:
    return members(descriptor.get("constraints", {}), "constraints")


def _wanted(value: Any, usual: Taken) -> Wanted:
    asked = members(value, "input_descriptors")
    constraints = _constraints(asked)
    claims: tuple[Claim, ...] = ()
    if constraints.get("fields"):
        claims = tuple(map(_claim, elements(constraints["fields"], "fields", MOST_CLAIMS)))
    limit = constraints.get("limit_disclosure", "")
    if limit not in ("", *_LIMITS):
        raise malformed("constraints.limit_disclosure")
    taken = taken_of(asked) if "format" in asked else usual
    return Wanted(
        id=word(asked.get("id"), "input_descriptors.id", LONGEST_ID),
        formats=taken.formats,
        claims=claims,
        name=for_people(asked, "name"),
        reason=for_people(asked, "purpose"),
        part=bool(claims),
        limited=limit == "required",
        unknown_format=taken.unknown,
        algorithms=taken.algorithms,
        signers=taken.signers,
    )


def _claim(value: Any) -> Claim:
    asked = members(value, "fields")
    paths = tuple(map(path_of, elements(asked.get("path"), "fields.path", MOST_CLAIMS)))
    if "predicate" in asked:  # it asks to be told whether it fits, and not what it is
        raise malformed("fields.predicate")
    return Claim(
        paths[0],
        filter=filters.check(asked["filter"]) if "filter" in asked else None,
        id=word(asked["id"], "fields.id", LONGEST_ID) if "id" in asked else "",
        optional=flag(asked, "optional", absent=False),
        paths=paths[1:],
    )


def _sets(
    asked: Mapping[str, Any], descriptors: Sequence[Mapping[str, Any]]
) -> tuple[tuple[OptionSet, ...], bool]:
    """Return the ways to answer, and whether the rules were understood; else all is required."""
    if "submission_requirements" not in asked:
        return (), True
    groups: dict[str, list[str]] = {}
    for each in descriptors:
        for name in words(each["group"], "group") if "group" in each else ():
            groups.setdefault(name, []).append(each["id"])
    place = "submission_requirements"
    sets = [_set(members(each, place), groups) for each in elements(asked[place], place, 20)]
    understood = [each for each in sets if each is not None]
    whole = len(understood) == len(sets)
    return (tuple(understood) if whole else ()), whole


def _set(rule: Mapping[str, Any], groups: Mapping[str, Sequence[str]]) -> OptionSet | None:
    """Return what a rule asks for; None where rules stand in rules, or it has too many ways."""
    ids = groups.get(str(rule.get("from", "")), ())
    if "from_nested" in rule or not ids:
        return None
    if rule.get("rule") == "all":
        return OptionSet((tuple(ids),), purpose=for_people(rule, "purpose"))
    least = rule.get("count", rule.get("min", 1))
    if rule.get("rule") != "pick" or not isinstance(least, int) or not 0 <= least <= len(ids):
        return None
    ways: list[tuple[str, ...]] = []
    for each in combinations(ids, max(least, 1)):
        ways.append(each)
        if len(ways) > _MOST_WAYS:
            return None
    return OptionSet(tuple(ways), required=least > 0, purpose=for_people(rule, "purpose"))
