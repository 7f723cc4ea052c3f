"""Queries of VC-API / VCALM: by example, sign in by a DID, or in DCQL.

VCALM, "Verifiable Presentation Request": queries of one ``group`` belong together, and each group
is another way to answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.queries import dcql
from wallet.sharing.queries.model import Claim, Format, OptionSet, Query, Wanted
from wallet.sharing.queries.shapes import (
    LONGEST_ID,
    MOST_CLAIMS,
    MOST_QUERIES,
    check_size,
    elements,
    for_people,
    malformed,
    members,
    word,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ENVELOPES: Mapping[str, Format] = {
    "application/jwt": Format.JWT,
    "application/vc+jwt": Format.JWT,
    "application/vc-ld+jwt": Format.JWT,
    "application/vc+sd-jwt": Format.SD_JWT,
    "application/dc+sd-jwt": Format.SD_JWT,
}
_SIGN_IN = ("DIDAuthentication", "DIDAuth")
# They ask for the power to act on something, which a wallet of badges does not hold.
_POWERS = ("ZcapQuery", "AuthorizationCapabilityQuery")
_MOST_DEPTH = 16


def parse(value: Any) -> Query:
    """Read the ``query`` of a presentation request: one, or an array of several.

    Raises ``SharingError`` ``query_malformed`` (``place``), ``query_too_large``,
    ``query_for_powers``, ``query_type_unknown`` (``type``), ``query_did_methods`` (``methods``).
    """
    check_size(value)
    queries = value if isinstance(value, list) else [value]
    groups: dict[str, Query] = {}
    for number, each in enumerate(elements(queries, "query", MOST_QUERIES)):
        asked = members(each, "query")
        group = word(asked["group"], "query.group", LONGEST_ID) if "group" in asked else ""
        found = _query(asked, number)
        groups[group] = _joined(groups.get(group, Query()), found)
    return _as_one(list(groups.values()))


def _query(asked: Mapping[str, Any], number: int) -> Query:
    kind = word(asked.get("type"), "query.type", LONGEST_ID)
    if kind == "QueryByExample":
        return Query(tuple(_by_example(asked, number)))
    if kind in _SIGN_IN:
        return _sign_in(asked)
    if kind == "DigitalCredentialQueryLanguage":
        return dcql.parse(asked if "credentials" in asked else asked.get("credentialQuery"))
    if kind in _POWERS:
        raise SharingError("query_for_powers")
    raise SharingError("query_type_unknown", type=kind[:60])


def _joined(one: Query, other: Query) -> Query:
    """Return a query for both."""
    both = (one, other)
    # Without sets everything is required; beside one with sets it has to be said.
    sets = tuple(each for query in both for each in _sets(query)) if one.sets or other.sets else ()
    return Query(
        one.wanted + other.wanted,
        sets,
        sign_in=one.sign_in or other.sign_in,
        purpose=one.purpose or other.purpose,
        suites=one.suites or other.suites,
    )


def _sets(query: Query) -> tuple[OptionSet, ...]:
    if query.sets or not query.wanted:
        return query.sets
    return (OptionSet((tuple(each.id for each in query.wanted),)),)


def _as_one(groups: list[Query]) -> Query:
    """Return one query of which each group of queries is a way to answer."""
    found = Query()
    for each in groups:
        found = _joined(found, each)
    if len({each.id for each in found.wanted}) != len(found.wanted):
        raise malformed("query.id")
    asking = [each for each in groups if each.wanted]
    if len(asking) > 1:
        if any(each.sets for each in asking):
            raise malformed("query.group")  # ways within ways
        ways = tuple(tuple(one.id for one in each.wanted) for each in asking)
        found = replace(found, sets=(OptionSet(ways),))
    return found


def _by_example(asked: Mapping[str, Any], number: int) -> Iterator[Wanted]:
    given = asked.get("credentialQuery")
    listed = given if isinstance(given, list) else [given]
    for place, each in enumerate(elements(listed, "credentialQuery", MOST_QUERIES)):
        query = members(each, "credentialQuery")
        example = members(query.get("example", {}), "example")
        claims = tuple(_claims(example))
        if len(claims) > MOST_CLAIMS:
            raise SharingError("query_too_large")
        yield Wanted(
            id=f"example-{number + 1}-{place + 1}",
            formats=frozenset({Format.LDP}) | _envelopes(query),
            types=_types(example),
            claims=claims,
            multiple=True,
            issuers=_issuers(query),
            reason=for_people(query, "reason"),
            part=False,
        )


def _types(example: Mapping[str, Any]) -> tuple[frozenset[str], ...]:
    named = example.get("type", example.get("@type"))
    if named in (None, "", []):
        return ()
    return (frozenset(words(named if isinstance(named, list) else [named], "example.type")),)


def _claims(example: Mapping[str, Any]) -> Iterator[Claim]:
    """Yield the leaves of an example; "" and {} stand for any value."""
    for name, value in example.items():
        if name not in ("@context", "type", "@type", "issuer"):
            yield from _leaves(value, (name,))
    issuer = example.get("issuer")
    if isinstance(issuer, dict):
        yield from _leaves(issuer, ("issuer",))
    elif issuer:
        yield Claim(("issuer",), (issuer,), paths=(("issuer", "id"),), loose=True)


def _leaves(value: Any, path: tuple[str | int | None, ...]) -> Iterator[Claim]:
    if len(path) > _MOST_DEPTH:
        raise SharingError("query_too_large")
    if isinstance(value, dict) and value:
        for name, part in value.items():
            yield from _leaves(part, (*path, word(name, "example")))
    elif isinstance(value, list) and value:
        for part in value:
            yield from _leaves(part, path)
    else:
        yield Claim(path, () if value in (None, "", {}, []) else (value,), loose=True)


def _issuers(query: Mapping[str, Any]) -> tuple[str, ...]:
    """Return whose badges are taken; lists that only name a registry cannot be looked up here."""
    place = "acceptedIssuers"
    given = query.get(place, query.get("trustedIssuer", query.get("issuers")))
    if given in (None, []):
        return ()
    found = []
    for each in elements(given if isinstance(given, list) else [given], place, MOST_CLAIMS):
        named = each if isinstance(each, str) else _named(members(each, place))
        if named:
            found.append(word(named, place))
    return tuple(found)


def _named(issuer: Mapping[str, Any]) -> Any:
    named = issuer.get("id", issuer.get("issuer", ""))
    return named.get("id", "") if isinstance(named, dict) else named


def _envelopes(query: Mapping[str, Any]) -> frozenset[Format]:
    taken = query.get("acceptedEnvelopes")
    if taken in (None, []):
        return frozenset()
    names = words(taken if isinstance(taken, list) else [taken], "acceptedEnvelopes")
    return frozenset(_ENVELOPES[each] for each in names if each in _ENVELOPES)


def _sign_in(asked: Mapping[str, Any]) -> Query:
    methods = _named_by(asked.get("acceptedMethods"), "method")
    if methods and "key" not in methods and "did:key" not in methods:
        raise SharingError("query_did_methods", methods=", ".join(methods)[:100])
    return Query(sign_in=True, suites=_named_by(asked.get("acceptedCryptosuites"), "cryptosuite"))


def _named_by(value: Any, member: str) -> tuple[str, ...]:
    """Return words that stand alone or in objects, which both are in use."""
    if value in (None, []):
        return ()
    listed = elements(value if isinstance(value, list) else [value], member, MOST_CLAIMS)
    return tuple(
        word(each.get(member) if isinstance(each, dict) else each, member) for each in listed
    )
