"""What happens between two computers in one room: asking for badges, and giving a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Wished(StrEnum):
    """What kind of credential is asked for."""

    ANY = "any"
    BADGE = "badge"  # OpenBadgeCredential of Open Badges 3.0
    CLR = "clr"  # ClrCredential of CLR 2.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, and what the one who asks wants to be called (their own word).

    ``achievement`` and ``issuer`` are a name or an id exactly as in the badge, "" for any.
    ``reason`` is why, in their own words too, "" for none.
    ``minimal``: of badges that can show a part alone, only what they are and who issued them.
    """

    kind: Wished = Wished.ANY
    achievement: str = ""
    issuer: str = ""
    asker: str = ""
    minimal: bool = False
    reason: str = ""


class AskStage(StrEnum):
    """How far asking is."""

    WAITING = "waiting"  # for somebody to scan the code
    CONNECTED = "connected"  # somebody fetched the request
    ARRIVED = "arrived"  # an answer is here and nobody has looked into it
    DECLINED = "declined"  # they said no
    OVER = "over"  # stopped, or its time is up


class Asked(StrEnum):
    """What the wallet notes of asking somebody nearby."""

    BEGUN = "begun"
    RECEIVED = "received"  # an answer was accepted
    REFUSED = "refused"  # one was thrown away: its words were others
    DECLINED = "declined"
    OVER = "over"  # nobody answered


@dataclass(frozen=True, slots=True)
class AskShown:
    """A request that is open. ``presenter`` are the words of the answer that arrived, () before.

    ``refused`` counts answers that were nothing of the kind, and were turned away. ``reachable``
    is False while this computer no longer has the address at which it listens. ``reason`` is what
    the other person reads of why, "" for none.
    """

    text: str
    words: tuple[str, ...]
    address: str
    port: int
    until: datetime
    stage: AskStage
    presenter: tuple[str, ...] = ()
    refused: int = 0
    reachable: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An answer that was accepted: presentations, each as a file by its name; none is verified."""

    challenge: str
    domain: str
    files: tuple[tuple[str, bytes], ...]


class GiveStage(StrEnum):
    """How far giving a file is."""

    WAITING = "waiting"
    FETCHING = "fetching"
    DONE = "done"  # all of it was fetched, once
    OVER = "over"  # stopped, or its time is up, before anybody had it whole


@dataclass(frozen=True, slots=True)
class GiveShown:
    """A file that can be fetched once. ``broken`` counts downloads that were not whole.

    ``reachable`` as for ``AskShown``.
    """

    text: str
    words: tuple[str, ...]
    address: str
    port: int
    file: str
    size: int
    until: datetime
    stage: GiveStage
    broken: int = 0
    reachable: bool = True
