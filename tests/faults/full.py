"""A full disk, and a disk that fails, at each write of an import."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING

import apsw

from tests.faults import failing_disk
from tests.faults.failing_disk import DISK
from tests.faults.material import NOW, Material, titles, unlock
from tests.faults.outcome import Outcome
from wallet.errors import VaultError
from wallet.vault import database
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.service import Wallet
    from wallet.snapshots.imports import Kept

CODES = {"full": "disk_full", "sector": "disk_error"}


def run(material: Material, folder: Path, *, most: int, broken: bool = False) -> Outcome:
    """Fail each write (at most ``most`` of them, spread evenly) of an import of three badges.

    Every time: the import says what is wrong, what was kept before is there and whole, nothing is
    half kept, and once the disk is in order the same import succeeds. ``broken`` claims that all
    went well: that must be found.
    """
    outcome = Outcome("full disk and failing writes")
    ordinary = database.apsw
    # The database module opens its connections by this name alone.
    database.apsw = through(ordinary)  # type: ignore[assignment]
    try:
        for kind in CODES:
            for at in _places(material, folder, most):
                _one(material, folder, kind, at, outcome, broken=broken)
    finally:
        database.apsw = ordinary
        DISK.mend()
    return outcome


def _places(material: Material, folder: Path, most: int) -> Iterator[int]:
    """Yield the number of each write that an import makes, or ``most`` of them."""
    wallet = unlock(material.copy(folder / "home"))
    DISK.mend()
    _import(wallet, material)
    writes = DISK.writes
    wallet.close()
    step = max(1, writes // most)
    yield from range(1, writes + 1, step)


def _one(
    material: Material, folder: Path, kind: str, at: int, outcome: Outcome, *, broken: bool
) -> None:
    DISK.mend()
    wallet = unlock(material.copy(folder / "home"))
    before = titles(wallet)
    DISK.mend()
    DISK.error = apsw.FullError if kind == "full" else apsw.IOError
    DISK.fails_at, DISK.for_good = at, kind == "full"
    where = f"{kind} at write {at}"
    outcome.count("failed writes")
    kept = _import(wallet, material)
    DISK.mend()
    claimed = list(material.found[:3]) if broken else []
    added = len(kept.added) + len(claimed)
    codes = {each.error.code for each in kept.failed if each.error}
    outcome.demand(codes <= {CODES[kind]}, f"{where}: the reason given is {codes}")
    outcome.demand(broken or added + len(kept.failed) == 3, f"{where}: not all are told of")
    there = titles(wallet)
    outcome.demand(len(there) == len(before) + added, f"{where}: {added} told kept, {there}")
    outcome.demand(set(before) <= set(there), f"{where}: what was kept before is gone")
    again = _import(wallet, material)
    outcome.demand(not again.failed, f"{where}: fails after the disk is in order")
    wallet.close()
    _whole(folder / "home", len(before) + 3, where, outcome)


def _import(wallet: Wallet, material: Material) -> Kept:
    return wallet.keep(material.found[:3], now=NOW, work=Work())


def _whole(home: Path, count: int, where: str, outcome: Outcome) -> None:
    try:
        wallet = unlock(home)
    except VaultError as error:
        outcome.demand(False, f"{where}: does not open again: {error}")
        return
    outcome.demand(len(titles(wallet)) == count, f"{where}: not all there after opening again")
    check = wallet._vault._database.query("PRAGMA integrity_check")
    outcome.demand(check == [("ok",)], f"{where}: {check}")
    wallet.close()


def through(ordinary: types.ModuleType) -> types.SimpleNamespace:
    """Return the module as it is, but with connections over the failing disk."""
    names = {name: getattr(ordinary, name) for name in dir(ordinary) if not name.startswith("__")}
    return types.SimpleNamespace(**{**names, "Connection": failing_disk.connection})
