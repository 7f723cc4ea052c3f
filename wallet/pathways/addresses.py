"""Whose an address is, as far as the address itself shows it: docs/decisions/0010-pathways.md.

One host often serves many issuers (``did:web:hub.example:tenants:a`` and ``:b``). An issuer that is
named by a host alone answers for all of it; one that has a path there only for what lies beneath.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_UNCLEAR = re.compile(r"[\x00-\x20\x7f\\]")  # of which programs read different hosts
_USUAL_PORTS = {"https": 443, "http": 80}
_DID_WEB = "did:web:"


class _Address(NamedTuple):
    host: str  # with its port, where that is another than the usual one
    path: tuple[str, ...]  # without the empty end that a closing slash makes
    plain: bool  # nothing but a host and a path, which leads nowhere but down


_NOWHERE = _Address("", (), plain=False)


def lies_with(issuer: str, address: str) -> bool:
    """Say whether an address lies with an issuer (https or did:web): on its host or path."""
    home, there = _address(issuer), _address(address)
    if not home.host or home.host != there.host or not home.plain:
        return False
    return not home.path or (there.path[: len(home.path)] == home.path and _leads_down(there.path))


def are_neighbours(issuer: str, address: str) -> bool:
    """Say whether an address is on an issuer's host, whoever else may be there too."""
    return bool(_address(issuer).host) and _address(issuer).host == _address(address).host


def _leads_down(path: tuple[str, ...]) -> bool:
    """Say whether no step of a path leads up again, or into another, once it is resolved."""
    steps = map(unquote, path)
    return not any(step in (".", "..") or "/" in step or "\\" in step for step in steps)


@lru_cache(16_384)  # asked of every statement and every badge
def _address(written: str) -> _Address:
    if written.startswith(_DID_WEB):
        host, *path = written.removeprefix(_DID_WEB).split(":")
        plain = not any(sign in written for sign in "?#/") and all(path)
        return _Address(_with_port(unquote(host)), tuple(path), plain)
    if _UNCLEAR.search(written):
        return _NOWHERE
    try:
        parts = urlsplit(written)
        port = parts.port
    except ValueError:
        return _NOWHERE
    if parts.scheme not in _USUAL_PORTS or "@" in parts.netloc:
        return _NOWHERE
    usual = port is None or port == _USUAL_PORTS[parts.scheme]
    host = (parts.hostname or "") if usual else f"{parts.hostname or ''}:{port}"
    path = parts.path.split("/")[1:]
    if path and not path[-1]:
        path.pop()
    return _Address(host, tuple(path), not ("?" in written or "#" in written) and all(path))


def _with_port(host: str) -> str:
    """Return the host of a did:web as that of an https address; "" for what is none."""
    name, _, port = host.lower().partition(":")
    if not name or re.search(r"[^\w.\-]", name) or (port and not port.isdecimal()):
        return ""
    return name if port in ("", str(_USUAL_PORTS["https"])) else f"{name}:{port}"
