"""Links that begin an exchange, told without contacting anybody.

VCALM, "Initiating Interactions": an https address with ``iuv``, perhaps behind ``interaction:`` or
``web+interaction:``. The Learner Credential Wallet: ``https://lcw.app/request?request=`` and JSON,
``dccrequest://request?`` and ``org.dcconsortium://request?`` with the same or with the members that
came before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from wallet import strict_json
from wallet.errors import ReadingError, SharingError
from wallet.sharing.lookalikes import lookalikes
from wallet.sharing.said import said
from wallet.snapshots.requests import Conversation, Looked
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 8_000  # characters
_INTERACTION = ("interaction", "web+interaction")
_PHONE = ("dccrequest", "org.dcconsortium")
_PHONE_HOST = "lcw.app"
_MOST_PARAMETERS = 50


class Kind(StrEnum):
    """How an exchange begins."""

    INTERACTION = "interaction"  # the website says which protocols it speaks
    EXCHANGE = "exchange"  # the address of the exchange itself
    DEPOSIT = "deposit"  # an older link: a presentation is posted, and badges come back
    ONWARD = "onward"  # the link of another protocol, inside
    PRESENT = "present"  # an older link that asks for a presentation


@dataclass(frozen=True, slots=True)
class Start:
    """What a link begins. ``url`` is contacted first; ``parameters`` are those of older links."""

    kind: Kind
    url: str
    host: str  # in ASCII
    parameters: Mapping[str, str]


def looks_like_one(text: str) -> bool:
    """Tell cheaply whether a text means to begin an exchange."""
    scheme, colon, rest = text.strip().partition(":")
    scheme = scheme.lower()
    if colon and scheme in (*_INTERACTION, *_PHONE):
        return True
    return scheme == "https" and ("iuv=" in rest or rest.startswith(f"//{_PHONE_HOST}/request?"))


def looked(text: str) -> Looked:
    """Return what a link begins; raise ``SharingError`` as ``start_of`` does."""
    start = start_of(text)
    conversation = (
        Conversation.INTERACTION
        if start.kind in (Kind.INTERACTION, Kind.ONWARD)
        else Conversation.VC_API
    )
    hosts = (start.host,) if start.host else ()
    return Looked(conversation, text.strip(), hosts, lookalike=lookalikes(hosts))


def start_of(text: str) -> Start:
    """Read a link strictly.

    Raises ``SharingError``: ``exchange_link_unreadable``, ``exchange_link_too_long``,
    ``exchange_link_sign_in`` (an account at the issuer would be needed), and ``TrustError`` as
    ``addresses.target`` does for the address inside.
    """
    text = text.strip()
    if len(text) > LONGEST:
        raise SharingError("exchange_link_too_long", limit=LONGEST)
    if not text.isprintable() or not looks_like_one(text):
        raise SharingError("exchange_link_unreadable")
    scheme = text.partition(":")[0].lower()
    if scheme in _INTERACTION:
        return _interaction(_inside(text))
    try:
        parts = urlsplit(text)
        pairs = parse_qsl(parts.query, max_num_fields=_MOST_PARAMETERS, keep_blank_values=True)
    except ValueError as error:
        raise SharingError("exchange_link_unreadable") from error
    given = dict(pairs)
    if len(given) != len(pairs):  # a second member of the same name: which one would count?
        raise SharingError("exchange_link_unreadable")
    if scheme in _PHONE or parts.hostname == _PHONE_HOST:
        return _phone(parts.netloc if scheme in _PHONE else "request", given)
    return _interaction(text)


def _inside(text: str) -> str:
    """Return the address behind ``interaction:``, as it is or percent-encoded."""
    rest = text.partition(":")[2]
    return unquote(rest) if rest.lower().startswith("https%3a") else rest


def _interaction(url: str) -> Start:
    found = target(url)
    return Start(Kind.INTERACTION, found.url, found.host, {})


def _phone(place: str, given: Mapping[str, str]) -> Start:
    if place.lower() == "present":
        return _present(given)
    if place.lower() != "request":
        raise SharingError("exchange_link_unreadable")
    if "request" in given:
        return _protocols(given["request"])
    return _deposit(given)


def _protocols(text: str) -> Start:
    """Read ``{"protocols": {name: address}}``, as interactions answer it too."""
    try:
        value = strict_json.loads(text, max_bytes=LONGEST)
    except ReadingError as error:
        raise SharingError("exchange_link_unreadable") from error
    return chosen(value)


def chosen(value: Any) -> Start:
    """Choose among protocols that a link or a website names: OpenID4VP, an exchange, OpenID4VCI.

    Raises ``SharingError`` ``exchange_no_protocol`` with ``names`` where we speak none of them.
    """
    protocols = value.get("protocols") if isinstance(value, dict) else None
    if not isinstance(protocols, dict):
        raise SharingError("exchange_link_unreadable")
    for names, kind in _CHOICE:
        for name in names:
            url = protocols.get(name)
            if not isinstance(url, str) or not url:
                continue
            if kind is Kind.ONWARD:
                return Start(kind, url[:LONGEST], "", {})
            found = target(url)
            return Start(kind, found.url, found.host, {})
    named = ", ".join(said(name, 40) for name in list(protocols)[:5])
    raise SharingError("exchange_no_protocol", names=named)


# The best first: OpenID4VP says who asks, an exchange does not.
_CHOICE = (
    (("oid4vp-1.0", "OID4VP"), Kind.ONWARD),
    (("vcapi",), Kind.EXCHANGE),
    (("oid4vci-1.0", "OID4VCI"), Kind.ONWARD),
    (("interact",), Kind.INTERACTION),
)


def _deposit(given: Mapping[str, str]) -> Start:
    if given.get("auth_type", "none").lower() not in ("bearer", "none", ""):
        raise SharingError("exchange_link_sign_in", issuer=said(given.get("issuer"), 100))
    found = target(given.get("vc_request_url", ""))
    return Start(Kind.DEPOSIT, found.url, found.host, dict(given))


def _present(given: Mapping[str, str]) -> Start:
    if given.get("response_mode", "post") != "post":
        raise SharingError("exchange_link_unreadable")
    found = target(given.get("redirect_uri", ""))
    return Start(Kind.PRESENT, found.url, found.host, dict(given))
