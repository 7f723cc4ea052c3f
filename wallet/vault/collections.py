"""The learner's own collections of credentials, in the learner's order."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.vault import own_words, rows
from wallet.vault.search import folded
from wallet.vault.times import to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.vault.database import Database


class Collections:
    """The collections of one open vault. Every act is one transaction.

    Methods raise ``VaultError`` ``no_such_collection``, ``no_such_badge`` (also for one that is
    marked as deleted), and what ``wallet.vault.database`` raises.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, name: str, *, now: datetime) -> str:
        """Make a collection and return its id.

        Raises ``UsageError`` ``name_not_usable``, ``VaultError`` ``collection_exists``.
        """
        new = secrets.token_hex(8)
        with self._database.transaction():
            self._database.query(
                "INSERT INTO collection (id, name, created) VALUES (?, ?, ?)",
                (new, self._free(name), to_text(now)),
            )
        return new

    def rename(self, collection_id: str, name: str) -> None:
        """Give a collection another name; raise as ``create`` does."""
        with self._database.transaction():
            number = self._collection(collection_id)
            self._database.query(
                "UPDATE collection SET name = ? WHERE number = ?",
                (self._free(name, besides=collection_id), number),
            )
            own_words.index(self._database, self._in(number))

    def delete(self, collection_id: str) -> None:
        """Remove a collection; the credentials that were in it stay."""
        with self._database.transaction():
            number = self._collection(collection_id)
            ids = self._in(number)
            self._database.query("DELETE FROM collection WHERE number = ?", (number,))
            own_words.index(self._database, ids)

    def collect(self, collection_id: str, ids: Sequence[str]) -> None:
        """Put credentials at the end of a collection; those in it keep their places."""
        with self._database.transaction():
            number = self._collection(collection_id)
            rows.check(self._database, ids)
            ((place,),) = self._database.query(
                "SELECT coalesce(max(place) + 1, 0) FROM collected WHERE collection = ?", (number,)
            )
            self._database.query(
                "INSERT OR IGNORE INTO collected (collection, credential, place)"
                " SELECT ?, number, ? + key"
                " FROM json_each(?) JOIN credential ON credential.id = value",
                (number, place, json.dumps(list(ids))),
            )
            own_words.index(self._database, ids)

    def uncollect(self, collection_id: str, ids: Sequence[str]) -> None:
        """Take credentials out of a collection; those that are not in it stay as they are."""
        with self._database.transaction():
            number = self._collection(collection_id)
            rows.check(self._database, ids)
            self._database.query(
                "DELETE FROM collected WHERE collection = ? AND credential IN"
                " (SELECT number FROM credential JOIN json_each(?) ON credential.id = value)",
                (number, json.dumps(list(ids))),
            )
            own_words.index(self._database, ids)

    def all(self, badge_id: str = "") -> tuple[tuple[str, str, int], ...]:
        """Return (id, name, credentials of the list in it) by name; all, or those of one."""
        found = self._database.query(
            "SELECT collection.id, name, count(credential.number)"
            " FILTER (WHERE archived IS NULL AND deleted IS NULL)"
            " FROM collection LEFT JOIN collected ON collection = collection.number"
            " LEFT JOIN credential ON credential = credential.number"
            " GROUP BY collection.number"
            " HAVING ?1 = '' OR max(credential.id = ?1) ORDER BY name",
            (badge_id,),
        )
        return tuple((each, name, count) for each, name, count in found)

    def _collection(self, collection_id: str) -> int:
        row = self._database.one("SELECT number FROM collection WHERE id = ?", (collection_id,))
        if row is None:
            raise VaultError("no_such_collection", collection=collection_id)
        return int(row[0])

    def members(self, collection_id: str) -> tuple[str, ...]:
        """Return the ids of what is in a collection, in its order, without what is deleted."""
        found = self._database.query(
            "SELECT id FROM credential JOIN collected ON credential = number"
            " WHERE collection = ? AND deleted IS NULL ORDER BY place",
            (self._collection(collection_id),),
        )
        return tuple(each for (each,) in found)

    def _in(self, number: int) -> list[str]:
        """Return the ids of all that is in a collection, marked as deleted or not."""
        found = self._database.query(
            "SELECT id FROM credential JOIN collected ON credential = number"
            " WHERE collection = ? ORDER BY place",
            (number,),
        )
        return [each for (each,) in found]

    def _free(self, name: str, *, besides: str = "") -> str:
        """Return a name that no other collection has."""
        name = own_words.usable(name)
        for each, taken in self._database.query("SELECT id, name FROM collection"):
            if each != besides and folded(taken) == folded(name):
                raise VaultError("collection_exists", name=taken)
        return name
