"""What does a scanned or typed text mean? Told from its beginning alone; nothing is decoded."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from wallet.credentials.tokens import looks_like_token
from wallet.sharing.pixelpass import looks_like_pixelpass
from wallet.sharing.recognising import LONGEST_HOST, LONGEST_LINK, OFFERS
from wallet.snapshots.imports import Holds, Meaning

_ASKS = ("credential_offer", "credential_offer_uri", "request_uri")
"""Parameters by which a plain https link begins OpenID4VCI or OpenID4VP all the same."""
_COMPACT = "vp1-"  # a CBOR-LD presentation in a QR code, as the VCALM draft writes it


def meaning(text: str) -> Meaning:
    """Return what a text means. Raises nothing: what is not known is OTHER."""
    short = text.strip()
    if not short:
        return Meaning(Holds.NOTHING)
    if short.startswith(("{", "[")) or looks_like_token(short):
        return Meaning(Holds.DOCUMENT)
    if short[: len(_COMPACT)].lower() == _COMPACT:
        return Meaning(Holds.COMPACT)
    if len(short) <= LONGEST_LINK and len(short.split()) == 1:
        link = _link(short)
        if link is not None:
            return link
    return Meaning(Holds.CODE if _is_code(text) else Holds.OTHER)


def _link(text: str) -> Meaning | None:
    scheme, colon, _ = text.partition(":")
    scheme = scheme.lower()
    if colon and scheme in OFFERS:
        return Meaning(Holds.OFFER, scheme)
    if scheme not in ("https", "http"):
        return None
    try:
        parts = urlsplit(text)
        host, asked = parts.hostname or "", parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return None
    if not 0 < len(host) <= LONGEST_HOST:
        return None
    if any(name in asked for name in _ASKS):
        return Meaning(Holds.OFFER, host)
    return Meaning(Holds.LINK if scheme == "https" else Holds.PLAIN_LINK, host)


def _is_code(text: str) -> bool:
    # A space at either end may belong to Base45.
    return any(looks_like_pixelpass(each) for each in (text.strip("\t\r\n"), text.strip()))
