"""Where a badge leads: whom a reader's program asks, or the reader by a click.

Whoever is asked learns that somebody looks at this badge, from which address and when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

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


def look(each: Reviewed) -> Iterator[Told]:
    """Yield where a badge leads."""
    hosted = each.carried.credential.hosted_url
    if hosted:
        yield Told("review_asks_issuer", Weight.TOLD, _host(hosted))
    for member in texts(each.contents):
        host = _host(member.value)
        if host and _NOT_FOLLOWED.isdisjoint(member.way):
            yield _led(member, host)


def _led(member: Member, host: str) -> Told:
    way = frozenset(member.way)
    if way & _PICTURES:
        return Told("review_picture_elsewhere", Weight.CARE, host)
    if "evidence" in way:
        return Told("review_evidence", Weight.CARE, member.value)
    if way & _ASKED:
        return Told("review_asks_issuer", Weight.TOLD, host)
    return Told("review_links", Weight.TOLD, host)


def _host(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        return ""
    try:
        return urlsplit(text).hostname or ""
    except ValueError:
        return text.partition("://")[2].partition("/")[0]
