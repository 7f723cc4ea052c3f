"""The memo: shared by content, never by a document's own contexts, safe for threads."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from wallet.errors import LinkedDataError
from wallet.linked_data import active_context, bundled, canonicalise
from wallet.linked_data.active_context import EMPTY, ActiveContext
from wallet.linked_data.context_processing import ContextProcessor

if TYPE_CHECKING:
    from pathlib import Path


V2 = "https://www.w3.org/ns/credentials/v2"
PACK = "https://pack.example/context"


def living() -> int:
    gc.collect()
    return sum(isinstance(thing, ActiveContext) for thing in gc.get_objects())


def test_a_pinned_context_is_compiled_once() -> None:
    assert EMPTY.with_document(V2, ContextProcessor(bundled())) is EMPTY.with_document(
        V2, ContextProcessor(bundled())
    )


def test_packs_with_other_contents_do_not_meet() -> None:
    def text(iri: str) -> str:
        contexts = bundled().with_documents({PACK: {"@context": {"name": iri}}})
        return canonicalise({"@context": PACK, "@id": "urn:s", "name": "x"}, contexts)

    assert [text("urn:one"), text("urn:two"), text("urn:one")] == [
        '<urn:s> <urn:one> "x" .\n',
        '<urn:s> <urn:two> "x" .\n',
        '<urn:s> <urn:one> "x" .\n',
    ]


def test_contexts_of_documents_leave_nothing_behind() -> None:
    def once(number: int) -> None:
        inline = {f"term{number}": f"urn:t{number}", f"Type{number}": f"urn:T{number}"}
        document = {
            "@context": [V2, inline],
            "type": ["VerifiableCredential", f"Type{number}"],
            f"term{number}": {"name": "x"},
            f"urn:extra{number}": "y",
        }
        canonicalise(document, bundled())

    once(0)
    before = living()
    known = len(EMPTY.with_document(V2, ContextProcessor(bundled())).terms)
    for number in range(1, 20):
        once(number)
    assert living() == before
    assert len(EMPTY.with_document(V2, ContextProcessor(bundled())).terms) == known


def test_the_shared_tree_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(active_context, "MAX_SHARED", 5)
    monkeypatch.setattr(active_context, "_compiled", 0)
    for number in range(20):
        contexts = bundled().with_documents({PACK: {"@context": {"name": f"urn:{number}"}}})
        canonicalise({"@context": PACK, "@id": "urn:s", "name": "x"}, contexts)
    assert len(EMPTY._documents) <= 6


def test_the_work_of_contexts_is_bounded() -> None:
    """A new context in each of many nodes, none of which may be remembered."""
    nodes = [{"@context": {f"t{n}": f"urn:t{n}"}, "id": f"urn:{n}"} for n in range(10_000)]
    document = {"@context": V2, "type": "VerifiableCredential", "evidence": nodes}
    started = time.monotonic()
    with pytest.raises(LinkedDataError, match="graph_too_complex"):
        canonicalise(document, bundled())
    assert time.monotonic() - started < 5


def test_the_size_of_a_context_is_bounded() -> None:
    inline = {f"t{n}": {"@id": f"urn:t{n}", "@context": {"x": "urn:x"}} for n in range(2_000)}
    with pytest.raises(LinkedDataError, match="graph_too_complex"):
        canonicalise({"@context": inline, "t1": {"x": "y"}}, bundled())


def test_threads_agree(shared: Path) -> None:
    active_context.EMPTY._documents.clear()
    documents: list[Any] = []
    for name in ("small", "typical"):
        document = json.loads((shared / "benchmarks" / f"{name}.signed.json").read_text())
        del document["proof"]
        documents.append(document)
    with ThreadPoolExecutor(4) as pool:
        texts = list(pool.map(lambda d: canonicalise(d, bundled()), documents * 20))
    assert texts == [canonicalise(document, bundled()) for document in documents] * 20


def test_pyld_is_not_imported_before_it_is_needed() -> None:
    script = (
        "import sys, wallet.linked_data as engine\n"
        "assert 'pyld' not in sys.modules\n"
        "engine.quads({'urn:p': 'x'}, engine.bundled())\n"
        "assert 'pyld' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
