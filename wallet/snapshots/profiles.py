"""The names and keys under which the learner learns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class ProfileKey:
    """A key of a profile; a retired one signs nothing but what is bound to it."""

    did: str
    algorithm: str  # "Ed25519" or "P-256"
    created: datetime
    retired: datetime | None
    bound: int  # how many kept badges name it as their subject


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """One of the names under which the learner learns."""

    id: str
    name: str
    created: datetime
    emails: tuple[str, ...]
    keys: tuple[ProfileKey, ...]  # the one that signs new things first
    badges: int  # how many kept badges are theirs


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A key pair of the learner's that another wallet wrote down; ``repr`` hides the secret."""

    did: str
    algorithm: str  # as ``wallet.cryptosuites.keys.KeyKind``
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundProfile:
    """A profile of the learner's in another wallet's file, which can be taken over."""

    name: str
    keys: tuple[FoundKey, ...]
    known: bool  # all of its keys are here already
