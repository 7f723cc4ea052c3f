"""Tells what a code or link begins, and at which host, without contacting anybody."""

from __future__ import annotations

from wallet.sharing.lookalikes import lookalikes
from wallet.sharing.openid4vci import offer
from wallet.sharing.openid4vci.links import host_of, link_of
from wallet.snapshots.requests import Conversation, Looked


def looked(text: str) -> Looked:
    """Return what a code begins; raise what ``link_of`` and ``offer.read`` raise."""
    link = link_of(text)
    hosts = (host_of(link.url or offer.read(link.offer).issuer),)
    return Looked(Conversation.OPENID4VCI, text.strip(), hosts, lookalike=lookalikes(hosts))
