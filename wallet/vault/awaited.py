"""Badges that issuers promised and that are to be asked for later, with what it takes to ask.

Among the facts of the vault: there are few of them, and none for long. The tokens inside are
secrets: they are in the encrypted database and its backups alone, and restoring takes none over.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.vault.database import Database

_NAME = "offers_awaited"


class Awaited:
    """Those of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[dict[str, Any], ...]:
        """Return each as the JSON object that was kept; () where nothing sensible is."""
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (_NAME,))
        try:
            found = json.loads(row[0]) if row else []
        except ValueError:
            return ()
        listed = found if isinstance(found, list) else []
        return tuple(each for each in listed if isinstance(each, dict))

    def keep(self, records: Sequence[dict[str, Any]]) -> None:
        """Keep these in the place of all before; without any nothing is left of them."""
        with self._database.transaction():
            if records:
                text = json.dumps(list(records), ensure_ascii=False)
                self._database.query("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_NAME, text))
            else:
                self._database.query("DELETE FROM meta WHERE name = ?", (_NAME,))
