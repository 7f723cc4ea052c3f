"""A home to ill-treat, and badges to keep in it: made once, copied for each try."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.issuer_simulator import Institution, Learner, achievement
from wallet.service import Input, Wallet
from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wallet.snapshots.imports import Found

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PASSPHRASE = "correct horse battery"  # noqa: S105 - of vaults that live for seconds


@dataclass(frozen=True, slots=True)
class Material:
    """``home`` holds a closed vault with ``kept`` badges; ``found`` are more to keep."""

    home: Path
    kept: int
    found: tuple[Found, ...]

    def copy(self, to: Path) -> Path:
        """Return a copy of the home, in place of whatever was there."""
        shutil.rmtree(to, ignore_errors=True)
        return shutil.copytree(self.home, to)


def unlock(home: Path) -> Wallet:
    """Open a home of the material."""
    return Wallet.unlock(home, PASSPHRASE, now=NOW)


def whole(wallet: Wallet, demand: Callable[[bool, str], None]) -> None:
    """Demand that the database is not damaged."""
    check = wallet._vault._database.query("PRAGMA integrity_check")
    demand(check == [("ok",)], f"integrity: {check}")


def titles(wallet: Wallet) -> list[str]:
    """Return the titles of all that is kept, in order."""
    return sorted(row.title for row in wallet.badges(now=NOW))


def make(folder: Path, *, kept: int = 6, more: int = 24) -> Material:
    """Mint badges, keep the first of them, and examine the others ready to be kept."""
    school = Institution("a.example", method="did:key")
    inputs = []
    for number in range(kept + more):
        made = achievement(f"https://a.example/{number}", f"統計とデータ {number:03}")
        issued = school.issue(made, Learner(), valid_from="2026-04-01T00:00:00Z")
        inputs.append(Input(f"{number}.json", json.dumps(issued).encode()))
    home = folder / "material"
    wallet = Wallet(home, Vault.create(home, PASSPHRASE, cost=FLOOR), now=NOW)
    try:
        found = wallet.examine(inputs, now=NOW, work=Work()).credentials
        wallet.keep(found[:kept], now=NOW, work=Work())
        wallet.holder_did()
    finally:
        wallet.close()
    return Material(home, kept, tuple(found[kept:]))
