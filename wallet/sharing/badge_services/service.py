"""What a host says of its interface to badges, read strictly.

Open Badges 3.0, section 7.2 (a service description document, which is OpenAPI) and Open Badges 2.1,
section 4.2 (``/.well-known/badgeconnect.json``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError, TrustError
from wallet.sharing.answered_json import object_in
from wallet.trust.addresses import target
from wallet.trust.messages import JSON, Outgoing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wallet.trust.messages import Send
    from wallet.work import Work

_ROOT_3 = "/ims/ob/v3p0"
_DISCOVERY_3 = f"{_ROOT_3}/discovery"
_DISCOVERY_2 = "/.well-known/badgeconnect.json"
_READ_3 = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly"
_READ_2 = "https://purl.imsglobal.org/spec/ob/v2p1/scope/assertion.readonly"
_LONGEST_NAME = 200


class Standard(StrEnum):
    """Which standard a host follows."""

    OPEN_BADGES_3 = "open_badges_3"
    BADGE_CONNECT = "badge_connect"


@dataclass(frozen=True, slots=True)
class Service:
    """One host's interface. Addresses are https; ``badges`` is where they are listed."""

    standard: Standard
    host: str
    name: str  # as it calls itself, "" where it does not
    registration: str
    authorization: str
    token: str
    revocation: str  # "" where it has none
    badges: str
    scope: str  # that lets badges be read, and nothing else

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Hosts beside its own that we would have to talk to."""
        urls = (self.registration, self.authorization, self.token, self.revocation, self.badges)
        hosts = dict.fromkeys(target(each).host for each in urls if each)
        return tuple(each for each in hosts if each != self.host)

    @property
    def signs_in(self) -> str:
        """Host at which the browser signs in."""
        return target(self.authorization).host


def base_of(text: str) -> str:
    """Return the base address that somebody typed: a host, or an https address.

    The address of what a host says of itself is taken for its base. Raises ``TrustError`` as
    ``addresses.target`` does.
    """
    text = text.strip()
    url = text if "://" in text else f"https://{text}"
    url = target(url).url.partition("?")[0].rstrip("/")
    for known in (_DISCOVERY_3, _DISCOVERY_2, _ROOT_3):
        url = url.removesuffix(known)
    return url


def host_of(text: str) -> str:
    """Return the host of an address that somebody typed; raise as ``base_of`` does."""
    return target(base_of(text)).host


def discover(base: str, send: Send, *, work: Work | None = None) -> Service:
    """Ask a host what it offers: by Open Badges 3.0 first, then by Badge Connect.

    Raises ``SharingError`` ``service_unknown`` (it offers neither) and ``service_unreadable``;
    ``TrustError`` as ``send`` does; ``Cancelled``.
    """
    base = base_of(base)
    host = target(base).host
    newer = _description(f"{base}{_DISCOVERY_3}", host, send, work)
    if newer is not None:
        return _open_badges_3(newer, base, host)
    older = _description(f"https://{host}{_DISCOVERY_2}", host, send, work)
    if older is not None:
        return _badge_connect(older, host)
    raise SharingError("service_unknown", host=host)


def _description(url: str, host: str, send: Send, work: Work | None) -> dict[str, Any] | None:
    """Return what is said at an address; None for nothing, or the page that some give for all."""
    said = send(Outgoing(url, accept=JSON), work=work)
    if not said.done or said.body.lstrip().startswith(b"<"):
        return None
    return object_in(said, "service_unreadable", host)


def _open_badges_3(document: Mapping[str, Any], base: str, host: str) -> Service:
    scheme = _inside(document, "components", "securitySchemes", "OAuth2ACG")
    flow = _inside(scheme, "flows", "authorizationCode")
    server = next(_servers(document), base)
    root = server.rstrip("/").removesuffix(_ROOT_3)
    revocation = scheme.get("x-imssf-revocationUrl") or flow.get("x-imssf-revocationUrl")
    return _service(
        Standard.OPEN_BADGES_3,
        host,
        _inside(document, "info").get("title"),
        scheme.get("x-imssf-registrationUrl"),
        flow.get("authorizationUrl"),
        flow.get("tokenUrl"),
        revocation,
        f"{root}{_ROOT_3}/credentials",
        _READ_3,
    )


def _badge_connect(document: Mapping[str, Any], host: str) -> Service:
    offered = document.get("badgeConnectAPI")
    found = offered[0] if isinstance(offered, list) and offered else offered
    if not isinstance(found, dict):
        raise SharingError("service_unreadable", host=host)
    root = found.get("apiBase")
    listed = f"{root.rstrip('/')}/assertions" if isinstance(root, str) else None
    return _service(
        Standard.BADGE_CONNECT,
        host,
        found.get("name"),
        found.get("registrationUrl"),
        found.get("authorizationUrl"),
        found.get("tokenUrl"),
        found.get("tokenRevocationUrl"),
        listed,
        _READ_2,
    )


def _service(standard: Standard, host: str, name: Any, *rest: Any) -> Service:
    registration, authorization, token, revocation, badges, scope = rest
    try:
        return Service(
            standard,
            host,
            name[:_LONGEST_NAME] if isinstance(name, str) else "",
            _address(registration),
            _address(authorization),
            _address(token),
            _address(revocation) if revocation else "",
            _address(badges),
            scope,
        )
    except (TrustError, TypeError) as error:
        raise SharingError("service_unreadable", host=host) from error


def _address(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return target(value).url


def _servers(document: Mapping[str, Any]) -> Iterator[str]:
    listed = document.get("servers")
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, dict) and isinstance(each.get("url"), str) and "://" in each["url"]:
            yield each["url"]


def _inside(value: Any, *names: str) -> Mapping[str, Any]:
    """Return the object found by names, {} where there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}
