"""A file about pathways as read, and what becomes of it when its issuer is shown to have signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.pathways.addresses import lies_with
from wallet.pathways.combining import owns
from wallet.pathways.model import Voice

if TYPE_CHECKING:
    from wallet.pathways.model import Edge, Graph, Node, Rule, Source, Texts


class Form(StrEnum):
    """How a file about pathways is written."""

    TSUMIKI = "tsumiki"  # our own, docs/pathway-file.md
    CTDL = "ctdl"  # Credential Transparency Description Language, JSON-LD
    CASE = "case"  # 1EdTech CASE 1.0 and 1.1, a CFPackage


@dataclass(frozen=True, slots=True)
class PathwayFile:
    """A file as read. ``issuer`` is whom it names: ``signed`` whether that is shown.

    ``version`` and ``changed`` (a moment) are what it says of itself, "" where it does not.
    """

    id: str
    version: str
    titles: Texts
    descriptions: Texts
    issuer: str
    issuer_names: Texts
    graph: Graph
    form: Form = Form.TSUMIKI
    signed: bool = False
    changed: str = ""
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
        own = owns(file.issuer, node) if node else lies_with(file.issuer, whole)
        return Voice.CATALOGUE if own or known else Voice.OTHER

    def source(one: Edge | Rule) -> Source:
        return replace(one.source, signed=True, known=known)

    def edge(one: Edge) -> Edge:
        return replace(one, voice=voice(one.end), source=source(one))

    def rule(one: Rule) -> Rule:
        return replace(one, voice=voice(one.node), source=source(one))

    def node(one: Node) -> Node:
        own = owns(file.issuer, one, known=known)
        codes = frozenset(one.codes) if own else one.signed_codes
        return replace(one, signed_codes=codes, vouched=bool(one.credits) and (own or known))

    graph = replace(
        file.graph,
        nodes=tuple(map(node, file.graph.nodes)),
        edges=tuple(map(edge, file.graph.edges)),
        rules=tuple(map(rule, file.graph.rules)),
    )
    return replace(file, graph=graph, signed=True)
