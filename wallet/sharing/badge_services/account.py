"""Signing in to a badge service: registration (RFC 7591), a code with PKCE (RFC 7636), a token.

Nothing of it is kept: each visit registers anew, and gives the token back where the host lets it.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from wallet.errors import SharingError
from wallet.sharing import code_grant
from wallet.sharing.answered_json import object_in
from wallet.trust.addresses import target
from wallet.trust.messages import FORM, JSON, Outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.sharing.badge_services.service import Service
    from wallet.trust.messages import Incoming, Send
    from wallet.work import Work

_LONGEST = 4_000  # characters of an id, a secret or a token


@dataclass(frozen=True, slots=True)
class Client:
    """What a host calls this program on this visit."""

    id: str
    secret: str
    redirect: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One sign-in: the address for the browser, and what proves that the code is ours."""

    url: str
    verifier: str


def register(service: Service, redirect: str, send: Send, *, work: Work | None = None) -> Client:
    """Register for one visit. ``redirect`` is on the loopback interface.

    Raises ``SharingError`` ``service_no_registration`` where the host refuses, which a host that
    keeps to the letter of either standard does, and ``service_unreadable``.
    """
    asked = {
        **code_grant.registration(redirect, "client_secret_basic"),
        "scope": service.scope,
    }
    body = json.dumps(asked).encode()
    said = send(Outgoing(service.registration, "POST", body=body, media_type=JSON), work=work)
    host = target(service.registration).host
    if not said.done:
        raise SharingError("service_no_registration", host=host, status=said.status)
    found = object_in(said, "service_unreadable", host)
    secret = found.get("client_secret", "")
    return Client(_text(found.get("client_id"), host), _text(secret, host, empty=True), redirect)


def visit(service: Service, client: Client, state: str) -> Visit:
    """Return where the browser signs in (OAuth 2.0 with PKCE, S256)."""
    verifier = code_grant.new_verifier()
    asked = {
        **code_grant.request(client.id, client.redirect, state, verifier),
        "scope": service.scope,
    }
    return Visit(code_grant.address(service.authorization, asked), verifier)


def token(
    service: Service, client: Client, code: str, verifier: str, send: Send, *,
    work: Work | None = None,
) -> str:  # fmt: skip
    """Exchange the code for a token.

    Raises ``SharingError`` ``service_no_token`` and ``service_unreadable``.
    """
    form = {
        **code_grant.redeeming(code, client.redirect, verifier),
        **({} if client.secret else {"client_id": client.id}),
    }
    said = _post(service.token, form, client, send, work)
    host = target(service.token).host
    if not said.done:
        raise SharingError("service_no_token", host=host, status=said.status)
    found = object_in(said, "service_unreadable", host)
    if str(found.get("token_type", "bearer")).lower() != "bearer":
        raise SharingError("service_unreadable", host=host)
    return _text(found.get("access_token"), host)


def give_back(
    service: Service, client: Client, given: str, send: Send, *, work: Work | None = None
) -> bool:
    """Revoke the token (RFC 7009) where the host has a way; return whether it did."""
    if not service.revocation:
        return False
    form = {"token": given, "token_type_hint": "access_token"}
    return _post(service.revocation, form, client, send, work).done


def _post(
    url: str, form: Mapping[str, str], client: Client, send: Send, work: Work | None
) -> Incoming:
    body = urlencode(form).encode()
    headers = {"Authorization": _basic(client)} if client.secret else {}
    return send(Outgoing(url, "POST", body=body, media_type=FORM, headers=headers), work=work)


def _basic(client: Client) -> str:
    """RFC 6749, section 2.3.1: both are form-encoded before they are joined."""
    joined = f"{quote(client.id, safe='')}:{quote(client.secret, safe='')}"
    return "Basic " + base64.b64encode(joined.encode()).decode()


def _text(value: Any, host: str, *, empty: bool = False) -> str:
    good = isinstance(value, str) and len(value) <= _LONGEST and value.isascii()
    if not good or not (value or empty) or (value and not value.isprintable()):
        raise SharingError("service_unreadable", host=host)
    return str(value)
