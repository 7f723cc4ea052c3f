"""Badges that are not ready yet: asked for again with the transaction's id (section 9)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.sharing.openid4vci.answers import error_of
from wallet.sharing.openid4vci.credential_request import Issued, issued_in
from wallet.sharing.openid4vci.encryption import Encryption, post_encrypted
from wallet.trust.addresses import target

if TYPE_CHECKING:
    from wallet.sharing.openid4vci.posting import Line, Token

USUAL_INTERVAL = 60
"""Seconds to wait where the issuer does not say."""
MOST_TIMES = 100
"""How often one badge is asked for before it is given up."""
_PENDING = "issuance_pending"  # drafts answered so


@dataclass(frozen=True, slots=True)
class Waiting:
    """A badge that an issuer has promised."""

    endpoint: str
    transaction: str
    interval: int
    encryption: Encryption = field(default_factory=Encryption)


def ask(line: Line, waiting: Waiting, token: Token) -> Issued:
    """Ask whether it is ready; what is not has a transaction again.

    Raises ``SharingError`` ``offer_no_longer_waits`` and as ``issued_in`` and
    ``post_encrypted`` do.
    """
    body = {"transaction_id": waiting.transaction}
    answer = post_encrypted(line, waiting.endpoint, body, token, waiting.encryption)
    if error_of(answer) == _PENDING:
        return Issued((), waiting.transaction, waiting.interval)
    return issued_in(answer, target(waiting.endpoint).host)
