"""What a learner makes of badges, in memory: marks on the rows of a stand-in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.errors import VaultError
from wallet.snapshots.badges import Collection, MarkCounts
from wallet.snapshots.changes import Changes
from wallet.snapshots.searches import ListQuery, SavedSearch
from wallet.snapshots.selection import Indexed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from tests.gui.standin import StandIn
    from wallet.snapshots.backups import BackupDue
    from wallet.work import Work


class StandInIndexing:
    """Answers like ``wallet.tasks.judging.indexing.Indexing``; ``left`` are not described yet."""

    def __init__(self) -> None:
        self.left = 0
        self.described = 0

    def some(self, *, now: datetime, work: Work) -> Indexed:
        del now, work
        self.described += min(1, self.left)
        self.left = max(0, self.left - 1)
        return Indexed(self.left, Changes.NOTHING)


class StandInMarks:
    """Answers like ``wallet.tasks.library.marking.Marking``; the rows are the stand-in's own."""

    def __init__(self, wallet: StandIn) -> None:
        self._wallet = wallet
        self.notes: dict[str, str] = {}
        self.kept: dict[str, tuple[str, list[str]]] = {}  # collections by id
        self.purged = 0

    def _set(self, ids: Sequence[str], **values: Any) -> Changes:
        known = {row.id for row in self._wallet.rows}
        for each in ids:
            if each not in known:
                raise VaultError("no_such_badge", badge=each)
        self._wallet.rows = tuple(
            replace(row, **values) if row.id in ids else row for row in self._wallet.rows
        )
        return Changes.LIBRARY

    def archive(self, ids: Sequence[str], *, now: datetime) -> Changes:
        return self._set(ids, archived=now)

    def unarchive(self, ids: Sequence[str], *, now: datetime | None = None) -> Changes:
        del now
        return self._set(ids, archived=None)

    def delete(self, ids: Sequence[str], *, now: datetime) -> Changes:
        return self._set(ids, deleted=now)

    def undelete(self, ids: Sequence[str], *, now: datetime | None = None) -> Changes:
        del now
        return self._set(ids, deleted=None)

    def purge(self) -> Changes:
        self.purged += 1
        self._wallet.rows = tuple(row for row in self._wallet.rows if row.deleted is None)
        return Changes.LIBRARY

    def set_favourite(self, ids: Sequence[str], on: bool) -> Changes:  # noqa: FBT001 - as agreed
        return self._set(ids, favourite=on)

    def set_note(self, badge_id: str, text: str) -> Changes:
        self.notes[badge_id] = text
        return self._set([badge_id], note=bool(text))

    def tag(self, ids: Sequence[str], name: str) -> Changes:
        for row in self._wallet.rows:
            if row.id in ids:
                self._set([row.id], tags=tuple(sorted({*row.tags, name})))
        return Changes.LIBRARY

    def untag(self, ids: Sequence[str], name: str) -> Changes:
        for row in self._wallet.rows:
            if row.id in ids:
                self._set([row.id], tags=tuple(each for each in row.tags if each != name))
        return Changes.LIBRARY

    def tags(self) -> tuple[tuple[str, int], ...]:
        names = sorted({name for row in self._wallet.rows for name in row.tags})
        return tuple((name, sum(name in r.tags for r in self._wallet.rows)) for name in names)

    def create_collection(self, name: str, *, now: datetime) -> str:
        del now
        if any(name == taken for taken, _ in self.kept.values()):
            raise VaultError("collection_exists", name=name)
        made = f"collection-{len(self.kept)}"
        self.kept[made] = (name, [])
        return made

    def rename_collection(self, collection_id: str, name: str) -> Changes:
        self.kept[collection_id] = (name, self.kept[collection_id][1])
        return Changes.LIBRARY

    def delete_collection(self, collection_id: str) -> Changes:
        del self.kept[collection_id]
        return Changes.LIBRARY

    def collect(self, collection_id: str, ids: Sequence[str]) -> Changes:
        held = self.kept[collection_id][1]
        held += [each for each in ids if each not in held]
        return Changes.LIBRARY

    def uncollect(self, collection_id: str, ids: Sequence[str]) -> Changes:
        name, held = self.kept[collection_id]
        self.kept[collection_id] = (name, [each for each in held if each not in ids])
        return Changes.LIBRARY

    def members(self, collection_id: str) -> tuple[str, ...]:
        return tuple(self.kept[collection_id][1])

    def collections(self, badge_id: str = "") -> tuple[Collection, ...]:
        return tuple(
            Collection(each, name, len(held))
            for each, (name, held) in self.kept.items()
            if not badge_id or badge_id in held
        )

    def counts(self) -> MarkCounts:
        rows = [row for row in self._wallet.rows if row.deleted is None]
        listed = [row for row in rows if row.archived is None]
        return MarkCounts(
            sum(row.favourite for row in listed),
            len(rows) - len(listed),
            len(self._wallet.rows) - len(rows),
        )


class StandInBackups:
    """Answers like ``wallet.tasks.backups.backing_up.BackingUp`` as far as the frame asks."""

    def __init__(self) -> None:
        self.made: datetime | None = None
        self.waiting: BackupDue | None = None
        self.asked: list[timedelta | None] = []

    def last(self) -> datetime | None:
        return self.made

    def due(self, *, now: datetime, every: timedelta | None) -> BackupDue | None:
        del now
        self.asked.append(every)
        return self.waiting if every is not None else None


class StandInSearches:
    """Answers like ``wallet.tasks.library.searching.Searching``."""

    def __init__(self) -> None:
        self.kept: list[SavedSearch] = []
        self._removed: dict[str, tuple[int, SavedSearch]] = {}

    def all(self) -> tuple[SavedSearch, ...]:
        return tuple(self.kept)

    def save(self, name: str, query: ListQuery) -> str:
        if any(each.name == name for each in self.kept):
            raise VaultError("search_exists", name=name)
        made = SavedSearch(f"search-{len(self.kept)}", name, query)
        self.kept.append(made)
        return made.id

    def _at(self, search_id: str) -> int:
        return next(at for at, each in enumerate(self.kept) if each.id == search_id)

    def rename(self, search_id: str, name: str) -> Changes:
        self.kept[self._at(search_id)] = replace(self.kept[self._at(search_id)], name=name)
        return Changes.SEARCHES

    def change(self, search_id: str, query: ListQuery) -> Changes:
        self.kept[self._at(search_id)] = replace(self.kept[self._at(search_id)], query=query)
        return Changes.SEARCHES

    def delete(self, search_id: str) -> Changes:
        at = self._at(search_id)
        self._removed[search_id] = (at, self.kept.pop(at))
        return Changes.SEARCHES

    def undelete(self, search_id: str) -> Changes:
        self.kept.insert(*self._removed.pop(search_id))
        return Changes.SEARCHES
