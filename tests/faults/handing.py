"""A full disk, and a disk that fails, at each write of keeping, signing and logging a portfolio."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import apsw

from tests.faults import full
from tests.faults.failing_disk import DISK
from tests.faults.material import NOW, Material, unlock
from tests.faults.outcome import Outcome
from wallet.errors import VaultError
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.vault import database
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wallet.service import Wallet

_TITLE, _READER = "学び", "mirai.example"
_COUNTED = ("portfolio", "share", "shared_file", "recipient_key")


@dataclass(slots=True)
class _Done:
    """How far it went: what was told to be kept, and why no more was."""

    tables: tuple[str, ...] = ()
    code: str = ""


def run(material: Material, folder: Path, *, most: int, broken: bool = False) -> Outcome:
    """Fail each write (at most ``most`` of them) of handing over one portfolio.

    Every time: what was told to be kept is there and whole, the log never names bytes that are not
    there, nothing else is, and once the disk is in order the same succeeds. ``broken`` claims that
    all went well: that must be found.
    """
    outcome = Outcome("a portfolio on a full or failing disk")
    ordinary = database.apsw
    database.apsw = full.through(ordinary)  # type: ignore[assignment]
    try:
        for kind in full.CODES:
            for at in _places(material, folder, most):
                _one(material, folder, kind, at, outcome, broken=broken)
    finally:
        database.apsw = ordinary
        DISK.mend()
    return outcome


def _places(material: Material, folder: Path, most: int) -> Iterator[int]:
    wallet = unlock(material.copy(folder / "home"))
    DISK.mend()
    _hand_over(wallet)
    writes = DISK.writes
    wallet.close()
    yield from range(1, writes + 1, max(1, writes // most))


def _one(
    material: Material, folder: Path, kind: str, at: int, outcome: Outcome, *, broken: bool
) -> None:
    DISK.mend()
    wallet = unlock(material.copy(folder / "home"))
    DISK.mend()
    DISK.error = apsw.FullError if kind == "full" else apsw.IOError
    DISK.fails_at, DISK.for_good = at, kind == "full"
    where = f"{kind} at write {at}"
    outcome.count("failed writes")
    done = _hand_over(wallet)
    DISK.mend()
    if broken:
        done = _Done(_COUNTED)
    outcome.demand(done.code in ("", full.CODES[kind]), f"{where}: the reason given is {done.code}")
    there = _there(wallet)
    expected = {table: int(table in done.tables) for table in _COUNTED}
    outcome.demand(there == expected, f"{where}: {there} where {done.tables} was told")
    for row in wallet.portfolios.handed(now=NOW):
        if row.kept:
            check = wallet.portfolios.still_verifies(row.number, now=NOW)
            outcome.demand(check.code == "handed_still_good", f"{where}: {check.code}")
    again = _hand_over(wallet)
    outcome.demand(not again.code, f"{where}: fails after the disk is in order")
    wallet.close()


def _hand_over(wallet: Wallet) -> _Done:
    """Keep a draft, sign it, log it; return how far that went."""
    done = _Done()
    badge = wallet.badges(now=NOW)[0].id
    draft = Portfolio(title=_TITLE, recipient=_READER, sections=(Section("", (Chosen(badge),)),))
    portfolios = wallet.portfolios
    try:
        kept, _ = portfolios.keep(draft, now=NOW)
        done.tables += ("portfolio",)
        made = portfolios.build(replace(draft, id=kept), now=NOW, work=Work())
        done.tables += ("recipient_key",)
        portfolios.note(made, means="vp", data=made.vp, file_name="a.vp.json", now=NOW)
        done.tables += ("share", "shared_file")
    except VaultError as error:
        done.code = error.code
    return done


def _there(wallet: Wallet) -> dict[str, int]:
    ask = wallet._vault._database.query
    return {table: ask(f"SELECT count(*) FROM {table}")[0][0] for table in _COUNTED}  # noqa: S608 - ours
