"""Pathway files as they came, and what the learner drew, by the id that each gives itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.database import Database

DRAWN = "/drawn"
"""Stands where a file has its name for what the learner drew; no file can be called so."""

_STORED = "SELECT id, body, source, added FROM pathway"


@dataclass(frozen=True, slots=True)
class StoredPathway:
    """One file: its bytes, what it was called, and when it was kept."""

    id: str
    body: bytes
    source: str
    added: datetime

    @property
    def is_drawn(self) -> bool:
        """Whether the learner drew it, and nobody brought it."""
        return self.source == DRAWN


class Pathways:
    """The pathway files of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, pathway: StoredPathway) -> bool:
        """Keep a file in the place of one with its id; return whether anything is new."""
        with self._database.transaction():
            known = self._database.one("SELECT body FROM pathway WHERE id = ?", (pathway.id,))
            if known is not None and bytes(known[0]) == pathway.body:
                return False
            self._database.query(
                "INSERT OR REPLACE INTO pathway (id, body, source, added) VALUES (?, ?, ?, ?)",
                (pathway.id, pathway.body, pathway.source, to_text(pathway.added)),
            )
        return True

    def all(self) -> tuple[StoredPathway, ...]:
        """Return every file, the first kept first."""
        found = self._database.query(f"{_STORED} ORDER BY added, id")
        return tuple(_stored(*row) for row in found)

    def one(self, pathway_id: str) -> StoredPathway:
        """Return one file; raise ``VaultError`` ``no_such_pathway``."""
        row = self._database.one(f"{_STORED} WHERE id = ?", (pathway_id,))
        if row is None:
            raise VaultError("no_such_pathway", pathway=pathway_id)
        return _stored(*row)

    def remove(self, pathway_id: str) -> None:
        """Remove one file; raise ``VaultError`` ``no_such_pathway``."""
        with self._database.transaction():
            self.one(pathway_id)
            self._database.query("DELETE FROM pathway WHERE id = ?", (pathway_id,))


def _stored(pathway_id: str, body: bytes, source: str, added: str) -> StoredPathway:
    return StoredPathway(pathway_id, bytes(body), source, from_text(added))
