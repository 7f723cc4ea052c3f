"""Backups of one open vault: writing one, merging one in, and when that was last done."""

from __future__ import annotations

import contextlib
import json
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.vault.backup import writing
from wallet.vault.merging.activity import merge_activity
from wallet.vault.merging.answered import merge_answered
from wallet.vault.merging.badges import Badges, Merged, Rules
from wallet.vault.merging.marks import merge_collections
from wallet.vault.merging.pathways import merge_pathways
from wallet.vault.merging.people import merge_profile, merge_profiles
from wallet.vault.merging.plans import merge_plans
from wallet.vault.merging.portfolios import (
    merge_portfolios,
    merge_recipient_keys,
    merge_shares,
)
from wallet.vault.merging.searches import merge_searches
from wallet.vault.merging.trust import merge_documents, merge_issuers
from wallet.vault.times import from_text, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from wallet.vault.backup.writing import Written
    from wallet.vault.database import Database
    from wallet.vault.library import Library
    from wallet.vault.profiles import StoredKey
    from wallet.work import Work

_LAST = "last_backup"
_HELD = "backed_up"


@dataclass(frozen=True, slots=True)
class Joined:
    """What came in beside credentials: profiles that gained something, and trust records."""

    profiles: int
    documents: int
    decisions: tuple[tuple[str, str], ...]  # issuer id and level, where another was in force


class _Undone(Exception):  # noqa: N818 - nothing went wrong
    """Ends a rehearsal."""


class Backups:
    """Writes an open vault out, and merges others in."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library

    def write(self, path: Path, words: str, *, created: datetime, work: Work) -> Written:
        """Write a backup and remember when; raise what ``wallet.vault.backup.writing`` raises."""
        newest = self._newest()  # what comes while it is written may not be in it
        written = writing.write(self._database, path, words, created=created, work=work)
        self._remember(created, newest)
        return written

    def remember(self, created: datetime) -> None:
        """Note that a backup made then holds all that is here."""
        self._remember(created, self._newest())

    def last(self) -> datetime | None:
        """Return when the last backup was made, by the clock of then, or None."""
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (_LAST,))
        return None if row is None else from_text(row[0])

    def unsaved(self) -> tuple[int, int]:
        """Return how many credentials (new, or with a new edition) and keys no backup holds.

        By the order in which they came, not by their dates: a clock may have been wrong.
        """
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (_HELD,))
        editions, keys = json.loads(row[0]) if row else (0, 0)
        ((badges, own),) = self._database.query(
            "SELECT (SELECT count(DISTINCT credential) FROM edition WHERE number > ?),"
            " (SELECT count(*) FROM holder_key WHERE rowid > ?)",
            (editions, keys),
        )
        return int(badges), int(own)

    def _newest(self) -> str:
        ((editions, keys),) = self._database.query(
            "SELECT (SELECT coalesce(max(number), 0) FROM edition),"
            " (SELECT coalesce(max(rowid), 0) FROM holder_key)"
        )
        return json.dumps([editions, keys])

    def _remember(self, created: datetime, held: str) -> None:
        with self._database.transaction():
            for fact in ((_LAST, to_text(created)), (_HELD, held)):
                self._database.query("INSERT OR REPLACE INTO meta VALUES (?, ?)", fact)

    def merge(
        self,
        source: Database,
        rules: Callable[[], Rules],
        told: Callable[[list[Merged]], None],
        *,
        now: datetime,
    ) -> Joined:
        """Merge another database of today's tables, step by step, each whole by itself.

        ``rules`` are asked for once the documents are in, since they rest on those; ``told``
        hears of each lot of credentials that is in, and may stop the work by raising.
        """
        numbers, profiles = merge_profiles(source, self._database)
        documents = merge_documents(source, self._database, now=to_text(now))
        badges = Badges(source, self._database, self._library, profiles=numbers, rules=rules())
        for merged in badges.merge():
            told(merged)
        merge_collections(source, self._database, badges.numbers)
        shares = merge_shares(source, self._database, badges.ids)
        merge_answered(source, self._database, shares, now=now)
        merge_activity(source, self._database, badges.ids)
        merge_pathways(source, self._database, now=to_text(now))
        merge_plans(source, self._database, now=to_text(now))
        merge_portfolios(source, self._database, badges.ids, now=to_text(now))
        merge_recipient_keys(source, self._database)
        merge_searches(source, self._database)
        # Last, so that what is decided is told: whatever stops a merge stops it before.
        decisions = merge_issuers(source, self._database, now=to_text(now))
        return Joined(profiles, documents, decisions)

    def adopt(self, name: str, keys: Iterable[StoredKey], *, now: datetime) -> bool:
        """Keep a profile that came from elsewhere, with keys that were checked.

        One that shares a key with a profile here is that profile. Returns whether it is new, or
        one of its keys.
        """
        profile = {"id": secrets.token_hex(8), "name": name, "created": to_text(now)}
        rows = [
            {
                "did": key.did,
                "algorithm": key.algorithm,
                "secret": key.secret,
                "created": to_text(key.created),
                "retired": None,
            }
            for key in keys
        ]
        return merge_profile(self._database, profile, rows)[1]

    def knows_key(self, did: str) -> bool:
        """Say whether a key is one of the learner's already."""
        return self._database.one("SELECT 1 FROM holder_key WHERE did = ?", (did,)) is not None

    @contextlib.contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Do what is inside and then undo all of it."""
        with contextlib.suppress(_Undone), self._database.transaction():
            yield
            raise _Undone
