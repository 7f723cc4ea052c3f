"""The way out for protocols, loaded when one is spoken; always after the learner's consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wallet.trust.messages import Incoming, Outgoing
    from wallet.work import Work


def send(outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
    """Carry one request; see ``wallet.trust.fetching.send``, whose libraries are slow to load."""
    from wallet.trust import fetching  # noqa: PLC0415 - the reason above

    return fetching.send(outgoing, work=work)


def system_roots() -> tuple[bytes, ...]:
    """Return the authorities that this computer trusts for websites, as DER certificates."""
    from wallet.trust import fetching  # noqa: PLC0415 - as above

    return fetching.system_roots()
