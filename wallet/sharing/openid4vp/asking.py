"""Who asks, and how far that is known: by a key of theirs, or by where the answer goes alone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wallet.errors import SharingError
from wallet.sharing.openid4vp.certificates import certified_key
from wallet.sharing.openid4vp.client_ids import Prefix
from wallet.sharing.openid4vp.request_object import check_signature
from wallet.sharing.openid4vp.signing_keys import published_key
from wallet.snapshots.requests import Identified
from wallet.trust.levels import registry_of
from wallet.trust.model import Level

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.credentials.tokens import Token
    from wallet.sharing.openid4vp.certificates import Roots
    from wallet.sharing.openid4vp.client_ids import ClientId
    from wallet.sharing.openid4vp.parameters import Destination
    from wallet.trust.messages import Peer, Send
    from wallet.trust.model import Knowledge
    from wallet.work import Work


@dataclass(frozen=True, slots=True)
class Known:
    """What is known without the request: the time, whom to trust, a peer that was confirmed."""

    now: datetime
    roots: Roots
    knowledge: Knowledge | None = None
    peer: Peer | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How it is known who asks. Of ``NOTHING`` only the host of the answer is."""

    identified: Identified = Identified.NOTHING
    details: Mapping[str, str] = field(default_factory=dict)


def standing_of(client: ClientId, token: Token, known: Known, send: Send, work: Work) -> Standing:
    """Check that whom the ``client_id`` names signed the request.

    Raises ``SharingError``: ``vp_redirect_uri_signed`` (such an id has no key), ``vp_not_of_peer``,
    ``vp_signature``, and as ``certified_key`` and ``published_key`` do; ``TrustError``.
    """
    if client.prefix is Prefix.REDIRECT_URI:
        raise SharingError("vp_redirect_uri_signed")
    if known.peer is not None and client.prefix is not Prefix.X509_HASH:
        raise SharingError("vp_not_of_peer")
    if client.prefix is Prefix.DID:
        key, how = published_key(client.value, token.header, send, work)
        details = {"did": client.value}
    else:
        key, details = certified_key(
            client, token.header, now=known.now, roots=known.roots, peer=known.peer
        )
        how = Identified.PEER if known.peer else Identified.CERTIFICATE
    check_signature(token, key)
    return Standing(how, details)


def check_destination(client: ClientId, destination: Destination) -> None:
    """Check that the answer goes where this ``client_id`` lets it (OpenID4VP 1.0, section 5.9.3).

    Raises ``SharingError`` ``vp_client_redirect``, ``vp_client_host`` (``host``).
    """
    if client.prefix is Prefix.REDIRECT_URI and client.value != destination.address:
        raise SharingError("vp_client_redirect", host=destination.host)
    if client.prefix is Prefix.SAN_DNS and client.value.lower() != destination.host:
        raise SharingError("vp_client_host", id=client.value[:200], host=destination.host)


def judged(client: ClientId, standing: Standing, known: Known) -> Standing:
    """Add what the learner decided, or a list says, of a DID that has shown its key.

    Raises ``SharingError`` ``vp_asker_denied`` for one that the learner denied.
    """
    knowledge = known.knowledge
    if client.prefix is not Prefix.DID or knowledge is None:
        return standing
    decision = knowledge.decisions.get(client.value)
    if decision is not None and decision.level is Level.DENIED:
        raise SharingError("vp_asker_denied", id=client.value[:200])
    if decision is not None and decision.level is Level.PINNED:
        return replace(standing, identified=Identified.LISTED)
    registry = registry_of(client.value, knowledge, now=known.now)
    if registry is None:
        return standing
    listed = {"listed": registry.entries[client.value].name, "list": registry.name}
    return Standing(Identified.LISTED, {**standing.details, **listed})
