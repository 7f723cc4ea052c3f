"""Answers that are not what was asked for: the errors of the protocol, each with its own code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.answered_json import maybe_object_in
from wallet.sharing.said import said

if TYPE_CHECKING:
    from wallet.trust.messages import Incoming

_CODES = {
    # token endpoint: RFC 6749, section 5.2, and OpenID4VCI 1.0, section 6.3
    "invalid_grant": "offer_used_up",
    "invalid_client": "offer_client_refused",
    "unauthorized_client": "offer_client_refused",
    "invalid_client_attestation": "offer_client_attested",
    "use_attestation_challenge": "offer_client_attested",
    # credential endpoint: section 8.3.1.2
    "invalid_credential_request": "offer_request_refused",
    "unknown_credential_configuration": "offer_no_longer_offered",
    "unknown_credential_identifier": "offer_no_longer_offered",
    "invalid_proof": "offer_proof_refused",
    "invalid_nonce": "offer_proof_refused",
    "credential_request_denied": "offer_denied",
    "invalid_encryption_parameters": "offer_encryption_refused",
    "invalid_transaction_id": "offer_no_longer_waits",
    # authorization endpoint: RFC 6749, section 4.1.2.1
    "access_denied": "offer_sign_in_denied",
}


def check_done(answer: Incoming, part: str, host: str) -> None:
    """Raise ``SharingError`` for an answer that was not given.

    The codes are those above, and ``offer_refused`` for any other, with ``status`` and ``error``.
    """
    if not answer.done:
        raise refused_with(error_of(answer), part, host, status=answer.status)


def refused_with(error: str, part: str, host: str, *, status: int = 0) -> SharingError:
    """Return the error for a code of the protocol."""
    code = _CODES.get(error, "offer_refused")
    named = error or (str(status) if status else "–")
    return SharingError(code, host=host, part=part, status=status, error=named)


def error_of(answer: Incoming) -> str:
    """Return the code of an error, "" where none can be read."""
    return said(maybe_object_in(answer).get("error"))


def fresh_nonce_of(answer: Incoming) -> str:
    """Return the nonce that drafts of the protocol put beside an error, "" for none."""
    found = maybe_object_in(answer).get("c_nonce")
    return found if isinstance(found, str) and found.isprintable() else ""
