"""Portfolios that the learner began: drafts as JSON text, which ``wallet.presenting`` reads."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.database import Database

_COLUMNS = "id, draft, changed"


@dataclass(frozen=True, slots=True)
class StoredPortfolio:
    """A draft as it is kept."""

    id: str
    draft: str  # a JSON object
    changed: datetime


class Drafts:
    """The portfolios of one open vault.

    Methods that take an id raise ``VaultError`` ``no_such_portfolio``; all raise what
    ``wallet.vault.database`` raises.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredPortfolio, ...]:
        """Return every draft, last changed first."""
        found = self._database.query(f"SELECT {_COLUMNS} FROM portfolio ORDER BY changed DESC, id")  # noqa: S608 - our own words
        return tuple(_stored(*row) for row in found)

    def one(self, portfolio_id: str) -> StoredPortfolio:
        """Return one draft."""
        row = self._database.one(
            f"SELECT {_COLUMNS} FROM portfolio WHERE id = ?",  # noqa: S608 - our own words
            (portfolio_id,),
        )
        if row is None:
            raise VaultError("no_such_portfolio", portfolio=portfolio_id)
        return _stored(*row)

    def keep(self, portfolio_id: str, draft: str, *, now: datetime) -> str:
        """Keep a draft, a new one where the id is "", and return its id."""
        with self._database.transaction():
            if portfolio_id:
                self.one(portfolio_id)
            kept = portfolio_id or secrets.token_hex(8)
            self.restore(StoredPortfolio(kept, draft, now))
        return kept

    def remove(self, portfolio_id: str) -> StoredPortfolio:
        """Remove a draft and return it, for ``restore``."""
        with self._database.transaction():
            removed = self.one(portfolio_id)
            self._database.query("DELETE FROM portfolio WHERE id = ?", (portfolio_id,))
        return removed

    def restore(self, stored: StoredPortfolio) -> None:
        """Write a draft under its id, in the place of what is there."""
        row = (stored.id, stored.draft, to_text(stored.changed))
        with self._database.transaction():
            self._database.query(
                f"INSERT OR REPLACE INTO portfolio ({_COLUMNS}) VALUES (?, ?, ?)",  # noqa: S608 - our own words
                row,
            )


def _stored(portfolio_id: str, draft: str, changed: str) -> StoredPortfolio:
    return StoredPortfolio(portfolio_id, draft, from_text(changed))
