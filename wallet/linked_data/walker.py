"""Turns a JSON-LD document straight into quads, and refuses whatever would get lost on the way.

It gives what expansion followed by RDF serialisation gives (JSON-LD 1.1 API sections 5.1 and 8)
for the JSON-LD that credentials are made of. A signature covers quads, while people are shown
JSON; so every member must end up in a quad, and a feature that this module does not process is an
error, never a guess. All state belongs to one call.
"""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from wallet.errors import LinkedDataError
from wallet.linked_data.active_context import EMPTY, ActiveContext
from wallet.linked_data.contexts import Contexts
from wallet.linked_data.term import Term
from wallet.linked_data.terms import (
    RDF_FIRST,
    RDF_NIL,
    RDF_REST,
    RDF_TYPE,
    escape,
    iri,
    language_tag,
    native_literal,
    needs_escape,
    text_literal,
)
from wallet.linked_data.value_objects import json_literal, value_object

Quad: TypeAlias = tuple[str, str, str, str]
"""Subject, predicate, object, graph as N-Quads terms; "" is the default graph."""


class Walker:
    """Walks one document; ``quads`` holds what it found so far."""

    def __init__(self, contexts: Contexts) -> None:
        self.quads: list[Quad] = []
        self._contexts = contexts
        self._blank_nodes = 0
        self._labels: dict[str, str] = {}
        self._inline: dict[tuple[ActiveContext, str], ActiveContext] = {}

    def document(self, document: dict[str, Any]) -> None:
        """Walk a whole document, which must be a node that says something."""
        self._node(document, EMPTY, "")
        if not self.quads:
            raise LinkedDataError("no_statements")

    def _node(self, element: dict[str, Any], active: ActiveContext, graph: str) -> str:
        """Emit a node's quads and return its subject."""
        if "@context" in element:
            active = self._local(active, element["@context"])
        outer = active
        for key in outer.type_keys:
            if key in element:
                types = element[key]
                if types.__class__ is str:
                    types = (types,)
                elif types.__class__ is not list or not all(t.__class__ is str for t in types):
                    raise LinkedDataError("invalid_type_value", path=key)
                active = outer.for_types(types, self._contexts)
                break
        else:
            key, types = "", ()
        type_key = key
        subject, id_key = "", ""
        for key in active.id_keys:
            if key in element:
                id_key, subject = key, self._reference(element[key], active, key)
                break
        if not subject:
            subject = f"_:b{self._blank_nodes}"
            self._blank_nodes += 1
        terms, emit = active.terms, self.quads.append
        for key, value in element.items():
            if key == "@context":
                continue
            try:
                term = terms[key]
                predicate = term.predicate
                if predicate is None:
                    if key == type_key and term.keyword == "@type":
                        for name in types:
                            emit((subject, RDF_TYPE, self._type(name, outer), graph))
                    elif key != id_key or term.keyword != "@id":
                        _refuse_keyword(term)
                elif term.plain:
                    close, kind = term.close, value.__class__
                    if kind is str and close is not None:
                        text = escape(value) if needs_escape(value) else value
                        emit((subject, predicate, f'"{text}{close}', graph))
                    elif kind is list and term.coercion != "@json":
                        for index, item in enumerate(value):
                            try:
                                made = self._object(item, term, active, active, graph)
                            except LinkedDataError as error:
                                raise _at(error, f"[{index}]") from None
                            emit((subject, predicate, made, graph))
                    else:
                        made = self._object(value, term, active, active, graph)
                        emit((subject, predicate, made, graph))
                else:
                    self._special(subject, term, value, active, graph)
            except LinkedDataError as error:
                raise _at(error, key) from None
        return subject

    def _special(
        self, subject: str, term: Term, value: Any, active: ActiveContext, graph: str
    ) -> None:
        """Emit the quads of a property with a container, a scoped context or in reverse."""
        inner = active
        if term.scoped:
            inner = active.inside(term, self._contexts, reverted=False)
        predicate = term.predicate or ""
        if term.container == "@list" and not _is_list_object(value):
            items = value if isinstance(value, list) else [value]
            self.quads.append((subject, predicate, self._list(items, term, active, graph), graph))
            return
        if term.container == "@language" and isinstance(value, dict):
            for literal in self._language_map(value, active):
                self.quads.append((subject, predicate, literal, graph))
            return
        whole = term.coercion == "@json" or not isinstance(value, list)
        for index, item in enumerate([value] if whole else value):
            try:
                if term.container == "@graph":
                    made = self._graph(item, term, active)
                else:
                    made = self._object(item, term, active, inner, graph)
                if term.reverse:
                    if made[0] == '"' or _is_list_object(item):
                        raise LinkedDataError("unsupported_json_ld", feature="a reversed value")
                    self.quads.append((made, predicate, subject, graph))
                else:
                    self.quads.append((subject, predicate, made, graph))
            except LinkedDataError as error:
                raise (error if whole else _at(error, f"[{index}]")) from None

    def _object(
        self, value: Any, term: Term, active: ActiveContext, inner: ActiveContext, graph: str
    ) -> str:
        """Return the object for one value; ``inner`` is ``active`` with the term's own context."""
        kind = value.__class__
        if term.coercion == "@json":
            return json_literal(value)
        if kind is dict:
            return self._map(value, term, active, graph)
        if value is None:
            raise LinkedDataError("null_value")
        if kind is list:
            raise LinkedDataError("unsupported_json_ld", feature="an array within an array")
        if inner is not active and not term.same_values(inner.terms.get_defined(term.name)):
            raise LinkedDataError("unsupported_json_ld", feature="a value in another context")
        if kind is str:
            if term.close is not None:
                if term.datatype is not None:
                    return text_literal(value, term.datatype)
                return f'"{escape(value)}{term.close}'
            if term.coercion == "@id":
                return self._reference(value, inner, "")
            return self._vocabulary(value, inner)
        if kind is int or kind is float or kind is bool:
            return native_literal(value, term.datatype)
        raise LinkedDataError("unsupported_json_ld", feature=kind.__name__)

    def _map(self, value: dict[str, Any], term: Term, active: ActiveContext, graph: str) -> str:
        """Return the object for a node, value or list object, its context entered first."""
        reverted = active.previous is not None
        for key in active.value_keys:
            if key in value:
                inner = self._enter(term, active, reverted=False)
                if "@context" in value:
                    inner = self._local(inner, value["@context"])
                return value_object(value, inner)
        if reverted and len(value) == 1 and next(iter(value)) in active.id_keys:
            reverted = False
        if _is_list_object(value):
            if reverted or term.scoped or len(value) > 1:
                raise LinkedDataError("unsupported_json_ld", feature="@list")
            items = value["@list"]
            return self._list(items if isinstance(items, list) else [items], term, active, graph)
        return self._node(value, self._enter(term, active, reverted=reverted), graph)

    def _enter(self, term: Term, active: ActiveContext, *, reverted: bool) -> ActiveContext:
        if term.scoped:
            return active.inside(term, self._contexts, reverted=reverted)
        return active.previous if reverted and active.previous else active

    def _graph(self, value: Any, term: Term, active: ActiveContext) -> str:
        """Emit a node into a graph of its own and return that graph's name."""
        if not isinstance(value, dict) or any(key in value for key in active.value_keys):
            raise LinkedDataError("unsupported_json_ld", feature="a graph that is not a node")
        name = f"_:b{self._blank_nodes}"
        self._blank_nodes += 1
        before = len(self.quads)
        self._map(value, term, active, name)
        if len(self.quads) == before:
            raise LinkedDataError("no_statements")
        return name

    def _list(self, items: list[Any], term: Term, active: ActiveContext, graph: str) -> str:
        """Emit an RDF collection and return its head."""
        inner = self._enter(term, active, reverted=False)
        head, follow = RDF_NIL, ""
        for index, item in enumerate(items):
            cell = f"_:b{self._blank_nodes}"
            self._blank_nodes += 1
            try:
                if isinstance(item, list):
                    made = self._list(item, term, active, graph)
                else:
                    made = self._object(item, term, active, inner, graph)
            except LinkedDataError as error:
                raise _at(error, f"[{index}]") from None
            self.quads.append((cell, RDF_FIRST, made, graph))
            if follow:
                self.quads.append((follow, RDF_REST, cell, graph))
            else:
                head = cell
            follow = cell
        if follow:
            self.quads.append((follow, RDF_REST, RDF_NIL, graph))
        return head

    def _language_map(self, value: dict[str, Any], active: ActiveContext) -> list[str]:
        literals = []
        for key, texts in value.items():
            defined = active.terms.get_defined(key)
            none = key == "@none" or (defined is not None and defined.keyword == "@none")
            close = '"' if none else f'"@{language_tag(key)}'
            for text in texts if isinstance(texts, list) else [texts]:
                if not isinstance(text, str):
                    code = "null_value" if text is None else "invalid_language"
                    raise _at(LinkedDataError(code, language=key[:80]), key)
                literals.append(f'"{escape(text)}{close}')
        return literals

    def _reference(self, value: Any, active: ActiveContext, path: str) -> str:
        """Return the IRI or blank node that an identifier names."""
        if value.__class__ is not str:
            code = "null_value" if value is None else "invalid_iri"
            raise LinkedDataError(code, iri=str(value)[:200], path=path)
        expanded = active.expand(value, vocab=False)
        if expanded is not None and expanded.startswith("_:"):
            return self._label(expanded)
        return iri(expanded or value)

    def _vocabulary(self, value: str, active: ActiveContext) -> str:
        """Return the IRI for a value whose term says ``"@type": "@vocab"``."""
        mapping = active.mappings.get(value)
        expanded = mapping["@id"] if mapping else active.expand(value, vocab=True)
        if expanded is not None and expanded.startswith("_:"):
            return self._label(expanded)
        return iri(expanded or value)

    def _type(self, name: str, active: ActiveContext) -> str:
        value = active.types[name]
        return self._label(value) if value[0] == "_" else value

    def _label(self, label: str) -> str:
        """Keep labels that the document brings apart from those given here."""
        if label not in self._labels:
            self._labels[label] = f"_:b{self._blank_nodes}"
            self._blank_nodes += 1
        return self._labels[label]

    def _local(self, active: ActiveContext, context: Any) -> ActiveContext:
        """Apply the ``@context`` that a node carries: URLs, objects or null."""
        for item in context if isinstance(context, list) else [context]:
            if isinstance(item, str):
                active = active.with_document(item, self._contexts)
            elif isinstance(item, dict):
                key = (active, json.dumps(item, sort_keys=True))
                if key not in self._inline:
                    self._inline[key] = active.with_inline(item, self._contexts)
                active = self._inline[key]
            elif item is None:
                active = active.nullified()
            else:
                raise LinkedDataError("context_invalid", reason=type(item).__name__)
        return active


def _refuse_keyword(term: Term) -> None:
    raise LinkedDataError("unsupported_json_ld", feature=term.keyword)


def _is_list_object(value: Any) -> bool:
    return isinstance(value, dict) and "@list" in value


def _at(error: LinkedDataError, step: str) -> LinkedDataError:
    """Prepend a step to the path of an error: ``credentialSubject.alignment[2].name``."""
    path = str(error.details.get("path", ""))
    joint = "" if not path or path.startswith("[") else "."
    error.details["path"] = f"{step}{joint}{path}"[:500]
    return error
