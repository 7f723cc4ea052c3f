"""What the learner does with kept credentials: put away, delete, tag, note, prefer.

Every act takes the credentials' ids, few or many, and is one transaction: an unknown id changes
nothing. What is written down here is found by ``wallet.vault.rows``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wallet.errors import UsageError
from wallet.vault import own_words, rows
from wallet.vault.search import folded
from wallet.vault.times import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from wallet.vault.database import Database

LONGEST_NOTE = 10_000  # characters

_REMOVAL = (
    """
    DELETE FROM search
        WHERE rowid IN (SELECT number FROM edition JOIN json_each(?) ON credential = value)
    """,
    """
    DELETE FROM outcomes
        WHERE rowid IN (SELECT number FROM edition JOIN json_each(?) ON credential = value)
    """,
    "DELETE FROM own_words WHERE rowid IN (SELECT value FROM json_each(?))",
    "DELETE FROM credential WHERE number IN (SELECT value FROM json_each(?))",
)
# FTS5 only crosses out what is deleted; this writes the index anew without those words.
_FORGETTING = (
    "INSERT INTO search (search) VALUES ('optimize')",
    "INSERT INTO outcomes (outcomes) VALUES ('optimize')",
    "INSERT INTO own_words (own_words) VALUES ('optimize')",
)


class Marks:
    """The learner's marks in one open vault.

    Methods raise ``VaultError`` ``no_such_badge`` for an id that is not kept or is marked as
    deleted, and what ``wallet.vault.database`` raises.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    # put away, delete ---------------------------------------------------------

    def archive(self, ids: Sequence[str], *, now: datetime | None) -> tuple[str, ...]:
        """Put credentials away, or with None back; return those that were not so already."""
        where = "archived IS NULL" if now else "archived IS NOT NULL"
        return self._set("archived = ?", to_text(now), ids, where=where)

    def delete(self, ids: Sequence[str], *, now: datetime) -> None:
        """Mark credentials as deleted: out of sight, until ``purge`` or ``undelete``."""
        self._set("deleted = ?", to_text(now), ids)

    def undelete(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Take the mark away again, all being as it was; return those that had it."""
        return self._set("deleted = ?", None, ids, among="TRUE", where="deleted IS NOT NULL")

    def purge(self) -> int:
        """Remove what is marked as deleted for good; return how many credentials that were."""
        with self._database.transaction():
            found = self._database.query("SELECT number FROM credential WHERE deleted IS NOT NULL")
            if found:
                remove(self._database, [number for (number,) in found])
        return len(found)

    # the learner's words ------------------------------------------------------

    def favour(self, ids: Sequence[str], *, on: bool) -> None:
        """Make credentials favourites, or no longer."""
        self._set("favourite = ?", int(on), ids)

    def note(self, badge_id: str, text: str) -> None:
        """Write a note in place of the last one; "" removes it. Raises ``note_too_long``."""
        text = own_words.text_of(text).strip()
        if len(text) > LONGEST_NOTE:
            raise UsageError("note_too_long", limit=LONGEST_NOTE)
        with self._database.transaction():
            self._set("note = ?", text, [badge_id])
            own_words.index(self._database, [badge_id])

    def tag(self, ids: Sequence[str], name: str) -> None:
        """Give credentials a tag; width and case do not make another one.

        Raises ``UsageError`` ``name_not_usable``.
        """
        name = own_words.usable(name)
        with self._database.transaction():
            rows.check(self._database, ids)
            self._database.query(
                "INSERT OR IGNORE INTO tag (credential, name)"
                " SELECT number, ? FROM credential WHERE id IN (SELECT value FROM json_each(?))",
                (self._written(name), json.dumps(list(ids))),
            )
            own_words.index(self._database, ids)

    def untag(self, ids: Sequence[str], name: str) -> None:
        """Take a tag from credentials; those without it stay as they are."""
        with self._database.transaction():
            rows.check(self._database, ids)
            self._database.query(
                "DELETE FROM tag WHERE name = ? AND credential IN"
                " (SELECT number FROM credential JOIN json_each(?) ON credential.id = value)",
                (self._written(name), json.dumps(list(ids))),
            )
            own_words.index(self._database, ids)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return tags by name, with how many credentials of the list have each."""
        found = self._database.query(
            "SELECT name, count(*) FILTER (WHERE archived IS NULL)"
            " FROM tag JOIN credential ON credential = number WHERE deleted IS NULL"
            " GROUP BY name ORDER BY name"
        )
        return tuple((name, count) for name, count in found)

    def counts(self) -> tuple[int, int, int]:
        """Return how many credentials are favourites of the list, archived, marked as deleted."""
        row = self._database.one(
            "SELECT count(*) FILTER (WHERE favourite AND archived IS NULL AND deleted IS NULL),"
            " count(*) FILTER (WHERE archived IS NOT NULL AND deleted IS NULL),"
            " count(*) FILTER (WHERE deleted IS NOT NULL) FROM credential"
        )
        return row or (0, 0, 0)

    def note_of(self, badge_id: str) -> str:
        """Return the learner's note, "" where there is none."""
        rows.check(self._database, [badge_id])
        ((text,),) = self._database.query("SELECT note FROM credential WHERE id = ?", (badge_id,))
        return str(text)

    def _written(self, tag: str) -> str:
        """Return a tag in the spelling that is in use, should there be one."""
        tag = own_words.curled(tag)
        return rows.as_written(self._database, "tag", folded(tag)) or tag

    def _set(
        self,
        what: str,
        value: object,
        ids: Sequence[str],
        *,
        among: str = "deleted IS NULL",
        where: str = "TRUE",
    ) -> tuple[str, ...]:
        """Set it for those of the ids to which ``where`` applies; return them, in their order."""
        with self._database.transaction():
            rows.check(self._database, ids, among=among)
            found = self._database.query(
                f"UPDATE credential SET {what}"  # noqa: S608 - only our own words
                f" WHERE {where} AND id IN (SELECT value FROM json_each(?)) RETURNING id",
                (value, json.dumps(list(ids))),
            )
        changed = {badge_id for (badge_id,) in found}
        return tuple(each for each in dict.fromkeys(ids) if each in changed)


def remove(database: Database, numbers: Iterable[int]) -> None:
    """Remove credentials by their numbers with all there is of them; the words found by, too."""
    chosen = (json.dumps(list(numbers)),)
    for statement in _REMOVAL:
        database.query(statement, chosen)
    for statement in _FORGETTING:
        database.query(statement)
