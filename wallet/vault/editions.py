"""What one kept file is, and which file stands in front when a credential has several."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from wallet.vault.times import to_text

if TYPE_CHECKING:
    from wallet.credentials.model import Credential, Spec
    from wallet.vault.described import Description

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """A credential to keep. ``picture`` is small enough to draw in a list, b"" for none.

    ``checks`` is the report's checks as JSON text, which the vault stores without reading;
    ``checked`` is when it was made. ``description`` may come later.
    """

    credential: Credential
    file_name: str
    media_type: str
    added: datetime
    checks: str
    checked: datetime
    picture: bytes = b""
    description: Description | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """One kept file of a credential: everything about it but its bytes."""

    sha256: str  # hex, of the original bytes
    file_name: str
    media_type: str
    size: int  # bytes of the original
    title: str
    issuer: str
    issuer_id: str
    spec: Spec
    awarded: datetime | None
    valid_from: datetime | None
    valid_until: datetime | None
    added: datetime
    checks: str
    checked: datetime


# Title, issuer's name and id, awarded, valid from, valid until: as they are stored.
Shown = tuple[str | None, ...]


class Held(NamedTuple):
    """One kept file in few words: enough to check it again, among ten thousand."""

    number: int  # the vault's own for the edition
    sha256: str
    file_name: str
    shown: Shown
    pages: str  # tells the issuer's pages that its description rests on from others, "" for none


# The greatest comes to the front. Callers begin with how well an edition verifies and end with
# ``newest``: the vault itself knows nothing of verification.
Preference = Callable[[Edition], tuple[Any, ...]]


class Placement(StrEnum):
    """Where an entry goes."""

    NEW = "new"
    COPY = "copy"  # the same bytes are already kept
    RETURNED = "returned"  # the same bytes, of a credential that was marked as deleted
    NEWER_EDITION = "newer_edition"  # comes to the front of a kept credential
    OLDER_EDITION = "older_edition"  # is kept as history


def newest(edition: Edition) -> tuple[datetime, datetime, datetime]:
    """Return the order of age: valid from, then awarded, then added."""
    return (edition.valid_from or _NEVER, edition.awarded or _NEVER, edition.added)


def edition_of(entry: Entry) -> Edition:
    """Return what would be kept of an entry beside its bytes."""
    credential = entry.credential
    return Edition(
        sha256=sha256(credential.original),
        file_name=entry.file_name,
        media_type=entry.media_type,
        size=len(credential.original),
        title=credential.name,
        issuer=credential.issuer.name,
        issuer_id=credential.issuer.id,
        spec=credential.spec,
        awarded=credential.awarded,
        valid_from=credential.valid_from,
        valid_until=credential.valid_until,
        added=entry.added,
        checks=entry.checks,
        checked=entry.checked,
    )


def shown_of(credential: Credential) -> Shown:
    """Return what the vault shows of a credential without reading its bytes."""
    return (
        credential.name, credential.issuer.name, credential.issuer.id,
        to_text(credential.awarded), to_text(credential.valid_from),
        to_text(credential.valid_until),
    )  # fmt: skip


def sha256(data: bytes) -> str:
    """Return the hex digest."""
    return hashlib.sha256(data).hexdigest()
