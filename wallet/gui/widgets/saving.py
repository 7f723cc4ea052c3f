"""Writes a file whole or not at all, where the learner chose."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, data: bytes) -> None:
    """Write bytes beside the place and move them there. Raises OSError."""
    draft = path.with_name(f".{path.name}.new")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def reason(error: OSError) -> str:
    """Return the system's words on what went wrong."""
    return error.strerror or str(error)
