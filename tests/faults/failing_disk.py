"""A disk on which the n-th write fails: a layer of SQLite's own file access, under the cipher.

SQLite3 Multiple Ciphers puts its encryption on top of the layer that is named after
``multipleciphers-``; what arrives here is what would have reached the disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import apsw

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "failing"


@dataclass(slots=True)
class Disk:
    """Counts writes and syncs; from the ``fails_at``-th on, one or all of them fail."""

    writes: int = 0
    fails_at: int = 0  # 0: never
    for_good: bool = False  # a full disk stays full; a bad sector fails once
    error: Callable[[str], Exception] = apsw.FullError

    def step(self) -> None:
        """Count a write, and fail it where that is due."""
        self.writes += 1
        due = self.writes >= self.fails_at if self.for_good else self.writes == self.fails_at
        if self.fails_at and due:
            raise self.error("no more")

    def mend(self) -> None:
        """Let every write succeed again."""
        self.writes = self.fails_at = 0


DISK = Disk()


class _File(apsw.VFSFile):
    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        DISK.step()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        DISK.step()
        super().xSync(flags)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        DISK.step()
        super().xTruncate(newsize)


class _FailingDisk(apsw.VFS):
    """The layer; the cipher's layer on top of it holds it for as long as the process lives."""

    def __init__(self) -> None:
        base = next(name for name in apsw.vfs_names() if not name.startswith("multiple"))
        self._base = base
        super().__init__(NAME, base)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        """Open a file whose writes are counted."""
        return _File(self._base, name, flags)


@cache
def _registered() -> _FailingDisk:
    return _FailingDisk()


def connection(path: str, *, flags: int) -> apsw.Connection:
    """Open a database on the failing disk; takes the place of ``apsw.Connection``."""
    _registered()
    return apsw.Connection(path, flags=flags, vfs=f"multipleciphers-{NAME}")
