"""Backups that were cut short or altered: refused with a reason, and never half restored."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.faults.material import NOW, PASSPHRASE, Material, titles, unlock
from tests.faults.outcome import Outcome
from wallet.errors import VaultError
from wallet.tasks.backups.backing_up import BackingUp
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.service import Wallet

_REFUSED = frozenset({"backup_damaged", "backup_cut_short", "backup_too_new", "not_a_backup"})


def run(
    material: Material, folder: Path, *, cuts: int, flips: int, seed: int, broken: bool = False
) -> Outcome:
    """Cut a backup off at ``cuts`` places and flip ``flips`` bits of it, one at a time.

    Each is refused as damage, never as a wrong passphrase, and changes nothing; the whole one
    opens, and a wrong passphrase is told as such. ``broken`` judges a reader that looks no closer
    than at the beginning, which must be found.
    """
    outcome = Outcome("damaged backups")
    chance = random.Random(seed)  # noqa: S311 - the same damage in every run
    wallet = unlock(material.copy(folder / "home"))
    place = folder / "backup.tsumiki-backup"
    wallet.backups.write(place, PASSPHRASE, now=NOW, work=Work())
    whole, before = place.read_bytes(), titles(wallet)
    bad = folder / "damaged.tsumiki-backup"
    for _ in range(cuts):
        _refused(wallet, bad, whole[: chance.randrange(len(whole))], "cut", outcome, broken=broken)
    for _ in range(flips):
        changed, at = bytearray(whole), chance.randrange(len(whole) * 8)
        changed[at // 8] ^= 1 << at % 8
        _refused(wallet, bad, bytes(changed), f"bit {at}", outcome, broken=broken)
    outcome.demand(titles(wallet) == before, "something was restored of a damaged backup")
    _told(place, "not the passphrase", "backup_wrong_passphrase", outcome)
    wallet.backups.restore(place, PASSPHRASE, now=NOW, work=Work())
    wallet.close()
    return outcome


def _refused(
    wallet: Wallet, place: Path, data: bytes, what: str, outcome: Outcome, *, broken: bool
) -> None:
    outcome.count("damaged backups")
    place.write_bytes(data)
    try:
        if broken:
            _careless(data)
        else:
            wallet.backups.restore(place, PASSPHRASE, now=NOW, work=Work())
    except VaultError as error:
        outcome.count("refused")
        outcome.demand(error.code in _REFUSED, f"{what}: told as {error}")
    else:
        outcome.demand(False, f"{what}: restored")


def _careless(data: bytes) -> None:
    """Look at the first bytes alone, as a reader that trusts its files would."""
    if not data.startswith(b"tsumiki backup"):
        raise VaultError("not_a_backup")


def _told(place: Path, words: str, code: str, outcome: Outcome) -> None:
    try:
        BackingUp.check(place, words, work=Work())
    except VaultError as error:
        outcome.demand(error.code == code, f"a wrong passphrase is told as {error}")
    else:
        outcome.demand(False, "a wrong passphrase opens a backup")
