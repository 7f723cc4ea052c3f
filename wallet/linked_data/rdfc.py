"""RDF Dataset Canonicalization (RDFC-1.0) with a budget for its work.

Blank nodes have no names of their own, so two equal documents may differ in their labels; this
gives every one a label that depends on the graph alone. Section numbers are those of the W3C
Recommendation "RDF Dataset Canonicalization" (2024). A graph of a kilobyte can ask for years of
work, therefore the steps are counted.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

from wallet.errors import LinkedDataError
from wallet.linked_data import effort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Quad = tuple[str, str, str, str]

MAX_STEPS = 50_000
_NOTED = 16  # quads or labels handled in the time of about one step


def canonical_lines(quads: Iterable[Quad], hash_name: str = "sha256") -> list[str]:
    """Return the canonical N-Quads of a dataset, one line for each quad, sorted by code point.

    ``hash_name`` is ``sha256`` or ``sha384``. Raises ``LinkedDataError`` ``graph_too_complex``.
    """
    dataset = dict.fromkeys(quads)
    return sorted_lines(dataset, canonical_labels(dataset, hash_name))


def canonical_text(quads: Iterable[Quad], hash_name: str = "sha256") -> str:
    """Return the lines of ``canonical_lines`` as one text."""
    return "".join(canonical_lines(quads, hash_name))


def sorted_lines(quads: Iterable[Quad], labels: Mapping[str, str]) -> list[str]:
    """Return a line of N-Quads for each quad, under other labels, sorted by code point."""
    name = labels.get
    lines = [
        f"{name(subject, subject)} {predicate} {name(object_, object_)} {name(graph, graph)} .\n"
        if graph
        else f"{name(subject, subject)} {predicate} {name(object_, object_)} .\n"
        for subject, predicate, object_, graph in quads
    ]
    lines.sort()
    return lines


def canonical_labels(quads: Iterable[Quad], hash_name: str = "sha256") -> dict[str, str]:
    """Map every blank node label (``_:b0``) to its canonical one (``_:c14n0``): section 4.4.3.

    ``quads`` must not repeat itself. Raises ``LinkedDataError`` ``graph_too_complex``.
    """
    try:
        return _Canonicaliser(quads, hash_name).labels()
    except RecursionError as error:  # a long ring of nodes that are all alike
        raise LinkedDataError("graph_too_complex", limit="depth") from error


class _Issuer:
    """Issues labels in order and remembers for whom (section 4.5)."""

    __slots__ = ("issued", "prefix")

    def __init__(self, prefix: str, issued: dict[str, str] | None = None) -> None:
        self.prefix = prefix
        self.issued = issued if issued is not None else {}

    def issue(self, node: str) -> str:
        label = self.issued.get(node)
        if label is None:
            label = self.issued[node] = f"{self.prefix}{len(self.issued)}"
        return label

    def copy(self) -> _Issuer:
        return _Issuer(self.prefix, self.issued.copy())


class _Canonicaliser:
    """The canonicalization state of one dataset (section 4.3)."""

    def __init__(self, quads: Iterable[Quad], hash_name: str) -> None:
        self._hash = {"sha256": hashlib.sha256, "sha384": hashlib.sha384}[hash_name]
        self._issuer = _Issuer("_:c14n")
        self._steps = 0
        self._first: dict[str, str] = {}
        mentions: defaultdict[str, list[Quad]] = defaultdict(list)
        for quad in quads:
            subject, _, object_, graph = quad
            if subject[0] == "_":
                mentions[subject].append(quad)
            if object_[0] == "_" and object_ != subject:
                mentions[object_].append(quad)
            if graph and graph[0] == "_" and graph not in (subject, object_):
                mentions[graph].append(quad)
        self._mentions = mentions

    def labels(self) -> dict[str, str]:
        """Issue labels, first to nodes that are unlike all others, then to the rest."""
        by_hash: defaultdict[str, list[str]] = defaultdict(list)
        for node in self._mentions:
            by_hash[self._first_degree(node)].append(node)
        shared = []
        for _, nodes in sorted(by_hash.items()):
            if len(nodes) == 1:
                self._issuer.issue(nodes[0])
            else:
                shared.append(nodes)
        for nodes in shared:
            results = []
            for node in nodes:
                if node not in self._issuer.issued:
                    issuer = _Issuer("_:b")
                    issuer.issue(node)
                    results.append(self._n_degree(node, issuer))
            for _, issuer in sorted(results, key=lambda result: result[0]):
                for node in issuer.issued:
                    self._issuer.issue(node)
        return self._issuer.issued

    def _first_degree(self, node: str) -> str:
        """Hash what is said about a node directly (section 4.6)."""
        lines = []
        for subject, predicate, object_, graph in self._mentions[node]:
            first = "_:a" if subject == node else subject if subject[0] != "_" else "_:z"
            third = object_ if object_[0] != "_" else "_:a" if object_ == node else "_:z"
            if not graph:
                lines.append(f"{first} {predicate} {third} .\n")
            else:
                name = graph if graph[0] != "_" else "_:a" if graph == node else "_:z"
                lines.append(f"{first} {predicate} {third} {name} .\n")
        lines.sort()
        digest = self._first[node] = self._hash("".join(lines).encode()).hexdigest()
        return digest

    def _related(self, node: str, predicate: str, issuer: _Issuer, position: str) -> str:
        """Hash a neighbour by what is known of it and where it stands (section 4.7)."""
        label = self._issuer.issued.get(node) or issuer.issued.get(node) or self._first[node]
        return self._hash(f"{position}{predicate}{label}".encode()).hexdigest()

    def _n_degree(self, node: str, issuer: _Issuer) -> tuple[str, _Issuer]:
        """Hash a node by its neighbours, trying their orders (section 4.8)."""
        self._spend(len(self._mentions[node]))
        neighbours: defaultdict[str, list[str]] = defaultdict(list)
        for subject, predicate, object_, graph in self._mentions[node]:
            for position, other in (("s", subject), ("o", object_), ("g", graph)):
                if other and other[0] == "_" and other != node:
                    named = "" if position == "g" else predicate
                    neighbours[self._related(other, named, issuer, position)].append(other)
        data = []
        for related, nodes in sorted(neighbours.items()):
            path, issuer = self._best_order(nodes, issuer)
            data.append(related + path)
        return self._hash("".join(data).encode()).hexdigest(), issuer

    def _best_order(self, nodes: list[str], issuer: _Issuer) -> tuple[str, _Issuer]:
        """Choose the order of equal neighbours that gives the least path (section 4.8.3 step 5)."""
        best, chosen = "", issuer
        for order in _orders(nodes):
            attempt = issuer.copy()
            self._spend(len(attempt.issued))
            path, recursion = self._issue_along(order, attempt, best)
            if path is None:
                continue
            for node in recursion:
                digest, result = self._n_degree(node, attempt)
                path += f"{attempt.issue(node)}<{digest}>"
                attempt = result
                if best and len(path) >= len(best) and path > best:
                    break
            else:
                if not best or path < best:
                    best, chosen = path, attempt
        return best, chosen

    def _issue_along(
        self, order: Sequence[str], issuer: _Issuer, best: str
    ) -> tuple[str | None, list[str]]:
        """Label the neighbours in this order; None when the path is already too great."""
        path, recursion = "", []
        for node in order:
            label = self._issuer.issued.get(node)
            if label is None:
                if node not in issuer.issued:
                    recursion.append(node)
                label = issuer.issue(node)
            path += label
            if best and len(path) >= len(best) and path > best:
                return None, []
        return path, recursion

    def _spend(self, handled: int) -> None:
        steps = 1 + handled // _NOTED
        effort.spend(steps)
        self._steps += steps
        if self._steps > MAX_STEPS:
            raise LinkedDataError("graph_too_complex", limit=MAX_STEPS)


def _orders(nodes: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield each order of the nodes once, in the order that ``itertools.permutations`` would.

    A node stands here once for every quad that joins it, and its graph for every quad of its own:
    orders that differ only in which of the equal ones comes first lead to the same path.
    """
    if len(nodes) == 1:
        yield (nodes[0],)
        return
    for node in dict.fromkeys(nodes):
        rest = list(nodes)
        rest.remove(node)
        for order in _orders(rest):
            yield (node, *order)
