"""The owner's side of the stand-in: ways of unlocking and profiles, without a vault behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wallet.errors import VaultError
from wallet.snapshots.changes import Changes
from wallet.snapshots.profiles import ProfileKey, ProfilePage
from wallet.snapshots.protection import KeyringState, RecoveryKey, Way
from wallet.tasks.owner.recovery_keys import offered

if TYPE_CHECKING:
    from wallet.work import Work

MADE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
KEY = ProfileKey("did:key:z6Mk" + "a" * 44, "Ed25519", MADE, None, 1)
SECRET = bytes(range(16))


class StandInProtection:
    """Answers like ``wallet.tasks.owner.protecting.Protecting``."""

    def __init__(self) -> None:
        self.state = KeyringState(usable=True, backend="Secret Service")
        self.kept = [
            Way("p", "passphrase", MADE, ""),
            Way("r", "recovery", None, ""),
        ]

    def ways(self) -> tuple[Way, ...]:
        return tuple(self.kept)

    def keyring(self, work: Work | None = None) -> KeyringState:
        del work
        return self.state

    def use_keyring(self, *, now: datetime, work: Work | None = None) -> Changes:
        del work
        self.kept.insert(1, Way("k", "keyring", now, self.state.backend))
        return Changes.PROTECTION

    def offer_recovery(self) -> RecoveryKey:
        return offered(SECRET, "ab" * 16)

    def revoke(
        self, way_id: str, work: Work | None = None, *, now: datetime | None = None
    ) -> Changes:
        del now
        del work
        left = [way for way in self.kept if way.id != way_id]
        if all(way.kind == "keyring" for way in left):
            raise VaultError("last_way")
        self.kept = left
        return Changes.PROTECTION


class StandInProfiles:
    """Answers like ``wallet.tasks.owner.profiling.Profiling``."""

    def __init__(self) -> None:
        self.kept = [ProfilePage("one", "", MADE, (), (KEY,), 1)]
        self.assigned: list[tuple[str, str | None]] = []

    def pages(self) -> tuple[ProfilePage, ...]:
        return tuple(self.kept)

    profiles = pages

    def create(self, name: str, *, now: datetime) -> str:
        if any(each.name == name for each in self.kept):
            raise VaultError("profile_name_taken", name=name)
        made = ProfilePage(name, name, now, (), (replace(KEY, did=f"did:key:{name}"),), 0)
        self.kept.append(made)
        return made.id

    def rename(self, profile_id: str, name: str) -> None:
        self._change(profile_id, name=name)

    def add_email(self, profile_id: str, address: str) -> None:
        if "@" not in address:
            raise VaultError("not_an_address", address=address)
        self._change(profile_id, emails=(*self._of(profile_id).emails, address))

    def remove_email(self, profile_id: str, address: str) -> None:
        left = tuple(each for each in self._of(profile_id).emails if each != address)
        self._change(profile_id, emails=left)

    def rotate(self, profile_id: str, *, now: datetime, algorithm: str) -> str:
        made = replace(KEY, did="did:key:zNew", algorithm=algorithm, created=now, bound=0)
        old = tuple(replace(key, retired=now) for key in self._of(profile_id).keys)
        self._change(profile_id, keys=(made, *old))
        return made.did

    def delete(self, profile_id: str, *, now: datetime | None = None) -> None:
        del now
        if len(self.kept) == 1:
            raise VaultError("last_profile")
        self.kept = [each for each in self.kept if each.id != profile_id]

    def assign(self, badge_id: str, profile_id: str | None) -> None:
        self.assigned.append((badge_id, profile_id))

    def _of(self, profile_id: str) -> ProfilePage:
        return next(each for each in self.kept if each.id == profile_id)

    def _change(self, profile_id: str, **values: object) -> None:
        self.kept = [
            replace(each, **values) if each.id == profile_id else each  # type: ignore[arg-type]
            for each in self.kept
        ]
