"""What came of offers and was neither kept nor declined, as it outlives locks and crashes."""

from __future__ import annotations

import base64
import contextlib
from datetime import datetime
from typing import TYPE_CHECKING, Any

from wallet.errors import UsageError, VaultError
from wallet.snapshots.offers import UnkeptOffer
from wallet.tasks.offering import remembered
from wallet.tasks.offering.offer_talks import Came, Talk

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from wallet.tasks.conversations import Conversations
    from wallet.vault.vault import Vault


class UnkeptArrivals:
    """Those of one open wallet; raises what the vault raises, except where it says otherwise."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    @property
    def last(self) -> int:
        """The highest number of a conversation, 0 for none."""
        return max(self._vault.unkept.numbers(), default=0)

    def note(self, number: int, talk: Talk, *, now: datetime) -> None:
        """Keep what came in a conversation until it is kept or declined.

        Where there is no room for it, it is in memory as before, and can be seen and kept.
        """
        if any(each.error is None for each in talk.came):
            with contextlib.suppress(VaultError):
                self._vault.unkept.keep(number, _to_json(talk, now))

    def ended(self, number: int, talk: Talk, failed: Collection[str], *, now: datetime) -> None:
        """Forget what was decided on, but not badges that ``failed`` to be kept: they stay.

        That it cannot be forgotten does no harm: what is kept already is told as a copy.
        """
        talk.came = [
            each
            for each in talk.came
            if each.error is None and each.name in failed and each.name not in talk.unusable
        ]
        with contextlib.suppress(VaultError):
            if talk.came:
                self._vault.unkept.keep(number, _to_json(talk, now))
            else:
                self._vault.unkept.forget(number)

    def forget(self, number: int) -> None:
        """Forget all of one conversation."""
        self._vault.unkept.forget(number)

    def talk(self, number: int) -> Talk | None:
        """Return a conversation as it goes on from what came; None where nothing is kept of it."""
        kept = self._vault.unkept.one(number)
        try:
            return None if kept is None else _from_json(kept)
        except remembered.SPOILT:
            return None

    def of(self, number: int, talks: Conversations[Talk]) -> Talk:
        """Return one of these ``talks``, also one of an earlier start; raise as they do."""
        try:
            return talks.of(number)
        except UsageError:
            if (kept := self.talk(number)) is None:
                raise
            return talks.again(number, kept)

    def told(self) -> tuple[UnkeptOffer, ...]:
        """Return what waits, oldest first; what another program spoilt is passed over."""
        found = []
        for number in self._vault.unkept.numbers():
            kept, talk = self._vault.unkept.one(number), self.talk(number)
            if kept is None or talk is None:
                continue
            files = tuple(each.name for each in talk.came)
            with contextlib.suppress(*remembered.SPOILT):
                since = datetime.fromisoformat(kept["since"])
                found.append(UnkeptOffer(number, talk.host, talk.name, files, since))
        return tuple(found)


def _to_json(talk: Talk, now: datetime) -> dict[str, Any]:
    return {
        "host": talk.host,
        "name": talk.name,
        "told_at": talk.told_at,
        "permission": remembered.token_to_json(talk.token) if talk.token else {},
        "since": now.isoformat(),
        "came": [_came_to_json(each) for each in talk.came if each.error is None],
    }


def _came_to_json(came: Came) -> dict[str, Any]:
    return {
        "file": came.name,
        "data": base64.b64encode(came.data).decode(),
        "notification": came.notification,
        **remembered.promised_to_json(came.promised),
    }


def _from_json(kept: Mapping[str, Any]) -> Talk:
    token = remembered.token_from_json(kept["permission"]) if kept["permission"] else None
    came = [
        Came(
            str(each["file"]),
            remembered.promised_from_json(each),
            base64.b64decode(each["data"], validate=True),
            notification=str(each["notification"]),
        )
        for each in kept["came"]
    ]
    host, name, told_at = (str(kept[each]) for each in ("host", "name", "told_at"))
    return Talk(host, name, told_at, token=token, came=came)
