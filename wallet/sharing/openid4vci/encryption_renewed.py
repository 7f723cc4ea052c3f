"""What an issuer requires encrypted, read again: its key changed after the page or the promise.

Only how messages are encrypted is taken from what it says now. Where they go stays as the learner
saw it, and they are never sent with less around them than before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import Cancelled, SharingError, TrustError
from wallet.sharing.openid4vci import issuer_metadata

if TYPE_CHECKING:
    from wallet.sharing.openid4vci.encryption import Encryption
    from wallet.sharing.openid4vci.posting import Line

# How issuers answer what they cannot read: by section 8.3.1.2 and, before they come to that, by the
# general words of OAuth.
_UNREAD = ("offer_encryption_refused", "offer_request_refused", "offer_refused")
_BAD_REQUEST = 400


def after(error: SharingError, line: Line, issuer: str, before: Encryption) -> Encryption | None:
    """Return what is required now, where that may be why an issuer refused a request.

    None where it refused for another reason, requires what it did before or less, requires what we
    do not have, or says nothing of itself any more. Raises ``Cancelled``.
    """
    if error.code not in _UNREAD or error.details.get("status") != _BAD_REQUEST:
        return None
    try:
        now = issuer_metadata.obtain(issuer, (), line.send, line.work).encryption
    except Cancelled:
        raise
    except (SharingError, TrustError):
        return None
    if now.lacking or now.to_json() == before.to_json() or _weaker(now, before):
        return None
    return now


def _weaker(now: Encryption, before: Encryption) -> bool:
    asked = before.recipient is not None and now.recipient is None
    return asked or bool(before.response_enc and not now.response_enc)
