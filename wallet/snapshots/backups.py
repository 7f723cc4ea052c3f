"""Backups that were written, checked or restored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was written whole and is on the disk."""

    path: Path
    size: int  # bytes
    sha256: str  # hex, of the file
    created: datetime
    credentials: int
    editions: int


@dataclass(frozen=True, slots=True)
class BackupDue:
    """Why the learner should be reminded: no backup yet (``last`` None), or an old one."""

    last: datetime | None
    added: int  # credentials that no backup holds, or not in their newest edition
    keys: int  # of the learner's, that no backup holds


@dataclass(frozen=True, slots=True)
class Unrestored:
    """A credential that a backup holds and that does not come back, and why."""

    title: str
    code: str
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BackupChecked:
    """What a rehearsal without a vault found: this is what would come back on a new machine."""

    created: datetime
    size: int  # bytes of the file
    sha256: str  # hex, of the file
    schema: int  # version of the tables it was made from
    credentials: int
    editions: int
    unreadable: int  # editions that come back, though this version cannot read them
    profiles: int
    documents: int
    failed: tuple[Unrestored, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did, or would do: titles of credentials by outcome, and counts."""

    created: datetime  # when the backup was made
    added: tuple[str, ...]
    duplicates: tuple[str, ...]  # nothing in them that was not here
    editions: tuple[str, ...]  # of credentials that were here, with an edition that was not
    failed: tuple[Unrestored, ...]
    profiles: int  # new here, or with a key that is
    documents: int  # of issuers, new here
    decisions: tuple[tuple[str, str], ...]  # issuer and level, where another was in force here
    registries: tuple[str, ...]  # names of lists of issuers that are new here, or newer
    ahead: datetime | None  # the clock that the backup had seen, where it is later than this one
    changes: Changes = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES
