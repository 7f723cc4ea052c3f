"""What is known of issuers, dated. Plain data: reading it does no input or output."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

TRUST_ANCHOR = "trust-anchor"  # the kind of a document that ``wallet.trust.anchors`` reads


class Level(StrEnum):
    """Who stands behind an issuer, strongest first; ``denied`` outranks all."""

    ANCHORED = "anchored"  # listed in a registry
    PINNED = "pinned"  # by the learner
    SEEN = "seen"  # met before
    FIRST_SEEN = "first_seen"
    DENIED = "denied"  # by the learner


@dataclass(frozen=True, slots=True)
class Document:
    """A dated copy of something that lives at a URL (or is a DID's document).

    ``kind`` is a hint: did-doc, controller-doc, jwk, status-list, ob2-hosted, json-schema,
    context, registry, trust-anchor (which is believed of a pack alone). ``fetched`` is None when
    nobody says when the copy was made; such a copy is ``undated``. ``source`` says where it came
    from: ``pack:NAME``, ``https``, ``learner``.
    """

    url: str
    body: bytes
    fetched: datetime | None = None
    kind: str = ""
    media_type: str = ""
    source: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegistryEntry:
    """One issuer listed in a registry, as whoever keeps it describes the issuer."""

    issuer_id: str
    name: str = ""
    url: str = ""
    logo: str = ""  # where a picture would be; never fetched
    policy_url: str = ""
    legal_name: str = ""
    expires: datetime | None = None  # from then on the issuer is no longer listed


@dataclass(frozen=True, slots=True)
class Registry:
    """A list of known issuers, as somebody published it on a day."""

    name: str
    entries: Mapping[str, RegistryEntry]  # by issuer id
    governance_url: str = ""
    published: datetime | None = None
    fetched: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the learner said of an issuer. ``keys`` are the fingerprints seen when pinning."""

    issuer_id: str
    level: Level  # PINNED or DENIED
    when: datetime
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that the verifier may rest on: a frozen snapshot, handed in as an argument.

    Several documents may share a URL (an issuer that publishes one file per key).
    """

    documents: Mapping[str, tuple[Document, ...]] = field(default_factory=dict)
    registries: tuple[Registry, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    seen: Mapping[str, datetime] = field(default_factory=dict)  # issuer id -> first met
    latest_time: datetime | None = None  # the latest clock ever seen; behind it, all is undated

    def find(self, url: str) -> tuple[Document, ...]:
        """Return every cached copy for a URL or DID, newest first; () when there is none."""
        return self.documents.get(url, ())
