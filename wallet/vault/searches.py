"""Searches that the learner named: what they ask for is a JSON object that the vault only keeps."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Any

from wallet.errors import VaultError
from wallet.vault import own_words
from wallet.vault.search import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.vault.database import Database


class Searches:
    """The saved searches of one open vault, in the learner's order.

    Methods raise ``VaultError`` ``no_such_search`` and what ``wallet.vault.database`` raises;
    those that take a name also ``UsageError`` ``name_not_usable``, ``VaultError``
    ``search_exists``.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[tuple[str, str, dict[str, Any]], ...]:
        """Return id, name and what is asked of each."""
        found = self._database.query("SELECT id, name, asked FROM saved_search ORDER BY place, id")
        return tuple((each, name, _members(asked)) for each, name, asked in found)

    def add(self, name: str, asked: Mapping[str, Any]) -> str:
        """Keep a search behind the others and return its id."""
        new = secrets.token_hex(8)
        with self._database.transaction():
            self._database.query(
                "INSERT INTO saved_search (id, name, place, asked)"
                " SELECT ?, ?, coalesce(max(place) + 1, 0), ? FROM saved_search",
                (new, self._free(name), _text(asked)),
            )
        return new

    def rename(self, search_id: str, name: str) -> None:
        """Give a search another name."""
        with self._database.transaction():
            self._check(search_id)
            self._database.query(
                "UPDATE saved_search SET name = ? WHERE id = ?",
                (self._free(name, besides=search_id), search_id),
            )

    def replace(self, search_id: str, asked: Mapping[str, Any]) -> None:
        """Let a search ask for something else from now on."""
        with self._database.transaction():
            self._check(search_id)
            self._database.query(
                "UPDATE saved_search SET asked = ? WHERE id = ?", (_text(asked), search_id)
            )

    def delete(self, search_id: str) -> tuple[str, str, int, str]:
        """Remove a search and return its row, for ``restore``."""
        with self._database.transaction():
            self._check(search_id)
            ((*row,),) = self._database.query(
                "DELETE FROM saved_search WHERE id = ? RETURNING id, name, place, asked",
                (search_id,),
            )
        return row[0], row[1], row[2], row[3]

    def restore(self, row: tuple[str, str, int, str]) -> None:
        """Bring a removed search back to its place."""
        search_id, name, place, asked = row
        with self._database.transaction():
            self._database.query(
                "INSERT INTO saved_search (id, name, place, asked) VALUES (?, ?, ?, ?)",
                (search_id, self._free(name), place, asked),
            )

    def _check(self, search_id: str) -> None:
        if self._database.one("SELECT 1 FROM saved_search WHERE id = ?", (search_id,)) is None:
            raise VaultError("no_such_search", search=search_id)

    def _free(self, name: str, *, besides: str = "") -> str:
        """Return a name that no other search has."""
        name = own_words.usable(name)
        for each, taken in self._database.query("SELECT id, name FROM saved_search"):
            if each != besides and folded(taken) == folded(name):
                raise VaultError("search_exists", name=taken)
        return name


def _text(asked: Mapping[str, Any]) -> str:
    return json.dumps(dict(asked), ensure_ascii=False, sort_keys=True)


def _members(asked: str) -> dict[str, Any]:
    """Return the members of what is kept; none where another program wrote something else."""
    try:
        found = json.loads(asked)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
