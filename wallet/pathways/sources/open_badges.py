"""Reads what an Open Badge says of other achievements: related, alignment, evidence.

- ``related`` (OB 3.0 Related, OB 2.0 ``related``) with a language or version of its own is another
  edition of the same. Without either it is only "related": Moodle writes that, and nobody can tell
  what was meant. Neither ever makes one achievement a part of the other.
- ``alignment`` to a competency or framework item is a competency; to an achievement that is known
  it is "related", for which of the two is the larger is said nowhere.
- ``evidence`` that is the id of another held credential: the larger was awarded because of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.pathways.holdings import achievement_of, titled
from wallet.pathways.model import Edge, EdgeKind, Graph, Node, Voice, node_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from typing import Any

    from wallet.pathways.holdings import Holding

_MOST = 200  # of one list


def read(holding: Holding, credentials: Mapping[str, str], achievements: Collection[str]) -> Graph:
    """Return what a badge says.

    ``credentials`` maps ids of held credentials, told apart as those of achievements are
    (``node_key``), to the keys of their achievements;
    ``achievements`` are the keys of all achievements that some source tells of.
    """
    if not holding.key:
        return Graph()
    written, at = achievement_of(holding.credential)
    edges = (
        *_related(written, at, holding),
        *_aligned(written, at, holding, achievements),
        *_evidence(holding, credentials),
    )
    named = tuple(_competencies(written, achievements))
    return Graph(named, tuple(edge for edge in edges if edge.start != edge.end))


def _competencies(written: Mapping[str, Any], known: Collection[str]) -> Iterator[Node]:
    for name in ("alignment", "alignments"):
        for one in values.objects(written.get(name))[:_MOST]:
            target = values.text(one.get("targetUrl"))
            if target and target not in known:
                yield Node(target, target, titled(values.text(one.get("targetName"))))


def _related(written: Mapping[str, Any], at: str, holding: Holding) -> Iterator[Edge]:
    for place, one in enumerate(values.items(written.get("related"))[:_MOST]):
        other = values.link(one)
        if not other:
            continue
        found = values.an_object(one)
        edition = any(found.get(name) for name in ("inLanguage", "@language", "version"))
        kind = EdgeKind.EQUIVALENT if edition else EdgeKind.RELATED
        end = node_key(other, holding.credential.issuer.id)
        yield Edge(holding.key, end, kind, Voice.PART, holding.source(f"{at}/related/{place}"))


def _aligned(
    written: Mapping[str, Any], at: str, holding: Holding, known: Collection[str]
) -> Iterator[Edge]:
    for name in ("alignment", "alignments"):
        for place, one in enumerate(values.objects(written.get(name))[:_MOST]):
            target = values.text(one.get("targetUrl"))
            if not target:
                continue
            kind = EdgeKind.RELATED if target in known else EdgeKind.ALIGNED_COMPETENCY
            source = holding.source(f"{at}/{name}/{place}")
            yield Edge(holding.key, target, kind, Voice.PART, source)


def _evidence(holding: Holding, credentials: Mapping[str, str]) -> Iterator[Edge]:
    for place, one in enumerate(values.items(holding.credential.document.get("evidence"))[:_MOST]):
        named = node_key(values.link(one), holding.credential.issuer.id)
        part = credentials.get(named, "")
        if part:
            source = holding.source(f"/evidence/{place}")
            voice = holding.voice(holding.credential.achievement.id, holding.key)
            yield Edge(part, holding.key, EdgeKind.COMPONENT_OF, voice, source)
