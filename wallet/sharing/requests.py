"""A request for badges, read and authenticated, whatever protocol brought it; and an answer to it.

Each protocol reads its own messages into a ``Request`` and sends ``Answer``s its own way; what is
asked for (``queries``) and how badges are presented are the same for all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.sharing.queries.model import Format, Query
    from wallet.snapshots.requests import Asker, Conversation
    from wallet.trust.messages import Peer


@dataclass(frozen=True, slots=True)
class Request:
    """One request. ``domain`` is what a presentation is made for: the full ``client_id``.

    ``challenge`` is "" where the asker gave none (an unsigned answer may do, and can be copied).
    ``algorithms`` are names of suites and JOSE algorithms that the asker takes, by format; a format
    that is not a key is not taken, {} takes everything. ``bindings`` are those they take of the key
    binding of an SD-JWT, which the learner signs; () for any.
    """

    conversation: Conversation
    asker: Asker
    query: Query
    challenge: str
    domain: str
    destination: str  # the address that the answer goes to
    encrypted: bool
    received: datetime
    until: datetime | None = None
    algorithms: Mapping[Format, frozenset[str]] = field(default_factory=dict)
    bindings: frozenset[str] = frozenset()
    peer: Peer | None = None
    own: Any = None  # what the protocol needs to answer: state, keys, the definition's id, ...


@dataclass(frozen=True, slots=True)
class Presented:
    """What answers one thing asked for: a presentation as JSON, or a token."""

    wanted: str  # id in the query, "" for an answer to nothing in particular
    format: Format
    presentation: dict[str, Any] | str
    badges: tuple[str, ...]  # ids in the vault


@dataclass(frozen=True, slots=True)
class Onward:
    """A website answered with where to go on: the link of another protocol or another host."""

    text: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A website brought badges, in a presentation of its own: JSON, or a token."""

    asker: Asker
    presentation: dict[str, Any] | str
    onward: str = ""  # an address it would like to be opened afterwards


@dataclass(frozen=True, slots=True)
class Reply:
    """What the asker said to an answer: ``onward`` to open, badges offered, or a further request.

    ``offered`` is a presentation of theirs that brings badges, None for none. ``words`` are those
    of the answer as it was sent to a computer nearby, to be compared on both screens; else ().
    """

    onward: str = ""
    offered: dict[str, Any] | str | None = None
    again: Request | None = None
    words: tuple[str, ...] = ()
