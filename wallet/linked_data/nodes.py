"""The names that things have in a document: IRIs, compact IRIs, types and blank nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data.terms import iri, is_url

if TYPE_CHECKING:
    from wallet.linked_data.active_context import ActiveContext


class NodeNames:
    """Serialises node names and hands out blank node labels, unique within one walk."""

    def __init__(self) -> None:
        self._issued = 0
        self._labels: dict[str, str] = {}
        self._unmatched: set[str] = set()

    def fresh(self) -> str:
        """Return a blank node label that nothing else has."""
        label = f"_:b{self._issued}"
        self._issued += 1
        return label

    def of(self, _element: dict[str, Any]) -> str:
        """Return the label of a node that has no identifier."""
        return self.fresh()

    def of_graph(self, _element: dict[str, Any]) -> str:
        """Return the label of the graph that a node is put into."""
        return self.fresh()

    def of_cells(self, items: list[Any]) -> list[str]:
        """Return the labels of an RDF list's cells."""
        return [self.fresh() for _ in items]

    def identifier(self, value: Any, active: ActiveContext) -> str:
        """Serialise an ``@id``: an absolute or compact IRI, or a blank node.

        Raises ``LinkedDataError`` ``relative_iri``, ``invalid_iri`` or ``null_value``.
        """
        if value.__class__ is not str:
            code = "null_value" if value is None else "invalid_iri"
            raise LinkedDataError(code, iri=str(value)[:200])
        if is_url(value):
            return f"<{value}>"  # by far the most frequent, and never a compact IRI
        return self._name(active.expand(value, vocab=False) or value, active)

    def vocabulary(self, value: str, active: ActiveContext) -> str:
        """Serialise a value whose term says ``"@type": "@vocab"``: a term or an identifier."""
        mapping = active.mappings.get(value)
        expanded = mapping["@id"] if mapping else active.expand(value, vocab=True)
        return self._name(expanded or value, active)

    def type(self, name: str, active: ActiveContext) -> str:
        """Serialise a node's type, or raise ``undefined_type``."""
        value = active.types[name]
        return self._name(value, active) if value[0] == "_" else value

    def _name(self, expanded: str, active: ActiveContext) -> str:
        if not expanded.startswith("_:"):
            return iri(expanded)
        if expanded not in self._labels:
            self._labels[expanded] = self.fresh()
            if active.protected:  # read without JSON-LD, where a label looks like a name
                self._unmatched.add(expanded)
        else:
            self._unmatched.discard(expanded)
        return self._labels[expanded]

    def check_labels(self) -> None:
        """Refuse a blank node label met only once: it is shown, and leaves no trace in the quads.

        Raises ``LinkedDataError`` ``unsigned_terms``.
        """
        for label in self._unmatched:
            raise LinkedDataError("unsigned_terms", term=label[:200], path="")
