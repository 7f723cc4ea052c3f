"""Where anything goes that was scanned, pasted, dropped, clicked, opened or handed over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.sharing.link_forms import LONGEST_LINK
from wallet.sharing.local.refusing import means_file
from wallet.snapshots.imports import Holds
from wallet.tasks.codes.scanning import meaning
from wallet.wording.telling.meanings import code_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.gui.handed_over import HandedOver

_CONVERSATIONS = {
    Holds.REQUEST: "answer",
    Holds.INTERACTION: "answer",  # which an offer may come out of, once the website was asked
    Holds.OFFER: "offer",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what to show on it; or no page, and the code of why."""

    page: str
    what: object = None
    needs_wallet: bool = True
    code: str = ""
    details: Mapping[str, object] = field(default_factory=dict)


def place_of(given: HandedOver, *, checking: bool) -> Place:
    """Decide by what it means, and contact nobody.

    ``checking`` is for who looks at what others sent: documents are judged then, not taken in.
    """
    found = meaning(given.words)
    if found.holds in _CONVERSATIONS:
        return Place(_CONVERSATIONS[found.holds], given.words)
    if found.holds is Holds.LINK and means_file(given.words):
        return Place("nearby", given.words, needs_wallet=False)
    if found.holds is Holds.PART:
        return Place("scan", given.words, needs_wallet=False)
    if found.holds is not Holds.NOTHING and not found.usable:
        details = {"host": found.who, "limit": LONGEST_LINK}
        return Place("", code=code_of(found), details=details)
    return Place("received", given, needs_wallet=False) if checking else Place("import", given)


def is_elsewhere(given: HandedOver) -> bool:
    """Whether something is for another page than those that look at documents."""
    return place_of(given, checking=True).page != "received"
