"""Reads how achievements of the European Learning Model 3 stack: hasPart, isPartOf, entitlesTo.

The ontology calls hasPart and isPartOf symmetric; that is a slip, for a part is not its whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.pathways.holdings import credits_of, hours_of, titled
from wallet.pathways.model import (
    BINDING,
    MOST_NODES,
    Edge,
    EdgeKind,
    Graph,
    Node,
    Voice,
    node_key,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from wallet.pathways.holdings import Holding

TYPE = "EuropeanDigitalCredential"
_KINDS = {  # to the kind of edge, and whether it runs from the inner object to the outer one
    "hasPart": (EdgeKind.COMPONENT_OF, True),
    "isPartOf": (EdgeKind.COMPONENT_OF, False),
    "entitlesTo": (EdgeKind.GIVES_ACCESS_TO, False),
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
    for name in _KINDS:
        for place, inner in enumerate(values.objects(outer.get(name))):
            yield name, inner, f"{at}/{name}/{place}"


def _node(claim: Mapping[str, Any], holding: Holding) -> Node | None:
    rules = values.an_object(claim.get("specifiedBy"))
    written = values.link(rules) or values.link(claim)
    if not written:
        return None
    title = values.text(claim.get("title")) or values.text(rules.get("title"))
    issuer = holding.credential.issuer.id
    key, worth = node_key(written, issuer), credits_of(rules)
    return Node(
        key,
        written,
        titled(title),
        worth,
        vouched=bool(worth) and holding.proved and holding.voice(written, key) in BINDING,
        hours=hours_of(rules),
        awarders=(issuer,) if key != written and issuer else (),
    )
