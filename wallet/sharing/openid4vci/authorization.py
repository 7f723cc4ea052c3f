"""Signing in at the issuer's in the browser (section 5), as ``code_grant`` has it.

Beside that RFC 9126 (pushed requests), RFC 9207 (who answers) and registration where a server
offers it.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing import code_grant
from wallet.sharing.openid4vci.answers import refused_with
from wallet.sharing.openid4vci.members import LONGEST_TEXT, members_of
from wallet.sharing.openid4vci.posting import post_form, post_json
from wallet.sharing.said import said
from wallet.trust.addresses import MAX_URL, target

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.sharing.openid4vci.authorization_server import AuthorizationServer
    from wallet.sharing.openid4vci.issuer_metadata import Configuration
    from wallet.sharing.openid4vci.posting import Line

CLIENT = "tsumiki"
"""How we call ourselves at servers that register nobody: a public client (RFC 6749, 2.1)."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What signing in brought: a code, and what proves that we asked for it."""

    code: str = field(repr=False)
    verifier: str = field(repr=False)
    redirect_uri: str
    client: str


@dataclass(frozen=True, slots=True)
class Asking:
    """One request to sign in, and what its answer is held against."""

    redirect_uri: str
    client: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)


def asking(line: Line, server: AuthorizationServer, redirect_uri: str, state: str) -> Asking:
    """Prepare a request; we are registered first where the server offers that."""
    client = _registered(line, server, redirect_uri) if server.registration_endpoint else CLIENT
    return Asking(redirect_uri, client, state, code_grant.new_verifier())


def address(
    line: Line,
    server: AuthorizationServer,
    asked: Asking,
    wanted: Sequence[Configuration],
    *,
    issuer: str,
    issuer_state: str,
) -> str:
    """Return the address to open in the browser; the request is pushed where that is offered.

    Raises ``SharingError`` as ``members_of`` does, and ``offer_address_too_long``.
    """
    fields = {
        **code_grant.request(asked.client, asked.redirect_uri, asked.state, asked.verifier),
        **_wanted(wanted, server, issuer),
        **({"issuer_state": issuer_state} if issuer_state else {}),
    }
    if server.pushed_endpoint:
        answer = post_form(line, server.pushed_endpoint, fields)
        host = target(server.pushed_endpoint).host
        pushed = members_of(answer, "pushed authorization", host).text("request_uri")
        fields = {"client_id": asked.client, "request_uri": pushed}
    made = code_grant.address(server.authorization_endpoint, fields)
    if len(made) > 2 * MAX_URL:
        raise SharingError("offer_address_too_long")
    return made


def signed_in(asked: Asking, server: AuthorizationServer, answer: Mapping[str, str]) -> SignedIn:
    """Read what the browser brought back.

    Raises ``SharingError`` ``sign_in_state`` for the answer to another request,
    ``offer_sign_in_mixed_up`` for one of another server (RFC 9207), ``offer_sign_in_denied`` and
    what ``answers.refused_with`` has for an error, ``offer_sign_in_unreadable`` without a code.
    """
    host = target(server.issuer).host
    if not hmac.compare_digest(answer.get("state", "").encode(), asked.state.encode()):
        raise SharingError("sign_in_state", host=host)
    named = answer.get("iss")
    if named != server.issuer and (named is not None or server.answers_with_issuer):
        raise SharingError("offer_sign_in_mixed_up", host=host, named=said(named) or "–")
    if "error" in answer:
        raise refused_with(said(answer["error"]), "authorization", host)
    code = answer.get("code", "")
    if not code or not code.isprintable() or len(code) > LONGEST_TEXT:
        raise SharingError("offer_sign_in_unreadable", host=host)
    return SignedIn(code, asked.verifier, asked.redirect_uri, asked.client)


def _wanted(
    wanted: Sequence[Configuration], server: AuthorizationServer, issuer: str
) -> dict[str, str]:
    """Ask by scope where every badge has one, else by their ids (section 5.1)."""
    scopes = [each.scope for each in wanted]
    if all(scopes):
        shared = {"resource": issuer} if server.issuer != issuer else {}
        return {"scope": " ".join(dict.fromkeys(scopes)), **shared}
    where = {"locations": [issuer]} if server.issuer != issuer else {}
    details = [
        {"type": "openid_credential", "credential_configuration_id": each.id, **where}
        for each in wanted
    ]
    return {"authorization_details": json.dumps(details)}


def _registered(line: Line, server: AuthorizationServer, redirect_uri: str) -> str:
    """Return the name that a server gives us; our usual one where it would not register us."""
    about = code_grant.registration(redirect_uri, "none")
    answer = post_json(line, server.registration_endpoint, about)
    if not answer.done:
        return CLIENT
    host = target(server.registration_endpoint).host
    return members_of(answer, "registration", host).text("client_id")
