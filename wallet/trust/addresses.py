"""Which addresses may be asked for a document, decided before anything is opened.

A URL in a badge was written by whoever made the badge. Asked for carelessly it would let them talk
to the learner's router or to this machine, so only https on its own port to a named host with
public addresses passes (RFC 3986; RFC 6890 and the IANA special-purpose registries).
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import quote, urljoin, urlsplit

from wallet.errors import TrustError

if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from wallet.trust.messages import Peer

MAX_URL = 2048
_HTTPS_PORT = 443
_MAX_HOST = 253
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\\]")
# IDNA 2003, which Python has, and IDNA 2008 send these four to different hosts.
_AMBIGUOUS = re.compile("[\u00df\u03c2\u200c\u200d]")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LOCAL_NAMES = (
    "localhost",
    "local",
    "internal",
    "intranet",
    "lan",
    "home",
    "corp",
    "arpa",
)
_TOR = "onion"  # RFC 7686: nothing that is found by the names of the internet
_PUBLIC_V6 = ipaddress.ip_network("2000::/3")
_TUNNELS = (
    ipaddress.ip_network("2002::/16"),  # 6to4
    ipaddress.ip_network("2001::/32"),  # Teredo
    ipaddress.ip_network("192.88.99.0/24"),  # 6to4 relays
)


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that may be asked for: its host in ASCII, and the request target (path and query)."""

    url: str  # as given, without the fragment
    host: str
    path: str


def target(url: str) -> Target:
    """Read a URL strictly.

    Raises ``TrustError``: ``url_too_long``, ``url_characters`` (spaces, controls, backslash),
    ``url_not_https``, ``url_userinfo``, ``url_port``, ``url_host`` (no public name).
    """
    if len(url) > MAX_URL:
        raise TrustError("url_too_long", limit=MAX_URL)
    if _ODD.search(url):
        raise TrustError("url_characters", url=_shown(url))
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise TrustError("url_host", url=_shown(url)) from error
    if parts.scheme != "https":
        raise TrustError("url_not_https", url=_shown(url))
    if "@" in parts.netloc:
        raise TrustError("url_userinfo", url=_shown(url))
    host = _host(parts.hostname or "", url)
    if port not in (None, _HTTPS_PORT):
        raise TrustError("url_port", url=_shown(url))
    return Target(url.partition("#")[0], host, _path(parts))


def _path(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"{path}?{query}" if query else path


def redirected(source: Target, location: str) -> Target:
    """Follow a redirect on the same host (RFC 9110, section 15.4).

    Raises ``TrustError`` ``fetch_redirect`` for another host, and what ``target`` raises.
    """
    if _ODD.search(location):
        raise TrustError("url_characters", url=_shown(location))
    onward = target(urljoin(source.url, location))
    if onward.host != source.host:
        raise TrustError("fetch_redirect", host=source.host, onward=onward.host)
    return onward


def peer_target(url: str, peer: Peer) -> Target:
    """Read the URL of a peer: https, its address and port in so many words, and nothing odd.

    Raises ``TrustError`` as ``target`` does, and ``url_not_of_peer`` for any other host or port.
    """
    if len(url) > MAX_URL:
        raise TrustError("url_too_long", limit=MAX_URL)
    if _ODD.search(url):
        raise TrustError("url_characters", url=_shown(url))
    try:
        parts = urlsplit(url)
        named = (parts.scheme, parts.hostname, parts.port or _HTTPS_PORT)
    except ValueError as error:
        raise TrustError("url_host", url=_shown(url)) from error
    if named != ("https", peer.address, peer.port) or "@" in parts.netloc:
        raise TrustError("url_not_of_peer", host=peer.address, url=_shown(url))
    return Target(url.partition("#")[0], peer.address, _path(parts))


def is_public(address: str) -> bool:
    """Say whether an IP address belongs to the public internet, and hides no other inside."""
    try:
        number = ipaddress.ip_address(address)
    except ValueError:
        return False
    if number.version == 6 and number not in _PUBLIC_V6:  # noqa: PLR2004 - IPv6
        return False  # loopback, local, mapped, NAT64 and all that is not handed out
    if any(number in tunnel for tunnel in _TUNNELS if tunnel.version == number.version):
        return False
    return number.is_global and not number.is_multicast and not number.is_reserved


def _host(name: str, url: str) -> str:
    def refuse() -> NoReturn:
        raise TrustError("url_host", url=_shown(url))

    if _AMBIGUOUS.search(name):
        refuse()
    try:
        host = name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        refuse()
    labels = host.split(".")
    if len(host) > _MAX_HOST or not all(map(_LABEL.fullmatch, labels)):
        refuse()
    if is_local_name(host) or labels[-1] == _TOR:
        refuse()
    return host


def is_local_name(host: str) -> bool:
    """Say whether a name is one that only this network could know; numbers in odd forms too."""
    *above, last = host.split(".")
    return not above or last in _LOCAL_NAMES or _NUMBER.fullmatch(last) is not None


def _shown(url: str) -> str:
    """Return a URL that is safe to print: its start, with odd characters escaped."""
    return url[:100].encode("unicode_escape").decode("ascii")
