"""Turns a JSON-LD document straight into quads, and refuses whatever would get lost on the way.

It gives what expansion followed by RDF serialisation gives (JSON-LD 1.1 API sections 5.1 and 8)
for the JSON-LD that credentials are made of. A signature covers quads, while people are shown
JSON; so every member must end up in a quad, and a feature that this module does not process is an
error, never a guess. All state belongs to one call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from wallet.errors import LinkedDataError
from wallet.linked_data import effort
from wallet.linked_data.active_context import EMPTY, ActiveContext
from wallet.linked_data.context_processing import ContextProcessor
from wallet.linked_data.local_contexts import LocalContexts
from wallet.linked_data.nodes import NodeNames
from wallet.linked_data.places import at
from wallet.linked_data.terms import (
    RDF_FIRST,
    RDF_NIL,
    RDF_REST,
    RDF_TYPE,
    native_literal,
    quoted,
    text_literal,
)
from wallet.linked_data.value_objects import json_literal, language_map, value_object

if TYPE_CHECKING:
    from wallet.linked_data.contexts import Contexts
    from wallet.linked_data.term import Term

Quad: TypeAlias = tuple[str, str, str, str]
"""Subject, predicate, object, graph as N-Quads terms; "" is the default graph."""


class Walker:
    """Walks one document; ``quads`` holds what it found so far. ``names`` hands out labels."""

    def __init__(self, contexts: Contexts, names: NodeNames | None = None) -> None:
        self.quads: list[Quad] = []
        self._processor = ContextProcessor(contexts)
        self._local = LocalContexts(self._processor)
        self._names = names or NodeNames()

    def part(self, document: dict[str, Any]) -> None:
        """Walk what was selected from a document that was walked as a whole before."""
        self._node(document, EMPTY, "")

    def document(self, document: dict[str, Any]) -> None:
        """Walk a whole document, which must be a node that says something."""
        effort.spend(1)
        self._node(document, EMPTY, "")
        effort.spend(effort.PER_QUAD * len(self.quads))
        self._names.check_labels()
        if not self.quads:
            raise LinkedDataError("no_statements")

    def _node(self, element: dict[str, Any], active: ActiveContext, graph: str) -> str:
        """Emit a node's quads and return its subject."""
        if "@context" in element:
            active = self._local.apply(active, element["@context"])
        outer = active
        type_key, types = _types(element, outer)
        if types:
            active = outer.for_types(types, self._processor)
        id_key, subject = self._subject(element, active)
        terms, emit = active.terms, self.quads.append
        for key, value in element.items():
            try:
                term = terms[key]
                suffix = term.plain_suffix
                if suffix is not None and value.__class__ is str:
                    emit((subject, term.predicate, quoted(value) + suffix, graph))
                elif term.keyword is None:
                    self._property(subject, term, value, active, graph)
                elif key == type_key:
                    for name in types:
                        emit((subject, RDF_TYPE, self._names.type(name, outer), graph))
                elif key not in (id_key, "@context"):
                    _refuse(term.keyword)
            except LinkedDataError as error:
                raise at(error, key) from None
        return subject

    def _subject(self, element: dict[str, Any], active: ActiveContext) -> tuple[str, str]:
        """Return the key that holds a node's identifier ("" without one) and its subject."""
        for key in active.id_keys:
            if key in element:
                try:
                    return key, self._names.identifier(element[key], active)
                except LinkedDataError as error:
                    raise at(error, key) from None
        return "", self._names.of(element)

    def _property(
        self, subject: str, term: Term, value: Any, active: ActiveContext, graph: str
    ) -> None:
        """Emit a quad for each value of a property."""
        many = value.__class__ is list
        if term.simple and not many:
            made = self._object(value, term, active, graph)
            self.quads.append((subject, term.predicate, made, graph))
            return
        if term.container == "@list" and not _is_list_object(value):
            objects = [self._list(value if many else [value], term, active, graph)]
        elif term.container == "@language" and value.__class__ is dict:
            objects = language_map(value, active)
        elif many and term.coercion != "@json":
            objects = self._items(value, term, active, graph)
        else:
            objects = [self._object(value, term, active, graph)]
        for made in objects:
            if not term.reverse:
                self.quads.append((subject, term.predicate, made, graph))
            elif made[0] == '"':
                _refuse("a reversed value")
            else:
                self.quads.append((made, term.predicate, subject, graph))

    def _items(self, values: list[Any], term: Term, active: ActiveContext, graph: str) -> list[str]:
        """Return the object that each of several values stands for."""
        objects: list[str] = []
        try:
            for value in values:
                made = self._object(value, term, active, graph)
                objects.append(made)
        except LinkedDataError as error:
            raise at(error, f"[{len(objects)}]") from None
        return objects

    def _object(self, value: Any, term: Term, active: ActiveContext, graph: str) -> str:
        """Return the object that one value stands for."""
        kind = value.__class__
        if kind is dict and term.simple:
            return self._map(value, term, active, graph)
        if kind is str and term.plain_suffix is not None:
            return quoted(value) + term.plain_suffix
        if term.coercion == "@json":
            return json_literal(value)
        if term.container == "@graph":
            return self._graph(value, term, active)
        if kind is dict:
            return self._map(value, term, active, graph)
        return self._scalar(value, term, active)

    def _scalar(self, value: Any, term: Term, active: ActiveContext) -> str:
        if term.scoped:  # a scalar too is read within the term's own context
            active = active.inside(term, self._processor, reverted=False)
            if not term.same_values(active.terms.get_defined(term.name)):
                _refuse("a value in another context")
        if isinstance(value, str):
            if term.suffix is not None:
                return quoted(value) + term.suffix
            if term.datatype is not None:
                return text_literal(value, term.datatype)
            if term.coercion == "@id":
                return self._names.identifier(value, active)
            return self._names.vocabulary(value, active)
        if isinstance(value, (int, float)):
            return native_literal(value, term.datatype, term.suffix)
        if value is None:
            raise LinkedDataError("null_value")
        return _refuse("an array within an array" if isinstance(value, list) else "a value")

    def _map(self, value: dict[str, Any], term: Term, active: ActiveContext, graph: str) -> str:
        """Return the object for a node, value or list object (API section 5.1.2 steps 7 to 9)."""
        for key in active.value_keys:
            if key in value:
                inner = active
                if term.scoped:
                    inner = active.inside(term, self._processor, reverted=False)
                if "@context" in value:
                    inner = self._local.apply(inner, value["@context"])
                return value_object(value, inner)
        reverted = active.previous is not None
        if reverted and len(value) == 1 and next(iter(value)) in active.id_keys:
            reverted = False
        if "@list" in value:
            if reverted or term.scoped or term.reverse or len(value) > 1:
                _refuse("@list")
            items = value["@list"]
            return self._list(items if isinstance(items, list) else [items], term, active, graph)
        if term.scoped:
            active = active.inside(term, self._processor, reverted=reverted)
        elif reverted:
            active = active.previous or active
        return self._node(value, active, graph)

    def _graph(self, value: Any, term: Term, active: ActiveContext) -> str:
        """Emit a node into a graph of its own and return that graph's name."""
        if not isinstance(value, dict) or any(key in value for key in active.value_keys):
            _refuse("a graph that is not a node")
        name = self._names.of_graph(value)
        before = len(self.quads)
        self._map(value, term, active, name)
        if len(self.quads) == before:
            raise LinkedDataError("no_statements")
        return name

    def _list(self, items: list[Any], term: Term, active: ActiveContext, graph: str) -> str:
        """Emit an RDF collection and return its head."""
        cells = self._names.of_cells(items)
        for index, (item, cell, rest) in enumerate(
            zip(items, cells, [*cells[1:], RDF_NIL], strict=False)
        ):
            try:
                inner = self._list if isinstance(item, list) else self._object
                made = inner(item, term, active, graph)
            except LinkedDataError as error:
                raise at(error, f"[{index}]") from None
            self.quads.append((cell, RDF_FIRST, made, graph))
            self.quads.append((cell, RDF_REST, rest, graph))
        return cells[0] if cells else RDF_NIL


def _types(element: dict[str, Any], active: ActiveContext) -> tuple[str, list[str]]:
    """Return the key that holds a node's types ("" without one) and the types."""
    for key in active.type_keys:
        if key in element:
            value = element[key]
            types = value if value.__class__ is list else [value]
            for name in types:
                if name.__class__ is not str:
                    raise at(LinkedDataError("invalid_type_value"), key)
            return key, types
    return "", []


def _is_list_object(value: Any) -> bool:
    return value.__class__ is dict and "@list" in value


def _refuse(feature: str) -> NoReturn:
    raise LinkedDataError("unsupported_json_ld", feature=feature)
