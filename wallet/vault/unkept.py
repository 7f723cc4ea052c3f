"""Badges that websites handed out and that the learner neither kept nor declined yet.

Facts of the vault, one for each conversation. Many issuers give a badge once: a lock or a crash
must not lose it. Tokens by which an issuer is told what became of it are inside: they are in the
encrypted database and its backups alone, and restoring takes none over.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wallet.vault.database import Database

_NAME = "offer_unkept:"
MOST = 20
"""How many conversations; the oldest go first."""
MOST_CHARACTERS = 60_000_000
"""Of all of them together; one conversation brings 20 MB at most, a third more as text."""


class Unkept:
    """Those of one open vault, by number. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the conversations, oldest first."""
        return tuple(number for number, _ in self._sizes())

    def one(self, number: int) -> dict[str, Any] | None:
        """Return what was kept of one as a JSON object; None where nothing sensible is."""
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (f"{_NAME}{number}",))
        try:
            found = json.loads(row[0]) if row else None
        except ValueError:
            return None
        return found if isinstance(found, dict) else None

    def keep(self, number: int, record: dict[str, Any]) -> None:
        """Keep one in the place of what it was before, and no more than there is room for."""
        text = json.dumps(record, ensure_ascii=False)
        with self._database.transaction():
            self._database.query(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"{_NAME}{number}", text)
            )
            sizes = self._sizes()
            total = sum(size for _, size in sizes)
            for place, (old, size) in enumerate(sizes):
                if len(sizes) - place <= MOST and total <= MOST_CHARACTERS:
                    break
                self.forget(old)
                total -= size

    def forget(self, number: int) -> None:
        """Forget one, or none."""
        with self._database.transaction():
            self._database.query("DELETE FROM meta WHERE name = ?", (f"{_NAME}{number}",))

    def _sizes(self) -> list[tuple[int, int]]:
        """Return numbers with the lengths of what is kept, oldest first."""
        found = self._database.query(
            "SELECT substr(name, ?), length(value) FROM meta WHERE name GLOB ?",
            (len(_NAME) + 1, f"{_NAME}[1-9]*"),
        )
        return sorted((int(number), size) for number, size in found if str(number).isdecimal())
