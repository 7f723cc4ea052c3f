"""What the asker said to an answer (OpenID4VP 1.0, section 8.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError, TrustError
from wallet.sharing.answered_json import maybe_object_in
from wallet.sharing.requests import Reply
from wallet.sharing.said import said
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from wallet.sharing.requests import Request
    from wallet.trust.messages import Incoming


def reply_of(incoming: Incoming, request: Request) -> Reply:
    """Return where the asker would like to go on, if anywhere.

    An answer that was taken was taken, whatever else comes with it: an address that is none, or
    not https, or text that is no JSON leaves nothing to go on to. Raises ``SharingError``
    ``vp_answer_not_taken`` (``host``, ``status``, ``error``) for any other status than 2xx.
    """
    members = maybe_object_in(incoming)
    if not incoming.done:
        raise SharingError(
            "vp_answer_not_taken",
            host=request.asker.host,
            status=incoming.status,
            error=said(members.get("error")) or "–",
        )
    return Reply(onward=_onward(members.get("redirect_uri")))


def _onward(address: Any) -> str:
    if not isinstance(address, str) or not address.isprintable():
        return ""
    try:
        target(address)
    except TrustError:
        return ""
    return address
