"""What the learner does with badges, as commands that say what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.snapshots.badges import Collection, MarkCounts
from wallet.snapshots.changes import Changes
from wallet.tasks.activity import noting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.vault.vault import Vault


class Marking:
    """Archive, delete, tags, collections, notes and favourites of an open vault.

    Acts on many ids are kept together or not at all. They raise ``VaultError`` ``no_such_badge``
    (also for one that is marked as deleted, except to ``undelete``), ``no_such_collection``. Where
    badges go is noted with ``now``, or without it with the latest clock that the vault has seen,
    but for those that are there already.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._marks = vault.marks
        self._collections = vault.collections

    def archive(self, ids: Sequence[str], *, now: datetime) -> Changes:
        """Put badges away: kept and rechecked, but not in the list unless asked for."""
        with self._vault.transaction():
            put_away = self._marks.archive(ids, now=now)
            noting.shelved(self._vault, "activity_archived", put_away, now=now)
        return Changes.LIBRARY

    def unarchive(self, ids: Sequence[str], *, now: datetime | None = None) -> Changes:
        """Bring badges back into the list."""
        with self._vault.transaction():
            brought_back = self._marks.archive(ids, now=None)
            noting.shelved(self._vault, "activity_unarchived", brought_back, now=now)
        return Changes.LIBRARY

    def delete(self, ids: Sequence[str], *, now: datetime) -> Changes:
        """Mark badges as deleted: nowhere to be seen, until ``undelete`` or ``purge``."""
        with self._vault.transaction():
            self._marks.delete(ids, now=now)
            noting.shelved(self._vault, "activity_deleted", ids, now=now)
        return Changes.LIBRARY

    def undelete(self, ids: Sequence[str], *, now: datetime | None = None) -> Changes:
        """Bring deleted badges back with everything they had."""
        with self._vault.transaction():
            brought_back = self._marks.undelete(ids)
            noting.shelved(self._vault, "activity_undeleted", brought_back, now=now)
        return Changes.LIBRARY

    def purge(self) -> Changes:
        """Remove for good what is marked as deleted; NOTHING when nothing was."""
        return Changes.LIBRARY if self._marks.purge() else Changes.NOTHING

    def set_favourite(self, ids: Sequence[str], on: bool) -> Changes:  # noqa: FBT001 - as agreed
        """Make badges favourites, or no longer."""
        self._marks.favour(ids, on=on)
        return Changes.LIBRARY

    def set_note(self, badge_id: str, text: str) -> Changes:
        """Write a badge's note; "" removes it. Raises ``UsageError`` ``note_too_long``."""
        self._marks.note(badge_id, text)
        return Changes.LIBRARY

    def tag(self, ids: Sequence[str], name: str) -> Changes:
        """Give badges a tag; raise ``UsageError`` ``name_not_usable``."""
        self._marks.tag(ids, name)
        return Changes.LIBRARY

    def untag(self, ids: Sequence[str], name: str) -> Changes:
        """Take a tag from badges."""
        self._marks.untag(ids, name)
        return Changes.LIBRARY

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Return tags by name, with how many badges of the list (not archived) have each."""
        return self._marks.tags()

    def create_collection(self, name: str, *, now: datetime) -> str:
        """Make a collection and return its id.

        Raises ``UsageError`` ``name_not_usable``, ``VaultError`` ``collection_exists``.
        """
        return self._collections.create(name, now=now)

    def rename_collection(self, collection_id: str, name: str) -> Changes:
        """Give a collection another name; raise as ``create_collection`` does."""
        self._collections.rename(collection_id, name)
        return Changes.LIBRARY

    def delete_collection(self, collection_id: str) -> Changes:
        """Remove a collection; its badges stay."""
        self._collections.delete(collection_id)
        return Changes.LIBRARY

    def collect(self, collection_id: str, ids: Sequence[str]) -> Changes:
        """Put badges at the end of a collection."""
        self._collections.collect(collection_id, ids)
        return Changes.LIBRARY

    def uncollect(self, collection_id: str, ids: Sequence[str]) -> Changes:
        """Take badges out of a collection."""
        self._collections.uncollect(collection_id, ids)
        return Changes.LIBRARY

    def members(self, collection_id: str) -> tuple[str, ...]:
        """Return the ids of the badges in a collection, in its order."""
        return self._collections.members(collection_id)

    def counts(self) -> MarkCounts:
        """Return how many badges are favourites, put away, and deleted."""
        return MarkCounts(*self._marks.counts())

    def collections(self) -> tuple[Collection, ...]:
        """Return the collections by name."""
        return tuple(Collection(*each) for each in self._collections.all())
