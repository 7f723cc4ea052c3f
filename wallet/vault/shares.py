"""The log of what was handed over: to whom, when, what, until when; and the exact bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from wallet.errors import VaultError
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.vault.database import Database

_KEPT = "handed_kept"
_FOR_EVER = None
_SELECT = (
    "SELECT time, recipient, holder, sha256, valid_until, badges, purpose, means, title, file_name,"
    " size, portfolio, number, shared_file.share IS NOT NULL, arrived"
    " FROM share LEFT JOIN shared_file ON shared_file.share = share.number"
)


@dataclass(frozen=True, slots=True)
class Share:
    """One thing that was handed over. ``badges`` are pairs of id and title as they were then.

    ``means`` is what was made of it: vp, vp-jwt, pdf, html, zip, ... or "file".
    """

    time: datetime
    recipient: str
    holder: str  # the DID that signed it
    sha256: str  # hex, of the file
    valid_until: datetime | None
    badges: tuple[tuple[str, str], ...]
    purpose: str = ""
    means: str = "file"
    title: str = ""
    file_name: str = ""
    size: int = 0  # bytes of the file; 0 where that was not noted
    portfolio: str = ""  # id of the draft it was made of
    number: int = 0  # the vault's own; 0 before it is noted
    kept: bool = False  # whether its bytes are
    arrived: bool = True  # False: it left, or may have, and nobody confirmed it


class Shares:
    """The log of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, share: Share, data: bytes = b"") -> int:
        """Keep a record, with the bytes where they are given and are to be kept; return its number.

        Both are kept, or neither.
        """
        with self._database.transaction():
            ((number,),) = self._database.query(
                "INSERT INTO share (time, recipient, purpose, means, holder, sha256, valid_until,"
                " badges, title, file_name, size, portfolio, arrived)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
                (
                    to_text(share.time), share.recipient, share.purpose, share.means,
                    share.holder, share.sha256, to_text(share.valid_until),
                    json.dumps(share.badges), share.title, share.file_name, share.size,
                    share.portfolio, int(share.arrived),
                ),
            )  # fmt: skip
            if data and self.retention() != 0:
                self._database.query("INSERT INTO shared_file VALUES (?, ?)", (number, data))
        return int(number)

    def confirm(self, number: int) -> None:
        """Keep that what was sent arrived."""
        self._database.query("UPDATE share SET arrived = 1 WHERE number = ?", (number,))

    def take_back(self, number: int) -> None:
        """Drop the record, and the bytes, of what was to be sent and certainly has not left."""
        with self._database.transaction():
            self._database.query("DELETE FROM shared_file WHERE share = ?", (number,))
            self._database.query("DELETE FROM share WHERE number = ?", (number,))

    def all(self) -> tuple[Share, ...]:
        """Return every record, newest first."""
        found = self._database.query(f"{_SELECT} ORDER BY number DESC")
        return tuple(_share(*row) for row in found)

    def one(self, number: int) -> Share:
        """Return one record; raise ``VaultError`` ``no_such_share``."""
        row = self._database.one(f"{_SELECT} WHERE number = ?", (number,))
        if row is None:
            raise VaultError("no_such_share", number=number)
        return _share(*row)

    def bytes_of(self, number: int) -> bytes:
        """Return the exact bytes that were handed over.

        Raises ``VaultError`` ``no_such_share``, ``shared_bytes_not_kept``.
        """
        share = self.one(number)
        row = self._database.one("SELECT bytes FROM shared_file WHERE share = ?", (number,))
        if row is None:
            raise VaultError("shared_bytes_not_kept", file=share.file_name, number=number)
        return bytes(row[0])

    def sent(self) -> dict[str, datetime]:
        """Return when something was last made of each draft, by its id."""
        found = self._database.query(
            "SELECT portfolio, max(time) FROM share WHERE portfolio <> '' GROUP BY portfolio"
        )
        return {portfolio: from_text(time) for portfolio, time in found}

    # how long the bytes are kept ---------------------------------------------

    def retention(self) -> int | None:
        """Return for how many days bytes are kept: None for ever, 0 not at all."""
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (_KEPT,))
        return _FOR_EVER if row is None else _days(row[0])

    def keep_for(self, days: int | None, *, now: datetime) -> int:
        """Keep bytes for so long from now on; return how many files went at once."""
        with self._database.transaction():
            self._database.query(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)", (_KEPT, json.dumps(days))
            )
            return self.prune(now=now)

    def prune(self, *, now: datetime) -> int:
        """Forget bytes that are older than they are to be kept; return how many files went."""
        days = self.retention()
        if days is None:
            return 0
        before = to_text(now - timedelta(days=days)) if days else "9"  # later than any time
        return self._forget("share IN (SELECT number FROM share WHERE time < ?)", (before,))

    def forget_bytes(self, numbers: Sequence[int] = ()) -> int:
        """Forget the bytes of these records, or of all; the records stay. Return how many went."""
        if not numbers:
            return self._forget("1", ())
        return self._forget("share IN (SELECT value FROM json_each(?))", (json.dumps(numbers),))

    def adopt(self, source: Database) -> None:
        """Take over how long bytes are kept in another database, where nothing is said here."""
        with self._database.transaction():
            for (value,) in source.query("SELECT value FROM meta WHERE name = ?", (_KEPT,)):
                self._database.query(
                    "INSERT OR IGNORE INTO meta VALUES (?, ?)", (_KEPT, json.dumps(_days(value)))
                )

    def _forget(self, where: str, values: tuple[Any, ...]) -> int:
        with self._database.transaction():
            gone = self._database.query(
                f"DELETE FROM shared_file WHERE {where} RETURNING share",  # noqa: S608 - our own words
                values,
            )
        return len(gone)


def _share(  # noqa: PLR0917 - a row
    time: str, recipient: str, holder: str, sha256: str, valid_until: str | None, badges: str,
    *rest: Any,
) -> Share:  # fmt: skip
    purpose, means, title, file_name, size, portfolio, number, kept, arrived = rest
    return Share(
        from_text(time),
        recipient,
        holder,
        sha256,
        from_text(valid_until),
        tuple((badge, title) for badge, title in json.loads(badges)),
        purpose,
        means,
        title,
        file_name,
        size,
        portfolio,
        number,
        bool(kept),
        bool(arrived),
    )


def _days(value: str) -> int | None:
    """Read a kept setting; one that makes no sense forgets nothing."""
    try:
        days = json.loads(value)
    except ValueError:
        return _FOR_EVER
    return days if type(days) is int and days >= 0 else _FOR_EVER
