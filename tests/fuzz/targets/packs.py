"""Resource packs in ZIP archives, and the lists of issuers that come in them."""

from __future__ import annotations

import io
import json
import tempfile
import warnings
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.fuzz.targets.tokens import of_parts
from tests.issuer_simulator import Institution, pack_files
from tests.issuer_simulator.federation import Keeper
from wallet.tasks.knowledge.registering import read_registry
from wallet.trust import packs

if TYPE_CHECKING:
    import random

    from wallet.trust.model import Document, Registry

_NAMES = (
    "manifest.json",
    "../a",
    "/a",
    "a\\b",
    "C:a",
    "a/./b",
    "a//b",
    "",
    "a",
    "\u00e9",
    "a" * 300,
    "b/",
)
_STORED, _DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
_LINK = 0o120777 << 16


def pack_seeds() -> list[bytes]:
    institution = Institution("aoba.example")
    whole = list(pack_files(institution.documents()).items())
    entry = {
        "url": "https://a.example",
        "file": "a",
        "fetched": "2026-01-01T00:00:00Z",
        "aliases": ["b"],
    }
    small = [("manifest.json", json.dumps({"resources": [entry]}).encode()), ("a", b"x" * 100)]
    more = [*small, ("more", b"that the manifest does not name")]
    return [_written(whole, _DEFLATED), _written(small, _STORED), _written(more, _STORED)]


def of_entries(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change the entries of an archive: contents, manifest, names, links, order and number."""
    entries, beside = _entries(data), _entries(other)
    if not entries:
        return other
    at = chance.randrange(len(entries))
    name, body = entries[at]
    attributes = 0
    match chance.randrange(6):
        case 0 | 1:
            entries = [
                (each, of_json()(chance, held, body) if each == packs.MANIFEST else held)
                for each, held in entries
            ]
        case 2:
            entries[at] = (chance.choice(_NAMES), body)
        case 3:
            entries.insert(at, chance.choice(beside or entries))
        case 4:
            entries[at] = (name, of_bytes()(chance, body, other))
        case _:
            attributes = _LINK
    return _written(entries, chance.choice((_STORED, _DEFLATED)), attributes)


def of_sizes(chance: random.Random, data: bytes, _other: bytes) -> bytes:
    """Change a field of a header: flags, method, sizes, offsets."""
    starts = [at for mark in (b"PK\1\2", b"PK\3\4", b"PK\5\6") for at in _found(data, mark)]
    if not starts:
        return data
    at = chance.choice(starts) + chance.randrange(4, 46)
    return data[:at] + chance.choice((b"\0", b"\1", b"\x09", b"\xff\xff\xff\xff")) + data[at + 1 :]


def read_pack(data: bytes) -> tuple[tuple[Document, ...], list[str]]:
    """Return the documents, and what stands in the folder of the archive afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.zip"
        path.write_bytes(data)
        documents = packs.read_pack(path)
        return documents, sorted(each.name for each in Path(folder).rglob("*"))


def check_pack(data: bytes, found: tuple[tuple[Document, ...], list[str]]) -> None:
    """Bodies are those of the archive and bounded, dates have a zone, nothing was unpacked."""
    documents, left = found
    assert left == ["pack.zip"]
    assert len(documents) <= 2_000
    assert sum(len(each.body) for each in documents) <= 50_000_000
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [each.filename for each in archive.infolist()]
        assert len(names) == len(set(names)), "a name twice"
        assert not any(
            name.startswith(("/", "../")) or "/../" in name or "\\" in name for name in names
        )
        held = {zlib.crc32(each.body) for each in documents}
        assert held <= {each.CRC for each in archive.infolist()}
    assert all(each.fetched is None or each.fetched.utcoffset() is not None for each in documents)
    assert all(each.url and isinstance(each.url, str) for each in documents)
    grouped = packs.documents_by_url(documents)
    assert {id(each) for copies in grouped.values() for each in copies} == {*map(id, documents)}


def _entries(data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(each.filename, archive.read(each)) for each in archive.infolist()[:20]]
    except Exception:  # noqa: BLE001 - whatever it is then
        return []


def _written(entries: list[tuple[str, bytes]], method: int, attributes: int = 0) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w") as archive:
        warnings.simplefilter("ignore")  # of a name that is taken: this is what is wanted
        for name, body in entries:
            about = zipfile.ZipInfo("x")
            about.filename, about.compress_type, about.external_attr = name, method, attributes
            archive.writestr(about, body)
    return held.getvalue()


def _found(data: bytes, mark: bytes) -> list[int]:
    found, at = [], data.find(mark)
    while at >= 0:
        found.append(at)
        at = data.find(mark, at + 1)
    return found


PACKS = Target(
    name="packs",
    seeds=pack_seeds,
    mutate=any_of(of_entries, of_entries, of_entries, of_sizes, of_bytes()),
    read=read_pack,
    check=check_pack,
    codes=(
        "pack_not_found pack_not_a_pack pack_damaged pack_too_large "
        "pack_too_many_entries pack_encrypted pack_link "
        "pack_outside pack_duplicate_name pack_file_missing pack_no_manifest pack_manifest"
    ),
)


def list_seeds() -> list[bytes]:
    entry = {"name": "Aoba", "url": "https://aoba.example"}
    meta = {"name": "List", "url": "https://list.example", "updated": "2026-01-01T00:00:00Z"}
    keeper = Keeper()
    statements = [
        keeper.configuration(),
        keeper.statement("https://aoba.example", {"organization_name": "A"}),
    ]
    pages = [{"meta": meta, "registry": {"did:web:a.example": entry}}, {"federation": statements}]
    return [json.dumps(page).encode() for page in pages]


def of_statements(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change the claims of one statement of a bundle; its signature no longer fits."""
    try:
        page = json.loads(data)
        listed = page["federation"]
        at = chance.randrange(len(listed))
        listed[at] = of_parts(chance, listed[at].encode(), b"e30.e30.").decode()
        return json.dumps(page).encode()
    except (ValueError, KeyError, TypeError, AttributeError):
        return of_json()(chance, data, other)


def check_list(_data: bytes, registry: Registry) -> None:
    """Entries are under their own id, all texts are texts, all dates have a zone."""
    for issuer, entry in registry.entries.items():
        assert issuer == entry.issuer_id
        assert ":" in issuer
        assert all(
            isinstance(each, str) for each in (entry.name, entry.url, entry.logo, entry.legal_name)
        )
        assert entry.expires is None or entry.expires.utcoffset() is not None
    assert isinstance(registry.name, str)
    assert isinstance(registry.governance_url, str)
    assert registry.published is None or registry.published.utcoffset() is not None


REGISTRIES = Target(
    name="registries",
    seeds=list_seeds,
    mutate=any_of(of_json(), of_statements),
    read=read_registry,
    check=check_list,
)
