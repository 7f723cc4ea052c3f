"""Everything that holdings and pathway files tell of achievements, in the order of belief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.pathways.holdings import node_of
from wallet.pathways.model import Graph, node_key
from wallet.pathways.sources import comprehensive_records, european, open_badges
from wallet.pathways.sources.alignment_links import Known
from wallet.pathways.sources.case import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.pathways.holdings import Holding


def told(holdings: Sequence[Holding], files: Sequence[Graph]) -> Iterator[Graph]:
    """Yield what each source says: badges of what they award first, for they know it best."""
    described = [(each.proved, node) for each in holdings if (node := node_of(each)) is not None]
    said = [
        *(comprehensive_records.read(each) for each in holdings),
        *(european.read(each) for each in holdings),
        *files,
    ]
    before = (
        Graph(tuple(node for proved, node in described if proved)),
        *said,
        Graph(tuple(node for proved, node in described if not proved)),
    )
    yield from before
    nodes = [node for graph in before for node in graph.nodes]
    known = Known(
        frozenset(node.key for node in nodes if not node.competency),
        {code: node.key for node in nodes if node.competency and (code := code_of(node))},
        frozenset(node.key for node in nodes if node.competency),
    )
    credentials = {
        node_key(each.credential.id, each.credential.issuer.id): each.key
        for each in holdings
        if each.key and each.is_named
    }
    for each in holdings:
        yield open_badges.read(each, credentials, known)
