"""Codes that name a computer, but none that somebody across the table could have.

Whoever writes a code chooses where it leads: to the learner's own programs, to a printer, out into
the internet with a certificate that nobody vouches for. Each is refused by what it is, so that the
learner hears what was wrong with the code, and nobody is contacted.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import parse_qs, urlsplit

from wallet.errors import SharingError
from wallet.sharing.local.interfaces import FIRST_PORT, is_nearby, is_own
from wallet.sharing.local.nearby import FRAGMENT, SCHEMES, X509_HASH
from wallet.trust.addresses import is_local_name, is_public

_LONGEST = 80  # characters of an address in a sentence
_MOST_FIELDS = 40


def refusal(text: str) -> SharingError | None:
    """Return why a text that leads to a bare address or a local name leads to nobody nearby.

    None where it leads to a name of the internet, or nowhere that can be told. Codes:
    ``nearby_own_computer``, ``nearby_on_internet``, ``nearby_by_name``, ``nearby_service_port``,
    ``nearby_no_port``, ``nearby_odd_address``; each has ``address``.
    """
    try:
        where = _where(text.strip())
        parts = urlsplit(where)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if not (host and host.isascii() and host.isprintable()):
        return None
    why = _of_host(host) or _of_port(port)
    if why == "nearby_by_name" and not is_local_name(host.rstrip(".")):
        return None
    return SharingError(why, address=host[:_LONGEST], port=port or 0) if why else None


def means_file(text: str) -> bool:
    """Say whether a text means to be the link of a file nearby, however it is refused."""
    url, _, fragment = text.strip().partition("#")
    return url[:6].lower() == "https:" and fragment.startswith(FRAGMENT)


def _where(text: str) -> str:
    """Return the address that a code leads to, "" for none that is of this kind."""
    if means_file(text):
        return text.partition("#")[0]
    if text.partition(":")[0].lower() not in SCHEMES:
        return ""
    given = parse_qs(urlsplit(text).query, max_num_fields=_MOST_FIELDS)
    if not any(each.startswith(X509_HASH) for each in given.get("client_id", ())):
        return ""
    return next(iter(given.get("request_uri", ())), "")


def _of_host(host: str) -> str:
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return "nearby_own_computer" if host.strip(".") == "localhost" else "nearby_by_name"
    if is_nearby(host):
        return ""
    if is_own(host):
        return "nearby_own_computer"
    inside = getattr(number, "ipv4_mapped", None)
    if inside is not None and is_own(str(inside)):
        return "nearby_own_computer"
    return "nearby_on_internet" if is_public(host) else "nearby_odd_address"


def _of_port(port: int | None) -> str:
    if not port:
        return "nearby_no_port"
    return "nearby_service_port" if port < FIRST_PORT else ""
