"""Which requests for badges had their answer: by a digest, so that none has a second one unawares.

Of a request nothing but SHA-256 is kept, of the answer its place in the log. What the learner
forgets of the log is forgotten here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.database import Database

KEPT = timedelta(days=730)
"""How long: a code on paper may hang for years, and whoever replays one later is one of many."""
MOST = 1_000
"""How many; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a request ended last: answered, with the number in the log, or declined with None."""

    time: datetime
    share: int | None


class Answered:
    """The memory of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, request: str, share: int | None, *, now: datetime) -> None:
        """Keep that a request, by its digest in hex, was answered (``share``) or declined (None).

        It goes when its entry of the log goes: when the answer is taken back, for one.
        """
        with self._database.transaction():
            self._database.query(
                "INSERT INTO answered (request, time, share) VALUES (?, ?, ?)",
                (request, to_text(now), share),
            )
            bound(self._database, now=now)

    def last(self, request: str) -> Ending | None:
        """Return the last answer to a request, else when it was last declined, else None."""
        row = self._database.one(
            "SELECT time, share FROM answered WHERE request = ?"
            " ORDER BY share IS NULL, time DESC, number DESC LIMIT 1",
            (request,),
        )
        return None if row is None else Ending(from_text(row[0]), row[1])


def bound(database: Database, *, now: datetime) -> None:
    """Forget what is older than it is kept, and the oldest of what is more than is kept."""
    database.query(
        "DELETE FROM answered WHERE time < ?1 OR number IN"
        " (SELECT number FROM answered ORDER BY time DESC, number DESC LIMIT -1 OFFSET ?2)",
        (to_text(now - KEPT), MOST),
    )
