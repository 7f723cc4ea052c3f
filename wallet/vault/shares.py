"""The log of what was made to be handed over: to whom, when, what, until when."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.database import Database


@dataclass(frozen=True, slots=True)
class Share:
    """One thing made to be handed over. ``badges`` are pairs of id and title as they were then."""

    time: datetime
    recipient: str
    holder: str  # the DID that signed it
    sha256: str  # hex, of the file
    valid_until: datetime | None
    badges: tuple[tuple[str, str], ...]
    purpose: str = ""
    means: str = "file"


class Shares:
    """The log of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, share: Share) -> None:
        """Keep a record."""
        with self._database.transaction():
            self._database.query(
                "INSERT INTO share (time, recipient, purpose, means, holder, sha256, valid_until,"
                " badges) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    to_text(share.time), share.recipient, share.purpose, share.means,
                    share.holder, share.sha256, to_text(share.valid_until),
                    json.dumps(share.badges),
                ),
            )  # fmt: skip

    def all(self) -> tuple[Share, ...]:
        """Return every record, newest first."""
        found = self._database.query(
            "SELECT time, recipient, holder, sha256, valid_until, badges, purpose, means"
            " FROM share ORDER BY number DESC"
        )
        return tuple(
            Share(
                from_text(time),
                recipient,
                holder,
                sha256,
                from_text(valid_until),
                tuple((badge, title) for badge, title in json.loads(badges)),
                purpose,
                means,
            )
            for time, recipient, holder, sha256, valid_until, badges, purpose, means in found
        )
