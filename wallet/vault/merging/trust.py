"""What is known of issuers: documents with their days, lists, decisions, contacts, the clock."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.vault import records

if TYPE_CHECKING:
    from wallet.vault.database import Database
    from wallet.vault.records import Record


def merge_trust(source: Database, target: Database) -> int:
    """Merge all of it and return how many documents were new."""
    with target.transaction():
        new = sum(
            _merge_document(target, one)
            for one in source.records("SELECT * FROM document ORDER BY number")
        )
    with target.transaction():
        _merge_registries(source, target)
        for name, published in source.query("SELECT name, published FROM registry_mark"):
            target.query(
                "INSERT INTO registry_mark VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                " SET published = max(published, excluded.published)",
                (name, published),
            )
    with target.transaction():
        _merge_issuers(source, target)
        _merge_contacts(source, target)
        # The latest clock ever seen, anywhere: a clock set back is noticed on this machine too.
        for latest in source.query("SELECT name, value FROM meta WHERE name = 'latest_time'"):
            target.query(
                "INSERT INTO meta VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)",
                latest,
            )
    return new


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


def _merge_registries(source: Database, target: Database) -> None:
    """Keep lists that are not here, or newer: never one older than was ever seen."""
    for registry in records.matching(source, "SELECT * FROM registry"):
        name = registry["name"]
        known = target.one("SELECT fetched FROM registry WHERE name = ?", (name,))
        theirs, ours = _mark(source, name), _mark(target, name)
        if theirs < ours:
            continue
        if known is not None and (theirs, registry["fetched"] or "") <= (ours, known[0] or ""):
            continue
        target.query("DELETE FROM registry WHERE name = ?", (name,))
        records.insert(target, "registry", registry)


def _mark(database: Database, name: str) -> str:
    row = database.one("SELECT published FROM registry_mark WHERE name = ?", (name,))
    return "" if row is None else str(row[0])


def _merge_issuers(source: Database, target: Database) -> None:
    for decision in records.matching(source, "SELECT * FROM decision"):
        own = (decision["issuer_id"],)
        known = target.one("SELECT decided FROM decision WHERE issuer_id = ?", own)
        if known is None or decision["decided"] > known[0]:
            target.query("DELETE FROM decision WHERE issuer_id = ?", own)
            records.insert(target, "decision", decision)
    for issuer_id, first in source.query("SELECT issuer_id, first_seen FROM seen"):
        target.query(
            "INSERT INTO seen VALUES (?, ?) ON CONFLICT (issuer_id) DO UPDATE"
            " SET first_seen = min(first_seen, excluded.first_seen)",
            (issuer_id, first),
        )


def _merge_contacts(source: Database, target: Database) -> None:
    known = {_content(contact) for contact in records.every(target, "contact")}
    for contact in source.records("SELECT * FROM contact ORDER BY number"):
        if _content(contact) not in known:
            records.insert(target, "contact", records.without(contact, "number"))


def _content(contact: Record) -> tuple[Any, ...]:
    return tuple(records.without(contact, "number").values())
