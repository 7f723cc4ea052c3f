"""Credentials with all their editions, and what the learner did with them."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from wallet.vault import described, own_words, records
from wallet.vault.merging.marks import merge_marks
from wallet.vault.merging.reports import Differs, merge_reports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wallet.vault.database import Database
    from wallet.vault.described import Description
    from wallet.vault.editions import Preference
    from wallet.vault.library import Library
    from wallet.vault.records import Record

_TOGETHER = 50  # credentials in one transaction
_OF_EDITION = ("original", "report", "earlier_report")


class Outcome(StrEnum):
    """What became of a credential."""

    ADDED = "added"
    EDITION = "edition"  # it was here; one or more of its editions were not
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Merged:
    """One credential; ``file`` is the one that failed, "" otherwise."""

    title: str
    outcome: Outcome
    file: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What the bytes of an edition say, whatever stood in its row."""

    key: str  # what all editions of one credential share
    columns: Record  # of the table ``edition``
    text: str  # what it is found by
    picture: bytes  # b"" for none
    description: Description | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """What the vault itself knows nothing of, and a merge needs.

    ``read`` is given the row of an edition and its bytes.
    """

    prefer: Preference
    read: Callable[[Record, bytes], Told]
    differs: Differs


class Badges:
    """Merges the credentials of one database into the library of another.

    Afterwards ``numbers`` and ``ids`` tell what theirs are called here.
    """

    def __init__(
        self,
        source: Database,
        target: Database,
        library: Library,
        *,
        profiles: Mapping[int, int],
        rules: Rules,
    ) -> None:
        self._source = source
        self._target = target
        self._library = library
        self._profiles = profiles
        self._rules = rules
        self.numbers: dict[int, int] = {}
        self.ids: dict[str, str] = {}

    def merge(self) -> Iterator[list[Merged]]:
        """Merge some after others, each lot in one transaction, and yield what became of it."""
        # In the order of the list, which is that of the editions in front.
        waiting = self._source.records("SELECT * FROM credential ORDER BY front")
        while some := list(islice(waiting, _TOGETHER)):
            with self._target.transaction():
                merged = [one for theirs in some for one in self._merge(theirs)]
            yield merged

    def _merge(self, theirs: Record) -> list[Merged]:
        editions = records.matching(
            self._source,
            "SELECT edition.*, original.bytes FROM edition"
            " LEFT JOIN original ON original.edition = edition.number"
            " WHERE credential = ? ORDER BY number",
            (theirs["number"],),
        )
        title = next((one["title"] for one in editions if one["number"] == theirs["front"]), "")
        sound = [one for one in editions if _is_whole(one)]
        done = [
            Merged(title, Outcome.FAILED, one["file_name"]) for one in editions if one not in sound
        ]
        if not sound:
            return done or [Merged(title, Outcome.FAILED)]
        # Editions are of one credential when their bytes say so. Otherwise a backup could put
        # another badge in front of the learner's.
        groups: dict[str, list[tuple[Record, Told]]] = {}
        for one in sorted(sound, key=lambda one: one["number"] == theirs["front"]):
            told = self._rules.read(one, one["bytes"])
            groups.setdefault(told.key, []).append((one, told))
        placed = [self._place(theirs, key, group) for key, group in groups.items()]
        return [*placed, *done]

    def _place(self, theirs: Record, key: str, editions: list[tuple[Record, Told]]) -> Merged:
        """Put a credential with its sound editions where it belongs."""
        editions = sorted(editions, key=lambda pair: int(pair[0]["number"]))
        number = self._find(key, editions)
        back = False
        if number is None:
            outcome = Outcome.ADDED
            number = self._insert(theirs, key)
        else:
            outcome = Outcome.DUPLICATE
            back = merge_marks(self._target, number, self._of_ours(theirs))
        moved = False
        for edition, told in editions:
            known = self._target.one(
                "SELECT number FROM edition WHERE sha256 = ?", (edition["sha256"],)
            )
            if known is None:
                self._insert_edition(edition, told, number)
                moved = True
                if outcome is Outcome.DUPLICATE:
                    outcome = Outcome.EDITION
            else:
                moved = self._merge_edition(edition, known[0]) or moved
        if moved:
            self._library.bring_to_front(number, self._rules.prefer)
        self._tag(theirs, number)
        self._name(theirs, number)
        ((title,),) = self._target.query(
            "SELECT title FROM edition JOIN credential ON front = edition.number"
            " WHERE credential.number = ?",
            (number,),
        )
        return Merged(title, Outcome.ADDED if back else outcome)

    def _find(self, key: str, editions: list[tuple[Record, Told]]) -> int | None:
        """Return the same credential here: one with the same bytes, else with the same key."""
        for edition, _ in editions:
            row = self._target.one(
                "SELECT credential FROM edition WHERE sha256 = ?", (edition["sha256"],)
            )
            if row is not None:
                return int(row[0])
        row = self._target.one("SELECT number FROM credential WHERE edition_key = ?", (key,))
        return None if row is None else int(row[0])

    def _insert(self, theirs: Record, key: str) -> int:
        record = records.without(self._of_ours(theirs), "number")
        # What was waiting to be removed is in sight again, or it would go as soon as it came.
        record |= {"front": None, "edition_key": key, "deleted": None}
        if records.holds(self._target, "credential", {"id": record["id"]}):
            record["id"] = secrets.token_hex(8)
        return records.insert(self._target, "credential", record)

    def _of_ours(self, theirs: Record) -> Record:
        """Return their row with the profile as it is numbered here."""
        profile = theirs["profile"]
        return {**theirs, "profile": None if profile is None else self._profiles.get(profile)}

    def _insert_edition(self, edition: Record, told: Told, number: int) -> None:
        record = {**records.without(edition, "number", "bytes"), **told.columns}
        new = records.insert(self._target, "edition", {**record, "credential": number})
        if told.picture:
            records.insert(self._target, "picture", {"edition": new, "bytes": told.picture})
        for table in _OF_EDITION:
            for row in self._belonging(table, edition):
                record = records.without(row, "number")
                records.insert(self._target, table, {**record, "edition": new})
        described.index(self._target, new, told.text, told.description)

    def _belonging(self, table: str, edition: Record) -> list[Record]:
        return records.matching(
            self._source,
            f"SELECT * FROM {table} WHERE edition = ?",  # noqa: S608 - our own word
            (edition["number"],),
        )

    def _merge_edition(self, edition: Record, ours: int) -> bool:
        self._target.query(
            "UPDATE edition SET added = min(added, ?) WHERE number = ?", (edition["added"], ours)
        )
        return merge_reports(
            self._source,
            self._target,
            theirs=edition["number"],
            ours=ours,
            differs=self._rules.differs,
        )

    def _tag(self, theirs: Record, number: int) -> None:
        for (name,) in self._source.query(
            "SELECT name FROM tag WHERE credential = ?", (theirs["number"],)
        ):
            self._target.query("INSERT OR IGNORE INTO tag VALUES (?, ?)", (number, name))
        own_words.index_one(self._target, number)

    def _name(self, theirs: Record, number: int) -> None:
        ((ours,),) = self._target.query("SELECT id FROM credential WHERE number = ?", (number,))
        self.numbers[theirs["number"]] = number
        self.ids[theirs["id"]] = ours


def _is_whole(edition: Record) -> bool:
    data = edition["bytes"]
    return data is not None and hashlib.sha256(data).hexdigest() == edition["sha256"]
