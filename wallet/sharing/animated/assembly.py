"""Puts a message together from parts that come in any order, some of them never."""

from __future__ import annotations

import zlib

from wallet.errors import SharingError
from wallet.sharing.animated import envelope
from wallet.sharing.animated.fountain import mixed
from wallet.sharing.animated.heads import unwrapped
from wallet.sharing.animated.parts import Part, read_part


class Assembly:
    """The parts of one message, as far as they have come.

    Each part is an equation over the fragments, and as many independent ones as there are
    fragments solve it: no part is lost that says anything new, and never more are kept than
    there are fragments, whatever is sent.
    """

    def __init__(self) -> None:
        self._message: tuple[int, int, int, int] | bytes | None = None
        self._known: dict[int, tuple[int, int]] = {}  # by their lowest fragment: mask, mixture
        self._result: bytes | None = None

    @property
    def expected(self) -> int:
        """How many independent parts are needed; 0 before the first one came."""
        if self._message is None:
            return 0
        return 1 if isinstance(self._message, bytes) else self._message[0]

    @property
    def received(self) -> int:
        """How many independent parts came."""
        return self.expected if self._result is not None else len(self._known)

    @property
    def progress(self) -> float:
        """From 0 to 1, which means that the result is there."""
        return self.received / self.expected if self.expected else 0.0

    @property
    def result(self) -> bytes | None:
        """The document, once it is whole."""
        return self._result

    def take(self, text: str) -> bool:
        """Take one part; return whether it said anything new.

        Raises ``SharingError``: ``code_damaged`` or ``code_too_large`` for a part to ignore,
        ``animated_other_kind`` (details ``kind``), ``animated_other_message`` for a part of
        something else than was begun with, and ``animated_broken`` when the parts do not fit
        together: then all is forgotten.
        """
        part = read_part(text)
        message = part if isinstance(part, bytes) else part.message
        if self._message is not None and message != self._message:
            raise SharingError("animated_other_message")
        if self._result is not None:
            return False
        if isinstance(part, bytes):
            self._finish(part, message)
            return True
        self._message = part.message
        new = self._learn(part)
        if len(self._known) == part.fragments:
            self._finish(self._solved(part), message)
        return new

    def _learn(self, part: Part) -> bool:
        """Keep what a part says beyond what is known: the rest after all known is taken out."""
        mask = 0
        for at in mixed(part.number, part.fragments, part.checksum):
            mask |= 1 << at
        mixture = int.from_bytes(part.fragment, "big")
        left = mask
        while left:
            lowest = (left & -left).bit_length() - 1
            known = self._known.get(lowest)
            if known is None:
                self._known[lowest] = left, mixture
                return True
            left, mixture = left ^ known[0], mixture ^ known[1]
        if mixture:  # it says something else than the others do together
            self._forget()
            raise SharingError("animated_broken")
        return False

    def _solved(self, part: Part) -> bytes:
        """Return the message: from the last on, each fragment is what later ones leave of it."""
        size = len(part.fragment)
        fragments = [0] * part.fragments
        for at in reversed(range(part.fragments)):
            mask, mixture = self._known[at]
            mask ^= 1 << at
            while mask:
                other = (mask & -mask).bit_length() - 1
                mixture ^= fragments[other]
                mask &= mask - 1
            fragments[at] = mixture
        whole = b"".join(each.to_bytes(size, "big") for each in fragments)
        message = whole[: part.length]
        if zlib.crc32(message) != part.checksum:
            self._forget()
            raise SharingError("animated_broken")
        return message

    def _finish(self, body: bytes, message: tuple[int, int, int, int] | bytes) -> None:
        try:
            self._result = envelope.unpacked(unwrapped(body))
        except SharingError:
            self._forget()
            raise
        self._message = message
        self._known.clear()

    def _forget(self) -> None:
        self._message, self._known, self._result = None, {}, None
