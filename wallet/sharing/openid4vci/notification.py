"""Telling the issuer what became of a badge (OpenID4VCI 1.0, section 11)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.errors import WalletError
from wallet.sharing.openid4vci.posting import post_json

if TYPE_CHECKING:
    from wallet.sharing.openid4vci.posting import Line, Token


class Event(StrEnum):
    """What became of it (section 11.1)."""

    ACCEPTED = "credential_accepted"
    FAILURE = "credential_failure"
    DELETED = "credential_deleted"


def tell(line: Line, endpoint: str, token: Token, notification: str, event: Event) -> bool:
    """Tell it once; return whether it was heard. The badge does not depend on that."""
    body = {"notification_id": notification, "event": event.value}
    try:
        return post_json(line, endpoint, body, token).done
    except WalletError:
        return False
