"""From what the learner points at to bytes: files, and folders with all they hold."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.importing.unpacking import Input, is_zip, unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wallet.work import Work

MAX_BATCH = 50_000_000  # bytes
MAX_FILES = 2_000
MAX_DEPTH = 64  # folders within folders


def gather(paths: Sequence[Path], work: Work) -> list[Input]:
    """Read files, folders recursively and what is in ZIPs, in the order of their names.

    Links inside folders are not followed, hidden files not read. Raises ``ReadingError``
    ``batch_too_large`` beyond 2,000 files or 50 MB, before anything is kept.
    """
    found = files_of(paths, work)
    inputs: list[Input] = []
    total = 0
    for number, (path, name) in enumerate(found, 1):
        work.step(number, len(found), name)
        for one in unzipped(path, name, work) if is_zip(path) else [_read(path, name)]:
            inputs.append(one)
            total += len(one.data)
            if total > MAX_BATCH or len(inputs) > MAX_FILES:
                raise ReadingError("batch_too_large", files=len(inputs), limit=MAX_FILES)
    return inputs


def files_of(paths: Sequence[Path], work: Work) -> list[tuple[Path, str]]:
    """Return files and those in folders, with names to show; a ZIP is one file.

    Raises ``ReadingError`` ``batch_too_large`` beyond 2,000 files.
    """
    found: list[tuple[Path, str]] = []
    for path in paths:
        for pair in _files(path):
            work.check()
            found.append(pair)
            if len(found) > MAX_FILES:
                raise ReadingError("batch_too_large", files=len(found), limit=MAX_FILES)
    return found


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    if path.is_dir():
        yield from _inside(path, path, 0)
    else:
        yield path, printable(path.name)


def _inside(folder: Path, root: Path, depth: int) -> Iterator[tuple[Path, str]]:
    """Yield each file with its name from the root on; a folder that cannot be read as itself."""
    name = printable(folder.relative_to(root))
    listed = _listed(folder) if depth <= MAX_DEPTH else None
    if listed is None:
        yield folder, name
        return
    for entry in listed:
        if entry.name.startswith("."):
            continue
        inner = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(inner, root, depth + 1)
        elif entry.is_file(follow_symlinks=False):
            yield inner, printable(inner.relative_to(root))


def _listed(folder: Path) -> list[os.DirEntry[str]] | None:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return None


def _read(path: Path, name: str) -> Input:
    try:
        return Input(name, read_file(path))
    except ReadingError as error:
        return Input(name, b"", error)
