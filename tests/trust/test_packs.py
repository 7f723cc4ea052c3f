"""Resource packs, good and hostile, as folders and as ZIPs."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from wallet.errors import TrustError
from wallet.trust import archives
from wallet.trust.model import Document
from wallet.trust.packs import documents_by_url, read_pack

Content = Mapping[str, bytes]
Write = Callable[[Path, Content], Path]
ISSUER = "https://issuer.example/did.json"
PNG = b"\x89PNG\r\n\x1a\n\x00\xff"


def as_folder(where: Path, content: Content) -> Path:
    root = where / "pack"
    for name, data in content.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def as_zip(where: Path, content: Content) -> Path:
    path = where / "pack.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


@pytest.fixture(params=[as_folder, as_zip])
def write(request: pytest.FixtureRequest) -> Write:
    return request.param  # type: ignore[no-any-return]


def manifest(*resources: object, **more: object) -> bytes:
    return json.dumps({"resources": resources, **more}).encode()


def one(**members: object) -> Content:
    return {"manifest.json": manifest({"url": ISSUER, "file": "a", **members}), "a": b"{}"}


def refused(path: Path) -> TrustError:
    with pytest.raises(TrustError) as caught:
        read_pack(path)
    return caught.value


def test_everything_said(tmp_path: Path, write: Write) -> None:
    listed = {
        "url": ISSUER,
        "aliases": ["did:web:issuer.example", "https://issuer.example/.well-known/did.json"],
        "file": "docs/issuer.json",
        "kind": "did-doc",
        "media_type": "application/did+json",
        "fetched": "2026-10-31T09:00:00.5+09:00",
        "sha256": "unknown members are ignored",
        "synthesised": True,
    }
    picture = {"url": "https://issuer.example/a.png", "file": "docs/a.png"}
    path = write(
        tmp_path,
        {
            "manifest.json": b"\xef\xbb\xbf" + manifest(listed, picture, note="ours"),
            "docs/issuer.json": b'{"id": "x"}',
            "docs/a.png": PNG,
        },
    )
    first, second = read_pack(path)
    japan = timezone(timedelta(hours=9))
    assert first == Document(
        url=ISSUER,
        body=b'{"id": "x"}',
        fetched=datetime(2026, 10, 31, 9, 0, 0, 500_000, tzinfo=japan),
        kind="did-doc",
        media_type="application/did+json",
        source=f"pack:{path.name}",
        aliases=("did:web:issuer.example", "https://issuer.example/.well-known/did.json"),
    )
    assert second == Document(picture["url"], PNG, source=f"pack:{path.name}")


def test_empty_pack(tmp_path: Path, write: Write) -> None:
    assert read_pack(write(tmp_path, {"manifest.json": manifest()})) == ()


def test_optional_members_may_be_null(tmp_path: Path, write: Write) -> None:
    content = one(aliases=None, kind=None, media_type=None, fetched=None)
    assert read_pack(write(tmp_path, content))[0].fetched is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"a": b"{}"}, "pack_no_manifest"),
        ({"manifest.json": b"{"}, "pack_manifest"),
        ({"manifest.json": b"[]"}, "pack_manifest"),
        ({"manifest.json": b"{}"}, "pack_manifest"),
        ({"manifest.json": b'{"resources": {}}'}, "pack_manifest"),
        ({"manifest.json": b'{"resources": [], "resources": []}'}, "pack_manifest"),
        ({"manifest.json": b"\xff\xfe{\x00}\x00"}, "pack_manifest"),
        ({"manifest.json": manifest("a")}, "pack_manifest"),
        ({"manifest.json": manifest({"file": "a"})}, "pack_manifest"),
        ({"manifest.json": manifest({"url": ISSUER})}, "pack_manifest"),
        (one(url=""), "pack_manifest"),
        (one(url=1), "pack_manifest"),
        (one(aliases="x"), "pack_manifest"),
        (one(aliases=[1]), "pack_manifest"),
        (one(kind=1), "pack_manifest"),
        (one(fetched="yesterday"), "pack_manifest"),
        (one(fetched="2026-10-31"), "pack_manifest"),
        (one(fetched="2026-10-31T09:00:00"), "pack_manifest"),
        (one(fetched="2026-13-31T09:00:00Z"), "pack_manifest"),
        (one(fetched="2026-10-31T09:00:00Z\n"), "pack_manifest"),
        (one(fetched="0001-01-01T00:00:00+14:00"), "pack_manifest"),  # no such time in UTC
        (one(file="b"), "pack_file_missing"),
        (one(file="../a"), "pack_outside"),
        (one(file="b/../../a"), "pack_outside"),
        (one(file="/etc/passwd"), "pack_outside"),
        (one(file="..\\a"), "pack_outside"),
        (one(file="C:a"), "pack_outside"),
        (one(file="."), "pack_outside"),
        (one(file="a\0"), "pack_outside"),
        (
            {"manifest.json": manifest({"url": ISSUER, "file": "d"}), "d/a": b""},
            "pack_file_missing",
        ),
        ({"manifest.json": manifest(*[{}] * 2001)}, "pack_too_many_entries"),
    ],
)
def test_refused(tmp_path: Path, write: Write, content: Content, code: str) -> None:
    assert refused(write(tmp_path, content)).code == code


def test_neither_folder_nor_zip(tmp_path: Path) -> None:
    (tmp_path / "pack.txt").write_bytes(b"hello")
    assert refused(tmp_path / "pack.txt").code == "pack_not_a_pack"
    assert refused(tmp_path / "none").code == "pack_not_found"


def test_size_counts_every_reading(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MAX_BYTES", 10_000)
    entry = {"url": ISSUER, "file": "a"}
    content = {"manifest.json": manifest(*[entry] * 20), "a": b"x" * 1_000}
    assert refused(write(tmp_path, content)).code == "pack_too_large"


def test_link_in_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    root = as_folder(tmp_path, {"manifest.json": one(file="b")["manifest.json"]})
    (root / "b").symlink_to(tmp_path / "secret")
    assert refused(root).code == "pack_link"


def test_linked_folder_in_folder(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret").write_bytes(b"secret")
    root = as_folder(tmp_path, {"manifest.json": one(file="b/secret")["manifest.json"]})
    (root / "b").symlink_to(tmp_path / "outside")
    assert refused(root).code == "pack_link"


def zip_of(where: Path, *entries: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    path = where / "pack.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", one()["manifest.json"])
        archive.writestr("a", b"{}")
        for entry, data in entries:
            archive.writestr(entry, data)
    return path


def test_link_in_zip(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("b")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert refused(zip_of(tmp_path, (link, b"/etc/passwd"))).code == "pack_link"


@pytest.mark.parametrize("name", ["../b", "/b", "b/../../c", "..\\b", "C:\\b", "b\\..\\..\\c"])
def test_zip_entry_outside(tmp_path: Path, name: str) -> None:
    assert refused(zip_of(tmp_path, (name, b""))).code == "pack_outside"


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize("name", ["a", "./a", "manifest.json", ".//manifest.json"])
def test_zip_duplicate_name(tmp_path: Path, name: str) -> None:
    assert refused(zip_of(tmp_path, (name, b"other"))).code == "pack_duplicate_name"


def test_zip_of_too_many(tmp_path: Path) -> None:
    many = [(f"f{number}", b"") for number in range(2000)]
    assert refused(zip_of(tmp_path, *many)).code == "pack_too_many_entries"


def test_zip_bomb(tmp_path: Path) -> None:
    assert refused(zip_of(tmp_path, ("b", bytes(51_000_000)))).code == "pack_too_large"


def test_zip_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = as_zip(tmp_path, {"manifest.json": one()["manifest.json"], "a": bytes(60_000_000)})
    data = path.read_bytes()
    path.write_bytes(data.replace((60_000_000).to_bytes(4, "little"), (2).to_bytes(4, "little")))
    assert refused(path).code in ("pack_damaged", "pack_too_large")


def test_encrypted_zip(tmp_path: Path) -> None:
    data = bytearray(zip_of(tmp_path).read_bytes())
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    path = tmp_path / "encrypted.zip"
    path.write_bytes(data)
    assert refused(path).code == "pack_encrypted"


def test_damaged_zip(tmp_path: Path) -> None:
    whole = as_zip(
        tmp_path, {"manifest.json": one()["manifest.json"], "a": bytes(range(256)) * 9}
    ).read_bytes()
    codes = set()
    for position in range(0, len(whole), 3):
        changed = bytearray(whole)
        changed[position] ^= 0x5A
        path = tmp_path / "changed.zip"
        path.write_bytes(changed)
        try:
            read_pack(path)
        except TrustError as error:
            codes.add(error.code)
    assert "pack_damaged" in codes
    assert all(code.startswith("pack_") for code in codes)


def test_newest_copy_comes_first() -> None:
    def copy(body: bytes, day: int | None, *aliases: str, url: str = ISSUER) -> Document:
        fetched = datetime(2026, 10, day, tzinfo=UTC) if day else None
        return Document(url, body, fetched, aliases=aliases)

    undated, old, new = copy(b"undated", None), copy(b"old", 1, "did:web:i"), copy(b"new", 2)
    other = copy(b"other", 3, "did:web:i", "did:web:i", url="https://other.example/")
    grouped = documents_by_url([undated, old, other, new])
    assert grouped == {
        ISSUER: (new, old, undated),
        "did:web:i": (other, old),
        "https://other.example/": (other,),
    }


def test_corpus_resources_read_as_packs(shared: Path, tmp_path: Path) -> None:
    """The resources of a corpus case have the members of a manifest, and more."""
    read = 0
    for file in sorted((shared / "corpus").glob("*/case.json")):
        resources: list[Any] = json.loads(file.read_text()).get("resources") or []
        if not resources:
            continue
        content = {"manifest.json": manifest(*resources)}
        for each in resources:
            content[each["file"]] = (file.parent / each["file"]).read_bytes()
        (tmp_path / file.parent.name).mkdir()
        documents = read_pack(as_zip(tmp_path / file.parent.name, content))
        assert [each.body for each in documents] == [content[r["file"]] for r in resources]
        read += len(documents)
    assert read > 100
