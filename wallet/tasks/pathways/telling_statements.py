"""Who says what of a step, as snapshots: the statements that name it, by either end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.pathways.model import EdgeKind
from wallet.snapshots.pathways import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.pathways.model import Texts
    from wallet.tasks.pathways.seen_pathways import Seen

_MOST_STATEMENTS = 50  # of one step; beyond that nobody reads on


def statements(seen: Seen, key: str) -> Iterator[Statement]:
    """Yield what is said of an achievement, as far as somebody reads it."""
    order = tuple(EdgeKind).index
    found = sorted(seen.edges.get(key, ()), key=lambda edge: order(edge.kind))
    for edge in found[:_MOST_STATEMENTS]:
        outward = edge.start == key
        other = edge.end if outward else edge.start
        node, source = seen.graph.nodes.get(other), edge.source
        yield Statement(
            kind=edge.kind,
            other=node.titles if node and node.titles else (("", node.id if node else other),),
            outward=outward,
            voice=edge.voice,
            by=source.by,
            by_name=source.by_name,
            signed=source.signed,
            document=source.document,
            document_title=_document(seen, source.document, is_file=source.is_file),
            pointer=source.pointer,
            is_file=source.is_file,
        )


def _document(seen: Seen, document: str, *, is_file: bool) -> str:
    if not is_file:
        return seen.titles.get(document, "")
    titles: Texts = next((one.file.titles for one in seen.files if one.file.id == document), ())
    return titles[0][1] if titles else document
