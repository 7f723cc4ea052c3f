"""What was done last and can be taken back: by Ctrl+Z, or by the message that told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 50


class Undo:
    """Acts that undo others, the last one first. Locking the wallet forgets them all."""

    def __init__(self) -> None:
        self._acts: list[Callable[[], None]] = []

    def note(self, act: Callable[[], None]) -> Callable[[], None]:
        """Remember how to take something back; what is returned does so, once."""
        self._acts = [*self._acts[1 - _MOST :], act]

        def take_back() -> None:
            if act in self._acts:
                self._acts.remove(act)
                act()

        return take_back

    def undo(self) -> bool:
        """Take back what was done last; return whether there was anything."""
        if not self._acts:
            return False
        self._acts.pop()()
        return True

    def forget(self) -> None:
        """Take nothing back any more."""
        self._acts.clear()
