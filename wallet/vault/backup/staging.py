"""From a backup to a fresh, encrypted database that holds what it held: read whole, then used.

The key of that database is random and in memory alone, so that nothing readable touches the disk
and what a killed restore leaves behind is noise.
"""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

import apsw

from wallet.errors import VaultError
from wallet.vault import files, migrations, place, records
from wallet.vault.backup import chunks, header, lines
from wallet.vault.database import Database
from wallet.vault.derivation import KEY_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from wallet.work import Work

FOLDER = place.RESTORING  # in a home; whatever is in it is removed at the next start
_REFUSED = (apsw.ConstraintError, apsw.MismatchError, TypeError, ValueError, OverflowError)
_TOGETHER = 1_000  # rows in one transaction


@dataclass(frozen=True, slots=True)
class Staged:
    """A backup that was read whole: ``database`` holds it, brought to today's tables."""

    database: Database
    created: datetime
    schema: int  # the version of the tables in the file
    size: int
    sha256: str


class _Summed:
    """A file that is read and summed up."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._sum = hashlib.sha256()
        self.size = 0

    def read(self, size: int) -> bytes:
        return self._seen(self._stream.read(size))

    def readline(self, limit: int) -> bytes:
        return self._seen(self._stream.readline(limit))

    @property
    def sha256(self) -> str:
        return self._sum.hexdigest()

    def _seen(self, data: bytes) -> bytes:
        self._sum.update(data)
        self.size += len(data)
        return data


@contextlib.contextmanager
def staged(path: Path, words: str, folder: Path, *, work: Work) -> Iterator[Staged]:
    """Read a backup into a database in ``folder``, which is made for it and goes with it.

    Raises ``VaultError`` ``not_a_backup``, ``backup_wrong_passphrase``, ``backup_damaged``,
    ``backup_cut_short``, ``backup_too_new``, ``backup_unreadable`` and what the disk does.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error
    with stream:
        source = _Summed(stream)
        first = header.read(source)
        key = header.unsealed(first, words)
        shutil.rmtree(folder, ignore_errors=True)
        files.make_folder(folder)
        with contextlib.ExitStack() as after:
            after.callback(shutil.rmtree, folder, ignore_errors=True)
            database = Database.create(folder / "restored.db", secrets.token_bytes(KEY_BYTES))
            after.callback(database.close)
            plain = chunks.opened(source, key, first.bound)
            total = path.stat().st_size
            try:
                schema = _fill(database, lines.read(_watched(plain, source, total, work)))
            except OSError as error:
                raise _unreadable(path, error) from error
            yield Staged(database, first.created, schema, source.size, source.sha256)


def _watched(plain: Iterator[bytes], source: _Summed, total: int, work: Work) -> Iterator[bytes]:
    for piece in plain:
        work.step(source.size, max(total, source.size))
        yield piece


def _fill(database: Database, contents: lines.Contents) -> int:
    if contents.schema > migrations.VERSION:
        raise VaultError("backup_too_new", found=contents.schema, known=migrations.VERSION)
    if contents.schema < 1:
        raise lines.damaged("no version of the tables")
    migrations.migrate(database, contents.schema)
    known = {table: set(records.columns(database, table)) for table in records.tables(database)}
    # Rows come table by table, and tables name each other in a circle: looked at when all is in.
    database.query("PRAGMA foreign_keys = OFF")
    rows = iter(contents.rows)
    while _insert(database, known, rows):
        pass
    if database.query("PRAGMA foreign_key_check"):
        raise lines.damaged("a row that belongs to none")
    database.query("PRAGMA foreign_keys = ON")
    migrations.migrate(database)
    return contents.schema


def _insert(database: Database, known: dict[str, set[str]], rows: Iterator[lines.Row]) -> bool:
    """Insert some rows in one transaction; return whether there may be more."""
    with database.transaction():
        for _ in range(_TOGETHER):
            found = next(rows, None)
            if found is None:
                return False
            table, record = found
            if table not in known or not record.keys() <= known[table] or not record:
                raise lines.damaged("a table or column that its version does not have")
            try:
                records.insert(database, table, record)
            except _REFUSED as error:
                raise lines.damaged("a value that its table does not take") from error
    return True


def _unreadable(path: Path, error: OSError) -> VaultError:
    reason = error.strerror or type(error).__name__
    return VaultError("backup_unreadable", file=path.name, reason=reason)
