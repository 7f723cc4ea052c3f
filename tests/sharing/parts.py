"""A stand-in for the reader of animated codes: ``UR:BYTES/n-of/LETTERS``, each part as it is."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from wallet.errors import SharingError

if TYPE_CHECKING:
    import pytest

OTHER, BROKEN = "code_damaged", "animated_broken"


def parts(data: bytes, count: int) -> list[str]:
    """Return a document in so many parts, which ``Assembly`` puts together again."""
    letters = "".join(chr(ord("A") + half) for byte in data for half in divmod(byte, 16))
    size = -(-len(letters) // count)
    cut = [letters[at : at + size] for at in range(0, len(letters), size)]
    return [f"UR:BYTES/{number}-{len(cut)}/{each}" for number, each in enumerate(cut, 1)]


class Assembly:
    """Takes parts in any order; a part of another number of parts is of another message."""

    def __init__(self) -> None:
        self.expected = 0
        self._met: dict[int, str] = {}

    @property
    def received(self) -> int:
        return len(self._met)

    @property
    def result(self) -> bytes | None:
        if not self.expected or self.received < self.expected:
            return None
        letters = "".join(self._met[number] for number in sorted(self._met))
        halves = [ord(each) - ord("A") for each in letters]
        return bytes(16 * high + low for high, low in zip(halves[::2], halves[1::2], strict=True))

    def take(self, text: str) -> bool:
        _, head, letters = text.split("/")
        number, expected = map(int, head.split("-"))
        if letters == "BROKEN":
            raise SharingError(BROKEN)
        if self.expected not in (0, expected):
            raise SharingError(OTHER)
        self.expected = expected
        new = number not in self._met
        self._met[number] = letters
        return new


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find the stand-in where it looks for the reader."""
    made = ModuleType("assembly")
    made.Assembly = Assembly  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "wallet.sharing.animated", ModuleType("animated"))
    monkeypatch.setitem(sys.modules, "wallet.sharing.animated.assembly", made)
