"""Metadata at a well-known place, between host and path (RFC 8414, section 3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from wallet.sharing.openid4vci.members import Members, members_of
from wallet.trust.addresses import target
from wallet.trust.messages import Outgoing

if TYPE_CHECKING:
    from wallet.trust.messages import Send
    from wallet.work import Work


def place_of(identifier: str, name: str) -> str:
    """Return where the metadata of ``https://host/path`` are: ``/.well-known/name/path``."""
    parts = urlsplit(identifier)
    path = parts.path.rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, f"/.well-known/{name}{path}", "", ""))


def obtain(url: str, part: str, send: Send, work: Work | None) -> Members:
    """Get metadata; raise what ``send`` and ``members_of`` raise."""
    return members_of(send(Outgoing(url), work=work), part, target(url).host)
