"""JSON that somebody else wrote, laid out for reading: one member a line, its own words kept.

The text is taken apart by tokens and never parsed into values and written anew, so that a number
stands as it was written. Text that could steer or mislead the eye is written as escapes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

Path = tuple[str | int, ...]
"""The way to a place in a document: names of members and numbers of items."""

MAX_SHOWN = 800_000  # characters of one part
LONGEST_STRING = 600  # characters of one string that are shown; pictures are some 100,000 long
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_INDENT = "  "
_CLOSING = {"{": "}", "[": "]"}
# Controls, marks that turn text around, and signs that leave nothing to see.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)


@dataclass(slots=True)
class LaidOut:
    """The text, the first and last line of every place that was asked for, what was left out.

    ``cut`` says whether a long string was shortened. A place beyond the limit has no lines.
    """

    text: str
    places: dict[Path, tuple[int, int]]
    left_out: int
    cut: bool


def lay_out(
    text: str, wanted: AbstractSet[Path] = frozenset(), *, limit: int = MAX_SHOWN
) -> LaidOut:
    """Lay out a JSON text; lines are counted from 0, and () is the whole."""
    return _Layout(wanted).run(text, limit)


def safe(text: str) -> str:
    """Return text with every sign that cannot be seen, or turns others around, as an escape."""
    return _UNSEEN.sub(lambda sign: json.dumps(sign[0])[1:-1].replace("\x7f", "\\u007f"), text)


@dataclass(slots=True)
class _Layout:
    wanted: AbstractSet[Path]
    lines: list[str] = field(default_factory=list)
    line: str = ""
    brackets: list[str] = field(default_factory=list)
    path: list[str | int] = field(default_factory=list)
    starts: dict[Path, int] = field(default_factory=dict)
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    fresh: bool = False  # a bracket was opened and nothing stands in it yet
    names: bool = False  # the next string names a member
    cut: bool = False

    def run(self, text: str, limit: int) -> LaidOut:
        shown = left_out = 0
        for match in _TOKEN.finditer(text):
            lexeme = match[0]
            if shown > limit:
                left_out = len(text) - match.start()
                break
            before = len(self.line)
            self._take(lexeme)
            shown += max(len(self.line) - before, 1)
        self._flush("")
        last = len(self.lines) - 1
        for path, start in self.starts.items():
            self.places.setdefault(path, (start, last))
        return LaidOut("\n".join(self.lines), self.places, left_out, self.cut)

    def _take(self, lexeme: str) -> None:
        if lexeme in _CLOSING:
            self._begin()
            self.line += lexeme
            self.brackets.append(lexeme)
            self.path.append(0)
            self.fresh, self.names = True, lexeme == "{"
        elif lexeme in ("}", "]"):
            self._close(lexeme)
        elif lexeme == ",":
            self.line += ","
            self._flush(_INDENT * len(self.brackets))
            self.names = bool(self.brackets) and self.brackets[-1] == "{"
            if self.path and not self.names:
                self.path[-1] = int(self.path[-1]) + 1
        elif lexeme == ":":
            self.line += ": "
            self.names = False
        elif self.names and lexeme.startswith('"'):
            self._open_line()
            self.path[-1] = _decoded(lexeme)
            self.line += self._string(lexeme)
        else:
            self._begin()
            self.line += self._string(lexeme) if lexeme.startswith('"') else safe(lexeme)
            self._end()

    def _begin(self) -> None:
        """Note where a value begins: on the line on which its name stands."""
        if not self.path or isinstance(self.path[-1], int):
            self._open_line()
        if self.wanted and (here := tuple(self.path)) in self.wanted:
            self.starts.setdefault(here, len(self.lines))

    def _end(self) -> None:
        if self.wanted and (here := tuple(self.path)) in self.wanted:
            self.places.setdefault(here, (self.starts[here], len(self.lines)))

    def _open_line(self) -> None:
        """Give the first thing within a bracket a line of its own."""
        if self.fresh:
            self._flush(_INDENT * len(self.brackets))
            self.fresh = False

    def _close(self, lexeme: str) -> None:
        if self.brackets:
            self.brackets.pop()
            self.path.pop()
        if not self.fresh:
            self._flush(_INDENT * len(self.brackets))
        self.fresh = self.names = False
        self.line += lexeme
        self._end()

    def _flush(self, indent: str) -> None:
        self.lines.append(self.line)
        self.line = indent

    def _string(self, lexeme: str) -> str:
        inside = lexeme[1:-1]
        if "\\" in inside or _UNSEEN.search(inside):
            written = json.dumps(_decoded(lexeme), ensure_ascii=False)
            inside = safe(written[1:-1])
        if len(inside) > LONGEST_STRING:
            self.cut = True
            inside = f"{inside[:LONGEST_STRING]}… [+{len(inside) - LONGEST_STRING:,}]"
        return f'"{inside}"'


def _decoded(lexeme: str) -> str:
    try:
        return str(json.loads(lexeme, strict=False))
    except ValueError:
        return lexeme[1:-1]


def wrapped(text: str, width: int = 88) -> Iterator[str]:
    """Yield a long run of characters in lines, as a signature is shown."""
    for at in range(0, len(text), width):
        yield text[at : at + width]
