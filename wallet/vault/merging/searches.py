"""Searches that the learner named, of two vaults."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from wallet.vault import records
from wallet.vault.search import folded

if TYPE_CHECKING:
    from wallet.vault.database import Database
    from wallet.vault.records import Record


def merge_searches(source: Database, target: Database) -> None:
    """Put searches that are not here behind those that are.

    One that is here by its id stays as it is here. One that asks something else under a name that
    is taken comes in with a number behind its name: neither is lost.
    """
    with target.transaction():
        for search in source.records("SELECT * FROM saved_search ORDER BY place, id"):
            taken = records.matching(target, "SELECT id, name, asked FROM saved_search")
            if not any(_same(search, each) for each in taken):
                ((place,),) = target.query("SELECT coalesce(max(place) + 1, 0) FROM saved_search")
                name = _free(search["name"], {folded(each["name"]) for each in taken})
                records.insert(target, "saved_search", {**search, "place": place, "name": name})


def _same(search: Record, other: Record) -> bool:
    if search["id"] == other["id"]:
        return True
    return folded(search["name"]) == folded(other["name"]) and search["asked"] == other["asked"]


def _free(name: str, taken: set[str]) -> str:
    if folded(name) not in taken:
        return name
    numbered = (f"{name} ({number})" for number in count(2))
    return next(each for each in numbered if folded(each) not in taken)
