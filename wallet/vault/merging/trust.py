"""What is known of issuers: documents with their days, lists, decisions, contacts, the clock."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.vault import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.vault.database import Database
    from wallet.vault.records import Record


def merge_documents(source: Database, target: Database, *, now: str) -> int:
    """Merge documents and return how many were new; a day after ``now``, as stored, is none."""
    with target.transaction():
        return sum(
            _merge_document(target, {**one, "fetched": _by(now, one["fetched"])})
            for one in source.records("SELECT * FROM document ORDER BY number")
        )


def merge_issuers(source: Database, target: Database, *, now: str) -> tuple[tuple[str, str], ...]:
    """Merge the rest, and return (issuer id, level) for decisions other than those before.

    Lists of issuers are left out: only those who can read them may weigh them. ``now`` is the
    latest that any date may be: one from the future would outrank, or put in doubt, all that this
    vault learns from now on.
    """
    with target.transaction():
        decisions = tuple(_merge_decisions(source, target, now))
        for issuer_id, first in source.query("SELECT issuer_id, first_seen FROM seen"):
            target.query(
                "INSERT INTO seen VALUES (?, ?) ON CONFLICT (issuer_id) DO UPDATE"
                " SET first_seen = min(first_seen, excluded.first_seen)",
                (issuer_id, first),
            )
        _merge_contacts(source, target)
        # The latest clock ever seen, anywhere: a clock set back is noticed on this machine too.
        for (latest,) in source.query("SELECT value FROM meta WHERE name = 'latest_time'"):
            target.query(
                "INSERT INTO meta VALUES ('latest_time', ?)"
                " ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
                (min(latest, now),),
            )
    return decisions


def _by(now: str, day: str | None) -> str | None:
    return day if day is None or day <= now else None


def _merge_document(target: Database, document: Record) -> bool:
    """Keep a copy; of one that is here the first day, the last day and the names are joined."""
    same = (document["url"], document["sha256"])
    row = target.one(
        "SELECT number, first_fetched, fetched, aliases FROM document WHERE url = ? AND sha256 = ?",
        same,
    )
    if row is None:
        records.insert(target, "document", records.without(document, "number"))
        return True
    number, first, last, names = row
    days = [day for day in (first, document["first_fetched"]) if day]
    aliases = dict.fromkeys((*json.loads(names), *json.loads(document["aliases"])))
    target.query(
        "UPDATE document SET first_fetched = ?, fetched = ?, aliases = ? WHERE number = ?",
        (
            min(days, default=None),
            max(last or "", document["fetched"] or "") or None,
            json.dumps(list(aliases)),
            number,
        ),
    )
    return False


def _merge_decisions(source: Database, target: Database, now: str) -> Iterator[tuple[str, str]]:
    """Let the later decision on each issuer stand, and yield those that are others than before."""
    for theirs in records.matching(source, "SELECT * FROM decision ORDER BY issuer_id"):
        own = (theirs["issuer_id"],)
        known = target.one("SELECT decided, level FROM decision WHERE issuer_id = ?", own)
        decided = min(theirs["decided"], now)
        if known is not None and decided <= known[0]:
            continue
        target.query("DELETE FROM decision WHERE issuer_id = ?", own)
        records.insert(target, "decision", {**theirs, "decided": decided})
        if known is None or known[1] != theirs["level"]:
            yield theirs["issuer_id"], theirs["level"]


def _merge_contacts(source: Database, target: Database) -> None:
    known = {_content(contact) for contact in records.every(target, "contact")}
    for contact in source.records("SELECT * FROM contact ORDER BY number"):
        if _content(contact) not in known:
            records.insert(target, "contact", records.without(contact, "number"))


def _content(contact: Record) -> tuple[Any, ...]:
    return tuple(records.without(contact, "number").values())
