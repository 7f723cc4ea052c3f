"""Matches regular expressions of strangers in a time that no expression can stretch.

The tree of an expression becomes a list of states, and a text is matched by walking all of them
side by side (Thompson's construction): at most states times characters, whatever is nested in what.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from wallet.sharing.queries.pattern_syntax import All, Any, Edge, One, Times, refused, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from wallet.sharing.queries.pattern_syntax import Node

LONGEST_PATTERN = 200  # characters
LONGEST_TEXT = 1_000  # characters that are matched; a longer text does not match
MOST_STATES = 1_000


@dataclass(slots=True)
class _State:
    """One state: it takes a character (``test``), stands at an edge, or only leads on."""

    test: Callable[[str], bool] | None = None
    edge: str = ""
    onward: tuple[int, ...] = ()


class Pattern:
    """An expression that can be matched; make one with ``compiled``."""

    def __init__(self, tree: Node) -> None:
        self._states: list[_State] = []
        self._end = self._add(_State())
        self._start = self._build(tree, self._end)

    @property
    def cost(self) -> int:
        """How many steps one character takes at most."""
        return len(self._states)

    def found_in(self, text: str) -> bool:
        """Say whether it matches anywhere in a text of no more than ``LONGEST_TEXT`` characters."""
        if len(text) > LONGEST_TEXT:
            return False
        current: set[int] = set()
        self._enter(self._start, current, 0, len(text))
        for place, sign in enumerate(text, 1):
            if self._end in current:
                return True
            following: set[int] = set()
            for number in current:
                state = self._states[number]
                if state.test is not None and state.test(sign):
                    self._enter(state.onward[0], following, place, len(text))
            self._enter(self._start, following, place, len(text))
            current = following
        return self._end in current

    def _enter(self, start: int, into: set[int], place: int, length: int) -> None:
        """Add a state and all that it leads to without a character."""
        waiting = [start]
        while waiting:
            number = waiting.pop()
            state = self._states[number]
            apart = (state.edge == "^" and place) or (state.edge == "$" and place != length)
            if number in into or apart:
                continue
            into.add(number)
            if state.test is None:
                waiting.extend(state.onward)

    def _build(self, node: Node, then: int) -> int:
        """Return the state that begins a part of the tree, when ``then`` comes after it."""
        if isinstance(node, One):
            return self._add(_State(test=node.test, onward=(then,)))
        if isinstance(node, Edge):
            return self._add(_State(edge=node.sign, onward=(then,)))
        if isinstance(node, All):
            for part in reversed(node.parts):
                then = self._build(part, then)
            return then
        if isinstance(node, Any):
            return self._add(_State(onward=tuple(self._build(way, then) for way in node.ways)))
        return self._times(node, then)

    def _times(self, node: Times, then: int) -> int:
        if node.most is None:
            turn = self._add(_State())
            self._states[turn].onward = (self._build(node.part, turn), then)
            then = turn
        else:
            for _ in range(node.most - node.least):
                then = self._add(_State(onward=(self._build(node.part, then), then)))
        for _ in range(node.least):
            then = self._build(node.part, then)
        return then

    def _add(self, state: _State) -> int:
        if len(self._states) >= MOST_STATES:
            raise refused()
        self._states.append(state)
        return len(self._states) - 1


@lru_cache(maxsize=64)
def compiled(text: str) -> Pattern:
    """Return an expression; raise ``SharingError`` ``query_pattern_refused``."""
    if len(text) > LONGEST_PATTERN:
        raise refused()
    return Pattern(tree_of(text))
