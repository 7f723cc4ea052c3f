"""Tables and rows as they are, by name: for what must never forget a table or a column.

Names of tables and columns come from the schema alone, never from outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wallet.vault.database import Database

Record = dict[str, Any]  # values by column


def version(database: Database) -> int:
    """Return the version of the tables."""
    return int(database.query("PRAGMA user_version")[0][0])


def tables(database: Database) -> tuple[str, ...]:
    """Return every table that holds what nothing else does, in the order in which they were made.

    Search indexes (virtual tables and what SQLite keeps beneath them) and descriptions are left
    out: they follow from the rest.
    """
    found = database.query(
        "SELECT each.name FROM sqlite_schema AS each"
        " JOIN pragma_table_list AS listed ON listed.name = each.name AND listed.schema = 'main'"
        " WHERE listed.type = 'table' AND each.name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        " AND each.name <> 'described'"
        " ORDER BY each.rowid"
    )
    return tuple(name for (name,) in found)


def columns(database: Database, table: str) -> tuple[str, ...]:
    """Return the names of a table's columns."""
    found = database.query("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,))
    return tuple(name for (name,) in found)


def count(database: Database, table: str) -> int:
    """Return how many rows a table has."""
    return int(database.query(f"SELECT count(*) FROM {_quoted(table)}")[0][0])  # noqa: S608


def every(database: Database, table: str) -> Iterator[Record]:
    """Yield a table's rows one by one."""
    return database.records(f"SELECT * FROM {_quoted(table)}")  # noqa: S608


def insert(database: Database, table: str, record: Mapping[str, Any]) -> int:
    """Insert one row and return its rowid, where its table has one."""
    names = ", ".join(map(_quoted, record))
    marks = ", ".join("?" * len(record))
    database.query(
        f"INSERT INTO {_quoted(table)} ({names}) VALUES ({marks})",  # noqa: S608
        tuple(record.values()),
    )
    return int(database.query("SELECT last_insert_rowid()")[0][0])


def holds(database: Database, table: str, record: Mapping[str, Any]) -> bool:
    """Say whether a table has a row with all of these values."""
    same = " AND ".join(f"{_quoted(name)} IS ?" for name in record)
    return (
        database.one(
            f"SELECT 1 FROM {_quoted(table)} WHERE {same}",  # noqa: S608
            tuple(record.values()),
        )
        is not None
    )


def without(record: Mapping[str, Any], *names: str) -> Record:
    """Return a row without some of its columns: its number here, for one."""
    return {name: value for name, value in record.items() if name not in names}


def matching(database: Database, sql: str, values: Sequence[Any] = ()) -> list[Record]:
    """Run one query and return all its rows by column."""
    return list(database.records(sql, values))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
