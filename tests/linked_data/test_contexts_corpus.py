"""Real documents have the same canonical text with our contexts and with the published ones."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from tests.linked_data.published import documents
from wallet.errors import LinkedDataError
from wallet.linked_data import Contexts, bundled, canonicalise
from wallet.linked_data.contexts import bundled_urls


class Published(Contexts):
    """The published files of the contexts that we ship, and nothing else."""

    def get(self, url: str) -> Any:
        return documents().get(url) if url in bundled_urls() else None

    def key(self, url: str) -> str:
        return hashlib.sha256(f"published {url}".encode()).hexdigest()


def outcome(document: Any, contexts: Contexts) -> str:
    try:
        return canonicalise(document, contexts)
    except LinkedDataError as error:
        return f"refused: {error}"


def json_ld(shared: Any) -> list[tuple[str, Any]]:
    """Return every JSON-LD document of the corpus, without proofs, and its proof options."""
    found: list[tuple[str, Any]] = []
    for path in sorted((shared / "corpus").rglob("*")):
        if path.suffix not in ("", ".json", ".jsonld") or path.name == "case.json":
            continue
        try:
            document = json.loads(path.read_bytes())
        except (ValueError, OSError):
            continue
        if not isinstance(document, dict) or "@context" not in document:
            continue
        name = str(path.relative_to(shared / "corpus"))
        proofs = document.pop("proof", [])
        found.append((name, document))
        for proof in proofs if isinstance(proofs, list) else [proofs]:
            if isinstance(proof, dict):
                options = {k: v for k, v in proof.items() if k not in ("proofValue", "jws")}
                found.append((f"{name} proof", {"@context": document["@context"], **options}))
    return found


def test_same_text(shared: Any) -> None:
    texts = 0
    for name, document in json_ld(shared):
        ours, theirs = outcome(document, bundled()), outcome(document, Published())
        assert ours == theirs, name
        texts += not ours.startswith("refused")
    assert texts > 200


@pytest.mark.usefixtures("shared")
def test_a_changed_context_would_show() -> None:
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": "VerifiableCredential",
        "name": "x",
    }

    class Changed(Published):
        def get(self, url: str) -> Any:
            text = json.dumps(super().get(url))
            return json.loads(text.replace("https://schema.org/name", "https://schema.org/n"))

        def key(self, url: str) -> str:
            return "changed" + super().key(url)

    assert outcome(document, Changed()) != outcome(document, Published())
