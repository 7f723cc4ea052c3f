"""Digital Credentials Query Language: OpenID4VP 1.0, sections 6 and 7."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wallet.sharing.queries.model import Authority, Claim, Format, OptionSet, Query, Wanted
from wallet.sharing.queries.shapes import (
    FORMATS,
    LONGEST_ID,
    LONGEST_TEXT,
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
    from collections.abc import Collection, Mapping

_ID = re.compile(r"[A-Za-z0-9_-]+")
_MOST_STEPS = 32
_MOST_OPTIONS = 50


def parse(value: Any) -> Query:
    """Read a ``dcql_query``: JSON that was parsed within bounds.

    Unknown members are left alone, as section 6 says. Raises ``SharingError`` ``query_malformed``
    (``place``), ``query_too_large``.
    """
    check_size(value)
    query = members(value, "dcql_query")
    wanted = tuple(map(_wanted, elements(query.get("credentials"), "credentials", MOST_QUERIES)))
    ids = {each.id for each in wanted}
    if len(ids) != len(wanted):
        raise malformed("credentials.id")
    sets: tuple[OptionSet, ...] = ()
    if "credential_sets" in query:
        listed = elements(query["credential_sets"], "credential_sets", MOST_QUERIES)
        sets = tuple(_set(each, ids) for each in listed)
    purposes = dict.fromkeys(each.purpose for each in sets if each.purpose)
    return Query(wanted, sets, purpose=" / ".join(purposes)[:LONGEST_TEXT])


def _wanted(value: Any) -> Wanted:
    asked = members(value, "credentials")
    format_name = word(asked.get("format"), "credentials.format", LONGEST_ID)
    known = FORMATS.get(format_name)
    types, vcts = _meta(members(asked.get("meta"), "credentials.meta"), known)
    claims = _claims(asked)
    return Wanted(
        id=_id(asked.get("id"), "credentials.id"),
        formats=frozenset({known} if known else ()),
        types=types,
        vcts=vcts,
        claims=claims,
        claim_sets=_claim_sets(asked, claims),
        multiple=flag(asked, "multiple", absent=False),
        bound=flag(asked, "require_cryptographic_holder_binding", absent=True),
        authorities=_authorities(asked),
        unknown_format="" if known else format_name,
    )


def _id(value: Any, place: str) -> str:
    found = word(value, place, LONGEST_ID)
    if not _ID.fullmatch(found):
        raise malformed(place)
    return found


def _meta(
    meta: Mapping[str, Any], known: Format | None
) -> tuple[tuple[frozenset[str], ...], tuple[str, ...]]:
    """Return sets of types and kinds of SD-JWT VC (appendix B); an empty ``meta`` takes any."""
    types: tuple[frozenset[str], ...] = ()
    vcts: tuple[str, ...] = ()
    if meta and (known in (Format.LDP, Format.JWT) or "type_values" in meta):
        listed = elements(meta.get("type_values"), "meta.type_values", MOST_CLAIMS)
        types = tuple(frozenset(words(each, "meta.type_values")) for each in listed)
    if known is Format.SD_JWT and "vct_values" in meta:
        vcts = words(meta["vct_values"], "meta.vct_values")
    elif known is Format.SD_JWT and meta and not types:
        raise malformed("meta.vct_values")
    return types, vcts


def _claims(asked: Mapping[str, Any]) -> tuple[Claim, ...]:
    if "claims" not in asked:
        return ()
    found = tuple(map(_claim, elements(asked["claims"], "claims", MOST_CLAIMS)))
    ids = [each.id for each in found if each.id]
    if len(set(ids)) != len(ids):
        raise malformed("claims.id")
    return found


def _claim(value: Any) -> Claim:
    asked = members(value, "claims")
    path = tuple(map(_step, elements(asked.get("path"), "claims.path", _MOST_STEPS)))
    if not isinstance(path[0], str):  # a credential is an object
        raise malformed("claims.path")
    values: tuple[Any, ...] = ()
    if "values" in asked:
        values = tuple(elements(asked["values"], "claims.values", MOST_CLAIMS))
        if not all(isinstance(each, str | int) for each in values):
            raise malformed("claims.values")
    identifier = _id(asked["id"], "claims.id") if "id" in asked else ""
    return Claim(path, values, id=identifier)


def _step(value: Any) -> str | int | None:
    """Return one step of a claims path pointer (section 7)."""
    if value is None or (isinstance(value, str) and value.isprintable()):
        return value
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise malformed("claims.path")


def _claim_sets(asked: Mapping[str, Any], claims: Collection[Claim]) -> tuple[tuple[str, ...], ...]:
    if "claim_sets" not in asked:
        return ()
    ids = {each.id for each in claims}
    if "" in ids or not ids:  # section 6.1: each claim needs an id then
        raise malformed("claim_sets")
    listed = elements(asked["claim_sets"], "claim_sets", MOST_CLAIMS)
    found = tuple(words(each, "claim_sets") for each in listed)
    if any(each not in ids for one in found for each in one):
        raise malformed("claim_sets")
    return found


def _authorities(asked: Mapping[str, Any]) -> tuple[Authority, ...]:
    if "trusted_authorities" not in asked:
        return ()
    place = "trusted_authorities"
    found = []
    for each in elements(asked[place], place, MOST_CLAIMS):
        authority = members(each, place)
        kind = word(authority.get("type"), place, LONGEST_ID)
        found.append(Authority(kind, words(authority.get("values"), place)))
    return tuple(found)


def _set(value: Any, ids: Collection[str]) -> OptionSet:
    asked = members(value, "credential_sets")
    place = "credential_sets.options"
    listed = elements(asked.get("options"), place, _MOST_OPTIONS)
    options = tuple(words(each, place, MOST_QUERIES) for each in listed)
    if any(each not in ids for one in options for each in one):
        raise malformed(place)
    purpose = for_people(asked, "purpose") if isinstance(asked.get("purpose"), str) else ""
    return OptionSet(options, required=flag(asked, "required", absent=True), purpose=purpose)
