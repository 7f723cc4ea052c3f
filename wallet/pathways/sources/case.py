"""Reads competency frameworks of 1EdTech CASE 1.0 and 1.1: a CFPackage as JSON.

CFItems are competencies, never badges: a badge covers one by pointing at it. The CFDocument is a
group of its topmost items; an item with children is covered by a badge that points at it, or when
all its children are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.errors import ReadingError
from wallet.pathways.files import Form, PathwayFile
from wallet.pathways.model import (
    MOST_EDGES,
    MOST_NODES,
    Edge,
    EdgeKind,
    Graph,
    Node,
    Source,
    Texts,
    Voice,
    node_key,
)
from wallet.pathways.sources.comprehensive_records import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 2_000  # characters of a statement
_CODE = "CASE "
_KINDS = {**KINDS, "isTranslationOf": (EdgeKind.EQUIVALENT, False)}  # CASE 1.1 adds that one
_IDENTIFIER = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_one(document: Mapping[str, Any]) -> bool:
    """Say whether a JSON object means to be a CFPackage, or holds one."""
    return "CFDocument" in _package(document)[0]


def code_of(node: Node) -> str:
    """Return the identifier (a UUID) of a CFItem, "" for anything else."""
    codes = (code.removeprefix(_CODE) for code in node.codes if code.startswith(_CODE))
    return next(codes, "")


def read(document: Mapping[str, Any]) -> PathwayFile:
    """Read a CFPackage.

    Raises ``ReadingError`` ``pathway_member_kind``, ``pathway_twice`` (an item's identifier) and
    ``pathway_too_much``, each with ``place``.
    """
    return _Reader(*_package(document)).whole()


def _package(document: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    inner = document.get("CFPackage")
    return (inner, "/CFPackage") if isinstance(inner, dict) else (document, "")


class _Reader:
    def __init__(self, package: Mapping[str, Any], at: str) -> None:
        self._package = package
        self._at = at
        document = package.get("CFDocument")
        self._document: Mapping[str, Any] = document if isinstance(document, dict) else {}
        self._id = values.text(self._document.get("uri")) or self._identifier(self._document)
        if not self._id:
            raise ReadingError("pathway_member_kind", place=f"{at}/CFDocument/identifier")
        self._by = _titled(self._document.get("creator"), "")
        self._language = values.text(self._document.get("language"))
        self._keys: dict[str, str] = {}  # by uri and by identifier
        self._edges: dict[tuple[str, str, EdgeKind], Edge] = {}

    def whole(self) -> PathwayFile:
        root = node_key(self._id, "")
        titles = _titled(self._document.get("title"), self._language)
        goal = Node(root, self._id, titles, group=True, competency=True)
        self._know(self._document, root)
        nodes = [goal]
        for item, place in self._list("CFItems", MOST_NODES - 1):
            nodes.append(self._item(item, place))
        for one, place in self._list("CFAssociations", MOST_EDGES):
            self._associate(one, place)
        self._gather(nodes, root)
        parents = {edge.end for edge in self._edges.values() if edge.kind is EdgeKind.COMPONENT_OF}
        told = tuple(
            Node(
                each.key,
                each.id,
                each.titles,
                codes=each.codes,
                group=each.key in parents,
                competency=True,
            )
            for each in nodes
        )
        if root not in parents:
            raise ReadingError("pathway_member_kind", place=f"{self._at}/CFItems")
        return PathwayFile(
            id=self._id,
            version=values.text(self._document.get("version")),
            titles=titles or (("", self._id),),
            descriptions=_titled(self._document.get("description"), self._language),
            issuer="",
            issuer_names=self._by,
            graph=Graph(told, tuple(self._edges.values()), (), (root,)),
            form=Form.CASE,
            changed=values.text(self._document.get("lastChangeDateTime")),
        )

    def _list(self, name: str, most: int) -> list[tuple[Mapping[str, Any], str]]:
        listed = self._package.get(name) or []
        place = f"{self._at}/{name}"
        if not isinstance(listed, list):
            raise ReadingError("pathway_member_kind", place=place)
        if len(listed) > most:
            raise ReadingError("pathway_too_much", place=place, limit=most)
        return [(one, f"{place}/{at}") for at, one in enumerate(listed) if isinstance(one, dict)]

    def _identifier(self, one: Mapping[str, Any]) -> str:
        return values.text(one.get("identifier"))

    def _know(self, one: Mapping[str, Any], key: str) -> None:
        for name in (values.text(one.get("uri")), self._identifier(one).casefold()):
            if name:
                self._keys[name] = key

    def _item(self, item: Mapping[str, Any], place: str) -> Node:
        identifier = self._identifier(item)
        written = values.text(item.get("uri")) or identifier
        if not written:
            raise ReadingError("pathway_member_kind", place=f"{place}/identifier")
        if written in self._keys or (identifier and identifier.casefold() in self._keys):
            raise ReadingError("pathway_twice", place=f"{place}/identifier", id=written[:200])
        key = node_key(written, self._id)
        self._know(item, key)
        language = values.text(item.get("language")) or self._language
        statement = item.get("fullStatement") or item.get("abbreviatedStatement")
        coded = values.text(item.get("humanCodingScheme"))
        codes = [f"humanCode {coded[:_LONGEST]}"] if coded else []
        if _IDENTIFIER.fullmatch(identifier.casefold()):
            codes.append(f"{_CODE}{identifier.casefold()}")
        return Node(key, written, _titled(statement, language), codes=tuple(codes), competency=True)

    def _associate(self, one: Mapping[str, Any], place: str) -> None:
        kind, turned = _KINDS.get(values.text(one.get("associationType")), (None, False))
        origin, destination = (
            self._end(values.an_object(one.get(f"{name}NodeURI")))
            for name in ("origin", "destination")
        )
        if kind is None or not origin or not destination or origin == destination:
            return
        start, end = (destination, origin) if turned else (origin, destination)
        self._add(start, end, kind, place)

    def _add(self, start: str, end: str, kind: EdgeKind, place: str) -> None:
        source = Source(self._id, place, "", self._by, signed=False, is_file=True)
        self._edges.setdefault((start, end, kind), Edge(start, end, kind, Voice.OTHER, source))

    def _end(self, node: Mapping[str, Any]) -> str:
        """Return the key that one end of an association names; another framework's, as written."""
        uri, identifier = values.text(node.get("uri")), self._identifier(node)
        known = self._keys.get(uri) or self._keys.get(identifier.casefold())
        return known or (node_key(uri or identifier, self._id) if uri or identifier else "")

    def _gather(self, nodes: list[Node], root: str) -> None:
        """Put what no association places into the document, whose items they are; circles too."""
        below: dict[str, list[str]] = {}
        inside = set()
        for edge in self._edges.values():
            if edge.kind is EdgeKind.COMPONENT_OF:
                below.setdefault(edge.end, []).append(edge.start)
                inside.add(edge.start)
        placed: set[str] = set()

        def place(key: str) -> None:
            waiting = [key]
            while waiting:
                one = waiting.pop()
                if one not in placed:
                    placed.add(one)
                    waiting += below.get(one, ())

        place(root)
        items = list(enumerate(nodes))[1:]
        alone = [one for one in items if one[1].key not in inside]
        for at, node in (*alone, *items):
            if node.key not in placed:
                pointer = f"{self._at}/CFItems/{at - 1}"
                self._add(node.key, root, EdgeKind.COMPONENT_OF, pointer)
                place(node.key)


def _titled(value: Any, language: str) -> Texts:
    found = values.text(value)
    return ((language[:35], found[:_LONGEST]),) if found.strip() else ()
