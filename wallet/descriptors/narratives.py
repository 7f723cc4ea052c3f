"""Running text of issuers: CommonMark and tables, read into a small tree that cannot do anything.

Open Badges 3.0 narratives are Markdown (section B.1.6 and others), Open Badges 2.0 section 3 says
the same. Nothing in them becomes markup, picture or link by itself: HTML stays text, a picture is
its description, and a link is its words followed by the address that it leads to.
"""

from __future__ import annotations

import html as characters
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from wallet.descriptors.misleading import neutral

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

MOST = 20_000  # characters that are read
_DEEPEST = 20  # lists in lists, marks in marks
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Kind(StrEnum):
    """What a part of a narrative is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLETS = "bullets"
    NUMBERS = "numbers"  # ``text``: where they begin
    ITEM = "item"
    QUOTE = "quote"
    LITERAL = "literal"  # ``text`` as it was typed, line by line
    RULE = "rule"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    TEXT = "text"
    BREAK = "break"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Part:
    """A block or a run of text, with what is in it."""

    kind: Kind
    parts: tuple[Part, ...] = ()
    text: str = ""


_KINDS = {
    "paragraph": Kind.PARAGRAPH,
    "heading": Kind.HEADING,
    "bullet_list": Kind.BULLETS,
    "list_item": Kind.ITEM,
    "blockquote": Kind.QUOTE,
    "hr": Kind.RULE,
    "table": Kind.TABLE,
    "tr": Kind.ROW,
    "th": Kind.CELL,
    "td": Kind.CELL,
    "hardbreak": Kind.BREAK,
    "softbreak": Kind.BREAK,  # a line that an issuer began is a line for the reader too
    "strong": Kind.STRONG,
    "em": Kind.EMPHASIS,
}
_LITERAL = {"fence": Kind.LITERAL, "code_block": Kind.LITERAL, "code_inline": Kind.CODE}
_TAGS = {
    Kind.PARAGRAPH: "p",
    Kind.HEADING: "p",
    Kind.BULLETS: "ul",
    Kind.NUMBERS: "ol",
    Kind.ITEM: "li",
    Kind.QUOTE: "blockquote",
    Kind.TABLE: "table",
    Kind.ROW: "tr",
    Kind.CELL: "td",
    Kind.STRONG: "strong",
    Kind.EMPHASIS: "em",
}
_BLOCKS = frozenset(_TAGS) - {Kind.STRONG, Kind.EMPHASIS} | {Kind.LITERAL, Kind.RULE}


def read(markdown: str) -> tuple[Part, ...]:
    """Return the blocks of a narrative; of a longer one those of its first ``MOST`` characters."""
    tree = SyntaxTreeNode(_markdown().parse(markdown[:MOST].replace("\0", "")))
    return tuple(_parts(tree))


def html(
    parts: Sequence[Part],
    *,
    spell: Callable[[str], str] = str,
    attributes: Mapping[str, str] = _NOTHING,
) -> str:
    """Return HTML of p, ul, ol, li, blockquote, table, tr, td, strong, em, code, br and hr alone.

    No attribute is in it but the number at which an ``ol`` begins and those of ``attributes``, by
    tag, or "heading". ``spell`` is given each text before it is escaped.
    """
    return "".join(_html(each, spell, attributes) for each in parts)


def plain(parts: Sequence[Part]) -> str:
    """Return the same as text: a block to a line, an empty line between those that stand apart."""
    return "\n".join(line.rstrip() for line in _lines(parts)).strip("\n")


def shortened(
    parts: Sequence[Part], *, characters: int, lines: int
) -> tuple[tuple[Part, ...], bool]:
    """Return the beginning of a narrative, and whether that leaves anything out."""
    room = [characters, lines]
    kept = tuple(_kept(parts, room))
    return kept, room[0] < 0 or room[1] < 0


def greatest(parts: Sequence[Part]) -> int:
    """Return the greatest number before an item of a numbered list, 0 where there is none."""
    own = (
        int(each.text) + len(each.parts) - 1
        for each in parts
        if each.kind is Kind.NUMBERS and each.text.isdecimal()
    )
    return max(max(own, default=0), max((greatest(each.parts) for each in parts), default=0))


@cache
def _markdown() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "linkify": False, "maxNesting": _DEEPEST})
    return made.disable(["html_block", "html_inline", "autolink"]).enable("table")


# reading ---------------------------------------------------------------------------------------
def _parts(node: SyntaxTreeNode) -> Iterator[Part]:
    for child in node.children:
        yield from _part(child)


def _part(node: SyntaxTreeNode) -> Iterator[Part]:
    name = node.type
    if name in _LITERAL:
        yield Part(_LITERAL[name], text=neutral(node.content).rstrip("\n"))
    elif name == "link":
        yield from _link(tuple(_parts(node)), str(node.attrs.get("href", "")))
    elif name == "image":
        said = Part(Kind.TEXT, text=neutral(node.content))
        yield from _link((said,) if node.content else (), str(node.attrs.get("src", "")))
    elif name == "ordered_list":
        yield Part(Kind.NUMBERS, tuple(_parts(node)), str(node.attrs.get("start", 1)))
    elif name in _KINDS and not (name == "paragraph" and node.hidden):
        yield Part(_KINDS[name], tuple(_parts(node)))
    elif node.children:  # inline, a tight item's paragraph, a table's head: what is in them
        yield from _parts(node)
    elif text := neutral(node.content):
        yield Part(Kind.TEXT, text=text)


def _link(words: tuple[Part, ...], address: str) -> Iterator[Part]:
    """Yield the words of a link, and where it leads unless they say so themselves."""
    address = neutral(address)
    yield from words
    if not words:
        yield Part(Kind.TEXT, text=address)
    elif address and plain(words) != address:
        yield Part(Kind.TEXT, text=f" ({address})")


# telling ---------------------------------------------------------------------------------------
def _html(part: Part, spell: Callable[[str], str], attributes: Mapping[str, str]) -> str:
    match part.kind:
        case Kind.TEXT:
            return _escaped(spell(part.text))
        case Kind.BREAK:
            return "<br>"
        case Kind.RULE:
            return "<hr>"
        case Kind.CODE:
            return f"<code>{_escaped(spell(part.text))}</code>"
        case Kind.LITERAL:
            lines = (_escaped(spell(line)) for line in part.text.expandtabs(4).split("\n"))
            kept = "<br>".join(line.replace("  ", "&nbsp; ") for line in lines)
            return f"<p><code>{kept}</code></p>"
        case _:
            inside = html(part.parts, spell=spell, attributes=attributes)
    if part.kind is Kind.HEADING:
        inside = f"<strong>{inside}</strong>"
    tag = _TAGS[part.kind]
    more = attributes.get("heading" if part.kind is Kind.HEADING else tag, "")
    if part.kind is Kind.NUMBERS and part.text.isdecimal() and part.text != "1":
        more = f'start="{part.text}" {more}'.rstrip()
    return f"<{tag} {more}>{inside}</{tag}>" if more else f"<{tag}>{inside}</{tag}>"


def _escaped(text: str) -> str:
    return characters.escape(text).replace("\n", "<br>")


def _lines(parts: Sequence[Part], lead: str = "") -> Iterator[str]:
    """Yield lines; ``lead`` is what stands before each of them."""
    for blocks, run in groupby(parts, key=lambda each: each.kind in _BLOCKS):
        if not blocks:
            yield from (lead + line for line in "".join(map(_words, run)).split("\n"))
            continue
        for at, part in enumerate(run):
            if at and not lead:
                yield ""
            yield from _block_lines(part, lead)


def _block_lines(part: Part, lead: str) -> Iterator[str]:
    match part.kind:
        case Kind.BULLETS | Kind.NUMBERS:
            first = int(part.text) if part.text.isdecimal() else 1
            for number, item in enumerate(part.parts, first):
                sign = "• " if part.kind is Kind.BULLETS else f"{number}. "
                inside = _lines(item.parts, f"{lead}\u2002")
                yield lead + sign + next(inside, "").strip()
                yield from inside
        case Kind.ROW:
            yield lead + " – ".join(_words(each) for each in part.parts)
        case Kind.LITERAL:
            yield from (lead + line for line in part.text.split("\n"))
        case Kind.RULE:
            yield lead + "—"
        case Kind.TABLE:
            for row in part.parts:
                yield from _block_lines(row, lead)
        case _:
            yield from _lines(part.parts, lead)


def _words(part: Part) -> str:
    if part.kind is Kind.BREAK:
        return "\n"
    return part.text + "".join(map(_words, part.parts))


def _kept(parts: Sequence[Part], room: list[int]) -> Iterator[Part]:
    """Yield what there is room for: ``room`` holds characters and lines, and goes below nothing."""
    for part in parts:
        if min(room) < 0:
            return
        if part.kind in {Kind.BREAK, Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.ROW}:
            room[1] -= 1
        if part.kind is Kind.LITERAL:
            room[1] -= part.text.count("\n") + 1
        if min(room) < 0:
            return
        text = part.text if part.kind in {Kind.TEXT, Kind.CODE, Kind.LITERAL} else ""
        left = room[0]
        room[0] -= len(text)
        if len(text) > left:
            yield replace(part, text=f"{text[:left].rstrip()}…")
            return
        yield replace(part, parts=tuple(_kept(part.parts, room)))
