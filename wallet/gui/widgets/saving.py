"""Writes a file whole or not at all, where the learner chose."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.tasks.names import printable

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write bytes beside the place and move them there; ``private`` for nobody else to read.

    Raises OSError.
    """
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.unlink(missing_ok=True)
        draft.touch(0o600 if private else 0o666)
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def save(path: Path, data: bytes) -> None:
    """Write bytes as ``write`` does. Raises ``ReadingError`` ``file_not_writable``."""
    try:
        write(path, data)
    except OSError as error:
        raise ReadingError(
            "file_not_writable", file=printable(path), reason=reason(error)
        ) from error


def reason(error: OSError) -> str:
    """Return the system's words on what went wrong."""
    return error.strerror or str(error)
