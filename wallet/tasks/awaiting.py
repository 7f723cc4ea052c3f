"""Promised badges between one asking and the next, as the vault keeps them."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from wallet.sharing.openid4vci.deferred import USUAL_INTERVAL, Waiting
from wallet.sharing.openid4vci.dpop import DPoPKey
from wallet.sharing.openid4vci.posting import Token
from wallet.tasks.arriving import Promised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Self

    from wallet.sharing.openid4vci.credential_request import Issued


@dataclass(frozen=True, slots=True)
class Awaiting:
    """One promised badge. ``times`` is how often it was asked for."""

    number: int  # of its conversation
    promised: Promised
    host: str
    name: str  # of the issuer
    badge: str  # what it is called in the learner's language of then
    names: Mapping[str, str]  # what the issuer calls it, by language
    waiting: Waiting
    token: Token = field(repr=False)
    told_at: str  # notification endpoint, "" for none
    since: datetime
    due: datetime
    times: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return what the vault keeps."""
        key = self.token.key
        return {
            "number": self.number,
            "issuer": self.promised.issuer,
            "types": list(self.promised.types),
            "format": self.promised.format,
            "holder": self.promised.holder,
            "host": self.host,
            "name": self.name,
            "badge": self.badge,
            "names": dict(self.names),
            "endpoint": self.waiting.endpoint,
            "transaction": self.waiting.transaction,
            "interval": self.waiting.interval,
            "token": self.token.value,
            "key": base64.b64encode(key.raw).decode() if key else "",
            "told_at": self.told_at,
            "since": self.since.isoformat(),
            "due": self.due.isoformat(),
            "times": self.times,
        }

    def promised_again(self, issued: Issued, now: datetime) -> Awaiting:
        """Return it as it is after it was asked for in vain."""
        interval = issued.interval or self.waiting.interval
        waiting = replace(self.waiting, transaction=issued.transaction, interval=interval)
        return replace(self, waiting=waiting, due=due(now, interval), times=self.times + 1)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """Read back ``to_json``; raise ``KeyError``, ``TypeError`` or ``ValueError`` for less."""
        raw = base64.b64decode(kept["key"], validate=True)
        return cls(
            number=int(kept["number"]),
            promised=Promised(kept["issuer"], tuple(kept["types"]), kept["format"], kept["holder"]),
            host=kept["host"],
            name=kept["name"],
            badge=kept["badge"],
            names=dict(kept["names"]),
            waiting=Waiting(kept["endpoint"], kept["transaction"], int(kept["interval"])),
            token=Token(kept["token"], DPoPKey(raw) if raw else None),
            told_at=kept["told_at"],
            since=datetime.fromisoformat(kept["since"]),
            due=datetime.fromisoformat(kept["due"]),
            times=int(kept["times"]),
        )


def read(kept: Iterable[dict[str, Any]]) -> tuple[Awaiting, ...]:
    """Return what is kept; what another program spoilt is passed over."""
    found = []
    for each in kept:
        try:
            found.append(Awaiting.from_json(each))
        except (KeyError, TypeError, ValueError):
            continue
    return tuple(found)


def due(now: datetime, interval: int) -> datetime:
    """Return when to ask again: when the issuer says, or in a minute."""
    return now + timedelta(seconds=interval or USUAL_INTERVAL)
