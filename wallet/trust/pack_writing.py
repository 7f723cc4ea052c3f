"""Writes resource packs that ``wallet.trust.packs`` reads back as they were."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.errors import TrustError
from wallet.trust.archives import MAX_BYTES, MAX_ENTRIES
from wallet.trust.packs import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.trust.model import Document


def write_pack(path: Path, documents: Sequence[Document]) -> None:
    """Write a pack: a ZIP where the name ends in ``.zip``, else a folder.

    It appears whole or not at all, and never in place of something. Raises ``TrustError``
    ``pack_exists``, ``pack_not_writable``, ``pack_too_large``, ``pack_too_many_entries``.
    """
    files = pack_files(documents)
    if len(files) > MAX_ENTRIES:
        raise TrustError("pack_too_many_entries", limit=MAX_ENTRIES)
    if sum(map(len, files.values())) > MAX_BYTES:
        raise TrustError("pack_too_large", limit=MAX_BYTES)
    if path.exists() or path.is_symlink():
        raise TrustError("pack_exists", name=path.name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".pack-") as folder:
            made = Path(folder) / "pack"
            _write(made, files, as_zip=path.suffix.lower() == ".zip")
            shutil.move(made, path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TrustError("pack_not_writable", name=path.name, reason=reason) from error


def pack_files(documents: Sequence[Document]) -> dict[str, bytes]:
    """Return the files of a pack by their names, ``manifest.json`` first."""
    files: dict[str, bytes] = {}
    resources = []
    for document in documents:
        name = f"files/{hashlib.sha256(document.body).hexdigest()}"
        files[name] = document.body
        entry: dict[str, object] = {"url": document.url, "file": name}
        if document.aliases:
            entry["aliases"] = list(document.aliases)
        if document.fetched is not None:
            entry["fetched"] = document.fetched.isoformat()
        given = {"kind": document.kind, "media_type": document.media_type}
        resources.append(entry | {member: text for member, text in given.items() if text})
    manifest = json.dumps({"resources": resources}, ensure_ascii=False, indent=2) + "\n"
    return {MANIFEST: manifest.encode(), **files}


def _write(made: Path, files: Mapping[str, bytes], *, as_zip: bool) -> None:
    if as_zip:
        with zipfile.ZipFile(made, "x", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return
    for name, data in files.items():
        target = made / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
