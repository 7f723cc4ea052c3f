"""Where a badge leads: whom a reader's program asks, or the reader by a click.

Whoever is asked learns that somebody looks at this badge, from which address and when.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet.presenting.reviewing import pictures
from wallet.presenting.reviewing.reviewed import Told
from wallet.presenting.reviewing.walking import texts
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.presenting.reviewing.reviewed import Reviewed
    from wallet.presenting.reviewing.walking import Member

_PICTURES = frozenset({"image", "logo", "photo", "picture", "thumbnail"})
_ASKED = frozenset({"credentialStatus", "refreshService", "verification", "verify"})
_NOT_FOLLOWED = frozenset({"@context", "proof", "type", "@type"})
_WEB = ("https://", "http://", "//")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`()\[\]{}（）「」『』。、，]{1,2000}", re.IGNORECASE)
# In Markdown and HTML: a program that shows either fetches these without a click.
_DRAWN = re.compile(
    r"!\[[^\]\n]{0,300}\]\(\s*<?((?:https?:)?//[^\s<>()]{1,2000})"
    r"|<img\b[^<>]{0,1000}?\bsrc\s*=\s*[\"']?((?:https?:)?//[^\s\"'<>]{1,2000})",
    re.IGNORECASE,
)
_LONGEST = 100_000  # characters of a text that are looked through


def look(each: Reviewed) -> Iterator[Told]:
    """Yield where a badge leads."""
    hosted = each.carried.credential.hosted_url
    if hosted:
        yield Told("review_asks_issuer", Weight.TOLD, _host(hosted))
    for address in pictures.fetched(each):
        yield Told("review_picture_elsewhere", Weight.CARE, _host(address) or address)
    for member in texts(each.contents):
        if _NOT_FOLLOWED.isdisjoint(member.way):
            yield from _led(member)


def _led(member: Member) -> Iterator[Told]:
    """Yield where one text leads, be it an address or a text with addresses in it."""
    way, text = frozenset(member.way), member.value.strip()[:_LONGEST]
    if text.lower().startswith(_WEB) and not any(map(str.isspace, text)):
        found, drawn = [text], set()
    else:
        drawn = {one or other for one, other in _DRAWN.findall(text)}
        found = [*dict.fromkeys((*drawn, *_ADDRESS.findall(text)))]
    for address in found:
        host = _host(address)
        if not host:
            continue
        if address in drawn or way & _PICTURES:
            yield Told("review_picture_elsewhere", Weight.CARE, host)
        elif "evidence" in way:
            yield Told("review_evidence", Weight.CARE, address)
        elif way & _ASKED:
            yield Told("review_asks_issuer", Weight.TOLD, host)
        else:
            yield Told("review_links", Weight.TOLD, host)


def _host(text: str) -> str:
    if not text.lower().startswith(_WEB):
        return ""
    try:
        return urlsplit(text).hostname or ""
    except ValueError:
        return text.partition("//")[2].partition("/")[0]
