"""What is known of issuers, dated and kept: documents, registries, decisions, contacts.

History is kept: a later body under the same URL stands beside the earlier one, so that a key that
an issuer has since withdrawn can still be explained.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.trust.model import Decision, Document, Knowledge, Level, Registry
from wallet.vault.times import from_text, to_text
from wallet.vault.trust_records import KeptCopy, KeptRegistry, SeenCopy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from wallet.vault.database import Database

_LATEST_TIME = "latest_time"
_UNDATED = ""  # sorts before every date


@dataclass(frozen=True, slots=True)
class Contact:
    """One time the wallet asked something of the network. ``outcome`` is "ok" or an error code."""

    time: datetime
    url: str
    purpose: str
    outcome: str


class TrustCache:
    """The trust records of one open vault. Every act is one transaction.

    Methods raise what ``wallet.vault.database`` raises.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def knowledge(self, read_registry: Callable[[bytes], Registry]) -> Knowledge:
        """Return all of it as a frozen snapshot for the verifier.

        ``read_registry`` turns a kept registry file into its entries; the date on which the file
        came is added here. Documents are found by their URL and by each alias, newest first.
        """
        documents: dict[str, list[Document]] = {}
        for document in self.documents():
            for name in dict.fromkeys((document.url, *document.aliases)):
                documents.setdefault(name, []).append(document)
        run = self._database.query
        return Knowledge(
            documents={name: tuple(copies) for name, copies in documents.items()},
            registries=tuple(_named(kept, read_registry(kept.body)) for kept in self.registries()),
            decisions={
                issuer_id: Decision(
                    issuer_id, Level(level), from_text(when), tuple(json.loads(keys))
                )
                for issuer_id, level, when, keys in run(
                    "SELECT issuer_id, level, decided, keys FROM decision"
                )
            },
            seen={
                issuer_id: from_text(first)
                for issuer_id, first in run("SELECT issuer_id, first_seen FROM seen")
            },
            latest_time=self.latest_time(),
        )

    # documents and registries ----------------------------------------------

    def documents(self) -> tuple[Document, ...]:
        """Return every kept copy, newest first; undated ones last."""
        return tuple(copy.document for copy in self.copies())

    def copies(self) -> tuple[KeptCopy, ...]:
        """Return the same with the first day on which each was fetched."""
        found = self._database.query(
            "SELECT url, body, fetched, kind, media_type, source, aliases, first_fetched"
            " FROM document ORDER BY fetched DESC NULLS LAST, number DESC"
        )
        return tuple(
            KeptCopy(
                Document(
                    url, body, from_text(fetched), kind, media, source, tuple(json.loads(names))
                ),
                from_text(first),
            )
            for url, body, fetched, kind, media, source, names, first in found
        )

    def fetched_copies(self, sha256: str, url: str = "") -> tuple[SeenCopy, ...]:
        """Return where bytes were seen, and what was seen at ``url``, newest first.

        What a pack brought, and what nobody dated, is left out.
        """
        found = self._database.query(
            "SELECT url, sha256, first_fetched, fetched FROM document"
            " WHERE (sha256 = ? OR url = ?) AND source NOT LIKE 'pack:%'"
            " AND first_fetched IS NOT NULL ORDER BY fetched DESC, number DESC",
            (sha256, url),
        )
        return tuple(
            SeenCopy(at, digest, from_text(first), from_text(last))
            for at, digest, first, last in found
        )

    def keep_documents(self, documents: Iterable[Document]) -> int:
        """Keep dated copies and return how many held something new.

        The same body under the same URL is one record, whose date only moves forward: having it
        again from an older or undated pack does not make what is known any older.
        """
        new = 0
        with self._database.transaction():
            for document in documents:
                new += self._keep(document)
        return new

    def _keep(self, document: Document) -> bool:
        digest = hashlib.sha256(document.body).hexdigest()
        fetched = to_text(document.fetched)
        row = self._database.one(
            "SELECT number, fetched, aliases FROM document WHERE url = ? AND sha256 = ?",
            (document.url, digest),
        )
        if row is None:
            self._database.query(
                "INSERT INTO document (url, sha256, body, kind, media_type, source, aliases,"
                " first_fetched, fetched) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    document.url, digest, document.body, document.kind, document.media_type,
                    document.source, json.dumps(document.aliases), fetched, fetched,
                ),
            )  # fmt: skip
            return True
        number, known, names = row
        aliases = json.dumps(list(dict.fromkeys((*json.loads(names), *document.aliases))))
        if (fetched or _UNDATED) > (known or _UNDATED):
            self._database.query(
                "UPDATE document SET fetched = ?, first_fetched = coalesce(first_fetched, ?),"
                " kind = ?, media_type = ?, source = ?, aliases = ? WHERE number = ?",
                (
                    fetched, fetched, document.kind, document.media_type, document.source,
                    aliases, number,
                ),
            )  # fmt: skip
        elif aliases != names:
            self._database.query(
                "UPDATE document SET aliases = ? WHERE number = ?", (aliases, number)
            )
        return False

    def registries(self) -> tuple[KeptRegistry, ...]:
        """Return the kept lists of issuers, by name."""
        found = self._database.query(
            "SELECT name, body, source, fetched FROM registry ORDER BY name"
        )
        return tuple(
            KeptRegistry(name, body, source, from_text(fetched))
            for name, body, source, fetched in found
        )

    def registry_seen(self, name: str) -> datetime | None:
        """Return the latest date that a list of that name ever gave itself."""
        row = self._database.one("SELECT published FROM registry_mark WHERE name = ?", (name,))
        return None if row is None else from_text(row[0])

    def keep_registry(
        self,
        name: str,
        body: bytes,
        *,
        fetched: datetime | None,
        source: str = "",
        published: datetime | None = None,
    ) -> None:
        """Keep a registry file as it came; one of the same name takes its place.

        That a list dated ``published`` was seen is remembered for good.
        """
        with self._database.transaction():
            if published is not None:
                self._database.query(
                    "INSERT INTO registry_mark VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                    " SET published = max(published, excluded.published)",
                    (name, to_text(published)),
                )
            self._database.query(
                "INSERT INTO registry (name, body, source, fetched) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET body = excluded.body,"
                " source = excluded.source, fetched = excluded.fetched",
                (name, body, source, to_text(fetched)),
            )

    # issuers ---------------------------------------------------------------

    def decide(self, decision: Decision) -> None:
        """Keep what the learner said of an issuer, in place of what was said before."""
        with self._database.transaction():
            self._database.query(
                "INSERT INTO decision (issuer_id, level, decided, keys) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (issuer_id) DO UPDATE SET level = excluded.level,"
                " decided = excluded.decided, keys = excluded.keys",
                (
                    decision.issuer_id, decision.level, to_text(decision.when),
                    json.dumps(decision.keys),
                ),
            )  # fmt: skip

    def forget(self, issuer_id: str) -> bool:
        """Take back what the learner said of an issuer; return whether anything was said.

        That it was met before stays known.
        """
        with self._database.transaction():
            return bool(
                self._database.query(
                    "DELETE FROM decision WHERE issuer_id = ? RETURNING 1", (issuer_id,)
                )
            )

    def see(self, issuer_ids: Iterable[str], *, now: datetime) -> None:
        """Note that issuers were met; the first time stays."""
        with self._database.transaction():
            for issuer_id in issuer_ids:
                self._database.query(
                    "INSERT OR IGNORE INTO seen VALUES (?, ?)", (issuer_id, to_text(now))
                )

    # the clock and the network ----------------------------------------------

    def latest_time(self) -> datetime | None:
        """Return the latest clock ever noted."""
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (_LATEST_TIME,))
        return None if row is None else from_text(row[0])

    def note_time(self, now: datetime) -> None:
        """Remember the clock; it never goes back, so a clock set back is noticed."""
        with self._database.transaction():
            self._database.query(
                "INSERT INTO meta VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
                (_LATEST_TIME, to_text(now)),
            )

    def log_contact(self, contact: Contact) -> None:
        """Keep a record of having asked the network something."""
        with self._database.transaction():
            self._database.query(
                "INSERT INTO contact (time, url, purpose, outcome) VALUES (?, ?, ?, ?)",
                (to_text(contact.time), contact.url, contact.purpose, contact.outcome),
            )

    def contacts(self) -> tuple[Contact, ...]:
        """Return the log of contacts, newest first."""
        found = self._database.query(
            "SELECT time, url, purpose, outcome FROM contact ORDER BY number DESC"
        )
        return tuple(Contact(from_text(time), *rest) for time, *rest in found)


def _named(kept: KeptRegistry, registry: Registry) -> Registry:
    """Return what a kept list says, dated, and by the name it was kept under if it has no other."""
    return replace(registry, fetched=kept.fetched, name=registry.name or kept.name)
