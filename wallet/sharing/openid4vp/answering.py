"""Sends the answer to a request, or the error that says there will be none.

That a request is answered once is for whoever keeps a memory
(``wallet.tasks.answering.request_memory``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.errors import SharingError, TrustError, UsageError, WalletError
from wallet.sharing.local.words import words_of_answer
from wallet.sharing.openid4vp.errors import ERRORS
from wallet.sharing.openid4vp.reply import reply_of
from wallet.sharing.openid4vp.response import Own, answer_body, error_body
from wallet.trust.messages import FORM, Outgoing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.sharing.requests import Presented, Reply, Request
    from wallet.trust.messages import Send
    from wallet.work import Work

# The connection never stood: not one byte of the answer has left.
_NOTHING_LEFT = frozenset(
    {
        "fetch_no_such_host",
        "fetch_address",
        "fetch_unreachable",
        "fetch_tls",
        "peer_changed",
        "vp_expired",
    }
)


def answer(
    request: Request,
    presented: Sequence[Presented],
    send: Send,
    *,
    now: datetime,
    work: Work,
) -> Reply:
    """Send what was presented.

    Raises ``SharingError``: ``vp_expired``, ``vp_answer_not_taken``;
    ``TrustError`` as ``send`` does (a redirect is ``fetch_redirect``); ``Cancelled``;
    ``UsageError`` ``vp_nothing_presented``. ``may_have_left`` tells which of these came too late.
    """
    own = _own(request)
    if not presented:
        raise UsageError("vp_nothing_presented")
    if request.until is not None and now >= request.until:
        raise SharingError("vp_expired", until=request.until)
    body = answer_body(own, presented)
    work.check()
    reply = reply_of(send(_post(request, body), work=work), request)
    return replace(reply, words=words_of_answer(body)) if request.peer else reply


def may_have_left(error: WalletError) -> bool:
    """Say whether an answer may have reached somebody although ``answer`` raised this."""
    return not (
        error.code in _NOTHING_LEFT
        or error.code.startswith("url_")
        or isinstance(error, UsageError)
    )


def refuse(request: Request, error: str, send: Send, *, work: Work) -> bool:
    """Tell the asker that there will be no answer; return whether they took note.

    ``error`` is one of ``errors.ERRORS``. Only after the learner saw where it goes: it tells the
    asker that somebody read their request. Raises ``UsageError`` ``vp_unknown_error`` and
    ``Cancelled``; a network that fails is no error here.
    """
    own = _own(request)
    if error not in ERRORS:
        raise UsageError("vp_unknown_error", error=error)
    try:
        return send(_post(request, error_body(own, error)), work=work).done
    except TrustError:
        return False


def _post(request: Request, body: bytes) -> Outgoing:
    return Outgoing(request.destination, "POST", body=body, media_type=FORM, peer=request.peer)


def _own(request: Request) -> Own:
    if not isinstance(request.own, Own):
        raise UsageError("vp_other_protocol")
    return request.own
