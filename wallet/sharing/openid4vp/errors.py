"""What the asker is told when a request is not answered (OpenID4VP 1.0, section 8.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import SharingError

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.sharing.requests import Request

ACCESS_DENIED = "access_denied"  # the learner declined, or nothing here answers
INVALID_REQUEST = "invalid_request"
ERRORS = frozenset(
    {
        ACCESS_DENIED,
        INVALID_REQUEST,
        "invalid_client",
        "invalid_scope",
        "vp_formats_not_supported",
        "invalid_request_uri_method",
        "invalid_transaction_data",
        "wallet_unavailable",
    }
)
_OF_CODES = {
    "vp_transaction_data": "invalid_transaction_data",
    "vp_formats": "vp_formats_not_supported",
    "vp_request_method": "invalid_request_uri_method",
    "vp_scope": "invalid_scope",
    "vp_encryption_absent": "invalid_client",
    "vp_encryption_key": "invalid_client",
    "vp_encryption_unknown": "invalid_client",
    "vp_answer_signed": "invalid_client",
    "vp_keys_elsewhere": "invalid_client",
    "vp_asker_denied": ACCESS_DENIED,
}


class UnanswerableError(SharingError):
    """A request whose sender is known as far as they can be, and that cannot be answered.

    ``request`` has who asks and where an answer would go, and asks for nothing: it is there to be
    shown, and to be given to ``refuse`` with ``error`` once the learner has seen the host.
    """

    def __init__(self, cause: WalletError, request: Request) -> None:
        super().__init__(cause.code, **cause.details)
        self.request = request
        self.error = error_for(cause.code)


def error_for(code: str) -> str:
    """Return the protocol's error for a code of ours."""
    return _OF_CODES.get(code, INVALID_REQUEST)
