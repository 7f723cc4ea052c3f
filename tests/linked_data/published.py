"""The published contexts of the reference folder, as a pack, a PyLD loader and inlined text."""

from __future__ import annotations

import base64
import binascii
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.conftest import SHARED
from wallet.linked_data import Contexts, bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

PYLD_OPTIONS = {
    "algorithm": "URDNA2015",
    "format": "application/n-quads",
    "rdfDirection": "i18n-datatype",
}


@cache
def documents() -> dict[str, Any]:
    folder = SHARED / "contexts"
    manifest = json.loads((folder / "manifest.json").read_text())
    return {
        url: json.loads((folder / entry["file"]).read_text())
        for entry in manifest["contexts"]
        for url in entry["urls"]
    }


@cache
def contexts() -> Contexts:
    """Return our own edition, completed from the reference folder as a pack would do it."""
    return bundled().with_documents(documents())


def load(url: str, _options: object) -> dict[str, Any]:
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": documents()[url],
        "tag": "static",
    }


def pyld_text(document: Any) -> str:
    from pyld import jsonld  # noqa: PLC0415 - as lazily as the engine

    text: str = jsonld.normalize(document, {**PYLD_OPTIONS, "documentLoader": load})
    return text


def inlined(context: Any) -> Any:
    """Replace URLs by what they stand for, for libraries without a document loader."""
    if isinstance(context, str):
        return inlined(documents()[context]["@context"])
    if isinstance(context, list):
        flat: list[Any] = []
        for item in map(inlined, context):
            flat.extend(item if isinstance(item, list) else [item])
        return flat
    return context


def credentials() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield each corpus case that is JSON-LD (a JWT's payload too) with its document."""
    for path in sorted((SHARED / "corpus").glob("*/case.json")):
        case = json.loads(path.read_text())
        document = _document((path.parent / case["file"]).read_bytes())
        if isinstance(document, dict) and "@context" in document:
            document.pop("proof", None)
            yield case, document


def _document(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        pass
    parts = data.strip().split(b".")
    if len(parts) != 3:
        return None
    try:
        payload = json.loads(base64.urlsafe_b64decode(parts[1] + b"==="))
    except (ValueError, binascii.Error):
        return None
    return payload.get("vc", payload) if isinstance(payload, dict) else None
