"""The data blocks of a web page: ``<script type="application/vp">`` (HTML, section 4.12.1).

No browser and no script: comments and all markup but the beginning and end of these elements are
passed over. Their text has no character references; whoever writes JSON there escapes ``<``.

What this takes for a comment may be none to a browser (within a text field, say), and the other way
round. So where a page has a data block, one that only seems to be hidden counts as well: two
readers would see two presentations.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.containers.contents import MOST_FILES, Contents, Inside, Kind, sorted_out

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINNINGS = (b"<!doctype html", b"<html", b"<head", b"<body")
_TYPES = frozenset(
    f"application/{kind}{form}"
    for kind in ("vp", "vc")
    for form in ("", "+ld+json", "+jwt", "+sd-jwt")
)
_COMMENT = "<!--"
_COMMENT_END = re.compile("--!?>").search
_SCRIPT, _SCRIPT_END = "<script", "</script"
_MOST_TAGS = 2_000
_LONGEST_TAG = 2_000
_SPACE = r"[ \t\n\f\r]"
_NAME = r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)"""
# As a browser reads them: HTML, sections 13.2.5.32 to 13.2.5.40.
_TAG = re.compile(
    rf"<script(?=[ \t\n\f\r/>])(?:{_SPACE}|/|{_NAME}(?:{_SPACE}*+={_SPACE}*+{_VALUE}?+)?+)*+>"
)
_ATTRIBUTE = re.compile(rf"({_NAME})(?:{_SPACE}*+={_SPACE}*+({_VALUE}?+))?+")


def is_one(start: bytes) -> bool:
    """Tell a web page by its first bytes."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_BEGINNINGS)


def contents_of(data: bytes) -> Contents:
    """Return what a web page carries.

    Raises ``SharingError`` ``page_damaged`` for a data block without end or a page that is not
    UTF-8, and as ``sorted_out`` does.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SharingError("page_damaged") from error
    return sorted_out(Kind.PAGE, _blocks(text))


def _blocks(text: str) -> Iterator[Inside]:
    lower = _lowered(text)
    found = 0
    for block in _seen(lower, text):
        found += 1
        if found > MOST_FILES:
            raise SharingError("page_damaged")
        yield block
    if found:
        yield from _hidden(lower, text)


def _seen(lower: str, text: str) -> Iterator[Inside]:
    at = 0
    next_comment = lower.find(_COMMENT)
    while (begin := lower.find(_SCRIPT, at)) >= 0:
        while 0 <= next_comment < at:
            next_comment = lower.find(_COMMENT, at)
        if 0 <= next_comment < begin:
            closed = _COMMENT_END(lower, next_comment + len(_COMMENT) - 2)
            if closed is None:
                return  # a browser shows nothing of the rest
            at = closed.end()
            continue
        tag = _TAG.match(lower, begin)
        if tag is None:
            if _begins_tag(lower, begin):
                return  # without end; nothing follows
            at = begin + len(_SCRIPT)
            continue
        end = lower.find(_SCRIPT_END, tag.end())
        if (block := _block(tag, end, text)) is not None:
            yield block
        if end < 0:
            return
        at = end


def _hidden(lower: str, text: str) -> Iterator[Inside]:
    """Yield every data block, wherever it stands; a page of too many scripts to tell is damaged."""
    if lower.count(_SCRIPT) > _MOST_TAGS:
        raise SharingError("page_damaged")
    at = -1
    while (at := lower.find(_SCRIPT, at + 1)) >= 0:
        tag = _TAG.match(lower, at, at + _LONGEST_TAG)
        if tag is None:
            if _begins_tag(lower, at) and at + _LONGEST_TAG < len(lower):
                raise SharingError("page_damaged")
            continue
        block = _block(tag, lower.find(_SCRIPT_END, tag.end()), text)
        if block is not None:
            yield block


def _block(tag: re.Match[str], end: int, text: str) -> Inside | None:
    media_type, name = _type(tag[0])
    if media_type not in _TYPES:
        return None
    if end < 0 or _COMMENT in text[tag.end() : end]:  # after which a browser looks for another end
        raise SharingError("page_damaged")
    return Inside(name, media_type, text[tag.end() : end].strip().encode())


def _begins_tag(lower: str, at: int) -> bool:
    return lower.startswith((" ", "\t", "\n", "\f", "\r", "/", ">"), at + len(_SCRIPT))


def _lowered(text: str) -> str:
    """Return the text with ASCII in small letters; others can change their length by that."""
    return text.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})


def _type(tag: str) -> tuple[str, str]:
    """Return type and id of a script element, in small letters; the first of two counts."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(tag, len(_SCRIPT), len(tag) - 1):
        quoted = value[:1] in ("'", '"')
        found.setdefault(name, html.unescape(value[1:-1] if quoted else value).strip())
    return found.get("type", "").lower(), found.get("id", "")
