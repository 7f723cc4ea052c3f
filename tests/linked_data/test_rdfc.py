"""The W3C suite for RDF Dataset Canonicalization, all of it, and the budget."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from tests.conftest import SHARED
from tests.linked_data.nquads import parse
from wallet.errors import LinkedDataError
from wallet.linked_data.rdfc import canonical_labels, canonical_text

SUITE = SHARED / "vectors" / "rdf-canon"
HASHES = {None: "sha256", "SHA256": "sha256", "SHA384": "sha384"}


def entries(kind: str) -> list[Any]:
    manifest = SUITE / "manifest.jsonld"
    if not manifest.is_file():
        return [pytest.param(None, marks=pytest.mark.skip("no reference data"))]
    found = [
        entry
        for entry in json.loads(manifest.read_text())["entries"]
        if entry["type"] == f"rdfc:{kind}"
    ]
    return [pytest.param(entry, id=entry["id"][1:]) for entry in found]


def read(name: str) -> str:
    return (SUITE / name).read_text(encoding="utf-8")


def test_the_suite_is_whole() -> None:
    if SUITE.is_dir():
        counts = [len(entries(f"RDFC10{kind}Test")) for kind in ("Eval", "Map", "NegativeEval")]
        assert counts == [64, 21, 1]


@pytest.mark.parametrize("entry", entries("RDFC10EvalTest"))
def test_canonical_form(entry: dict[str, str]) -> None:
    quads = parse(read(entry["action"]))
    assert canonical_text(quads, HASHES[entry.get("hashAlgorithm")]) == read(entry["result"])


@pytest.mark.parametrize("entry", entries("RDFC10MapTest"))
def test_issued_labels(entry: dict[str, str]) -> None:
    quads = dict.fromkeys(parse(read(entry["action"])))
    labels = canonical_labels(quads, HASHES[entry.get("hashAlgorithm")])
    bare = {node.removeprefix("_:"): label.removeprefix("_:") for node, label in labels.items()}
    assert bare == json.loads(read(entry["result"]))


@pytest.mark.parametrize("entry", entries("RDFC10NegativeEvalTest"))
def test_poison_is_refused_within_the_budget(entry: dict[str, str]) -> None:
    quads = parse(read(entry["action"]))
    started = time.monotonic()
    with pytest.raises(LinkedDataError, match="graph_too_complex"):
        canonical_text(quads)
    assert time.monotonic() - started < 5


def test_many_quads_about_alike_nodes_count_as_work() -> None:
    """Two hundred alike nodes with many links each: few calls, but each handles much."""
    nodes = range(200)
    quads = [
        (f"_:n{node}", "<urn:p>", f"_:n{(node + step) % 200}", "")
        for node in nodes
        for step in range(1, 100)
    ]
    started = time.monotonic()
    with pytest.raises(LinkedDataError, match="graph_too_complex"):
        canonical_text(quads)
    assert time.monotonic() - started < 5


def test_a_long_ring_of_alike_nodes() -> None:
    quads = [(f"_:n{node}", "<urn:p>", f"_:n{(node + 1) % 5_000}", "") for node in range(5_000)]
    with pytest.raises(LinkedDataError, match="graph_too_complex"):
        canonical_text(quads)


def test_equal_quads_count_once() -> None:
    quad = ("_:a", "<urn:p>", '"x"', "")
    assert canonical_text([quad, quad]) == '_:c14n0 <urn:p> "x" .\n'


def test_lines_are_sorted_by_code_point() -> None:
    """UTF-16 order, which some libraries use, would put the astral character first."""
    quads = [("<urn:s>", "<urn:p>", f'"{text}"', "") for text in ("\U0001f600", "\ue000")]
    assert canonical_text(quads).splitlines()[0].endswith('"\ue000" .')


def test_labels_do_not_depend_on_input_labels_or_order() -> None:
    first = [("_:a", "<urn:p>", "_:b", ""), ("_:b", "<urn:q>", '"1"', "_:g")]
    second = [("_:y", "<urn:q>", '"1"', "_:a"), ("_:x", "<urn:p>", "_:y", "")]
    assert canonical_text(first) == canonical_text(second)
