"""Searches that the learner named, as commands that say what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes
from wallet.snapshots.searches import ListQuery, SavedSearch

if TYPE_CHECKING:
    from wallet.vault.vault import Vault


class Searching:
    """The saved searches of an open vault.

    Raises ``VaultError`` ``no_such_search``; what takes a name also ``search_exists`` and
    ``UsageError`` ``name_not_usable``.
    """

    def __init__(self, vault: Vault) -> None:
        self._searches = vault.searches
        self._removed: dict[str, tuple[str, str, int, str]] = {}

    def all(self) -> tuple[SavedSearch, ...]:
        """Return them in the learner's order."""
        return tuple(
            SavedSearch(each, name, ListQuery.of_json(asked))
            for each, name, asked in self._searches.all()
        )

    def save(self, name: str, query: ListQuery) -> str:
        """Keep a query under a name and return the search's id."""
        return self._searches.add(name, query.as_json())

    def rename(self, search_id: str, name: str) -> Changes:
        """Give a search another name."""
        self._searches.rename(search_id, name)
        return Changes.SEARCHES

    def change(self, search_id: str, query: ListQuery) -> Changes:
        """Let a search ask for something else."""
        self._searches.replace(search_id, query.as_json())
        return Changes.SEARCHES

    def delete(self, search_id: str) -> Changes:
        """Remove a search; ``undelete`` brings it back until the wallet locks."""
        self._removed[search_id] = self._searches.delete(search_id)
        return Changes.SEARCHES

    def undelete(self, search_id: str) -> Changes:
        """Bring back a search removed since the wallet was opened."""
        if search_id in self._removed:
            self._searches.restore(self._removed[search_id])
            del self._removed[search_id]
        return Changes.SEARCHES
