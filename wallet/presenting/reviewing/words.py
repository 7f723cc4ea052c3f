"""Texts of badges that show a reader something else than what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.descriptors import misleading
from wallet.presenting.reviewing.reviewed import Told
from wallet.presenting.reviewing.walking import texts
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.presenting.reviewing.reviewed import Reviewed

_NO_TEXT = frozenset({"@context", "proof", "id", "type"})


def look(each: Reviewed) -> Iterator[Told]:
    """Yield what is odd about the texts of a badge."""
    said = (
        member.value
        for member in texts(each.contents)
        if _NO_TEXT.isdisjoint(member.way) and not member.value.startswith("data:")
    )
    flags = misleading.flags_of(said)
    for flag in flags:
        yield Told(f"review_{flag}", Weight.CARE if flag != "text_long" else Weight.TOLD)
