"""Writes a file whole or not at all, where the learner chose."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.tasks.files.names import printable

if TYPE_CHECKING:
    from pathlib import Path


def save(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write bytes beside the place and move them there; ``private`` for nobody else to read.

    Raises ``ReadingError`` ``file_not_writable``.
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
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ReadingError(
            "file_not_writable", file=printable(path), reason=error.strerror or str(error)
        ) from error
