"""From JSON-LD to canonical N-Quads, and graphs that are much work to put in order."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from tests.fuzz.json_mutations import ODD_TEXT, of_json
from tests.fuzz.mutations import any_of
from tests.fuzz.target import Target
from tests.linked_data import mutations, nquads
from tests.sweep.good import all_good
from wallet import strict_json
from wallet.linked_data import bundled, rdfc
from wallet.linked_data.canonical import canonicalise, context_urls
from wallet.linked_data.rdfc import canonical_text

if TYPE_CHECKING:
    from wallet.linked_data import Quad

_SUITES = ("eddsa-rdfc-2022 Ed25519 1.1", "eddsa-rdfc-2022 Ed25519 2.0")


def seeds() -> list[bytes]:
    return [good.text.encode() for good in all_good() if good.name in _SUITES]


def of_json_ld(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change what JSON-LD processors trip over."""
    try:
        document = json.loads(data)
        return json.dumps(mutations.mutated(document, chance)).encode()
    except (ValueError, IndexError, AttributeError):
        return other


def of_texts(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Put odd characters into a text that is no name of anything."""
    try:
        document = json.loads(data)
        texts = [
            (node, key) for node in mutations.nodes(document) for key in node if _free(node[key])
        ]
        node, key = chance.choice(texts)
    except (ValueError, IndexError):
        return other
    at = chance.randint(0, len(node[key]))
    node[key] = node[key][:at] + chance.choice(ODD_TEXT) + node[key][at:]
    return json.dumps(document).encode()


def _free(value: Any) -> bool:
    return isinstance(value, str) and ":" not in value


def read(data: bytes) -> str:
    document = strict_json.loads(data)
    if isinstance(document, dict):
        context_urls(document)
    return canonicalise(document, bundled())


def check(data: bytes, text: str) -> None:
    """Sorted, each line once, a graph; the same for its own graph and in another order."""
    *lines, end = text.split("\n")
    assert end == ""
    assert lines == sorted(set(lines))
    assert canonical_text(nquads.parse(text)) == text
    document = _shuffled(json.loads(data), random.Random(len(data)))  # noqa: S311 - no secret
    assert canonicalise(document, bundled()) == text


def _shuffled(value: Any, chance: random.Random) -> Any:
    """Return the same document with the members of its objects in another order."""
    if isinstance(value, list):
        return [_shuffled(item, chance) for item in value]
    if not isinstance(value, dict):
        return value
    members = [(name, _shuffled(part, chance)) for name, part in value.items()]
    chance.shuffle(members)
    return dict(members)


LINKED_DATA = Target(
    name="linked-data",
    seeds=seeds,
    mutate=any_of(of_json_ld, of_json_ld, of_json(), of_texts),
    read=read,
    check=check,
)

# A graph as bytes: three to a quad, the low bits of each being a node, a predicate and a node.
_NODES, _PREDICATES = 24, 3
_LONGEST = 180  # bytes
_STEPS = 2_000  # of 50,000, so that more graphs are tried in the time


def graph_seeds() -> list[bytes]:
    ring = bytes(part for at in range(8) for part in (at, 0, (at + 1) % 8))
    clique = bytes(
        part for one in range(5) for two in range(5) if one != two for part in (one, 0, two)
    )
    star = bytes(part for at in range(1, 9) for part in (0, at % 2, at))
    return [ring, clique, star, bytes((0, 0, 30, 1, 1, 30))]


def of_graph(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Add, drop or bend quads, join graphs, or double one under other names."""
    at = 3 * chance.randint(0, len(data) // 3)
    quad = bytes(chance.randrange(_NODES + 8) for _ in range(3))
    match chance.randrange(5):
        case 0:
            return data[:at] + quad + data[at:]
        case 1:
            return data[:at] + data[at + 3 :]
        case 2:
            return data[:at] + quad[:1] + data[at + 1 :]
        case 3:
            return (data + other)[:_LONGEST]
        case _:
            return (data + bytes((byte + 8) % _NODES for byte in data))[:_LONGEST]


def read_graph(data: bytes) -> tuple[list[Quad], str]:
    quads = _quads(data)
    with patch.object(rdfc, "MAX_STEPS", _STEPS):
        return quads, canonical_text(quads)


def check_graph(_data: bytes, found: tuple[list[Quad], str]) -> None:
    """The labels depend on the graph alone: under other ones, in another order, it is the same."""
    quads, text = found
    chance = random.Random(len(quads))  # noqa: S311 - no secret
    labels = list(range(_NODES))
    chance.shuffle(labels)
    other = [tuple(_renamed(term, labels) for term in quad) for quad in quads]
    chance.shuffle(other)
    assert canonical_text(other) == text  # type: ignore[arg-type]
    assert canonical_text(nquads.parse(text)) == text
    assert len(text.splitlines()) == len(set(quads))


def _quads(data: bytes) -> list[Quad]:
    threes = zip(data[::3], data[1::3], data[2::3], strict=False)
    return [
        (_node(one % _NODES), f"<urn:p{kind % _PREDICATES}>", _node(two), _graph(kind))
        for one, kind, two in threes
    ]


def _node(number: int) -> str:
    return f"_:n{number}" if number < _NODES else f"<urn:o{number}>"


def _graph(kind: int) -> str:
    """Return the name of a graph that stands nowhere else.

    Where one does, RDFC-1.0 may hash two nodes alike that are not, and take them as they come:
    ``a p x y . b p y x . c q b .`` has two canonical forms, in other implementations too.
    """
    return f"_:g{kind}" if 16 <= kind < _NODES else ""


def _renamed(term: str, labels: list[int]) -> str:
    """Return another label for a blank node; graphs stay apart from nodes."""
    kind, number = term[2:3], term[3:]
    return f"_:{kind}x{labels[int(number)]}" if term.startswith("_:") else term


GRAPHS = Target(
    name="graphs",
    seeds=graph_seeds,
    mutate=of_graph,
    read=read_graph,
    check=check_graph,
    codes="graph_too_complex",
)
