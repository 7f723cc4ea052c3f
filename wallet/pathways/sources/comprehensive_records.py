"""Reads the associations of a CLR 2.0 ClrSubject, and the achievements it defines.

``achievement`` may hold definitions that nobody has earned yet: they are the steps that are left.
``sourceId`` and ``targetId`` are ids of achievements. 1EdTech's own examples have ids that lead
nowhere, and four credentials of one achievement: both are as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.pathways.extensions import credits_of, hours_of
from wallet.pathways.holdings import achievement_of, codes_of, titled
from wallet.pathways.model import (
    BINDING,
    MOST_EDGES,
    MOST_NODES,
    Edge,
    EdgeKind,
    Graph,
    Node,
    node_key,
    usable,
)
from wallet.pathways.sources.alignment_links import is_competency
from wallet.pathways.sources.open_badges import alignments

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from wallet.pathways.holdings import Holding

_SUBJECT = "/credentialSubject"
KINDS: Mapping[str, tuple[EdgeKind, bool]] = {
    "isParentOf": (EdgeKind.COMPONENT_OF, True),
    "isChildOf": (EdgeKind.COMPONENT_OF, False),
    "isPartOf": (EdgeKind.COMPONENT_OF, False),
    "exactMatchOf": (EdgeKind.EQUIVALENT, False),
    "precedes": (EdgeKind.PRECEDES, False),
    "replacedBy": (EdgeKind.REPLACED_BY, False),
    "isPeerOf": (EdgeKind.PEER, False),
    "isRelatedTo": (EdgeKind.RELATED, False),
}
"""CLR 2.0 and CASE AssociationType to the kind of edge, and whether it runs from target to source.

``exemplar`` and ``hasSkillLevel`` say nothing on how achievements stack.
"""


def read(holding: Holding) -> Graph:
    """Return what a CLR says of achievements; nothing for any other credential."""
    credential = holding.credential
    if credential.spec is not Spec.CLR_2:
        return Graph()
    subject = values.an_object(credential.document.get("credentialSubject"))
    nodes = {node.id: node for node in _defined(subject, holding)}
    keys = {**_keys(nodes), **dict(_awarders(holding))}
    aligned = [*_aligned(subject, holding, keys)]
    competencies = tuple(node for node, _ in aligned)
    edges = (*_edges(subject, holding, keys), *(edge for _, edge in aligned))
    return Graph((*nodes.values(), *competencies), edges)


def _keys(nodes: Mapping[str, Node]) -> dict[str, str]:
    return {written: node.key for written, node in nodes.items()}


def _defined(subject: Mapping[str, Any], holding: Holding) -> Iterator[Node]:
    publisher = holding.credential.issuer.id
    for one in values.objects(subject.get("achievement"))[:MOST_NODES]:
        written = usable(values.link(one))
        if not written:
            continue
        awarder = values.link(one.get("creator")) or publisher
        key, codes = node_key(written, awarder), codes_of(one)
        signed = holding.proved and holding.voice(written, key) in BINDING
        yield Node(
            key=key,
            id=written,
            titles=titled(values.text(one.get("name")), values.text(one.get("inLanguage"))),
            credits=(worth := credits_of(one)),
            vouched=signed and worth is not None,
            hours=hours_of(one),
            awarders=(awarder,) if awarder else (),
            codes=codes,
            signed_codes=frozenset(codes if signed else ()),
        )


def _aligned(
    subject: Mapping[str, Any], holding: Holding, keys: Mapping[str, str]
) -> Iterator[tuple[Node, Edge]]:
    """Yield the competencies that definitions point at: what a step that is left would show."""
    for place, one in enumerate(values.objects(subject.get("achievement"))[:MOST_NODES]):
        key = keys.get(values.link(one), "")
        at = f"{_SUBJECT}/achievement/{place}"
        for each, pointer in alignments(one, at) if key else ():
            target = usable(values.text(each.get("targetUrl")))
            if target and is_competency(each):
                titles = titled(values.text(each.get("targetName")))
                voice = holding.voice(values.link(one), key)
                source = holding.source(pointer)
                yield (
                    Node(target, target, titles, competency=True),
                    Edge(key, target, EdgeKind.ALIGNED_COMPETENCY, voice, source),
                )


def _awarders(holding: Holding) -> Iterator[tuple[str, str]]:
    """Yield each achievement of a credential inside, with the key it has as its issuer's."""
    for inner in holding.credential.inner:
        written = usable(values.link(achievement_of(inner)[0]))
        if written:
            yield written, node_key(written, inner.issuer.id)


def _edges(subject: Mapping[str, Any], holding: Holding, keys: Mapping[str, str]) -> Iterator[Edge]:
    issuer = holding.credential.issuer
    many = values.objects(subject.get("association"))[:MOST_EDGES]
    for place, one in enumerate(many):
        ends = [usable(values.text(one.get(name))) for name in ("sourceId", "targetId")]
        kind, turned = KINDS.get(values.text(one.get("associationType")), (None, False))
        if kind is None or not all(ends) or ends[0] == ends[1]:
            continue
        start, end = reversed(ends) if turned else ends
        whole = keys.get(end, node_key(end, issuer.id))
        yield Edge(
            keys.get(start, node_key(start, issuer.id)),
            whole,
            kind,
            holding.voice(end, whole),
            holding.source(f"{_SUBJECT}/association/{place}"),
        )
