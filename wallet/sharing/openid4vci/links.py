"""Codes and links that begin OpenID4VCI (OpenID4VCI 1.0, section 4.1), told without contact."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from wallet.errors import SharingError
from wallet.sharing.lookalikes import lookalikes
from wallet.snapshots.requests import Conversation, Looked
from wallet.trust.addresses import target

LONGEST = 20_000  # characters; an offer by value may be long
SCHEMES = ("openid-credential-offer", "haip-vci")
_BY_VALUE, _BY_REFERENCE = "credential_offer", "credential_offer_uri"
_MOST_PARAMETERS = 20


@dataclass(frozen=True, slots=True)
class Link:
    """One of the two: the offer itself as JSON, or the address where it is."""

    offer: str = ""
    url: str = ""


def looks_like_one(text: str) -> bool:
    """Tell cheaply whether a text means to be an offer."""
    scheme, colon, rest = text.strip().partition(":")
    if colon and scheme.lower() in SCHEMES:
        return True
    return scheme.lower() == "https" and f"{_BY_VALUE}" in rest and len(text) <= LONGEST


def link_of(text: str) -> Link:
    """Read a code or link strictly.

    Raises ``SharingError`` ``offer_too_long``, ``offer_link_unreadable``, ``offer_two_ways`` (an
    offer both in it and elsewhere), and ``TrustError`` as ``addresses.target`` does for the
    address where it is.
    """
    text = text.strip()
    if len(text) > LONGEST:
        raise SharingError("offer_too_long", limit=LONGEST)
    scheme, colon, _ = text.partition(":")
    known = bool(colon) and scheme.lower() in (*SCHEMES, "https")
    if not known or not text.isprintable() or len(text.split()) != 1:
        raise SharingError("offer_link_unreadable")
    try:
        query = urlsplit(text).query
        pairs = parse_qsl(
            query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS, errors="strict"
        )
    except ValueError as error:
        raise SharingError("offer_link_unreadable") from error
    given = [(name, value) for name, value in pairs if name in (_BY_VALUE, _BY_REFERENCE)]
    if len(given) > 1:
        raise SharingError("offer_two_ways")
    if not given or not given[0][1]:
        raise SharingError("offer_link_unreadable")
    name, value = given[0]
    if name == _BY_VALUE:
        return Link(offer=value)
    target(value)
    return Link(url=value)


def looked(text: str) -> Looked:
    """Return what a code begins; raise what ``link_of`` and ``offer.read`` raise."""
    from wallet.sharing.openid4vci import offer  # noqa: PLC0415 - it reads what is found here

    link = link_of(text)
    asked = link.url or offer.read(link.offer).issuer
    host = target(asked).host
    return Looked(Conversation.OPENID4VCI, text.strip(), (host,), lookalike=lookalikes((host,)))


def host_of(url: str) -> str:
    """Return the host of an address that was checked, in ASCII."""
    return target(url).host
