"""Asking for a badge, and what comes (OpenID4VCI 1.0, section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.sharing import exact
from wallet.sharing.openid4vci import nonce, proofs
from wallet.sharing.openid4vci.answers import error_of, fresh_nonce_of
from wallet.sharing.openid4vci.encryption import post_encrypted
from wallet.sharing.openid4vci.members import members_of
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from wallet.holder.keys import HolderKey
    from wallet.sharing.openid4vci.issuer_metadata import Configuration, IssuerMetadata
    from wallet.sharing.openid4vci.posting import Line, Token
    from wallet.trust.messages import Incoming

PART = "credential"
FORMATS = ("ldp_vc", "jwt_vc_json", "jwt_vc_json-ld", "dc+sd-jwt", "vc+sd-jwt")
_STALE = ("invalid_nonce", "invalid_proof")  # the second in the drafts
_MOST = 20


@dataclass(frozen=True, slots=True)
class Issued:
    """What an issuer answered: badges as they came, or a transaction to ask about later."""

    credentials: tuple[bytes, ...]
    transaction: str = ""
    interval: int = 0  # seconds, 0 where it is not said
    notification: str = ""


def ask(
    line: Line,
    metadata: IssuerMetadata,
    configuration: Configuration,
    token: Token,
    *,
    identifier: str,
    key: HolderKey | None,
    client: str,
) -> Issued:
    """Ask for one badge; where the nonce of the proof was too old, once more with a fresh one.

    ``identifier`` names a credential that the token is for, "" for any of the configuration.
    Raises ``SharingError`` as ``issued_in``, ``nonce.obtain`` and ``post_encrypted`` do.
    """
    named = (
        {"credential_identifier": identifier}
        if identifier
        else {"credential_configuration_id": configuration.id}
    )

    def send(fresh: str) -> Incoming:
        body: dict[str, Any] = dict(named)
        if key is not None:
            body["proofs"] = proofs.make(
                configuration, key, issuer=metadata.issuer, nonce=fresh, client=client,
                now=line.now,
            )  # fmt: skip
        return post_encrypted(line, metadata.credential_endpoint, body, token, metadata.encryption)

    answer = send(_fresh(line, metadata, token) if key else "")
    if key is not None and error_of(answer) in _STALE:
        again = fresh_nonce_of(answer)
        if again or metadata.nonce_endpoint:
            answer = send(again or nonce.obtain(line, metadata.nonce_endpoint))
    return issued_in(answer, target(metadata.credential_endpoint).host)


def issued_in(answer: Incoming, host: str) -> Issued:
    """Read an answer of the credential or the deferred credential endpoint.

    Raises ``SharingError`` as ``members_of`` does.
    """
    members = members_of(answer, PART, host)
    notification = members.maybe_text("notification_id")
    interval = members.seconds("interval")
    transaction = members.maybe_text("transaction_id")
    if transaction:
        return Issued((), transaction, interval, notification)
    listed = members.all.get("credentials")
    if listed is not None and not (isinstance(listed, list) and 0 < len(listed) <= _MOST):
        members.refuse("credentials")
    values = [members.all.get("credential")] if listed is None else listed
    for each in values:
        held = each.get("credential", each) if isinstance(each, dict) else each
        if not isinstance(held, (str, dict)) or not held:
            members.refuse("credentials" if listed is not None else "credential")
    return Issued(exact.credentials_in(answer.body), notification=notification)


def _fresh(line: Line, metadata: IssuerMetadata, token: Token) -> str:
    if metadata.nonce_endpoint:
        return nonce.obtain(line, metadata.nonce_endpoint)
    return token.nonce
