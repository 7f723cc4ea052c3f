"""Portfolios of two vaults, what was handed over, and the keys for its recipients."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.vault import records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.vault.database import Database
    from wallet.vault.records import Record


def merge_portfolios(
    source: Database, target: Database, ids: Mapping[str, str], *, now: str
) -> None:
    """Merge drafts by id; of one in two states the later stays.

    ``ids`` tells what credentials are called here; a moment after ``now`` is brought to it.
    """
    with target.transaction():
        for theirs in source.records("SELECT * FROM portfolio ORDER BY id"):
            own = (theirs["id"],)
            changed = min(theirs["changed"], now)
            known = target.one("SELECT changed FROM portfolio WHERE id = ?", own)
            if known is not None and changed <= known[0]:
                continue
            target.query("DELETE FROM portfolio WHERE id = ?", own)
            draft = _here(theirs["draft"], ids)
            records.insert(target, "portfolio", {**theirs, "draft": draft, "changed": changed})


def merge_recipient_keys(source: Database, target: Database) -> None:
    """Bring in keys for recipients who have none here."""
    with target.transaction():
        for key in source.records("SELECT * FROM recipient_key ORDER BY recipient"):
            taken = target.one(
                "SELECT 1 FROM recipient_key WHERE recipient = ? OR did = ?",
                (key["recipient"], key["did"]),
            )
            if taken is None:
                records.insert(target, "recipient_key", key)


def merge_shares(source: Database, target: Database, ids: Mapping[str, str]) -> Mapping[int, int]:
    """Merge the log of what was handed over, with the exact bytes of what is not in it here.

    Bytes that were forgotten here stay forgotten. Returns what number each entry has here.
    """
    numbers: dict[int, int] = {}
    with target.transaction():
        for share in source.records("SELECT * FROM share ORDER BY number"):
            badges = [[ids.get(one, one), *rest] for one, *rest in json.loads(share["badges"])]
            record = {**records.without(share, "number"), "badges": json.dumps(badges)}
            known = _known_share(target, record)
            if known is not None:
                numbers[share["number"]] = known
                continue
            number = numbers[share["number"]] = records.insert(target, "share", record)
            file = source.one("SELECT bytes FROM shared_file WHERE share = ?", (share["number"],))
            if file is not None:
                records.insert(target, "shared_file", {"share": number, "bytes": file[0]})
    return numbers


def _known_share(target: Database, share: Record) -> int | None:
    same = records.matching(
        target,
        "SELECT * FROM share WHERE time = ? AND sha256 = ?",
        (share["time"], share["sha256"]),
    )
    # JSON of the same meaning may be written in more than one way.
    return next((one["number"] for one in same if _plain(one) == _plain(share)), None)


def _plain(share: Record) -> Record:
    return {**records.without(share, "number"), "badges": json.loads(share["badges"])}


def _here(draft: str, ids: Mapping[str, str]) -> str:
    """Return a draft with badges as they are called here; what cannot be read stays as it is."""
    try:
        found = json.loads(draft)
        for section in found["sections"]:
            for each in section["badges"]:
                each["badge"] = _called(each["badge"], ids)
    except (ValueError, KeyError, TypeError):
        return draft
    return json.dumps(found, ensure_ascii=False)


def _called(badge: Any, ids: Mapping[str, str]) -> Any:
    return ids.get(badge, badge) if isinstance(badge, str) else badge
