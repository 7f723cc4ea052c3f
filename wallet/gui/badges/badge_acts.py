"""What a learner does with one badge or with many; each act can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.session import Message
from wallet.gui.widgets.labels import one_line
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow, Collection
    from wallet.snapshots.changes import Changes
    from wallet.tasks.library.marking import Marking

_LONGEST = 60  # characters of a title in a message


class BadgeActs:
    """Runs acts on the worker and tells what was done, with the way back beside it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def delete(self, rows: Sequence[BadgeRow]) -> None:
        """Take badges out of sight; no question, for they can come back."""
        now, ids = self._session.now(), _ids(rows)
        self._act(
            lambda marks: marks.delete(ids, now=now),
            lambda: self._mark(lambda marks: marks.undelete(ids, now=self._session.now())),
            "act_deleted",
            rows,
        )

    def undelete(self, rows: Sequence[BadgeRow]) -> None:
        """Bring deleted badges back."""
        now, ids = self._session.now(), _ids(rows)
        self._act(
            lambda marks: marks.undelete(ids, now=now),
            lambda: self._mark(lambda marks: marks.delete(ids, now=now)),
            "act_undeleted",
            rows,
        )

    def purge(self) -> None:
        """Remove what is deleted for good; whoever calls has asked."""
        self._session.undo.forget()  # some of it could not be taken back any more
        self._mark(
            lambda marks: marks.purge(), lambda _: self._session.tell(Tone.GOOD, "act_purged")
        )

    def archive(self, rows: Sequence[BadgeRow]) -> None:
        """Put badges away."""
        now, ids = self._session.now(), _ids(rows)
        self._act(
            lambda marks: marks.archive(ids, now=now),
            lambda: self._mark(lambda marks: marks.unarchive(ids, now=self._session.now())),
            "act_archived",
            rows,
        )

    def unarchive(self, rows: Sequence[BadgeRow]) -> None:
        """Bring archived badges back into the list."""
        now, ids = self._session.now(), _ids(rows)
        self._act(
            lambda marks: marks.unarchive(ids, now=now),
            lambda: self._mark(lambda marks: marks.archive(ids, now=now)),
            "act_unarchived",
            rows,
        )

    def favour(self, rows: Sequence[BadgeRow], *, on: bool) -> None:
        """Make badges favourites, or no longer: the star itself tells."""
        ids = _ids(row for row in rows if row.favourite is not on)
        if ids:
            self._session.undo.note(
                lambda: self._mark(lambda marks: marks.set_favourite(ids, not on))
            )
            self._mark(lambda marks: marks.set_favourite(ids, on))

    def turn_favour(self, rows: Sequence[BadgeRow]) -> None:
        """Make all of them favourites, or when all are, none."""
        self.favour(rows, on=not all(row.favourite for row in rows))

    def tag(self, rows: Sequence[BadgeRow], name: str) -> None:
        """Give badges a tag."""
        bare = [row for row in rows if name not in row.tags]
        ids = _ids(bare)
        self._act(
            lambda marks: marks.tag(ids, name),
            lambda: self._mark(lambda marks: marks.untag(ids, name)),
            "act_tagged",
            bare,
            name=name,
        )

    def untag(self, rows: Sequence[BadgeRow], name: str) -> None:
        """Take a tag from badges."""
        tagged = [row for row in rows if name in row.tags]
        ids = _ids(tagged)
        self._act(
            lambda marks: marks.untag(ids, name),
            lambda: self._mark(lambda marks: marks.tag(ids, name)),
            "act_untagged",
            tagged,
            name=name,
        )

    def collect(self, rows: Sequence[BadgeRow], collection: Collection) -> None:
        """Put badges into a collection."""
        ids: list[str] = []

        def collect(marks: Marking) -> Changes:
            ids[:] = sorted(set(_ids(rows)) - set(marks.members(collection.id)))
            return marks.collect(collection.id, _ids(rows))

        self._act(
            collect,
            lambda: self._mark(lambda marks: marks.uncollect(collection.id, ids)),
            "act_collected",
            rows,
            name=collection.name,
        )

    def collect_new(self, rows: Sequence[BadgeRow], name: str) -> None:
        """Make a collection of badges."""
        now, made = self._session.now(), ""

        def collect(marks: Marking) -> Changes:
            nonlocal made
            made = marks.create_collection(name, now=now)
            return marks.collect(made, _ids(rows))

        self._act(
            collect,
            lambda: self._mark(lambda marks: marks.delete_collection(made)),
            "act_collected",
            rows,
            name=name,
        )

    def uncollect(self, rows: Sequence[BadgeRow], collection: Collection) -> None:
        """Take badges out of a collection."""
        ids = _ids(rows)
        self._act(
            lambda marks: marks.uncollect(collection.id, ids),
            lambda: self._mark(lambda marks: marks.collect(collection.id, ids)),
            "act_uncollected",
            rows,
            name=collection.name,
        )

    def rename(self, collection: Collection, name: str) -> None:
        """Give a collection another name."""
        self._session.undo.note(
            lambda: self._mark(lambda m: m.rename_collection(collection.id, collection.name))
        )
        self._mark(lambda marks: marks.rename_collection(collection.id, name))

    def drop(self, collection: Collection) -> None:
        """Remove a collection; its badges stay, and it can come back."""
        now, ids = self._session.now(), list[str]()

        def drop(marks: Marking) -> Changes:
            ids[:] = marks.members(collection.id)
            return marks.delete_collection(collection.id)

        def restore(marks: Marking) -> Changes:
            return marks.collect(marks.create_collection(collection.name, now=now), ids)

        self._act(
            drop, lambda: self._mark(restore), "act_collection_dropped", (), name=collection.name
        )

    def _act(
        self,
        act: Callable[[Marking], Changes],
        back: Callable[[], None],
        code: str,
        rows: Sequence[BadgeRow],
        **details: object,
    ) -> None:
        """Do it, then say so with the way back. ``code`` has a form for one and one for many."""
        if not rows and code != "act_collection_dropped":
            return
        if len(rows) == 1:
            title = one_line(rows[0].title, _LONGEST) or self._session.say("badges_untitled")
            code, details = f"{code}_one", {**details, "title": title}
        elif rows:
            details = {**details, "count": len(rows)}

        def told(_: Changes) -> None:
            take_back = self._session.undo.note(back)
            message = Message(Tone.GOOD, code, details, "window_undo", take_back)
            self._session.told.emit(message)

        self._mark(act, told)

    def _mark(
        self, act: Callable[[Marking], Changes], then: Callable[[Changes], None] | None = None
    ) -> None:
        def run(wallet: Wallet) -> Changes:
            return act(wallet.marks)

        self._session.run(lambda wallet, _: run(wallet), then)


def _ids(rows: Iterable[BadgeRow]) -> list[str]:
    return [row.id for row in rows]
