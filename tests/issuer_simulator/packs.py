"""What institutions publish, as a resource pack or as the verifier's knowledge."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet.trust.model import Knowledge
from wallet.trust.packs import documents_by_url

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from wallet.trust.model import Document, Registry


def known(
    documents: Iterable[Document],
    *,
    fetched: datetime | None = None,
    registries: tuple[Registry, ...] = (),
) -> Knowledge:
    """Return knowledge of the documents, all fetched at one time."""
    dated = [replace(document, fetched=fetched, source="https") for document in documents]
    return Knowledge(documents=documents_by_url(dated), registries=registries)


def pack_files(documents: Iterable[Document]) -> dict[str, bytes]:
    """Return the files of a resource pack, ``manifest.json`` first, by their path in it.

    No time of fetching is stated: whoever makes the pack available says when.
    """
    files: dict[str, bytes] = {}
    resources = []
    for document in sorted(documents, key=lambda each: each.url):
        path = _path(document)
        files[path] = document.body
        entry: dict[str, object] = {"url": document.url}
        if document.aliases:
            entry["aliases"] = list(document.aliases)
        entry |= {"file": path, "kind": document.kind, "media_type": document.media_type}
        resources.append(entry)
    manifest = json.dumps({"resources": resources}, ensure_ascii=False, indent=2) + "\n"
    return {"manifest.json": manifest.encode(), **files}


def _path(document: Document) -> str:
    """Return where a document goes: its host, then the path of its URL."""
    parts = urlsplit(document.url)
    path = parts.path.strip("/").replace("/.", "/").lstrip(".").replace("/", "-")
    return f"{parts.netloc}/{path}" + ("" if path.endswith((".json", ".png")) else ".json")
