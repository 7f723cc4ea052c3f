"""OpenID for Verifiable Presentations 1.0, and its drafts 21 to 24: requests read and answered.

``looked`` contacts nobody; ``obtain`` fetches and authenticates; ``answer`` and ``refuse`` send.
Nothing here opens a connection: each gets a ``Send``.
"""

from __future__ import annotations

from wallet.sharing.openid4vp.answering import answer, may_have_left, refuse
from wallet.sharing.openid4vp.errors import ACCESS_DENIED, UnanswerableError
from wallet.sharing.openid4vp.links import is_request
from wallet.sharing.openid4vp.looking import looked
from wallet.sharing.openid4vp.obtaining import obtain

__all__ = [
    "ACCESS_DENIED",
    "UnanswerableError",
    "answer",
    "is_request",
    "looked",
    "may_have_left",
    "obtain",
    "refuse",
]
