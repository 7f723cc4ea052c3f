"""The encrypted SQLite database: one connection, one way to run a transaction.

SQLite3 Multiple Ciphers encrypts and authenticates every page (ChaCha20-Poly1305), the write-ahead
log included. ``synchronous=FULL`` with WAL is the setting under which simulated power cuts lost no
acknowledged commit.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import apsw

from wallet.errors import VaultError
from wallet.vault import files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_PLAIN_HEADER = b"SQLite format 3\x00"
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cache_size = -16384",  # 16 MiB: the search index of a large library stays in memory
)

_CODES: tuple[tuple[tuple[type[apsw.Error], ...], str], ...] = (
    ((apsw.CorruptError, apsw.NotADBError), "vault_damaged"),
    ((apsw.FullError,), "disk_full"),
    ((apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError), "vault_not_writable"),
    ((apsw.IOError,), "disk_error"),
)


class Database:
    """An open encrypted database. Make one with ``create`` or ``open``.

    Every method raises ``VaultError``: ``vault_damaged``, ``disk_full``, ``vault_not_writable`` or
    ``disk_error``. After any of them the database is as it was before the failed transaction.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self._depth = 0
        with _translated():
            # Never SQLITE_OPEN_CREATE: a missing store must not come back as an empty one.
            self._connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
            try:
                self._connection.pragma("cipher", "chacha20")
                self._connection.pragma("key", f"raw:{key.hex()}")
                self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
                for setting in _SETTINGS:
                    self._connection.execute(setting).fetchall()
            except apsw.Error:
                self._connection.close()
                raise

    @classmethod
    def create(cls, path: Path, key: bytes) -> Database:
        """Make an empty database, readable by its owner alone; ``path`` must not exist."""
        files.make_empty(path)
        return cls(path, key)

    @classmethod
    def open(cls, path: Path, key: bytes) -> Database:
        """Open an existing one; a missing or plaintext file is ``vault_damaged``."""
        try:
            head = files.read_bounded(path, len(_PLAIN_HEADER))
        except FileNotFoundError as error:
            raise VaultError("vault_damaged", part="database", reason="missing") from error
        if not head:
            # An empty file is a valid empty database to SQLite; to us everything is gone.
            raise VaultError("vault_damaged", part="database", reason="empty")
        if head.startswith(_PLAIN_HEADER):
            raise VaultError("vault_damaged", part="database", reason="not encrypted")
        return cls(path, key)

    def query(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Run one statement and return all its rows."""
        with _translated():
            return list(self._connection.execute(sql, values))

    def one(self, sql: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """Run one statement and return its first row, if it has any."""
        rows = self.query(sql, values)
        return rows[0] if rows else None

    @property
    def changes(self) -> int:
        """How many rows were written since it was opened: the same as long as nothing changed."""
        with _translated():
            return int(self._connection.total_changes())

    def records(self, sql: str, values: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        """Run one query and yield its rows by column, one at a time."""
        with _translated():
            found = self._connection.execute(sql, values)
            names: list[str] = []
            for row in found:
                names = names or [name for name, *_ in found.get_description()]
                yield dict(zip(names, row, strict=True))

    def offer(self, name: str, function: Callable[..., str]) -> None:
        """Let statements call a function of one text that always answers the same."""
        with _translated():
            self._connection.create_scalar_function(name, function, 1, deterministic=True)

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Database]:
        """Hold everything as it is now, for reading: a second connection in one transaction.

        The first may go on writing meanwhile.
        """
        other = Database(self._path, self._key)
        try:
            other.query("PRAGMA query_only = ON")
            other.query("BEGIN")
            other.query("SELECT count(*) FROM sqlite_schema")  # the first look takes the snapshot
            yield other
        finally:
            other.close()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Run what is inside as one act: all of it is kept, or nothing.

        Inside another transaction it joins that one. On return from the outermost the changes are
        on the disk.
        """
        if self._depth:
            yield
            return
        with _translated():
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk makes SQLite roll back by itself.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._depth -= 1

    def close(self) -> None:
        """Fold the log into the file and close; safe to call twice."""
        with _translated():
            self._connection.close()


def assert_encrypted(path: Path) -> None:
    """Raise ``VaultError`` ``encryption_unavailable`` if SQLite wrote readable pages.

    A build of SQLite without ciphers ignores the key without a word, so it is looked at.
    """
    if files.read_bounded(path, len(_PLAIN_HEADER)).startswith(_PLAIN_HEADER):
        raise VaultError("encryption_unavailable")


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        # Where the index of the log finds no room, nothing else has any either.
        if getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_SHMSIZE:
            raise VaultError("disk_full", part="database", reason=str(error)) from error
        for kinds, code in _CODES:
            if isinstance(error, kinds):
                raise VaultError(code, part="database", reason=str(error)) from error
        raise
