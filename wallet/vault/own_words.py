"""By which of the learner's own words a credential is found: note, tags, collections."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.errors import UsageError
from wallet.vault import search

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wallet.vault.database import Database

LONGEST_NAME = 100  # characters of a tag or collection
_WORDS = """
    SELECT number, note,
        (SELECT group_concat(name, char(10)) FROM tag WHERE credential = number),
        (SELECT group_concat(name, char(10)) FROM collection JOIN collected
            ON collected.collection = collection.number WHERE credential = credential.number)
    FROM credential
"""


def index(database: Database, ids: Sequence[str]) -> None:
    """Write anew what credentials are found by, after the learner's words changed."""
    which = " WHERE id IN (SELECT value FROM json_each(?))"
    _write(database, database.query(_WORDS + which, (json.dumps(list(ids)),)))


def index_one(database: Database, number: int) -> None:
    """Write anew what the credential numbered so is found by."""
    _write(database, database.query(_WORDS + " WHERE number = ?", (number,)))


def _write(database: Database, found: Iterable[Sequence[Any]]) -> None:
    for number, *texts in found:
        database.query("DELETE FROM own_words WHERE rowid = ?", (number,))
        if text := search.indexed("\n".join(filter(None, texts))):
            database.query("INSERT INTO own_words (rowid, text) VALUES (?, ?)", (number, text))


def text_of(typed: str) -> str:
    """Return what was typed as text that can be stored; a terminal may hand over other bytes."""
    return typed.encode("utf-8", "replace").decode()


def curled(name: str) -> str:
    """Return a name without straight quotation marks, which would end it in ``tag:"…"``."""
    return name.replace('"', "”")


def usable(name: str) -> str:
    """Return the name of a tag or collection in one line; raise ``UsageError``."""
    name = " ".join(curled(text_of(name)).split())
    if not any(map(str.isprintable, name)) or len(name) > LONGEST_NAME:
        raise UsageError("name_not_usable", limit=LONGEST_NAME)
    return name
