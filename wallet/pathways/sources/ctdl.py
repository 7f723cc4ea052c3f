"""Reads pathways of CTDL (Credential Transparency Description Language) from JSON-LD.

``ceterms:Pathway`` with components and their conditions, and what credentials say of one another
(hasPart, isPartOf, isRequiredFor). A component that is a proxy for one resource *is* that resource
here; one that nobody awards, and that has conditions or children, is met when they are. Nothing in
such a file is signed: what it says may count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.errors import ReadingError
from wallet.pathways.files import Form, PathwayFile, group_key
from wallet.pathways.model import (
    MOST_EDGES,
    MOST_NODES,
    Edge,
    EdgeKind,
    Graph,
    Node,
    Rule,
    RuleKind,
    Source,
    Texts,
    Voice,
    node_key,
)
from wallet.pathways.sources import ctdl_links, ctdl_nodes
from wallet.pathways.sources.alignment_links import same_in_ctdl
from wallet.pathways.sources.ctdl_conditions import Conditions
from wallet.pathways.sources.ctdl_nodes import COMPONENTS, owners
from wallet.pathways.sources.ctdl_resources import Resource, resource, resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CONTEXT = "credreg.net/ctdl"


def is_one(document: Mapping[str, Any]) -> bool:
    """Say whether a JSON object means to be CTDL, however it goes on."""
    listed = document.get("@graph")
    first = [document, *(listed if isinstance(listed, list) else ())]
    types = {kind for one in first if isinstance(one, dict) for kind in resource(one, "").types}
    if types & {"Pathway", *COMPONENTS}:
        return True
    contexts = (text for one in first if isinstance(one, dict) for text in values.contexts(one))
    return any(_CONTEXT in text for text in contexts)


def read(document: Mapping[str, Any]) -> PathwayFile:
    """Read every pathway of a file into one graph.

    Raises ``ReadingError`` ``pathway_not_one`` for a file that tells of nothing that leads
    anywhere, and with ``place`` ``pathway_too_much``, ``pathway_conditions_deep``.
    """
    return _Reader(resources(document)).whole()


class _Reader:
    def __init__(self, found: Mapping[str, Resource]) -> None:
        self._found = found
        self._pathways = [one for one in found.values() if "Pathway" in one.types]
        self._components = [one for one in found.values() if one.types & COMPONENTS]
        if len(self._components) > MOST_NODES:
            raise ReadingError("pathway_too_much", place="/@graph", limit=MOST_NODES)
        first = next(iter([*self._pathways, *found.values()]), None)
        if first is None:
            raise ReadingError("pathway_not_one")
        self._id = first.id
        owner = next(iter(owners(self._pathways[0])), "") if self._pathways else ""
        self._owner, self._owner_names = owner, self._name_of(owner)
        self._keys = dict(self._proxies())
        self._nodes: dict[str, Node] = {}
        self._edges: dict[tuple[str, str, EdgeKind], Edge] = {}
        self._rules: list[Rule] = []
        self._spoken_of: dict[str, set[str]] = {}  # by component: what its conditions speak of

    def whole(self) -> PathwayFile:
        for one in self._components:
            self._describe(one)
        conditions = Conditions(
            self._found,
            self._key,
            lambda name: group_key(self._id, name),
            self._source,
            lambda key: self._nodes[key].credits if key in self._nodes else None,
        )
        for one in self._components:
            self._complete(one, conditions)
        for one in self._components:
            self._children(one)
        for one in self._found.values():
            self._link(one)
        goals = tuple(dict.fromkeys(self._goals()))
        if not goals:
            raise ReadingError("pathway_not_one")
        told = self._pathways[0] if self._pathways else None
        goal = self._nodes.get(goals[0])
        titles = (told.texts("name") if told else ()) or (goal.titles if goal else ())
        return PathwayFile(
            id=self._id,
            version="",
            titles=titles or (("", self._id),),
            descriptions=told.texts("description") if told else (),
            issuer=self._owner,
            issuer_names=self._owner_names,
            graph=Graph(
                tuple(self._nodes.values()),
                tuple(self._edges.values()),
                tuple(self._rules),
                goals,
            ),
            form=Form.CTDL,
        )

    def _proxies(self) -> Iterator[tuple[str, str]]:
        """Yield the components that are a proxy for one resource, with that one's key."""
        meant: dict[str, list[str]] = {}
        for one in self._components:
            found = {target for target, _ in one.links("proxyFor", "proxyForItems")}
            if len(found) == 1:
                meant.setdefault(found.pop(), []).append(one.id)
        for target, proxies in meant.items():
            if len(proxies) == 1:  # of several, each stays what it is, and is equal to it
                yield proxies[0], self._named(target)

    def _named(self, written: str) -> str:
        owner = next(iter(owners(self._found[written])), "") if written in self._found else ""
        return node_key(written, owner or self._id)

    def _key(self, written: str) -> str:
        return self._keys.get(written) or self._named(written)

    def _source(self, pointer: str) -> Source:
        names = self._owner_names
        return Source(self._id, pointer, self._owner, names, signed=False, is_file=True)

    def _name_of(self, written: str) -> Texts:
        return self._found[written].texts("name") if written in self._found else ()

    def _describe(self, one: Resource) -> None:
        """Keep what a component, or the resource that it is a proxy for, says of itself."""
        targets = [target for target, _ in one.links("proxyFor", "proxyForItems")]
        proxied = self._found.get(targets[0]) if len(targets) == 1 else None
        key = self._key(one.id)
        if len(targets) == 1:
            ctid = values.text(proxied.members.get("ctid")) if proxied else ""
            for same in same_in_ctdl(targets[0], ctid)[1:]:
                self._add(key, same, EdgeKind.EQUIVALENT, one.places.get("proxyFor", one.pointer))
        plain = targets[0] if one.id in self._keys else one.id
        self._nodes[key] = ctdl_nodes.of_component(one, proxied, key, plain)

    def _complete(self, one: Resource, conditions: Conditions) -> None:
        """Keep the conditions of a component; without any its children are what completes it."""
        whole = self._key(one.id)
        told = conditions.read(one, whole)
        self._nodes |= {key: node for key, node in told.groups.items() if key not in self._nodes}
        self._rules += told.rules
        for rule in told.rules:
            for part in rule.of:
                self._add(part, rule.node, EdgeKind.COMPONENT_OF, rule.source.pointer)
        if told.rules:
            self._spoken_of[whole] = told.covered
        targets = [*one.links("proxyFor", "proxyForItems")]
        if one.id not in self._keys:
            kind = (
                EdgeKind.EQUIVALENT if len({key for key, _ in targets}) == 1 else EdgeKind.RELATED
            )
            for target, pointer in targets:
                self._add(whole, self._named(target), kind, pointer)
            if kind is EdgeKind.RELATED and targets:  # all of them, or one? CTDL leaves it open
                said = one.texts("description")
                source = self._source(one.pointer)
                self._rules.append(Rule(whole, RuleKind.UNCHECKED, (), source, said=said))

    def _children(self, one: Resource) -> None:
        here = self._key(one.id)
        for child, pointer in one.links("hasChild"):
            self._place(self._key(child), here, pointer)
        for parent, pointer in one.links("isChildOf"):
            above = self._found.get(parent)
            if above is not None and above.types & COMPONENTS:
                self._place(here, self._key(parent), pointer)

    def _place(self, part: str, whole: str, pointer: str) -> None:
        """Keep a child: a part, or beside conditions that do not speak of it one that may be."""
        if whole not in self._spoken_of:
            self._add(part, whole, EdgeKind.COMPONENT_OF, pointer)
        elif part not in self._spoken_of[whole]:
            self._add(part, whole, EdgeKind.RELATED, pointer)

    def _add(self, start: str, end: str, kind: EdgeKind, pointer: str) -> None:
        if start == end:
            return
        if len(self._edges) >= MOST_EDGES:
            raise ReadingError("pathway_too_much", place="/@graph", limit=MOST_EDGES)
        edge = Edge(start, end, kind, Voice.OTHER, self._source(pointer))
        self._edges.setdefault((start, end, kind), edge)

    def _link(self, one: Resource) -> None:
        """Keep what a resource says of its order, its other editions and, of credentials, parts."""
        member = bool(one.types & {"Pathway", *COMPONENTS})
        for said in ctdl_links.read(one, member=member):
            known = self._found.get(said.other)
            if said.kind is EdgeKind.COMPONENT_OF:
                if known is not None and "Pathway" in known.types:
                    continue
                for each in filter(None, (one, known)):
                    self._tell(each)
            ends = (self._key(one.id), self._key(said.other))
            start, end = reversed(ends) if said.turned else ends
            self._add(start, end, said.kind, said.pointer)

    def _tell(self, one: Resource) -> None:
        """Keep what a credential that is no component says of itself."""
        key = self._key(one.id)
        if key not in self._nodes and len(self._nodes) < MOST_NODES:
            self._nodes[key] = ctdl_nodes.of_credential(one, key)

    def _goals(self) -> Iterator[str]:
        """Yield the destinations; without one a pathway itself, else what is no part of more."""
        parts = [each for each in self._edges.values() if each.kind is EdgeKind.COMPONENT_OF]
        starts = {edge.start for edge in parts}
        for pathway in self._pathways:
            named = [self._key(target) for target, _ in pathway.links("hasDestinationComponent")]
            if not named:
                claims = (one for one in self._components if _destined(one, pathway.id))
                named = [self._key(one.id) for one in claims]
            if not named:
                named = [*self._without_destination(pathway, starts)]
            yield from named
        if not self._pathways:
            ends = dict.fromkeys(edge.end for edge in parts)
            tops = [key for key in ends if key not in starts]
            yield from tops or [*ends][:1]

    def _without_destination(self, pathway: Resource, starts: set[str]) -> Iterator[str]:
        key = self._key(pathway.id)
        members = [*pathway.links("hasChild")] or [
            (target, pointer)
            for target, pointer in pathway.links("hasPart")
            if self._key(target) not in starts
        ]
        for target, pointer in members:
            self._add(self._key(target), key, EdgeKind.COMPONENT_OF, pointer)
        if members:
            self._nodes[key] = Node(key, pathway.id, pathway.texts("name"), group=True)
            yield key


def _destined(one: Resource, pathway: str) -> bool:
    return any(target == pathway for target, _ in one.links("isDestinationComponentOf"))
