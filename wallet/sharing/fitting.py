"""How large a code a text needs, who is likely to read it, and what to do where nobody does.

The bounds were measured on simulated photographs: a scanner in a web page (400 pixels, jsQR) read
41 of 42 codes up to version 18, 11 of 18 from 20 to 25 and 4 of 24 from 28; zxing-cpp, which
phones' apps and this program use, read most up to version 40 held still and near.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wallet.sharing import qr

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEB_PAGES = 18  # what a scanner in a web page reads without trouble
_SCANNERS = 27  # the last before such a scanner fails
_DENSE = re.compile(r"[0-9A-Z $%*+\-./:]*")  # a QR code's alphanumeric mode
_ROOM_DENSE, _ROOM_BYTES = 1_249, 858  # of version 20-L (ISO/IEC 18004, table 7)


class Reach(StrEnum):
    """Who is likely to read a code from a screen."""

    ANY_PHONE = "any_phone"
    SCANNERS = "scanners"  # phones' apps and desktop scanners; one in a web page now and then
    CLOSE = "close"  # only an app, held still and near
    NONE = "none"  # there is no code of that size


@dataclass(frozen=True, slots=True)
class Fit:
    """What a code of a text is like. ``advice`` are codes ``fit_…`` with sentences, first first."""

    version: int  # 1 to 40, 0 where no QR code holds it
    characters: int
    share_of_room: float  # of what version 20 holds at level L; above 1.0 another channel is better
    level: str  # L, or M where that costs no reader
    reach: Reach
    advice: tuple[str, ...]

    @property
    def is_easy(self) -> bool:
        """Whether one code is a good way to hand it over."""
        return 0 < self.version <= qr.MAX_VERSION


def fit(text: str, document: Any = None, *, choosable: bool = False) -> Fit:
    """Return what a code of the text is like.

    ``document`` is the JSON inside, if there is any; it is looked through for what takes room.
    ``choosable`` says that some of its fields could be left out without breaking its signature.
    """
    plain = qr.qr_version(text)
    sturdy = qr.qr_version(text, level="M")
    level = "M" if 0 < sturdy <= _WEB_PAGES else "L"
    version = sturdy if level == "M" else plain
    dense = bool(_DENSE.fullmatch(text))
    room = len(text) / _ROOM_DENSE if dense else len(text.encode()) / _ROOM_BYTES
    return Fit(
        version=version,
        characters=len(text),
        share_of_room=room,
        level=level,
        reach=_reach(version),
        advice=tuple(_advice(version, document, choosable=choosable)),
    )


def smaller(document: Any, *, choosable: bool) -> tuple[str, ...]:
    """Return what could be left out of a document to make it smaller, as advice codes."""
    texts, members = _looked_through(document)
    found = []
    if any(each.startswith("data:image/") for each in texts):
        found.append("fit_pictures")
    if "evidence" in members:
        found.append("fit_evidence")
    if choosable:
        found.append("fit_fields")
    if members.get("verifiableCredential", 0) > 1:
        found.append("fit_one_fewer")
    return tuple(found)


def _signed_twice(document: Any) -> bool:
    """Say whether a presentation carries both proofs of its holder (``docs/compact-codes.md``)."""
    if not isinstance(document, dict) or "verifiableCredential" not in document:
        return False
    proofs = document.get("proof")
    return isinstance(proofs, list) and len(proofs) > 1


def _reach(version: int) -> Reach:
    if not version:
        return Reach.NONE
    if version <= _WEB_PAGES:
        return Reach.ANY_PHONE
    return Reach.SCANNERS if version <= _SCANNERS else Reach.CLOSE


def _advice(version: int, document: Any, *, choosable: bool) -> Iterator[str]:
    if 0 < version <= qr.MAX_VERSION:
        yield "fit_good"
        return
    yield "fit_dense" if version else "fit_too_large"
    if version and _signed_twice(document):
        yield "fit_two_signatures"
    yield from smaller(document, choosable=choosable)


def _looked_through(document: Any) -> tuple[list[str], dict[str, int]]:
    """Return every text, and how many values stand under each name."""
    texts: list[str] = []
    members: dict[str, int] = {}
    waiting = [document]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            texts.append(each)
        elif isinstance(each, list):
            waiting.extend(each)
        elif isinstance(each, dict):
            for name, value in each.items():
                members[name] = members.get(name, 0) + (
                    len(value) if isinstance(value, list) else 1
                )
            waiting.extend(each.values())
    return texts, members
