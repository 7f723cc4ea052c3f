"""Profiles with their keys and addresses: one that shares a key is one and the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.vault import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wallet.vault.database import Database
    from wallet.vault.records import Record


def merge_profiles(source: Database, target: Database) -> tuple[dict[int, int], int]:
    """Return the number that each profile of the source has in the target, and how many gained."""
    numbers: dict[int, int] = {}
    gained = 0
    for profile in records.matching(source, "SELECT * FROM profile ORDER BY number"):
        own = (profile["number"],)
        keys = records.matching(source, "SELECT * FROM holder_key WHERE profile = ?", own)
        addresses = source.query("SELECT address FROM profile_email WHERE profile = ?", own)
        number, new = merge_profile(target, profile, keys, [address for (address,) in addresses])
        numbers[profile["number"]] = number
        gained += new
    return numbers, gained


def merge_profile(
    target: Database, profile: Record, keys: Sequence[Record], addresses: Iterable[str] = ()
) -> tuple[int, bool]:
    """Keep a profile, or what is new of it; return its number and whether a key or it was new.

    A key that was retired on either side is retired. A name that is here stays.
    """
    with target.transaction():
        number = _find(target, profile, keys)
        new = number is None
        if number is None:
            number = records.insert(target, "profile", records.without(profile, "number"))
        target.query(
            "UPDATE profile SET name = ? WHERE number = ? AND name = ''", (profile["name"], number)
        )
        for key in keys:
            new = _merge_key(target, {**key, "profile": number}) or new
        for address in addresses:
            target.query("INSERT OR IGNORE INTO profile_email VALUES (?, ?)", (number, address))
    return number, new


def _find(target: Database, profile: Record, keys: Sequence[Record]) -> int | None:
    for key in keys:
        row = target.one("SELECT profile FROM holder_key WHERE did = ?", (key["did"],))
        if row is not None:
            return int(row[0])
    row = target.one("SELECT number FROM profile WHERE id = ?", (profile["id"],))
    return None if row is None else int(row[0])


def _merge_key(target: Database, key: Mapping[str, object]) -> bool:
    if target.one("SELECT 1 FROM holder_key WHERE did = ?", (key["did"],)) is None:
        records.insert(target, "holder_key", key)
        return True
    target.query(
        "UPDATE holder_key SET retired = coalesce(retired, ?) WHERE did = ?",
        (key["retired"], key["did"]),
    )
    return False
