"""The files of a resource pack, from a folder or a ZIP, within the limits on a batch.

A ZIP may name a file outside, name one twice, link, or inflate without end; a folder may hold
links. Each of these is refused, and nothing is ever unpacked to disk.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Protocol, Self

from wallet.errors import TrustError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

MAX_BYTES = 50_000_000
MAX_ENTRIES = 2_000
_ENCRYPTED = 0x1
_UTF_8 = 0x800
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)


class Files(Protocol):
    """Reads files by their path inside; closes with its ``with`` block."""

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises ``TrustError``."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def open_files(path: Path) -> Files:
    """Open a folder or a ZIP.

    Raises ``TrustError``: ``pack_not_found``, ``pack_not_a_pack`` (neither folder nor ZIP),
    ``pack_damaged``, ``pack_too_large``, ``pack_too_many_entries``, ``pack_encrypted``,
    ``pack_link``, ``pack_outside``, ``pack_duplicate_name``; reading also ``pack_file_missing``.
    """
    if path.is_dir():
        return _Folder(path)
    return open_zip(path)


def open_zip(path: Path) -> Archive:
    """Open a ZIP; raise as ``open_files`` does."""
    if not path.is_file():
        raise TrustError("pack_not_found", name=path.name)
    if not zipfile.is_zipfile(path):
        raise TrustError("pack_not_a_pack", name=path.name)
    if path.stat().st_size > MAX_BYTES:
        raise TrustError("pack_too_large", limit=MAX_BYTES)
    return Archive(path, path.name)


class _Budget:
    """What may still be read; several names of one file each count."""

    def __init__(self) -> None:
        self._left = MAX_BYTES

    def read(self, source: Callable[[int], bytes]) -> bytes:
        data = source(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise TrustError("pack_too_large", limit=MAX_BYTES)
        return data


class _Folder:
    def __init__(self, root: Path) -> None:
        self._root = root
        self._budget = _Budget()

    def read(self, name: str) -> bytes:
        parts = _inside(name)
        step = self._root
        for part in parts:
            step /= part
            if step.is_symlink():
                raise TrustError("pack_link", file=name[:80])
        if not step.is_file():
            raise TrustError("pack_file_missing", file=name[:80])
        try:
            with step.open("rb") as source:
                return self._budget.read(source.read)
        except OSError as error:
            raise TrustError("pack_damaged", name=self._root.name) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing stays open."""


class Archive:
    """The files of a ZIP that keeps all the rules; raises as ``open_files`` does."""

    def __init__(self, source: Path | BinaryIO, name: str) -> None:
        self._name = name
        self._budget = _Budget()
        try:
            self._zip = _opened(source)
        except _DAMAGED as error:
            raise TrustError("pack_damaged", name=name) from error
        try:
            self._entries = _entries(self._zip, name)
        except TrustError:
            self._zip.close()
            raise

    def names(self) -> tuple[str, ...]:
        """Return the paths of all files, without folders, in the order of their names."""
        return tuple(sorted(name for name, entry in self._entries.items() if not entry.is_dir()))

    def read(self, name: str) -> bytes:
        """Return a file's bytes. Raises ``TrustError``."""
        entry = self._entries.get("/".join(_inside(name)))
        if entry is None or entry.is_dir():
            raise TrustError("pack_file_missing", file=name[:80])
        try:
            with self._zip.open(entry) as source:
                return self._budget.read(source.read)
        except _DAMAGED as error:
            raise TrustError("pack_damaged", name=self._name) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()


def _opened(source: Path | BinaryIO) -> zipfile.ZipFile:
    """Open a ZIP, its names read as whoever wrote it meant them.

    Many programs write names in the encoding of their system without saying so: UTF-8, or in Japan
    code page 932, in which a backslash may be half of a character.
    """
    archive = zipfile.ZipFile(source)
    names = [entry for entry in archive.infolist() if not entry.flag_bits & _UTF_8]
    if all(entry.orig_filename.isascii() for entry in names):
        return archive
    for encoding in ("utf-8", "cp932"):
        try:
            meant = zipfile.ZipFile(source, metadata_encoding=encoding)
        except UnicodeDecodeError:
            continue
        archive.close()
        return meant
    return archive


def _entries(archive: zipfile.ZipFile, pack: str) -> dict[str, zipfile.ZipInfo]:
    found = archive.infolist()
    if len(found) > MAX_ENTRIES:
        raise TrustError("pack_too_many_entries", limit=MAX_ENTRIES)
    if sum(entry.file_size for entry in found) > MAX_BYTES:
        raise TrustError("pack_too_large", limit=MAX_BYTES)
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in found:
        if entry.flag_bits & _ENCRYPTED:
            raise TrustError("pack_encrypted")
        if entry.compress_type not in _METHODS:
            raise TrustError("pack_damaged", name=pack)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise TrustError("pack_link", file=entry.filename[:80])
        name = "/".join(_inside(entry.orig_filename))
        if name in entries:
            raise TrustError("pack_duplicate_name", file=name[:80])
        entries[name] = entry
    return entries


def _inside(name: str) -> tuple[str, ...]:
    """Return the parts of a relative path that stays inside, on any platform."""
    path = PurePosixPath(name)
    if (
        not path.parts
        or path.is_absolute()
        or ".." in path.parts
        or any(character in name for character in "\\:\0")
    ):
        raise TrustError("pack_outside", file=name[:80])
    return path.parts
