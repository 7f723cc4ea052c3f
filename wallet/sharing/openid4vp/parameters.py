"""What a request says, whichever way it came: OpenID4VP 1.0, sections 5.1, 5.2, 5.6 and 8.

Read in two steps: first where the answer would go, so that a request that cannot be answered can be
told so; then all the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.openid4vp.links import malformed
from wallet.sharing.said import said
from wallet.trust.addresses import peer_target, target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.trust.messages import Peer

MAX_AGE = timedelta(minutes=10)
SKEW = timedelta(minutes=5)  # by which the asker's clock may be ahead
_LONGEST_NONCE = 1_024
_LONGEST_STATE = 4_096
_SAME_DEVICE = frozenset({"fragment", "query", "form_post", "query.jwt", "fragment.jwt", "jwt"})
_ELSEWHERE = ("presentation_definition_uri", "client_metadata_uri")
_LATEST = 253_402_300_799  # the last second that has a date


class Mode(StrEnum):
    """How the answer travels, among those that a program on another computer can use."""

    POST = "direct_post"
    ENCRYPTED = "direct_post.jwt"


_MODES = {each.value: each for each in Mode}


class Language(StrEnum):
    """What the query is written in, by the parameter's name."""

    DCQL = "dcql_query"
    PRESENTATION_EXCHANGE = "presentation_definition"


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an answer goes. ``state`` goes back exactly as it came; None where there is none."""

    address: str
    host: str  # in ASCII
    mode: Mode
    state: str | None
    nonce: str


def destination_of(claims: Mapping[str, Any], peer: Peer | None) -> Destination:
    """Read where the answer goes.

    Raises ``SharingError``: ``vp_response_type``, ``vp_same_device``, ``vp_browser_only``,
    ``vp_response_mode``, ``vp_two_destinations``, ``vp_malformed`` (``place``); ``TrustError`` as
    ``addresses.target`` does.
    """
    if claims.get("response_type") != "vp_token":
        _text(claims, "response_type", 100)
        raise SharingError("vp_response_type")
    mode = _mode(claims.get("response_mode", "fragment"))
    if "redirect_uri" in claims and "response_uri" in claims:
        raise SharingError("vp_two_destinations")
    address = _text(claims, "response_uri", 4_096)
    goes = peer_target(address, peer) if peer else target(address)
    if "#" in address:
        raise malformed("response_uri")
    state = None if claims.get("state") is None else _text(claims, "state", _LONGEST_STATE, least=0)
    nonce = _text(claims, "nonce", _LONGEST_NONCE)
    if not (nonce.isascii() and nonce.isprintable()) or " " in nonce:
        raise malformed("nonce")
    return Destination(address, goes.host, mode, state, nonce)


def until_when(claims: Mapping[str, Any], now: datetime) -> datetime:
    """Return when the request stops being valid: at ``exp``, and 10 minutes after ``iat`` or now.

    Raises ``SharingError``: ``vp_too_old``, ``vp_expired``, ``vp_from_future``, ``vp_malformed``.
    """
    issued, expires, starts = (_moment(claims, name) for name in ("iat", "exp", "nbf"))
    if any(each is not None and each > now + SKEW for each in (issued, starts)):
        raise SharingError("vp_from_future")
    if expires is not None and expires <= now:
        raise SharingError("vp_expired", until=expires)
    if issued is not None and issued + MAX_AGE <= now:
        raise SharingError("vp_too_old", issued=issued, minutes=int(MAX_AGE.total_seconds()) // 60)
    latest = min(issued or now, now) + MAX_AGE
    return min(expires, latest) if expires is not None else latest


def query_of(claims: Mapping[str, Any]) -> tuple[Language, Any]:
    """Return the query and its language, with whatever would make it another request refused.

    Raises ``SharingError``: ``vp_transaction_data``, ``vp_elsewhere``, ``vp_scope`` (alone),
    ``vp_two_queries``, ``vp_no_query``.
    """
    if "transaction_data" in claims:
        raise SharingError("vp_transaction_data")
    if any(name in claims for name in _ELSEWHERE):
        raise SharingError("vp_elsewhere")
    given = [language for language in Language if language.value in claims]
    if len(given) > 1 or (given and "scope" in claims):
        raise SharingError("vp_two_queries")
    if not given:
        raise SharingError("vp_scope" if "scope" in claims else "vp_no_query")
    return given[0], claims[given[0].value]


def _mode(value: Any) -> Mode:
    if not isinstance(value, str):
        raise malformed("response_mode")
    if value in _MODES:
        return _MODES[value]
    if value in _SAME_DEVICE:
        raise SharingError("vp_same_device")
    if value.removesuffix(".jwt").removeprefix("w3c_") == "dc_api":
        raise SharingError("vp_browser_only")
    raise SharingError("vp_response_mode", mode=said(value))


def _text(claims: Mapping[str, Any], name: str, longest: int, least: int = 1) -> str:
    value = claims.get(name)
    if not isinstance(value, str) or not least <= len(value) <= longest:
        raise malformed(name)
    return value


def _moment(claims: Mapping[str, Any], name: str) -> datetime | None:
    value = claims.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LATEST:
        raise malformed(name)
    return datetime.fromtimestamp(value, UTC)
