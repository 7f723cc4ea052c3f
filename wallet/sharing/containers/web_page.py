"""The data blocks of a web page: ``<script type="application/vp">`` (HTML, section 4.12.1).

No browser and no script: comments and all markup but the beginning and end of these elements are
passed over. Their text has no character references; whoever writes JSON there escapes ``<``.
"""

from __future__ import annotations

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
_COMMENT, _COMMENT_END = "<!--", "-->"
_SCRIPT, _SCRIPT_END = "<script", "</script"
_LONGEST_TAG = 2_000
_TAG = re.compile(r"""<script(?:[^"'>]|"[^"]*"|'[^']*')*+>""")
_ATTRIBUTE = re.compile(r"""\s+([a-z][a-z-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


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
    at = found = 0
    next_comment = lower.find(_COMMENT)
    while (begin := lower.find(_SCRIPT, at)) >= 0:
        while 0 <= next_comment < at:
            next_comment = lower.find(_COMMENT, at)
        if 0 <= next_comment < begin:
            end = lower.find(_COMMENT_END, next_comment)
            if end < 0:
                return  # a browser shows nothing of the rest
            at = end
            continue
        tag = _TAG.match(lower, begin, begin + _LONGEST_TAG)
        if tag is None:
            at = begin + len(_SCRIPT)
            continue
        end = lower.find(_SCRIPT_END, tag.end())
        media_type, name = _type(tag[0])
        if media_type in _TYPES:
            if end < 0 or found == MOST_FILES:
                raise SharingError("page_damaged")
            found += 1
            yield Inside(name, media_type, text[tag.end() : end].strip().encode())
        if end < 0:
            return
        at = end


def _lowered(text: str) -> str:
    """Return the text with ASCII in small letters; others can change their length by that."""
    return text.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})


def _type(tag: str) -> tuple[str, str]:
    """Return type and id of a script element, in small letters; the first of two counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(tag):
        found.setdefault(name, "".join(values).strip())
    return found.get("type", ""), found.get("id", "")
