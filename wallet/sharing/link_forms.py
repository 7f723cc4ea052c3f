"""Every form of link that begins something, in one table; and which host would be contacted first.

Links come from codes, clipboards and web pages, so from anybody. They are told by their own words
alone: nothing is opened, and an address inside must be plain https, or the whole link is refused.
"""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeGuard
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from wallet import strict_json
from wallet.credentials.tokens import parse_compact
from wallet.errors import ReadingError, SharingError
from wallet.snapshots.imports import Holds, Meaning

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LONGEST_LINK = 8_000  # characters; a request by value with all its keys is under 5,000
LONGEST_HOST = 253  # RFC 1035, section 2.3.4; a person is asked about it
_MOST_PARAMETERS = 50
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")  # RFC 3986, section 3.1
# What decides where a link leads. Given twice, one reader could go by the first, another the last.
_DECIDING = frozenset(
    (
        "client_id",
        "client_id_scheme",
        "request",
        "request_uri",
        "response_uri",
        "redirect_uri",
        "credential_offer",
        "credential_offer_uri",
        "iuv",
        "vc_request_url",
    )
)  # fmt: skip - one list
_PROTOCOLS = (
    "oid4vp-1.0",
    "OID4VP",
    "vcapi",
    "oid4vci-1.0",
    "OID4VCI",
    "interact",
)  # fmt: skip - VCALM, "Initiating Interactions", and older names: the best first
_PHONE_HOST = "lcw.app"
_URN = "urn:"


@dataclass(frozen=True, slots=True)
class _Link:
    text: str
    scheme: str
    parts: SplitResult
    given: Mapping[str, Any]  # parameters of the query


def link_meaning(text: str) -> Meaning | None:
    """Return what a link begins, None for a text that is none of ours.

    Raises ``SharingError`` for one that is, and that is not safe to follow: ``link_too_long``,
    ``link_hidden_characters`` (control, direction, zero width), ``link_with_user``,
    ``link_other_scheme`` (inside is an address that is not https), ``link_says_twice``,
    ``link_broken``.
    """
    scheme = text.partition(":")[0].lower()
    if ":" not in text[:40] or not _SCHEME.fullmatch(scheme):
        return None
    form = SCHEMES.get(scheme) or _WEB.get(scheme)
    if form is None or len(text.split(maxsplit=1)) != 1:
        return None
    if len(text) > LONGEST_LINK:
        raise SharingError("link_too_long", limit=LONGEST_LINK)
    _check_characters(text)
    try:
        parts = urlsplit(text)
        pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS)
    except ValueError as error:
        raise SharingError("link_broken") from error
    found = form(_Link(text, scheme, parts, dict(pairs)))
    names = Counter(name for name, _ in pairs)
    if found.holds is not Holds.LINK and any(names[each] > 1 for each in _DECIDING):
        raise SharingError("link_says_twice")
    return found


def host_of(address: str, scheme: str = "https") -> str:
    """Return the host of an address in ASCII; raise ``SharingError`` as ``link_meaning`` does."""
    _check_characters(address)
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - reading it checks it
        host = parts.hostname or ""
    except ValueError as error:
        raise SharingError("link_broken") from error
    if parts.scheme != scheme:
        raise SharingError("link_other_scheme")
    if "@" in parts.netloc:
        raise SharingError("link_with_user")
    if not 0 < len(host) <= LONGEST_HOST:
        raise SharingError("link_broken")
    return _in_ascii(host)


def _in_ascii(host: str) -> str:
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        spelt = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise SharingError("link_broken") from error
    if not re.fullmatch(r"[a-z0-9_.-]{1,253}", spelt):
        raise SharingError("link_broken")
    return spelt


def _check_characters(text: str) -> None:
    # A browser reads a backslash as a slash, and most programs do not.
    if not text.isprintable() or " " in text or "\\" in text:
        raise SharingError("link_hidden_characters")


# OpenID for Verifiable Presentations 1.0, sections 5 and 13; its drafts ------------------------
def _request(link: _Link) -> Meaning:
    given = link.given
    if "credential_offer" in given or "credential_offer_uri" in given:
        return _offer(link)  # drafts of HAIP had one scheme for both
    address = given.get("request_uri", "")
    if not address:
        given = {**given, **_claims(given.get("request", ""))}
        own = str(given.get("client_id", ""))
        address = given.get("response_uri") or given.get("redirect_uri")
        if not address and own.startswith("redirect_uri:"):
            address = own.removeprefix("redirect_uri:")
    return Meaning(Holds.REQUEST, host_of(address) if _said(address) else "")


def _claims(token: str) -> Mapping[str, Any]:
    """Return the claims of a request that is given by value (RFC 9101), {} when there are none."""
    try:
        return parse_compact(token).payload if token else {}
    except ReadingError:
        return {}  # whoever answers it says what is wrong


# OpenID for Verifiable Credential Issuance 1.0, section 4.1 ------------------------------------
def _offer(link: _Link) -> Meaning:
    address = link.given.get("credential_offer_uri", "")
    if not address:
        address = _object(link.given.get("credential_offer", "")).get("credential_issuer")
    return Meaning(Holds.OFFER, host_of(address) if _said(address) else "")


# VCALM, "Initiating Interactions", and the links of phone wallets ------------------------------
def _interaction(link: _Link) -> Meaning:
    inside = link.text.partition(":")[2]
    if inside.lower().startswith("https%3a"):
        inside = unquote(inside)
    return Meaning(Holds.INTERACTION, host_of(inside))


def _phone(link: _Link) -> Meaning:
    given = link.given
    protocols = _object(given.get("request", "")).get("protocols")
    if isinstance(protocols, dict):
        named = (protocols.get(name) for name in _PROTOCOLS)
        address = next((each for each in named if _said(each)), "")
    else:
        address = given.get("vc_request_url") or given.get("redirect_uri") or ""
    if not _said(address):
        return Meaning(Holds.INTERACTION)
    if SCHEMES.get(address.partition(":")[0].lower()) not in (_request, _offer):
        return Meaning(Holds.INTERACTION, host_of(address))
    found = link_meaning(address)
    return Meaning(Holds.INTERACTION, found.who if found else "")


# the web ---------------------------------------------------------------------------------------
def _https(link: _Link) -> Meaning:
    host, given = host_of(link.text), link.given
    if "credential_offer" in given or "credential_offer_uri" in given:
        return _offer(link)
    if "iuv" in given:
        return Meaning(Holds.INTERACTION, host)
    if host == _PHONE_HOST and link.parts.path.startswith("/request"):
        return _phone(link)
    if "client_id" in given and _is_request(given):
        return _request(link)
    return Meaning(Holds.LINK, host)


def _is_request(given: Mapping[str, str]) -> bool:
    """Tell a request for badges from any other sign-in: those push theirs and get a URN back."""
    if "request_uri" in given:
        return not given["request_uri"].lower().startswith(_URN)
    return "vp_token" in given.get("response_type", "").split()


def _http(link: _Link) -> Meaning:
    return Meaning(Holds.PLAIN_LINK, host_of(link.text, "http"))


def _said(address: object) -> TypeGuard[str]:
    return isinstance(address, str) and bool(address)


def _object(text: str) -> Mapping[str, Any]:
    """Return a JSON object, {} for whatever else: whoever follows the link says what is wrong."""
    try:
        value = strict_json.loads(text) if text else {}
    except ReadingError:
        return {}
    return value if isinstance(value, dict) else {}


SCHEMES: Mapping[str, Callable[[_Link], Meaning]] = {
    "openid4vp": _request,
    "haip-vp": _request,
    "haip": _request,
    "eudi-openid4vp": _request,
    "openid-credential-offer": _offer,
    "haip-vci": _offer,
    "interaction": _interaction,
    "web+interaction": _interaction,
    "dccrequest": _phone,
    "org.dcconsortium": _phone,
}
"""Schemes of our own, which this program can be registered for (``wallet.registration``)."""
_WEB: Mapping[str, Callable[[_Link], Meaning]] = {"https": _https, "http": _http}
