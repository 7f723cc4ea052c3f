"""From a database to a backup on the disk: written beside, made sure of, renamed when whole."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from wallet.errors import VaultError
from wallet.vault import files, passphrase, records
from wallet.vault.backup import chunks, header, lines
from wallet.vault.cost import Cost

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.vault.database import Database
    from wallet.work import Work

_DEFAULT_COST = Cost()
_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Written:
    """A backup on the disk; ``rows`` counts those of each table."""

    size: int
    sha256: str
    rows: Counter[str]


class _Summed:
    """A file that is written and summed up."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._sum = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> None:
        self._stream.write(data)
        self._sum.update(data)
        self.size += len(data)

    @property
    def sha256(self) -> str:
        return self._sum.hexdigest()


def write(
    database: Database,
    path: Path,
    words: str,
    *,
    created: datetime,
    work: Work,
    cost: Cost = _DEFAULT_COST,
) -> Written:
    """Write every table as it is now, whatever is written to the database meanwhile.

    A link is followed. A backup in that place is replaced when the new one is whole and on the
    disk; anything else is left alone. Raises ``VaultError`` ``passphrase_too_short``,
    ``backup_over_other``, ``backup_not_writable``, ``disk_full``, what reading the database raises,
    and ``Cancelled``.
    """
    passphrase.check_strength(words)
    path = Path(os.path.realpath(path))  # a link to a disk must not become a file beside it
    _check_place(path)
    first, key = header.sealed(words, created=created, cost=cost)
    with _beside(path, key, work) as stream, database.snapshot() as snapshot:
        target = _Summed(stream)
        target.write(first.raw)
        sealing = chunks.Sealing(target, key, first.bound)
        counts = _write_rows(snapshot, lines.Lines(sealing), work)
        sealing.finish()
    return Written(target.size, target.sha256, counts)


def _write_rows(database: Database, target: lines.Lines, work: Work) -> Counter[str]:
    tables = records.tables(database)
    total = sum(records.count(database, table) for table in tables)
    target.start(records.version(database))
    done = 0
    for table in tables:
        for row in records.every(database, table):
            work.step(done, total, table)
            target.row(table, row)
            done += 1
    target.end(tables)
    work.step(total, total)
    return target.counts


def _check_place(path: Path) -> None:
    try:
        if not path.exists():
            return
        if not (path.is_file() or path.is_dir()):  # a pipe would wait for somebody to write
            raise VaultError("backup_over_other", file=path.name)
        with path.open("rb") as stream:
            start = stream.read(len(header.ANY_FORMAT))
    except OSError as error:
        raise _refused(path, error) from error
    if start != header.ANY_FORMAT:
        raise VaultError("backup_over_other", file=path.name)


@contextlib.contextmanager
def _beside(path: Path, key: bytes, work: Work) -> Iterator[BinaryIO]:
    """Open a file that takes the place of ``path`` once it reads back whole, or goes again."""
    draft = path.with_name(f"{path.name}.unfinished")
    try:
        draft.unlink(missing_ok=True)
        descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            _read_back(draft, key, work)
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        files.sync_folder(path.parent)
    except OSError as error:
        raise _refused(path, error) from error


def _read_back(draft: Path, key: bytes, work: Work) -> None:
    """Make sure that what was written is a backup: nobody looks at one until it is needed."""
    try:
        with draft.open("rb") as stream:
            first = header.read(stream)
            for _ in lines.read(chunks.opened(stream, key, first.bound)).rows:
                work.check()
    except VaultError as error:
        reason = str(error.details.get("reason", error.code))
        raise VaultError("backup_not_writable", file=draft.stem, reason=reason) from error


def _refused(path: Path, error: OSError) -> VaultError:
    if error.errno in _FULL:
        return VaultError("disk_full", reason=error.strerror or "")
    reason = error.strerror or type(error).__name__
    return VaultError("backup_not_writable", file=path.name, reason=reason)
