"""Access tokens: for a code in the offer, or for one that signing in brought (section 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wallet import strict_json
from wallet.cryptosuites import base64url
from wallet.errors import ProofError, ReadingError, SharingError
from wallet.sharing import code_grant
from wallet.sharing.openid4vci.answers import error_of
from wallet.sharing.openid4vci.dpop import DPoPKey
from wallet.sharing.openid4vci.members import LONGEST_TOKEN, MOST, Members, members_of
from wallet.sharing.openid4vci.offer import PRE_AUTHORISED
from wallet.sharing.openid4vci.posting import Token, post_form
from wallet.sharing.said import said
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from wallet.sharing.openid4vci.authorization import SignedIn
    from wallet.sharing.openid4vci.authorization_server import AuthorizationServer
    from wallet.sharing.openid4vci.offer import Grant
    from wallet.sharing.openid4vci.posting import Line
    from wallet.snapshots.offers import CodeAsked
    from wallet.trust.messages import Incoming

PART = "token"
_JWS_PARTS = 3


def check_code(code: str, asked: CodeAsked | None) -> str:
    """Return a transaction code as it is sent.

    Raises ``SharingError`` ``offer_code_needed``, and ``offer_code_form`` for one that cannot be
    it: sent all the same it would use up a try.
    """
    if asked is None:
        return ""
    given = asked.tidied(code)
    if not given:
        raise SharingError("offer_code_needed")
    if not asked.fits(given):
        raise SharingError("offer_code_form", length=asked.length or "–")
    return given


def redeem_offered(
    line: Line, server: AuthorizationServer, grant: Grant, code: str, *, used_at: Collection[str]
) -> Token:
    """Return a token for the code that is in the offer.

    ``code`` is the transaction code, "" where none is asked for; ``used_at`` are the hosts that the
    token would be shown to. Raises ``SharingError`` ``offer_code_wrong``, ``offer_token_type``,
    ``offer_token_elsewhere``, and as ``members_of`` does.
    """
    fields = {"grant_type": PRE_AUTHORISED, "pre-authorized_code": grant.code}
    if code:
        fields["tx_code"] = code
    key = DPoPKey(algorithm=server.dpop) if server.dpop else None
    answer = post_form(line, server.token_endpoint, fields, key=key)
    host = target(server.token_endpoint).host
    if code and error_of(answer) == "invalid_grant":
        raise SharingError("offer_code_wrong", host=host)
    return _token(answer, host, key, used_at)


def redeem_signed_in(
    line: Line, server: AuthorizationServer, signed_in: SignedIn, *, used_at: Collection[str]
) -> Token:
    """Return a token for the code that signing in brought; raise as ``redeem_offered`` does."""
    fields = {
        **code_grant.redeeming(signed_in.code, signed_in.redirect_uri, signed_in.verifier),
        "client_id": signed_in.client,
    }
    key = DPoPKey(algorithm=server.dpop) if server.dpop else None
    answer = post_form(line, server.token_endpoint, fields, key=key)
    return _token(answer, target(server.token_endpoint).host, key, used_at)


def _token(answer: Incoming, host: str, key: DPoPKey | None, used_at: Collection[str]) -> Token:
    members = members_of(answer, PART, host)
    value = members.text("access_token", longest=LONGEST_TOKEN)
    if not value.isascii() or " " in value:
        members.refuse("access_token")
    kind = members.text("token_type").lower()
    if kind not in ("bearer", "dpop") or (kind == "dpop" and key is None):
        raise SharingError("offer_token_type", host=host, kind=said(kind))
    _check_audience(value, host, used_at)
    return Token(
        value,
        key if kind == "dpop" else None,
        _identifiers(members),
        members.maybe_text("c_nonce"),
    )


def _check_audience(token: str, host: str, used_at: Collection[str]) -> None:
    """Refuse a token that says itself that it is for websites of others alone (RFC 9068).

    Sent to this issuer it would let them act there in the learner's name.
    """
    parts = token.split(".")
    if len(parts) != _JWS_PARTS:
        return
    try:
        claims = strict_json.loads(base64url.decode(parts[1]))
    except (ProofError, ReadingError):
        return
    named = claims.get("aud") if isinstance(claims, dict) else None
    listed = named if isinstance(named, list) else [named]
    hosts = {_host(each) for each in listed if isinstance(each, str)} - {""}
    if hosts and not hosts & {host, *used_at}:
        raise SharingError("offer_token_elsewhere", host=host, named=said(min(hosts)))


def _host(audience: str) -> str:
    try:
        parts = urlsplit(audience)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme == "https" else ""


def _identifiers(members: Members) -> Mapping[str, tuple[str, ...]]:
    details = members.all.get("authorization_details", [])
    if not isinstance(details, list) or len(details) > MOST:
        members.refuse("authorization_details")
    found: dict[str, tuple[str, ...]] = {}
    for each in details:
        one = Members(each, members.part, members.host)
        if identifiers := one.texts("credential_identifiers"):
            found[one.text("credential_configuration_id")] = identifiers
    return found
