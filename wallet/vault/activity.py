"""What was done with the wallet: noting it, and how long it is remembered.

What the network was asked and what was handed over have tables of their own (``trust_cache``,
``shares``) and are not noted a second time; ``wallet.vault.feed`` reads all three as one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from wallet.vault import feed
from wallet.vault.feed import ActivityFilter, ActivityKind, Entry
from wallet.vault.times import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from wallet.vault.database import Database

__all__ = [
    "Activity", "ActivityFilter", "ActivityKind", "Entry", "Retention", "check_details",
]  # fmt: skip

MOST_BADGES = 20
"""How many badges one entry names; how many there were is among its details."""
LONGEST_NAME = 500
"""Characters that are noted of a title or a name, which issuers may make as long as they like."""
_KEPT = "activity_kept"
_PAIR = 2  # of id and title


@dataclass(frozen=True, slots=True)
class Retention:
    """How long what was done is remembered: ``days``, or None for ever.

    ``shares``: whether what was handed over goes with it; otherwise that is kept for ever. So is
    all of it until the learner says otherwise: what was presented to whom is looked up years later.
    """

    days: int | None = None
    shares: bool = False


class Activity:
    """The notes of one open vault. Methods raise what ``wallet.vault.database`` raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(
        self,
        kind: ActivityKind,
        code: str,
        *,
        now: datetime | None,
        about: Sequence[str] = (),
        details: Mapping[str, object] = MappingProxyType({}),
    ) -> None:
        """Note that something was done; in the transaction of the act, where one is open.

        ``about`` are ids of what is kept: how many they are, and the titles of some, are noted
        with it. Without ``now`` the latest clock that the vault has seen is taken.
        """
        badges = tuple(dict.fromkeys(about))
        counted = {"count": len(badges), "badges": self.named(badges)} if badges else {}
        told = {**counted, **details}
        with self._database.transaction():
            self._database.query(
                "INSERT INTO activity (time, kind, code, details) VALUES"
                " (coalesce(?, (SELECT value FROM meta WHERE name = 'latest_time'), ''), ?, ?, ?)",
                (to_text(now), kind, code, json.dumps(told, ensure_ascii=False)),
            )

    def named(self, badges: Sequence[str]) -> list[list[str]]:
        """Return some of the badges as pairs of id and title, in their order."""
        found = self._database.query(
            "SELECT credential.id, substr(edition.title, 1, ?) FROM json_each(?) AS asked"
            " JOIN credential ON credential.id = asked.value"
            " JOIN edition ON edition.number = credential.front ORDER BY asked.key",
            (LONGEST_NAME, json.dumps(list(badges[:MOST_BADGES]))),
        )
        return [[badge, title] for badge, title in found]

    # reading -----------------------------------------------------------------

    def entries(
        self, wanted: ActivityFilter, *, limit: int = -1, offset: int = 0
    ) -> tuple[Entry, ...]:
        """Return what was done, asked and handed over, newest first: what fits, page by page."""
        return feed.entries(self._database, wanted, limit=limit, offset=offset)

    def counts(self, wanted: ActivityFilter) -> dict[ActivityKind, int]:
        """Return how many entries of each kind fit, whatever kinds are wanted."""
        return feed.counts(self._database, wanted)

    def kept(self, badges: Iterable[str]) -> frozenset[str]:
        """Return which of these ids are of credentials that are still here."""
        found = self._database.query(
            "SELECT id FROM credential WHERE deleted IS NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(badges)),),
        )
        return frozenset(badge for (badge,) in found)

    # how long ----------------------------------------------------------------

    def retention(self) -> Retention:
        """Return how long it is remembered; for ever until the learner says otherwise."""
        row = self._database.one("SELECT value FROM meta WHERE name = ?", (_KEPT,))
        return Retention() if row is None else _retention(row[0])

    def keep_for(self, retention: Retention, *, now: datetime) -> int:
        """Remember for so long from now on; return how many entries went at once."""
        with self._database.transaction():
            self._database.query(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)", (_KEPT, _written(retention))
            )
            return self.prune(now=now)

    def adopt(self, source: Database) -> None:
        """Take over how long it is remembered in another database, where nothing is said here."""
        with self._database.transaction():
            for (value,) in source.query("SELECT value FROM meta WHERE name = ?", (_KEPT,)):
                self._database.query(
                    "INSERT OR IGNORE INTO meta VALUES (?, ?)", (_KEPT, _written(_retention(value)))
                )

    def prune(self, *, now: datetime) -> int:
        """Forget what is older than it is to be remembered; return how many entries went."""
        kept = self.retention()
        if kept.days is None:
            return 0
        return self.forget(before=now - timedelta(days=kept.days), shares=kept.shares)

    def forget(self, *, before: datetime | None = None, shares: bool = False) -> int:
        """Forget what was done and whom the network asked, for good; return how many entries went.

        ``before`` leaves what is not older; ``shares`` is whether what was handed over goes too.
        """
        tables = ("activity", "contact", *(("share",) if shares else ()))
        gone = 0
        with self._database.transaction():
            for table in tables:
                went = self._database.query(
                    f"DELETE FROM {table} WHERE ?1 IS NULL OR time < ?1 RETURNING 1",  # noqa: S608 - our own words
                    (to_text(before),),
                )
                gone += len(went)
            # Of what was declined nothing else is left; what was answered goes with its share.
            self._database.query(
                "DELETE FROM answered WHERE share IS NULL AND (?1 IS NULL OR time < ?1)",
                (to_text(before),),
            )
        return gone


def check_details(text: str) -> None:
    """Raise ``ValueError`` or ``TypeError`` for details that no entry has.

    Texts and numbers by name; ``badges`` are lists of an id, a title and perhaps more texts,
    ``urls`` a list of texts.
    """
    found = json.loads(text)
    if not isinstance(found, dict):
        raise TypeError(text)
    for name, value in found.items():
        if name == "badges":
            good = all(_texts(each) and len(each) >= _PAIR for each in value)
        else:
            good = _texts(value) if name == "urls" else isinstance(value, (str, int))
        if not good:
            raise ValueError(name)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _written(retention: Retention) -> str:
    return json.dumps({"days": retention.days, "shares": retention.shares})


def _retention(value: str) -> Retention:
    """Read a kept setting; one that makes no sense forgets nothing."""
    try:
        found = json.loads(value)
        days, shares = found["days"], found["shares"]
    except (ValueError, KeyError, TypeError):
        return Retention()
    if days is not None and (type(days) is not int or days < 1):
        return Retention()
    return Retention(days, shares is True)
