"""From what the learner points at to bytes: files, and folders with all they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.tasks.judging import MAX_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from wallet.work import Work

MAX_BATCH = 50_000_000  # bytes
MAX_FILES = 2_000


@dataclass(frozen=True, slots=True)
class Input:
    """Something the learner handed over: a file's or the clipboard's bytes, with a name.

    ``error`` stands in for the bytes of a file that could not be opened, so that one bad file
    does not hide the rest.
    """

    name: str
    data: bytes
    error: ReadingError | None = None


def gather(paths: Sequence[Path], work: Work) -> list[Input]:
    """Read files, and folders recursively, in the order of their names.

    Links inside folders are not followed, hidden files not read. Raises ``ReadingError``
    ``batch_too_large`` beyond 2,000 files or 50 MB, before anything is kept.
    """
    found = [(path, name) for path in paths for path, name in _files(path)]
    if len(found) > MAX_FILES:
        raise ReadingError("batch_too_large", files=len(found), limit=MAX_FILES)
    inputs: list[Input] = []
    total = 0
    for number, (path, name) in enumerate(found, 1):
        work.step(number, len(found), name)
        one = _read(path, name)
        total += len(one.data)
        if total > MAX_BATCH:
            raise ReadingError("batch_too_large", files=number, limit=MAX_FILES)
        inputs.append(one)
    return inputs


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    if not path.is_dir():
        yield path, path.name
        return
    for inner in sorted(path.rglob("*")):
        inside = inner.relative_to(path)
        if any(part.startswith(".") for part in inside.parts):
            continue
        if inner.is_file() and not _through_link(path, inside):
            yield inner, str(inside)


def _through_link(root: Path, inside: Path) -> bool:
    """Say whether any step from the folder to the file is a link out of the learner's choice."""
    return any((root / part).is_symlink() for part in (inside, *inside.parents[:-1]))


def _read(path: Path, name: str) -> Input:
    try:
        with path.open("rb") as file:
            return Input(name, file.read(MAX_FILE + 1))
    except FileNotFoundError:
        return Input(name, b"", ReadingError("file_not_found", file=str(path)))
    except OSError:
        return Input(name, b"", ReadingError("file_unreadable", file=str(path)))
