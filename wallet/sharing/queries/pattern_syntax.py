"""Reads the regular expressions that strangers wrote into a tree; what is not read is refused.

A subset of ECMA-262, as JSON Schema's ``pattern`` uses it: characters, ``.``, classes, groups,
``|``, ``* + ? {m,n}`` and ``^ $``. Back references and looking around are not in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from wallet.errors import SharingError

if TYPE_CHECKING:
    from collections.abc import Callable

    Test = Callable[[str], bool]
    Node: TypeAlias = "One | Edge | All | Any | Times"

MOST_REPEATS = 200
_MOST_GROUPS = 20  # inside one another
_DIGITS = frozenset("0123456789")
_HEX = _DIGITS | frozenset("abcdefABCDEF")
_WORD = _DIGITS | frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}
_LINE_ENDS = "\n\r\u2028\u2029"
_KINDS: dict[str, Test] = {
    "d": _DIGITS.__contains__,
    "w": _WORD.__contains__,
    "s": lambda each: each.isspace() or each == "\ufeff",
}


@dataclass(frozen=True, slots=True)
class One:
    """A character that passes a test."""

    test: Test


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning (``^``) or the end (``$``) of the text."""

    sign: str


@dataclass(frozen=True, slots=True)
class All:
    """Parts one after another."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One of several ways."""

    ways: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """A part so many times; ``most`` is None for without end."""

    part: Node
    least: int
    most: int | None


def tree_of(text: str) -> Node:
    """Return the tree of an expression; raise ``SharingError`` ``query_pattern_refused``."""
    return _Reader(text).whole()


def refused() -> SharingError:
    """Return the error for an expression that is not matched."""
    return SharingError("query_pattern_refused")


class _Reader:
    """Stands at a place in the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._depth = 0

    def whole(self) -> Node:
        found = self._choice()
        if self._peek():
            raise refused()
        return found

    def _choice(self) -> Node:
        ways = [self._sequence()]
        while self._peek() == "|":
            self._place += 1
            ways.append(self._sequence())
        return ways[0] if len(ways) == 1 else Any(tuple(ways))

    def _sequence(self) -> Node:
        parts = []
        while self._peek() not in ("", "|", ")"):
            parts.append(self._repeated(self._atom()))
        return All(tuple(parts))

    def _repeated(self, part: Node) -> Node:
        sign = self._peek()
        if sign not in ("*", "+", "?", "{"):
            return part
        self._place += 1
        if sign == "{":
            least, most = self._counted()
        else:
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        if self._peek() == "?":
            self._place += 1  # whether it matches is the same, however few it takes
        elif self._peek() in ("*", "+", "{"):
            raise refused()
        return Times(part, least, most)

    def _counted(self) -> tuple[int, int | None]:
        inside, closed, _ = self._text[self._place :].partition("}")
        least, comma, most = inside.partition(",")
        self._place += len(inside) + 1
        if not closed or not _is_number(least) or (most and not _is_number(most)):
            raise refused()
        low = int(least)
        high = (int(most) if most else None) if comma else low
        if high is not None and high < low:
            raise refused()
        return low, high

    def _atom(self) -> Node:
        sign = self._next()
        if sign == "(":
            return self._group()
        if sign in ("^", "$"):
            return Edge(sign)
        if sign == "[":
            return One(self._class())
        if sign == ".":
            return One(lambda each: each not in _LINE_ENDS)
        if sign == "\\":
            return One(self._escape())
        if sign in "*+?{":
            raise refused()
        return One(sign.__eq__)

    def _group(self) -> Node:
        if self._peek() == "?":
            if self._text[self._place : self._place + 2] != "?:":
                raise refused()  # looking around, or a name to refer back to
            self._place += 2
        self._depth += 1
        if self._depth > _MOST_GROUPS:
            raise refused()
        found = self._choice()
        self._depth -= 1
        if self._next() != ")":
            raise refused()
        return found

    def _escape(self) -> Test:
        sign = self._next()
        if sign.lower() in _KINDS:
            test = _KINDS[sign.lower()]
            return test if sign.islower() else lambda each: not test(each)
        return self._literal(sign).__eq__

    def _literal(self, sign: str) -> str:
        """Return the character that stands for itself behind a backslash, or that it names."""
        if sign in ("x", "u"):
            size = 2 if sign == "x" else 4
            digits = self._text[self._place : self._place + size]
            if len(digits) != size or not _HEX.issuperset(digits):
                raise refused()
            self._place += size
            return chr(int(digits, 16))
        if sign in _ESCAPES:
            return _ESCAPES[sign]
        if sign.isalnum():  # a back reference, a boundary, a property: not ours
            raise refused()
        return sign

    def _class(self) -> Test:
        inverted = self._peek() == "^"
        self._place += inverted
        tests: list[Test] = []
        while self._peek() != "]":
            if self._peek() == "\\" and self._text[self._place + 1 :][:1].lower() in _KINDS:
                self._place += 1
                tests.append(self._escape())
                continue
            low = high = self._member()
            if self._peek() == "-" and self._text[self._place + 1 :][:1] not in ("]", ""):
                self._place += 1
                high = self._member()
            if high < low:
                raise refused()
            tests.append(_between(low, high))
        self._place += 1
        return lambda each: any(test(each) for test in tests) != inverted

    def _member(self) -> str:
        sign = self._next()
        return self._literal(self._next()) if sign == "\\" else sign

    def _peek(self) -> str:
        return self._text[self._place : self._place + 1]

    def _next(self) -> str:
        sign = self._peek()
        if not sign:
            raise refused()
        self._place += 1
        return sign


def _between(low: str, high: str) -> Test:
    return lambda each: low <= each <= high


def _is_number(text: str) -> bool:
    return _DIGITS.issuperset(text) and 0 < len(text) <= 3 and int(text) <= MOST_REPEATS  # noqa: PLR2004 - digits of the most
