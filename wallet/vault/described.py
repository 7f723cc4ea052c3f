"""What rules made of each edition: the vault keeps it without reading it, and forgets it freely.

It follows from the bytes: a backup is without it, and other rules make it anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.vault import search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.credentials.model import Credential
    from wallet.vault.database import Database

# Where nobody described an edition yet, there is no row.
_OUTDATED = """
    FROM edition LEFT JOIN described ON described.edition = edition.number
    WHERE made_by IS NOT ?
"""


@dataclass(frozen=True, slots=True)
class Description:
    """What the rules named ``made_by`` say of an edition.

    ``facets`` is text that the vault does not read. It is found by ``words`` and ``outcomes``, by
    the latter also alone. ``pages`` tells the issuer's pages that it rests on from others, "" for
    none.
    """

    made_by: str
    facets: str
    words: str = ""
    outcomes: str = ""
    pages: str = ""


class Described:
    """The descriptions of the editions of one open vault."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def outdated(self, made_by: str) -> int:
        """Return how many editions these rules did not describe."""
        return int(self._database.query(f"SELECT count(*) {_OUTDATED}", (made_by,))[0][0])

    def some_outdated(self, made_by: str, most: int) -> Iterator[tuple[int, str, str, bytes]]:
        """Yield so many of them, last kept first: number, file name, checks, bytes."""
        found = self._database.query(
            f"SELECT edition.number {_OUTDATED} ORDER BY edition.number DESC LIMIT ?",
            (made_by, most),
        )
        for (number,) in found:
            for row in self._database.query(
                "SELECT file_name, checks, bytes FROM edition"
                " JOIN report ON report.edition = number JOIN original ON original.edition = number"
                " WHERE number = ?",
                (number,),
            ):
                yield number, *row

    def write(self, number: int, credential: Credential | None, description: Description) -> None:
        """Write what an edition is selected and found by, in place of what was there.

        Without a credential, which nobody could read, it is found by what it was found by.
        """
        with self._database.transaction():
            if credential is None:
                _write(self._database, number, description)
            else:
                index(self._database, number, search.text_of(credential), description)


def index(database: Database, number: int, text: str, description: Description | None) -> None:
    """Write what the edition numbered so is found by, and its description where there is one."""
    database.query("DELETE FROM search WHERE rowid = ?", (number,))
    found_by = f"{text}\n{description.words}" if description else text
    database.query(
        "INSERT INTO search (rowid, text) VALUES (?, ?)", (number, search.indexed(found_by))
    )
    if description is not None:
        _write(database, number, description)


def _write(database: Database, number: int, description: Description) -> None:
    database.query(
        "INSERT OR REPLACE INTO described (edition, made_by, pages, facets) VALUES (?, ?, ?, ?)",
        (number, description.made_by, description.pages, description.facets),
    )
    database.query("DELETE FROM outcomes WHERE rowid = ?", (number,))
    if text := search.indexed(description.outcomes):
        database.query("INSERT INTO outcomes (rowid, text) VALUES (?, ?)", (number, text))
