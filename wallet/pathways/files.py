"""A file about pathways as read, and what becomes of it when its issuer is shown to have signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.pathways.combining import owns
from wallet.pathways.model import Voice, same_side

if TYPE_CHECKING:
    from wallet.pathways.model import Edge, Graph, Node, Rule, Texts


class Form(StrEnum):
    """How a file about pathways is written."""

    TSUMIKI = "tsumiki"  # our own, docs/pathway-file.md
    CTDL = "ctdl"  # Credential Transparency Description Language, JSON-LD
    CASE = "case"  # 1EdTech CASE 1.0 and 1.1, a CFPackage


@dataclass(frozen=True, slots=True)
class PathwayFile:
    """A file as read. ``issuer`` is whom it names: ``signed`` whether that is shown."""

    id: str
    version: str
    titles: Texts
    descriptions: Texts
    issuer: str
    issuer_names: Texts
    graph: Graph
    form: Form = Form.TSUMIKI
    signed: bool = False
    drawn: bool = False  # by the learner, in this vault

    @property
    def destination(self) -> str:
        """The key of the (first) achievement that it leads to."""
        return self.graph.goals[0]


def vouched_for(file: PathwayFile, *, known: bool) -> PathwayFile:
    """Return a file that its issuer is shown to have signed, in the issuer's voice.

    What it says of its issuer's own achievements is the issuer's word; of others', only where the
    issuer is ``known``.
    """
    nodes = {node.key: node for node in file.graph.nodes}

    def voice(whole: str) -> Voice:
        node = nodes.get(whole)
        own = owns(file.issuer, node) if node else same_side(file.issuer, whole)
        return Voice.CATALOGUE if own or known else Voice.OTHER

    def edge(one: Edge) -> Edge:
        return replace(one, voice=voice(one.end), source=replace(one.source, signed=True))

    def rule(one: Rule) -> Rule:
        return replace(one, voice=voice(one.node), source=replace(one.source, signed=True))

    def node(one: Node) -> Node:
        return replace(one, signed_codes=frozenset(one.codes)) if owns(file.issuer, one) else one

    graph = replace(
        file.graph,
        nodes=tuple(map(node, file.graph.nodes)),
        edges=tuple(map(edge, file.graph.edges)),
        rules=tuple(map(rule, file.graph.rules)),
    )
    return replace(file, graph=graph, signed=True)
