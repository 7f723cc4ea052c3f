"""A document as a list of canonical statements, and which of them a part of it makes.

Data Integrity ECDSA Cryptosuites v1.0, sections 3.4.3 to 3.4.17. Where the standard writes made-up
identifiers into a copy of the document to know its nodes again, here the nodes themselves are
remembered, so that no document has to be rewritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data.nodes import NodeNames
from wallet.linked_data.pointers import Selection
from wallet.linked_data.rdfc import canonical_labels, sorted_lines
from wallet.linked_data.walker import Walker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from wallet.linked_data.active_context import ActiveContext
    from wallet.linked_data.contexts import Contexts
    from wallet.linked_data.term import Term

    Relabel = Callable[[Sequence[str]], Mapping[str, str]]


class Statements:
    """The canonical N-Quads of a document under labels that a suite chooses.

    ``lines`` are sorted.
    """

    def __init__(self, document: Mapping[str, Any], contexts: Contexts, relabel: Relabel) -> None:
        """Walk and canonicalise a document, then let ``relabel`` choose labels for all of its own.

        Raises ``LinkedDataError`` as ``canonicalise`` does, and what ``relabel`` raises.
        """
        self._document = dict(document)
        self._contexts = contexts
        self._names = _Remembered()
        walker = _Noting(contexts, self._names)
        try:
            walker.document(self._document)
        except RecursionError as error:
            raise LinkedDataError("graph_too_complex", limit="depth") from error
        self._divisible = walker.divisible
        quads = dict.fromkeys(walker.quads)
        canonical = canonical_labels(quads)
        replaced = relabel([name[2:] for name in canonical.values()])  # without the "_:"
        self._labels = {node: f"_:{replaced[name[2:]]}" for node, name in canonical.items()}
        self.lines = sorted_lines(quads, self._labels)

    def divides(self, value: object) -> bool:
        """Say whether what stands in an object or array of the document can be taken one by one.

        So it can in a node, in an array of separate values and in a language map; not in an RDF
        list, a value object or a JSON literal, which are one value.
        """
        return id(value) in self._divisible

    def part(self, pointers: Iterable[str]) -> Part:
        """Return what the places at these pointers say, as a document and as statements.

        Raises ``ProofError`` ``bad_pointer``; ``LinkedDataError`` for a part that says something
        else by itself than within the document.
        """
        selection = Selection(self._document, pointers)
        if not selection.document:
            return Part({}, [], {})
        walker = Walker(self._contexts, _Recalled(self._names, selection.sources))
        places = {line: place for place, line in enumerate(self.lines)}
        try:
            walker.part(selection.document)
            quads = dict.fromkeys(walker.quads)
            found = sorted(places[line] for line in sorted_lines(quads, self._labels))
        except KeyError as error:
            raise LinkedDataError("unsupported_json_ld", feature="a part out of context") from error
        canonical = canonical_labels(quads)
        labels = {name[2:]: self._labels[node][2:] for node, name in canonical.items()}
        return Part(selection.document, found, labels)


@dataclass(frozen=True, slots=True)
class Part:
    """Part of a document: what remains of it, and the places of its statements, sorted.

    ``labels`` maps the canonical labels that the part has by itself to those that its nodes have
    within the whole. All are empty when nothing was selected.
    """

    document: dict[str, Any]
    places: Sequence[int]
    labels: Mapping[str, str]


class _Noting(Walker):
    """A walk that notes which objects and arrays make a statement of each of their members."""

    def __init__(self, contexts: Contexts, names: NodeNames) -> None:
        super().__init__(contexts, names)
        self.divisible: set[int] = set()

    def _node(self, element: dict[str, Any], active: ActiveContext, graph: str) -> str:
        self.divisible.add(id(element))
        return super()._node(element, active, graph)

    def _property(
        self, subject: str, term: Term, value: Any, active: ActiveContext, graph: str
    ) -> None:
        if term.container == "@language" and value.__class__ is dict:
            self.divisible.add(id(value))
        super()._property(subject, term, value, active, graph)

    def _items(self, values: list[Any], term: Term, active: ActiveContext, graph: str) -> list[str]:
        self.divisible.add(id(values))
        return super()._items(values, term, active, graph)


class _Remembered(NodeNames):
    """Labels, and which node, graph or list of the document each was given to."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: dict[int, str] = {}
        self.graphs: dict[int, str] = {}
        self.cells: dict[int, list[str]] = {}

    def of(self, element: dict[str, Any]) -> str:
        label = self.nodes[id(element)] = self.fresh()
        return label

    def of_graph(self, element: dict[str, Any]) -> str:
        label = self.graphs[id(element)] = self.fresh()
        return label

    def of_cells(self, items: list[Any]) -> list[str]:
        labels = self.cells[id(items)] = super().of_cells(items)
        return labels


class _Recalled(NodeNames):
    """The same labels for copies of the same things; KeyError for half a list."""

    def __init__(self, remembered: _Remembered, sources: Mapping[int, int]) -> None:
        super().__init__()
        self._labels = remembered._labels  # noqa: SLF001 - this module's own subclass
        self._remembered = remembered
        self._sources = sources

    def of(self, element: dict[str, Any]) -> str:
        return self._remembered.nodes[self._sources[id(element)]]

    def of_graph(self, element: dict[str, Any]) -> str:
        return self._remembered.graphs[self._sources[id(element)]]

    def of_cells(self, items: list[Any]) -> list[str]:
        return self._remembered.cells[self._sources[id(items)]]
