"""The learner's profiles and keys as stored; ``wallet.holder`` is who may use them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.vault.database import Database


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key pair of a profile. ``secret`` is the raw private key and never shown by ``repr``."""

    did: str
    algorithm: str  # "Ed25519" or "P-256"
    created: datetime
    secret: bytes = field(repr=False)
    retired: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredProfile:
    """One of the names under which the learner learns. ``keys`` are newest first, at least one."""

    id: str
    name: str
    created: datetime
    emails: tuple[str, ...] = ()
    keys: tuple[StoredKey, ...] = ()


def new_id() -> str:
    """Return what people and programs will call a new profile: 16 hexadecimal digits."""
    return secrets.token_hex(8)


class Profiles:
    """The profiles of one open vault, each act in one transaction.

    Methods that take an id raise ``VaultError`` ``no_such_profile``; all raise what
    ``wallet.vault.database`` raises.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredProfile, ...]:
        """Return every profile, oldest first."""
        keys: dict[int, list[StoredKey]] = {}
        for profile, did, algorithm, created, secret, retired in self._database.query(
            "SELECT profile, did, algorithm, created, secret, retired FROM holder_key"
            " ORDER BY retired IS NOT NULL, created DESC, rowid DESC"
        ):
            key = StoredKey(did, algorithm, from_text(created), secret, from_text(retired))
            keys.setdefault(profile, []).append(key)
        emails: dict[int, list[str]] = {}
        for profile, address in self._database.query(
            "SELECT profile, address FROM profile_email ORDER BY profile, address"
        ):
            emails.setdefault(profile, []).append(address)
        return tuple(
            StoredProfile(
                profile_id,
                name,
                from_text(created),
                tuple(emails.get(number, ())),
                tuple(keys.get(number, ())),
            )
            for number, profile_id, name, created in self._database.query(
                "SELECT number, id, name, created FROM profile ORDER BY number"
            )
        )

    def add(self, profile: StoredProfile) -> None:
        """Keep a new profile with its addresses and keys."""
        with self._database.transaction():
            ((number,),) = self._database.query(
                "INSERT INTO profile (id, name, created) VALUES (?, ?, ?) RETURNING number",
                (profile.id, profile.name, to_text(profile.created)),
            )
            for address in profile.emails:
                self._add_email(number, address)
            for key in reversed(profile.keys):
                self._add_key(number, key)

    def rename(self, profile_id: str, name: str) -> None:
        """Give a profile another name."""
        with self._database.transaction():
            self._database.query(
                "UPDATE profile SET name = ? WHERE number = ?", (name, self._number(profile_id))
            )

    def add_email(self, profile_id: str, address: str) -> None:
        """Keep an address that the profile goes by; once is enough."""
        with self._database.transaction():
            self._add_email(self._number(profile_id), address)

    def remove_email(self, profile_id: str, address: str) -> None:
        """Forget an address."""
        with self._database.transaction():
            self._database.query(
                "DELETE FROM profile_email WHERE profile = ? AND address = ?",
                (self._number(profile_id), address),
            )

    def add_key(self, profile_id: str, key: StoredKey) -> bool:
        """Keep a key; return whether it is new. One that any profile has already stays there."""
        with self._database.transaction():
            return self._add_key(self._number(profile_id), key)

    def retire(self, dids: Sequence[str], *, now: datetime) -> None:
        """Note that keys sign nothing new from now on; the secrets stay."""
        with self._database.transaction():
            for did in dids:
                self._database.query(
                    "UPDATE holder_key SET retired = ? WHERE did = ? AND retired IS NULL",
                    (to_text(now), did),
                )

    def delete(self, profile_id: str) -> None:
        """Remove a profile with its addresses and keys, for good."""
        with self._database.transaction():
            self._database.query(
                "DELETE FROM profile WHERE number = ?", (self._number(profile_id),)
            )

    # whose a credential is --------------------------------------------------

    def assign(self, badge_id: str, profile_id: str | None) -> None:
        """Keep what the learner says of whose a credential is; None takes it back.

        Raises ``VaultError`` ``no_such_badge``.
        """
        with self._database.transaction():
            number = None if profile_id is None else self._number(profile_id)
            changed = self._database.query(
                "UPDATE credential SET profile = ? WHERE id = ? AND deleted IS NULL RETURNING id",
                (number, badge_id),
            )
            if not changed:
                raise VaultError("no_such_badge", badge=badge_id)

    def assigned(self) -> dict[str, str]:
        """Return the profile's id by the credential's, where the learner said so."""
        return dict(
            self._database.query(
                "SELECT credential.id, profile.id FROM credential"
                " JOIN profile ON profile.number = credential.profile"
            )
        )

    def _number(self, profile_id: str) -> int:
        row = self._database.one("SELECT number FROM profile WHERE id = ?", (profile_id,))
        if row is None:
            raise VaultError("no_such_profile", profile=profile_id)
        return int(row[0])

    def _add_email(self, number: int, address: str) -> None:
        self._database.query("INSERT OR IGNORE INTO profile_email VALUES (?, ?)", (number, address))

    def _add_key(self, number: int, key: StoredKey) -> bool:
        return bool(
            self._database.query(
                "INSERT OR IGNORE INTO holder_key"
                " (did, profile, algorithm, secret, created, retired) VALUES (?, ?, ?, ?, ?, ?)"
                " RETURNING did",
                (
                    key.did, number, key.algorithm, key.secret, to_text(key.created),
                    to_text(key.retired),
                ),
            )
        )  # fmt: skip
