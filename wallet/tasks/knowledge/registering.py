"""Lists of known issuers: from files and packs, of either kind, and none older than was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from wallet.errors import TrustError
from wallet.trust import federation, registries
from wallet.trust.model import TRUST_ANCHOR, Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.trust.model import Registry
    from wallet.vault.trust_records import KeptRegistry

_AHEAD = timedelta(days=1)  # a list may be dated by a clock in another time zone
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_NAMED = "urn:tsumiki:registry:"
_KIND = "registry"


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of issuers as it came, and what it says."""

    body: bytes
    source: str
    registry: Registry

    @property
    def name(self) -> str:
        """What the list is known by; where it gives itself no name, where it came from."""
        return self.registry.name


def read_listed(body: bytes, *, source: str, fetched: datetime | None) -> Listed:
    """Read a list of either kind; raise ``TrustError`` ``registry_unreadable``."""
    return Listed(body, source, read_registry(body, name=source, fetched=fetched))


def read_registry(body: bytes, *, name: str = "", fetched: datetime | None = None) -> Registry:
    """Read a list of either kind. ``name`` stands in where it does not give its own."""
    if federation.is_bundle(body):
        from wallet.verification import statements  # noqa: PLC0415 - few lists need cryptography

        return federation.read_bundle(body, fetched=fetched, verifies=statements.verifies)
    return registries.read_registry(body, fetched=fetched, name=name)


def is_listed(document: Document) -> bool:
    """Say whether a document of a pack is a list of issuers, or a part of one."""
    return document.kind == _KIND or federation.is_statement(document)


def check_anchors(documents: Iterable[Document]) -> None:
    """Refuse a trust anchor that is no certificate; raise ``TrustError`` ``anchor_unreadable``."""
    for document in documents:
        if document.kind == TRUST_ANCHOR:
            from wallet.trust import anchors  # noqa: PLC0415 - few packs need X.509

            anchors.read_anchor(document)


def as_document(kept: KeptRegistry) -> Document:
    """Return a kept list as a resource of a pack, under a name that ``listed_in`` reads back."""
    return Document(
        _NAMED + quote(kept.name, safe=""),
        kept.body,
        kept.fetched,
        _KIND,
        "application/json",
        kept.source,
    )


def listed_in(documents: Iterable[Document]) -> list[Listed]:
    """Read the lists of issuers among the documents of a pack, the oldest first.

    They are resources of the kind ``registry``, and entity statements, which are put together.
    """
    documents = tuple(documents)
    found = [
        read_listed(document.body, source=_name_in(document.url), fetched=document.fetched)
        for document in documents
        if document.kind == _KIND
    ]
    for keeper, body, fetched in federation.bundles_of(documents):
        found.append(read_listed(body, source=keeper, fetched=fetched))
    return sorted(found, key=lambda each: each.registry.published or _LONG_AGO)


def _name_in(url: str) -> str:
    """Return the name of a list that an export wrote, else the address of the list."""
    return unquote(url.removeprefix(_NAMED)) if url.startswith(_NAMED) else url


def check_not_older(new: Registry, seen: datetime | None) -> None:
    """Refuse a list older than one of its name that was seen; raise ``registry_older``.

    To show an old list again would bring back issuers that were taken off it. Raises
    ``TrustError``.
    """
    published = new.published
    if seen is not None and (published is None or published < seen):
        dated = published.isoformat() if published else "–"
        raise TrustError("registry_older", name=new.name, seen=seen.isoformat(), published=dated)


def believable(published: datetime | None, now: datetime | None) -> datetime | None:
    """Return the date of a list, but none far ahead: that would keep every later list out."""
    if published is None or now is None:
        return published
    return min(published, now + _AHEAD)
