"""From pictures of screens to the texts of the codes that they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.sharing.meaning import meaning
from wallet.sharing.qr import read_qr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wallet.work import Work

__all__ = ["codes", "meaning"]


def codes(pictures: Iterable[Callable[[], bytes]], work: Work) -> tuple[str, ...]:
    """Return the text of each QR code in the pictures, each once.

    ``pictures`` are made when their turn comes: a screen is large as PNG. Raises ``SharingError``
    as ``read_qr`` does.
    """
    found: dict[str, None] = {}
    for make in pictures:
        work.check()
        found.update(dict.fromkeys(read_qr(make())))
    return tuple(found)
