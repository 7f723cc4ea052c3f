"""Opens a file that the learner named, within bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.tasks.files.names import printable

if TYPE_CHECKING:
    from pathlib import Path

MAX_FILE = 10_000_000  # bytes: the largest thing we read, a picture


def read_file(path: Path) -> bytes:
    """Return a file's bytes, no more than the largest thing we read and one.

    Raises ``ReadingError`` ``file_not_found`` or ``file_unreadable``.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise ReadingError("file_not_found", file=printable(path)) from error
    except (OSError, ValueError) as error:  # a name with a NUL in it is a ValueError
        raise ReadingError("file_unreadable", file=printable(path)) from error
