"""A key of the learner's for each recipient, so that two of them cannot compare notes by it.

Nobody types or lists these, and no badge is ever bound to one: they sign what is made of badges
that are bound to no key at all.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from wallet.vault.profiles import StoredKey
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from wallet.vault.database import Database


class RecipientKeys:
    """Those of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, recipient: str) -> StoredKey | None:
        """Return the key for a recipient, however their name is spaced or capitalised."""
        row = self._database.one(
            "SELECT did, algorithm, created, secret FROM recipient_key WHERE recipient = ?",
            (folded(recipient),),
        )
        if row is None:
            return None
        did, algorithm, created, secret = row
        return StoredKey(did, algorithm, from_text(created), secret)

    def keep(self, recipient: str, key: StoredKey) -> None:
        """Keep a key for a recipient, in the place of the one before."""
        row = (folded(recipient), key.did, key.algorithm, key.secret, to_text(key.created))
        with self._database.transaction():
            self._database.query(
                "INSERT OR REPLACE INTO recipient_key (recipient, did, algorithm, secret, created)"
                " VALUES (?, ?, ?, ?, ?)",
                row,
            )

    def forget(self, recipient: str) -> bool:
        """Remove the key for a recipient for good; the next one is fresh. Return whether it was."""
        with self._database.transaction():
            gone = self._database.query(
                "DELETE FROM recipient_key WHERE recipient = ? RETURNING did", (folded(recipient),)
            )
        return bool(gone)


def folded(recipient: str) -> str:
    """Return a recipient as two ways of writing the same one are compared.

    In small letters and no further: folding would make one of straße.example and strasse.example,
    which are two domains, and they could compare notes.
    """
    small = unicodedata.normalize("NFKC", recipient).lower()
    return " ".join(unicodedata.normalize("NFKC", small).split())
