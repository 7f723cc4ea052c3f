"""Token Status List (IETF OAuth): lists that are signed tokens, for tokens that name a place.

A credential says ``"status": {"status_list": {"idx", "uri"}}`` among its claims; the token at that
address holds one value of 1, 2, 4 or 8 bits for each index.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, tokens, values
from wallet.credentials.model import Carrier, Credential, Issuer, Securing, Spec
from wallet.errors import ProofError, ReadingError
from wallet.trust.keys import ASSERTION
from wallet.verification.bitstring import inflate_token_list, value_from_right
from wallet.verification.opened_lists import OpenedList, judged
from wallet.verification.report import Check, Freshness, Outcome, Report
from wallet.verification.tokens import check_jws
from wallet.verification.validity import check_dates
from wallet.verification.verdict import trust_of, verdict_of

if TYPE_CHECKING:
    from wallet.credentials.tokens import Token
    from wallet.trust.model import Document
    from wallet.verification.situation import Situation
    from wallet.verification.status import Answer

_TYPE = "statuslist+jwt"
_SIZES = (1, 2, 4, 8)
_SET = {1: "revoked", 2: "suspended"}  # the rest belongs to somebody's own agreement
_MAX_TTL = 10 * 366 * 24 * 3600  # seconds; longer is no promise worth repeating


def claims_in(credential: Credential) -> tuple[Mapping[str, Any], ...]:
    """Return the ``status`` claims of a token and of the credential in it; () without any."""
    if not credential.token:
        return ()
    found = (holder.get("status") for holder in (credential.claims, credential.document))
    claims = [claim for claim in found if isinstance(claim, Mapping)]
    return tuple(claims[:1] if claims[1:] == claims[:1] else claims)


def is_readable(claim: Mapping[str, Any]) -> bool:
    """Say whether the claim names a list of this kind; there are others."""
    return isinstance(claim.get("status_list"), Mapping)


def open_list(document: Document, at: Situation) -> OpenedList:
    """Take a list's token apart, check who signed it, and open its values."""
    try:
        token = tokens.parse_compact(document.body.decode().strip())
    except (UnicodeDecodeError, ReadingError):
        return OpenedList(problem=ProofError("status_list_unreadable"))
    claims = token.payload
    kind = str(token.header.get("typ", "")).lower().removeprefix("application/")
    if kind != _TYPE:
        return OpenedList(problem=ProofError("status_list_unreadable"))
    report, keeper = _judge(token, document, at)
    bits = b""
    problem: ProofError | None = None
    says = values.an_object(claims.get("status_list"))
    try:
        bits = _bits(says)
    except ProofError as error:
        problem = error
    if claims.get("sub") not in (document.url, *document.aliases):
        problem = ProofError("status_list_of_another")
    return judged(
        document,
        report,
        keeper,
        until=dates.timestamp(claims.get("exp")),
        ttl=_ttl(claims.get("ttl")),
        says=says,
        bits=bits,
        problem=problem,
    )


def look_up(named: Mapping[str, Any], opened: OpenedList, evidence: dict[str, str]) -> Answer:
    """Read the value at the index that a credential names.

    Raises ``ProofError`` ``status_index_out_of_range``.
    """
    size = opened.says["bits"]
    index = named.get("idx")
    evidence["entries"] = str(len(opened.bits) * 8 // size)
    if not isinstance(index, int) or isinstance(index, bool):
        raise ProofError("status_index_out_of_range", index=str(index)[:40], entries="")
    value = value_from_right(opened.bits, index, size)
    evidence["value"] = hex(value)
    if value == 0:
        return Outcome.PASS, "status_clear", {}
    if value in _SET:
        return Outcome.FAIL, _SET[value], {}
    return Outcome.UNKNOWN, "status_value_unknown", {"value": hex(value)}


def keeper_of(token: Token) -> str:
    """Return who a list's token says it is by: ``iss``, or the controller of the key it names."""
    kid = token.header.get("kid")
    signer = kid.partition("#")[0] if isinstance(kid, str) and ":" in kid else ""
    return values.text(token.payload.get("iss")) or signer


def _judge(token: Token, document: Document, at: Situation) -> tuple[Report, str]:
    """Judge the token as a credential is judged, and return who keeps the list."""
    keeper = keeper_of(token)
    listed = Credential(
        original=document.body,
        carrier=Carrier.TOKEN,
        spec=Spec.STATUS_LIST,
        securing=Securing.JWT,
        document=token.payload,
        token=token.text,
        header=token.header,
        claims=token.payload,
        issuer=Issuer(keeper),
        valid_from=dates.timestamp(token.payload.get("iat")),
        valid_until=dates.timestamp(token.payload.get("exp")),
    )
    checks = (
        Check("structure", Outcome.PASS, "structure_good"),
        *check_jws(token, listed, ASSERTION, keeper, at).checks,
        check_dates(listed, at.now),
        Check("status", Outcome.SKIPPED, "not_reached"),
    )
    trust = trust_of(keeper, checks, at.knowledge)
    return Report(listed, checks, verdict_of(checks), trust, Freshness.FRESH, at.now), keeper


def _bits(says: Mapping[str, Any]) -> bytes:
    size = says.get("bits")
    if isinstance(size, bool) or size not in _SIZES:
        raise ProofError("status_list_unreadable")
    return inflate_token_list(values.text(says.get("lst")))


def _ttl(seconds: Any) -> timedelta | None:
    numeric = isinstance(seconds, int) and not isinstance(seconds, bool)
    return timedelta(seconds=seconds) if numeric and 0 < seconds <= _MAX_TTL else None
