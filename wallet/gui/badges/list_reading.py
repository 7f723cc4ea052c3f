"""What the list asks the wallet for; each runs on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges.marks_filter import Marks, Shelf

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgeRow

Asked = tuple[str, str, Shelf]
"""What was typed, what the chips add, where to look."""


def rows(wallet: Wallet, asked: Asked, *, now: datetime) -> tuple[BadgeRow, ...]:
    """Return the rows that were asked for, as of a moment."""
    typed, words, shelf = asked
    if shelf is Shelf.DELETED:
        return tuple(row for row in wallet.deleted(now=now) if _holds(row, typed))
    return wallet.badges(f"{typed} {words}".strip(), now=now, archived=shelf is Shelf.ARCHIVE)


def marks(wallet: Wallet) -> Marks:
    """Return tags and collections, how many there are, and which badges a collection holds."""
    held, collections = wallet.marks, wallet.marks.collections()
    members = tuple((each.id, each.name, frozenset(held.members(each.id))) for each in collections)
    return Marks(held.tags(), collections, held.counts(), members)


def _holds(row: BadgeRow, typed: str) -> bool:
    told = f"{row.title} {row.issuer} {' '.join(row.tags)}".casefold()
    return all(word in told for word in typed.casefold().split())
