"""Who the learner is in this wallet: names of their choosing, addresses, and keys of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.holder.keys import HolderKey, new_key
from wallet.vault.profiles import Profiles, StoredProfile, new_id
from wallet.verification.holder_match import Identity

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Profile:
    """The learner as they sign. ``name`` may be "": nobody has to give one.

    ``keys`` are newest first, the one that signs new things in front; the others are retired, and
    sign only what is bound to them.
    """

    id: str
    name: str
    created: datetime
    emails: tuple[str, ...]
    keys: tuple[HolderKey, ...]

    @property
    def key(self) -> HolderKey:
        """The key that signs new things."""
        return self.keys[0]

    @property
    def identity(self) -> Identity:
        """By what a credential can name the learner."""
        return Identity(frozenset(key.did for key in self.keys), frozenset(self.emails))


def open_profiles(profiles: Profiles, *, now: datetime) -> tuple[Profile, ...]:
    """Return the learner's profiles, oldest first; a vault that has none gets one with a new key.

    A new vault gets its profile here, and so does one whose making was cut short before. Raises
    ``VaultError``.
    """
    stored = profiles.all()
    if not stored:
        made = StoredProfile(new_id(), name="", created=now, keys=(new_key(now),))
        profiles.add(made)
        stored = (made,)
    return tuple(
        Profile(
            each.id,
            each.name,
            each.created,
            each.emails,
            tuple(HolderKey(key) for key in each.keys),
        )
        for each in stored
        if each.keys
    )
