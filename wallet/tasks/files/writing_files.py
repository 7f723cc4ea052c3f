"""Writes files beside those that are there, and over none of them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from wallet.errors import ReadingError, UsageError
from wallet.tasks.files.names import printable

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would write other line ends


def write_new(folder: Path, name: str, data: bytes) -> Path:
    """Write a file that was not there before, with a number in its name where one was.

    Raises ``UsageError`` ``not_a_folder`` and ``ReadingError`` ``file_not_writable``.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError("not_a_folder", file=printable(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _write_first(folder, name, data)
    except OSError as error:
        raise ReadingError(
            "file_not_writable",
            file=printable(folder / name),
            reason=error.strerror or type(error).__name__,
        ) from error


def write_over(path: Path, data: bytes) -> None:
    """Write a file whole, in the place of what was there: all of it is there, or what was before.

    Raises ``ReadingError`` ``file_not_writable``.
    """
    draft = path.with_name(f"{path.name}.unfinished")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise ReadingError(
            "file_not_writable",
            file=printable(path),
            reason=error.strerror or type(error).__name__,
        ) from error


def write_private(path: Path, data: bytes) -> None:
    """Write a file that only its owner may read; it must not be there yet.

    Raises ``UsageError`` ``file_in_the_way`` and ``ReadingError`` ``file_not_writable``.
    """
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a recovery sheet comes into use, and ends the one before
    except FileExistsError as error:
        raise UsageError("file_in_the_way", file=printable(path)) from error
    except OSError as error:
        raise ReadingError(
            "file_not_writable",
            file=printable(path),
            reason=error.strerror or type(error).__name__,
        ) from error


def _write_first(folder: Path, name: str, data: bytes) -> Path:
    target, number = folder / name, 1
    while True:
        try:
            with target.open("xb") as file:
                file.write(data)
        except FileExistsError:
            number += 1
            target = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
        else:
            return target
