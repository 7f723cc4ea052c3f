"""The index of the learner's own words about a credential: note, tags, names of collections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.vault import search

if TYPE_CHECKING:
    from wallet.vault.database import Database


def index(database: Database, number: int) -> None:
    """Write anew by what words of the learner's the credential numbered so is found."""
    found = database.query(
        "SELECT note FROM credential WHERE number = ?1"
        " UNION ALL SELECT name FROM tag WHERE credential = ?1"
        " UNION ALL SELECT name FROM collection"
        " JOIN collected ON collected.collection = collection.number WHERE credential = ?1",
        (number,),
    )
    text = search.indexed("\n".join(words for (words,) in found if words))
    with database.transaction():
        database.query("DELETE FROM own_words WHERE rowid = ?", (number,))
        if text:
            database.query("INSERT INTO own_words (rowid, text) VALUES (?, ?)", (number, text))
