"""The learner's profile and key as stored; ``wallet.holder`` is who may use them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.vault.database import Database


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key pair of a profile. ``secret`` is the raw private key and never shown by ``repr``."""

    did: str
    algorithm: str  # "Ed25519"
    created: datetime
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """Who the learner is in this wallet. ``key`` is the newest of the profile's keys."""

    name: str
    created: datetime
    key: StoredKey


class Profiles:
    """The profiles of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first(self) -> StoredProfile | None:
        """Return the oldest profile, or None in a vault that has none yet."""
        row = self._database.one(
            "SELECT profile.name, profile.created, did, algorithm, holder_key.created, secret"
            " FROM profile JOIN holder_key ON holder_key.profile = profile.number"
            " ORDER BY profile.number, holder_key.created DESC LIMIT 1"
        )
        if row is None:
            return None
        name, created, did, algorithm, key_created, secret = row
        key = StoredKey(did, algorithm, from_text(key_created), secret)
        return StoredProfile(name, from_text(created), key)

    def add(self, profile: StoredProfile) -> None:
        """Keep a new profile together with its key."""
        with self._database.transaction():
            ((number,),) = self._database.query(
                "INSERT INTO profile (id, name, created) VALUES (?, ?, ?) RETURNING number",
                (secrets.token_hex(8), profile.name, to_text(profile.created)),
            )
            key = profile.key
            self._database.query(
                "INSERT INTO holder_key (did, profile, algorithm, secret, created)"
                " VALUES (?, ?, ?, ?, ?)",
                (key.did, number, key.algorithm, key.secret, to_text(key.created)),
            )

    def rename_first(self, name: str) -> None:
        """Give the oldest profile another name."""
        with self._database.transaction():
            self._database.query(
                "UPDATE profile SET name = ? WHERE number = (SELECT min(number) FROM profile)",
                (name,),
            )
