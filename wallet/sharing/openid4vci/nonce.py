"""A fresh number that a key proof must hold (OpenID4VCI 1.0, section 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.sharing.openid4vci.members import members_of
from wallet.sharing.openid4vci.posting import post_json
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from wallet.sharing.openid4vci.posting import Line

PART = "nonce"


def obtain(line: Line, endpoint: str) -> str:
    """Return a fresh nonce; raise as ``members_of`` does."""
    answer = post_json(line, endpoint, None)
    return members_of(answer, PART, target(endpoint).host).text("c_nonce")
