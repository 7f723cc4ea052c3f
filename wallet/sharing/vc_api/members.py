"""Members of a website's messages, each as VCALM has it, or refused with whose message it was.

All raise ``SharingError`` ``exchange_unreadable`` (``host``) where nothing else is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError, TrustError
from wallet.sharing.answered_json import object_in
from wallet.trust.addresses import target
from wallet.trust.messages import JSON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.trust.messages import Incoming

_LONGEST_WORD = 2_000  # characters of a challenge or domain
_MEDIA_TYPES = frozenset(
    {JSON, "application/ld+json", "application/vp", "application/problem+json"}
)


def object_of(said: Incoming, host: str) -> Mapping[str, Any]:
    """Read an answer; an empty one says that there is nothing more."""
    if not said.done:
        raise SharingError("exchange_refused", host=host, status=said.status)
    if not said.body.strip():
        return {}
    if said.media_type not in _MEDIA_TYPES:
        raise SharingError("exchange_unreadable", host=host)
    return object_in(said, "exchange_unreadable", host)


def origin(host: str) -> str:
    """Return how a website is named as a domain."""
    return f"https://{host}"


def word(value: Any, host: str) -> str:
    """Return a challenge or domain, "" for an empty one."""
    if not isinstance(value, str) or len(value) > _LONGEST_WORD or not value.isprintable():
        raise SharingError("exchange_unreadable", host=host)
    return value


def service_of(interact: Any, url: str, host: str) -> str:
    """Return where the answer goes: a service that the request names, on the same host alone.

    ``interact.service`` of requests before VCALM names one ``serviceEndpoint``.
    """
    services = interact.get("service") if isinstance(interact, dict) else None
    if services is None:
        return url
    named = services[0] if isinstance(services, list) and services else services
    endpoint = named.get("serviceEndpoint") if isinstance(named, dict) else None
    if not isinstance(endpoint, str):
        raise SharingError("exchange_unreadable", host=host)
    found = target(endpoint)
    if found.host != host:
        raise SharingError("exchange_answer_elsewhere", host=host, other=found.host)
    return found.url


def redirect_of(said: Mapping[str, Any]) -> str:
    """Return where a person may go on, "" for nowhere that we would ever open."""
    url = said.get("redirectUrl", "")
    try:
        return target(url).url if isinstance(url, str) and url else ""
    except TrustError:
        return ""


def deposited(said: Mapping[str, Any], host: str) -> dict[str, Any]:
    """Return what an older issuer sent: a presentation, a wrapped one, or one badge by itself."""
    inside = said.get("verifiablePresentation", said.get("verifiableCredential", said))
    if not isinstance(inside, dict):
        raise SharingError("exchange_unreadable", host=host)
    types = inside.get("type")
    if not isinstance(types, list | str) or not types:
        raise SharingError("exchange_unreadable", host=host)
    return inside
