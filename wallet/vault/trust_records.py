"""Trust records as they are kept: copies with the days they were seen on, lists as they came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.trust.model import Document


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """One kept copy of a document; ``document.fetched`` is the last day on which it was so."""

    document: Document
    first_fetched: datetime | None


@dataclass(frozen=True, slots=True)
class SeenCopy:
    """Bytes, by their SHA-256 in hex, that were at an address from ``first`` to ``last``."""

    url: str
    sha256: str
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class KeptRegistry:
    """A list of issuers as it came, under the name it is known by."""

    name: str
    body: bytes
    source: str
    fetched: datetime | None
