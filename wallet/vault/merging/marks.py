"""What the learner did with credentials: marks and notes, collections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.vault import own_words, records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.vault.database import Database
    from wallet.vault.records import Record


def merge_marks(target: Database, number: int, theirs: Record) -> bool:
    """Merge the marks of a credential; return whether it came back from among the deleted.

    A restore hides nothing that is in sight here: archived stays what is archived here, and what
    waits to be removed comes back unless both say so. Of two notes neither is lost.
    """
    ((deleted, favourite, note, profile),) = target.query(
        "SELECT deleted, favourite, note, profile FROM credential WHERE number = ?",
        (number,),
    )
    target.query(
        "UPDATE credential SET deleted = ?, favourite = ?, note = ?, profile = ? WHERE number = ?",
        (
            deleted if theirs["deleted"] else None,
            max(favourite, theirs["favourite"]),
            _both(note, theirs["note"]),
            theirs["profile"] if profile is None else profile,
            number,
        ),
    )
    return bool(deleted and not theirs["deleted"])


def merge_collections(source: Database, target: Database, numbers: Mapping[int, int]) -> None:
    """Merge collections by their id or name; what they hold goes behind what is there.

    ``numbers`` tells what credentials of the source are called in the target.
    """
    for collection in records.matching(source, "SELECT * FROM collection ORDER BY number"):
        with target.transaction():
            ours = _collection(target, collection)
            for (credential,) in source.query(
                "SELECT credential FROM collected WHERE collection = ? ORDER BY place",
                (collection["number"],),
            ):
                if credential in numbers:
                    _collect(target, ours, numbers[credential])


def _both(ours: str, theirs: str) -> str:
    """Return a note that says what both say."""
    if theirs in ours:
        return ours
    return theirs if ours in theirs else f"{ours}\n\n{theirs}"


def _collection(target: Database, collection: Record) -> int:
    for column in ("id", "name"):
        row = target.one(
            f"SELECT number FROM collection WHERE {column} = ?",  # noqa: S608 - our own word
            (collection[column],),
        )
        if row is not None:
            return int(row[0])
    return records.insert(target, "collection", records.without(collection, "number"))


def _collect(target: Database, collection: int, credential: int) -> None:
    pair = {"collection": collection, "credential": credential}
    if records.holds(target, "collected", pair):
        return
    ((place,),) = target.query(
        "SELECT coalesce(max(place) + 1, 0) FROM collected WHERE collection = ?", (collection,)
    )
    records.insert(target, "collected", {**pair, "place": place})
    own_words.index_one(target, credential)
