"""Which ways through the wallet's code an input took: pairs of lines that followed each other.

Python 3.11 has no cheaper hook than ``sys.settrace``. Frames outside the watched modules are not
followed, so libraries run at their own speed.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import wallet

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType

    Trace = Callable[[FrameType, str, Any], Any]

_ROOT = str(Path(wallet.__file__).parent)
_LINE_BITS = 14  # no file is longer


class Edges:
    """The edges that all traced calls together have taken; ``len`` counts them."""

    def __init__(self) -> None:
        self._taken: set[int] = set()
        self._numbers: dict[CodeType, int | None] = {}  # None: not watched

    def __len__(self) -> int:
        return len(self._taken)

    def follow(self, call: Callable[[], Any]) -> Any:
        """Return what the call returns, and remember the way it took."""
        before = sys.gettrace()
        sys.settrace(self._enter)
        try:
            return call()
        finally:
            sys.settrace(before)

    def _enter(self, frame: FrameType, _event: str, _arg: Any) -> Trace | None:
        code = frame.f_code
        try:
            number = self._numbers[code]
        except KeyError:
            # Modules and classes run once, when they are imported: whoever comes first pays for it.
            is_function = bool(code.co_flags & inspect.CO_OPTIMIZED)
            watched = is_function and code.co_filename.startswith(_ROOT)
            number = self._numbers[code] = len(self._numbers) if watched else None
        return None if number is None else self._tracer(number)

    def _tracer(self, number: int) -> Trace:
        base = number << 2 * _LINE_BITS
        previous = 0
        add = self._taken.add

        def trace(frame: FrameType, event: str, _arg: Any) -> Trace:
            nonlocal previous
            if event == "line":
                line = frame.f_lineno
                add(base | previous << _LINE_BITS | line)
                previous = line
            return trace

        return trace
