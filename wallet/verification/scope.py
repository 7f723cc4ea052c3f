"""Where an issuer's badges may live (Open Badges 2.0, "VerificationObject", hosted)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from wallet.credentials import values

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOUNDARIES = "/?#&="  # where a part of a URL ends
_HTTPS = 443


def lets_live(profile: Mapping[str, Any], url: str) -> bool:
    """Say whether an issuer's Profile lets its badges live at an address.

    By its rules and, where it has none, on its own host alone.
    """
    rules = values.an_object(profile.get("verification"))
    starts = values.texts(rules.get("startsWith"))
    origins = values.texts(rules.get("allowedOrigins"))
    if starts and not any(_within(url, start) for start in starts):
        return False
    if origins and host_of(url) not in map(host_of, origins):
        return False
    own = host_of(values.link(profile))
    return bool(starts or origins) or (bool(own) and host_of(url) == own)


def host_of(url: str) -> str:
    """Return host in lower case, and port unless it is https's own; of a bare host name itself."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        port = "" if parts.scheme == "https" and parts.port == _HTTPS else parts.port or ""
        return f"{parts.hostname or ''}:{port}".rstrip(":")
    except ValueError:
        return ""


def _within(url: str, start: str) -> bool:
    """Say whether a URL begins with a prefix that ends where a part of the URL ends.

    "https://example.org/~al" must not let in "https://example.org/~alice", nor a way out of it
    again ("/~al/../mallory").
    """
    if not url.startswith(start) or not host_of(start) or host_of(url) != host_of(start):
        return False
    path = unquote(urlsplit(url).path).replace("\\", "/")
    rest = url.removeprefix(start)
    ends = start[-1] in _BOUNDARIES or not rest or rest[0] in _BOUNDARIES
    return ends and not {".", ".."} & {*path.split("/")}
