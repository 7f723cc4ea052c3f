"""The way out for one exchange of a protocol, each host of it noted once among the contacts.

Of an address only the host is noted: the rest may hold a code that is as good as a key.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wallet.errors import Cancelled, VaultError, WalletError
from wallet.tasks import network
from wallet.vault.trust_cache import Contact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.trust.messages import Incoming, Outgoing, Send
    from wallet.vault.vault import Vault
    from wallet.work import Work


@contextlib.contextmanager
def noted(vault: Vault, *, now: datetime) -> Iterator[Send]:
    """Hold a way out; whom it led to is noted at the end, whatever came of it."""
    outcomes: dict[str, str] = {}

    def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
        origin = "/".join(outgoing.url.split("/", 3)[:3]) + "/"
        outcome = "ok"
        try:
            return network.send(outgoing, work=work)
        except Cancelled:
            outcome = ""
            raise
        except WalletError as error:
            outcome = error.code
            raise
        finally:
            if outcome:
                outcomes[origin] = outcome

    try:
        yield send
    finally:
        with contextlib.suppress(VaultError):
            for origin, outcome in outcomes.items():
                vault.trust.log_contact(Contact(now, origin, "learner", outcome))
