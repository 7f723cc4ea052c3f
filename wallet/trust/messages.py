"""What a protocol sends to a website or a peer, and what came back; nothing here opens anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.work import Work

MAX_BYTES = 1_000_000
JSON = "application/json"
JWT = "application/jwt"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Peer:
    """Another computer that a code named, and that the learner confirmed on both screens.

    Only this address and port are connected to, private or not, and only while the certificate it
    shows has this fingerprint: the SHA-256 of its DER form. No authority is asked about it.
    """

    address: str  # an IP address
    port: int
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One request. ``url`` is https; with a ``peer`` its host and port are the peer's.

    ``headers`` are those a protocol asks for (``Authorization``, ``DPoP``); the usual ones, and the
    user agent, are set for everybody alike.
    """

    url: str
    method: str = "GET"
    accept: str = JSON
    body: bytes | None = None
    media_type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = MAX_BYTES
    peer: Peer | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One answer, whatever its status but a redirect. Header names are in lower case."""

    url: str
    status: int
    media_type: str  # lower case, without parameters
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        """Whether the status says that it was done: 2xx."""
        return 200 <= self.status < 300  # noqa: PLR2004 - RFC 9110, section 15.3


if TYPE_CHECKING:
    from typing import Protocol

    class Send(Protocol):
        """Sends one request and waits for its answer; ``wallet.trust.fetching.send`` does."""

        def __call__(self, outgoing: Outgoing, *, work: Work | None = None) -> Incoming:
            """Raise ``TrustError`` as ``fetch`` does, and ``Cancelled``."""
