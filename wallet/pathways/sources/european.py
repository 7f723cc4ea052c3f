"""Reads how achievements of the European Learning Model 3 stack: hasPart, isPartOf, entitlesTo.

What was learned says so itself, or its specification does (``specifiedBy``).

The ontology calls hasPart and isPartOf symmetric; that is a slip, for a part is not its whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.pathways.extensions import number
from wallet.pathways.holdings import titled
from wallet.pathways.model import (
    BINDING,
    MOST_NODES,
    Credits,
    Edge,
    EdgeKind,
    Graph,
    Node,
    Note,
    Voice,
    node_key,
    usable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from wallet.pathways.holdings import Holding

TYPE = "EuropeanDigitalCredential"
_ECTS = "http://data.europa.eu/snb/education-credit/6fcec5c5af"
_HOURS = re.compile(r"PT(\d{1,5}(?:\.\d{1,3})?)H")
_KINDS = {  # to the kind of edge, and whether it runs from the inner object to the outer one
    "hasPart": (EdgeKind.COMPONENT_OF, True),
    "isPartOf": (EdgeKind.COMPONENT_OF, False),
    "entitlesTo": (EdgeKind.GIVES_ACCESS_TO, False),
    "specialisationOf": (EdgeKind.RELATED, False),
}


def read(holding: Holding) -> Graph:
    """Return what a European Digital Credential says; nothing for any other credential."""
    if TYPE not in holding.credential.types:
        return Graph()
    subject = values.an_object(holding.credential.document.get("credentialSubject"))
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    claims = values.objects(subject.get("hasClaim"))
    waiting = [
        (claim, f"/credentialSubject/hasClaim/{place}") for place, claim in enumerate(claims)
    ]
    while waiting and len(nodes) < MOST_NODES:  # the reader bounded how deep this goes
        outer, at = waiting.pop()
        start = _node(outer, holding)
        if start is None:
            continue
        nodes.setdefault(start.key, start)
        for name, inner, pointer in _inner(outer, at):
            end = _node(inner, holding)
            if end is None or end.key == start.key:
                continue
            kind, turned = _KINDS[name]
            one, other = (end, start) if turned else (start, end)
            # A whole that is only named speaks through its part's issuer.
            voice = holding.voice(start.id, start.key) if turned else Voice.PART
            edges.append(Edge(one.key, other.key, kind, voice, holding.source(pointer)))
            waiting.append((inner, pointer))
    return Graph(tuple(nodes.values()), tuple(edges))


def _inner(outer: Mapping[str, Any], at: str) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Yield what a claim, or the specification of what was learned, says of others of its kind."""
    specified = values.an_object(outer.get("specifiedBy"))
    for place, pointer in ((outer, at), (specified, f"{at}/specifiedBy")):
        for name in _KINDS:
            for index, inner in enumerate(values.objects(place.get(name))):
                yield name, inner, f"{pointer}/{name}/{index}"


def _points(rules: Mapping[str, Any]) -> Credits | None:
    """Return the first ``creditPoint``, in the credit system that it names."""
    for one in values.objects(rules.get("creditPoint")):
        system = values.an_object(one.get("framework"))
        if (value := number(values.text(one.get("point")) or one.get("point"))) is not None:
            if values.link(system) == _ECTS:
                return Credits(value, "ECTS")
            named = values.names(system.get("prefLabel")) or (("", ""),)
            return Credits(value, named[0][1][:80])
    return None


def _hours(rules: Mapping[str, Any]) -> float | None:
    """Return ``volumeOfLearning``, an ISO 8601 duration, where it is nothing but hours."""
    found = _HOURS.fullmatch(values.text(rules.get("volumeOfLearning")))
    return number(found[1]) if found else None


def _node(claim: Mapping[str, Any], holding: Holding) -> Node | None:
    rules = values.an_object(claim.get("specifiedBy"))
    written = usable(values.link(rules) or values.link(claim))
    if not written:
        return None
    title = values.text(claim.get("title")) or values.text(rules.get("title"))
    issuer = holding.credential.issuer.id
    partial = rules.get("isPartialQualification") is True
    key, worth = node_key(written, issuer), _points(rules)
    return Node(
        key,
        written,
        titled(title),
        worth,
        vouched=bool(worth) and holding.proved and holding.voice(written, key) in BINDING,
        hours=_hours(rules),
        awarders=(issuer,) if key != written and issuer else (),
        notes=frozenset({Note.STACKABLE} if partial else ()),
    )
