"""Reads what an Open Badge says of other achievements: related, alignment, evidence.

- ``related`` (OB 3.0 Related, OB 2.0 ``related``) with a language or version of its own is another
  edition of the same. Without either it is only "related": Moodle writes that, and nobody can tell
  what was meant. Neither ever makes one achievement a part of the other.
- ``alsoKnownAs``, and ``related`` with the type of a BadgeClass of Open Badges 2.0, is the same.
- ``countsTowards`` of our own extension: a larger award; that it counts is its issuer's claim.
- ``alignment`` (Moodle: ``alignments``) is read as ``alignment_links`` tells.
- ``evidence`` that is the id of another held credential: the larger was awarded because of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.pathways.extensions import described
from wallet.pathways.holdings import achievement_of
from wallet.pathways.model import Edge, EdgeKind, Graph, Node, Voice, node_key, usable
from wallet.pathways.sources import alignment_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from wallet.pathways.holdings import Holding
    from wallet.pathways.sources.alignment_links import Known

_MEMBERS = ("related", "alsoKnownAs", "countsTowards", "alignment", "alignments")
_MOST = 200  # of one list
_LONGEST = 2_000  # characters of a title
_BADGE_CLASS = re.compile(r"(?:https://w3id\.org/openbadges#)?BadgeClass")


def read(holding: Holding, credentials: Mapping[str, str], known: Known) -> Graph:
    """Return what a badge says.

    ``credentials`` maps ids of held credentials, told apart as those of achievements are
    (``node_key``), to the keys of their achievements.
    """
    if not holding.key:
        return Graph()
    written, at = achievement_of(holding.credential)
    nodes: list[Node] = []
    edges = [*_related(written, at, holding), *_evidence(holding, credentials)]
    for whole, edge in _larger(written, at, holding):
        edges.append(edge)
        nodes.append(whole)
    for one, pointer in alignments(written, at):
        for target, edge in alignment_links.read(one, pointer, holding, known):
            edges.append(edge)
            if target.key not in known.achievements:
                nodes.append(target)
    return Graph(tuple(nodes), tuple(edge for edge in edges if edge.start != edge.end))


def may_say(holding: Holding) -> bool:
    """Say whether a badge has any of the members that ``read`` looks into."""
    written, _ = achievement_of(holding.credential)
    members = any(name in one for one, _ in described(written) for name in _MEMBERS)
    return bool(holding.key) and (members or "evidence" in holding.credential.document)


def alignments(written: Mapping[str, Any], at: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield each alignment of an achievement with its JSON pointer, under either name."""
    for name in ("alignment", "alignments"):
        for place, one in enumerate(values.objects(written.get(name))[:_MOST]):
            yield one, f"{at}/{name}/{place}"


def _related(written: Mapping[str, Any], at: str, holding: Holding) -> Iterator[Edge]:
    for place, one in enumerate(values.items(written.get("related"))[:_MOST]):
        other = usable(values.link(one))
        if not other:
            continue
        found = values.an_object(one)
        edition = any(found.get(name) for name in ("inLanguage", "@language", "version"))
        edition |= any(map(_BADGE_CLASS.fullmatch, values.types(found)))
        kind = EdgeKind.EQUIVALENT if edition else EdgeKind.RELATED
        end = node_key(other, holding.credential.issuer.id)
        yield Edge(holding.key, end, kind, Voice.PART, holding.source(f"{at}/related/{place}"))
    for place, one in enumerate(values.items(written.get("alsoKnownAs"))[:_MOST]):
        if other := usable(values.link(one)):
            end = node_key(other, holding.credential.issuer.id)
            source = holding.source(f"{at}/alsoKnownAs/{place}")
            yield Edge(holding.key, end, EdgeKind.EQUIVALENT, Voice.PART, source)


def _larger(written: Mapping[str, Any], at: str, holding: Holding) -> Iterator[tuple[Node, Edge]]:
    """Yield what an achievement counts towards: its issuer's claim, whoever awards the larger."""
    for members, within in described(written):
        for place, one in enumerate(values.items(members.get("countsTowards"))[:_MOST]):
            if not (other := usable(values.link(one))):
                continue
            whole = node_key(other, holding.credential.issuer.id)
            names = values.names(values.an_object(one).get("name"))
            source = holding.source(f"{at}{within}/countsTowards/{place}")
            yield (
                Node(whole, other, tuple((tag[:35], text[:_LONGEST]) for tag, text in names)),
                Edge(holding.key, whole, EdgeKind.COMPONENT_OF, Voice.PART, source),
            )


def _evidence(holding: Holding, credentials: Mapping[str, str]) -> Iterator[Edge]:
    for place, one in enumerate(values.items(holding.credential.document.get("evidence"))[:_MOST]):
        named = node_key(values.link(one), holding.credential.issuer.id)
        part = credentials.get(named, "")
        if part:
            source = holding.source(f"/evidence/{place}")
            voice = holding.voice(holding.credential.achievement.id, holding.key)
            yield Edge(part, holding.key, EdgeKind.COMPONENT_OF, voice, source)
