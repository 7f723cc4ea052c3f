"""Who somebody is as far as an address can tell: the domain, spelt so that nobody is fooled."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

_GROUP = 4  # characters of a key's fingerprint that stand together
_SHOWN = 24
_ADDRESSES = ("https://", "http://", "did:")


def domain(issuer_id: str) -> str:
    """Return the host behind an https address or a did:web, "" for anything else."""
    if issuer_id.startswith("did:web:"):
        return unquote(issuer_id.removeprefix("did:web:").split(":")[0]).lower()
    try:
        parts = urlsplit(issuer_id)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("https", "http") else ""


def short_id(issuer_id: str) -> str:
    """Return the domain, or a long identifier with its middle left out."""
    return domain(issuer_id) or _shortened(issuer_id)


def in_a_sentence(details: Mapping[str, str]) -> dict[str, str]:
    """Return details with each address as its host: a sentence is read, an address is compared."""
    return {
        name: short_id(value) if value.startswith(_ADDRESSES) else value
        for name, value in details.items()
    }


def whole_addresses(details: Mapping[str, str]) -> tuple[str, ...]:
    """Return the addresses that ``in_a_sentence`` shortens, each once."""
    found = dict.fromkeys(value for value in details.values() if value.startswith(_ADDRESSES))
    return tuple(value for value in found if short_id(value) != value)


def technical(host: str) -> str:
    """Return the spelling that is sent over the network when it differs from what is shown."""
    try:
        spelt = host.encode("idna").decode("ascii")
        shown = host.encode("ascii", "ignore").decode() == host and "xn--" not in host
    except UnicodeError:
        return host
    return "" if shown else spelt


def grouped(fingerprint: str) -> str:
    """Return the start of a key's fingerprint in groups that can be compared by eye."""
    start = fingerprint[:_SHOWN]
    return " ".join(start[at : at + _GROUP] for at in range(0, len(start), _GROUP))


def _shortened(text: str) -> str:
    most, head, tail = 44, 28, 12
    return text if len(text) <= most else f"{text[:head]}…{text[-tail:]}"
