"""Who the learner is in this wallet: a name of their choosing and a key of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.holder.keys import HolderKey, new_key
from wallet.vault.profiles import Profiles, StoredProfile

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Profile:
    """The learner as they sign. ``name`` may be "": nobody has to give one."""

    name: str
    created: datetime
    key: HolderKey


def open_profile(profiles: Profiles, *, now: datetime) -> Profile:
    """Return the learner's profile, making it with a new key in a vault that has none.

    A new vault gets its profile here, and so does one whose making was cut short before. Raises
    ``VaultError``.
    """
    stored = profiles.first()
    if stored is None:
        stored = StoredProfile(name="", created=now, key=new_key(now))
        profiles.add(stored)
    return Profile(stored.name, stored.created, HolderKey(stored.key))
