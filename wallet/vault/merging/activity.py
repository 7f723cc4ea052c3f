"""What was done with the other vault: every entry once, with badges as they are called here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from wallet.vault import records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.vault.database import Database
    from wallet.vault.records import Record


def merge_activity(source: Database, target: Database, ids: Mapping[str, str]) -> None:
    """Merge the notes of what was done; ``ids`` tells what credentials are called here."""
    known = {_content(one) for one in records.every(target, "activity")}
    with target.transaction():
        for entry in source.records("SELECT * FROM activity ORDER BY number"):
            record = {**records.without(entry, "number"), "details": _here(entry["details"], ids)}
            if _content(record) not in known:
                known.add(_content(record))
                records.insert(target, "activity", record)


def _here(details: str, ids: Mapping[str, str]) -> str:
    found: dict[str, Any] = json.loads(details)
    if "badges" in found:
        found["badges"] = [[ids.get(badge, badge), *rest] for badge, *rest in found["badges"]]
    return json.dumps(found, ensure_ascii=False)


def _content(entry: Record) -> tuple[str, ...]:
    """Return what makes two entries one; one meaning may be written as JSON in several ways."""
    meaning = json.dumps(json.loads(entry["details"]), sort_keys=True)
    return entry["time"], entry["kind"], entry["code"], meaning
