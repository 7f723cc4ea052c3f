"""Promised badges between one asking and the next, as the vault keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from wallet.sharing.openid4vci.deferred import USUAL_INTERVAL, Waiting
from wallet.sharing.openid4vci.encryption import Encryption
from wallet.snapshots.offers import AwaitedOffer
from wallet.tasks.offering import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

    from wallet.sharing.openid4vci.credential_request import Issued
    from wallet.sharing.openid4vci.posting import Token
    from wallet.tasks.offering.arriving import Promised
    from wallet.vault.vault import Vault


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
        return {
            "number": self.number,
            **remembered.promised_to_json(self.promised),
            "host": self.host,
            "name": self.name,
            "badge": self.badge,
            "names": dict(self.names),
            "endpoint": self.waiting.endpoint,
            "transaction": self.waiting.transaction,
            "interval": self.waiting.interval,
            "encryption": self.waiting.encryption.to_json(),
            **remembered.token_to_json(self.token),
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
        """Read back ``to_json``; raise one of ``remembered.SPOILT`` for less."""
        return cls(
            number=int(kept["number"]),
            promised=remembered.promised_from_json(kept),
            host=kept["host"],
            name=kept["name"],
            badge=kept["badge"],
            names=dict(kept["names"]),
            waiting=Waiting(
                kept["endpoint"], kept["transaction"], int(kept["interval"]), _encryption(kept)
            ),
            token=remembered.token_from_json(kept),
            told_at=kept["told_at"],
            since=datetime.fromisoformat(kept["since"]),
            due=datetime.fromisoformat(kept["due"]),
            times=int(kept["times"]),
        )


def _encryption(kept: Mapping[str, Any]) -> Encryption:
    stated = kept.get("encryption")  # earlier versions waited at no issuer that encrypts
    return Encryption.from_json(stated) if stated else Encryption()


def due(now: datetime, interval: int) -> datetime:
    """Return when to ask again: when the issuer says, or in a minute."""
    return now + timedelta(seconds=interval or USUAL_INTERVAL)


class Promises:
    """What issuers promised to one open wallet; raises what the vault raises."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    @property
    def last(self) -> int:
        """The highest number of a conversation, 0 where nothing was promised."""
        return max((each.number for each in self._all()), default=0)

    def of(self, number: int) -> list[Awaiting]:
        """Return what was promised in one conversation."""
        return [each for each in self._all() if each.number == number]

    def replace(self, number: int, promises: Sequence[Awaiting]) -> None:
        """Keep these in the place of what was promised in a conversation before."""
        others = [each for each in self._all() if each.number != number]
        self._vault.awaited.keep([each.to_json() for each in (*others, *promises)])

    def told(self) -> tuple[AwaitedOffer, ...]:
        """Return what was promised by conversation, oldest first."""
        groups: dict[int, list[Awaiting]] = {}
        for each in self._all():
            groups.setdefault(each.number, []).append(each)
        return tuple(
            AwaitedOffer(
                number=number,
                issuer=group[0].promised.issuer,
                host=group[0].host,
                name=group[0].name,
                badges=tuple(each.badge for each in group),
                since=min(each.since for each in group),
                due=max(each.due for each in group),
            )
            for number, group in sorted(groups.items())
        )

    def _all(self) -> tuple[Awaiting, ...]:
        """Return what is kept; what another program spoilt is passed over."""
        found = []
        for each in self._vault.awaited.all():
            try:
                found.append(Awaiting.from_json(each))
            except remembered.SPOILT:
                continue
        return tuple(found)
