"""Reads resource packs: offline copies of what issuers publish, in a folder or a ZIP.

``manifest.json`` lists them: ``{"resources": [{"url", "aliases", "file", "kind", "media_type",
"fetched"}]}``; only ``url`` and ``file`` are required, ``fetched`` is an RFC 3339 time, and members
that we do not know are ignored. A file may be of any type. A pack proves nothing by itself: it is
what somebody says that an address answered, and the verifier treats it so.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.errors import ReadingError, TrustError
from wallet.trust.archives import MAX_ENTRIES, Files, open_files
from wallet.trust.model import Document
from wallet.trust.moments import moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MANIFEST = "manifest.json"
_NEVER = datetime.min.replace(tzinfo=UTC)


def read_pack(path: Path) -> tuple[Document, ...]:
    """Read every document of a pack, in the order of its manifest.

    Raises ``TrustError``: ``pack_no_manifest``, ``pack_manifest`` (``reason`` says what is wrong
    with it), and what ``archives.open_files`` raises.
    """
    with open_files(path) as files:
        return tuple(
            _document(entry, number, files, f"pack:{path.name}")
            for number, entry in enumerate(_listed(files, path), 1)
        )


def documents_by_url(documents: Iterable[Document]) -> dict[str, tuple[Document, ...]]:
    """Group documents by URL and alias, the newest copy first and undated copies last."""
    grouped: dict[str, list[Document]] = {}
    for document in documents:
        for url in dict.fromkeys((document.url, *document.aliases)):
            grouped.setdefault(url, []).append(document)
    return {
        url: tuple(sorted(copies, key=lambda each: each.fetched or _NEVER, reverse=True))
        for url, copies in grouped.items()
    }


def _listed(files: Files, path: Path) -> list[Any]:
    try:
        data = files.read(MANIFEST)
    except TrustError as error:
        if error.code == "pack_file_missing":
            raise TrustError("pack_no_manifest", name=path.name) from error
        raise
    try:
        manifest = strict_json.loads(data)
    except ReadingError as error:
        raise TrustError("pack_manifest", reason=error.code) from error
    resources = manifest.get("resources") if isinstance(manifest, dict) else None
    if not isinstance(resources, list):
        raise TrustError("pack_manifest", reason="resources")
    if len(resources) > MAX_ENTRIES:
        raise TrustError("pack_too_many_entries", limit=MAX_ENTRIES)
    return resources


def _document(entry: object, number: int, files: Files, source: str) -> Document:
    if not isinstance(entry, dict):
        raise TrustError("pack_manifest", reason=f"resource {number}")
    return Document(
        url=_text(entry, "url", number, required=True),
        body=files.read(_text(entry, "file", number, required=True)),
        fetched=_fetched(entry, number),
        kind=_text(entry, "kind", number),
        media_type=_text(entry, "media_type", number),
        source=source,
        aliases=_aliases(entry, number),
    )


def _text(entry: Mapping[str, Any], member: str, number: int, *, required: bool = False) -> str:
    value = entry.get(member)
    if value is None and not required:
        return ""
    if not isinstance(value, str) or (required and not value):
        raise TrustError("pack_manifest", reason=f"{member}, resource {number}")
    return value


def _aliases(entry: Mapping[str, Any], number: int) -> tuple[str, ...]:
    value = entry.get("aliases")
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise TrustError("pack_manifest", reason=f"aliases, resource {number}")
    return tuple(value)


def _fetched(entry: Mapping[str, Any], number: int) -> datetime | None:
    text = _text(entry, "fetched", number)
    try:
        return moment(text) if text else None
    except ValueError as error:
        raise TrustError("pack_manifest", reason=f"fetched, resource {number}") from error
