"""Every fault by its name, in a form whose length is told by one number: 1 is the long form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from tests.faults import clocks, flips, full, handing, kills, migrating, races, restores
from tests.faults.acts import ACTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.faults.kills import Act
    from tests.faults.material import Material
    from tests.faults.outcome import Outcome

_KILLS = 1000 // len(ACTS) + 1
_FLIPS = {"pages": 2000, "keys": 500}
_DAMAGED = {"cuts": 300, "flips": 500}
_RACES = 200
_WRITES = 300


class Fault(Protocol):
    """Runs one fault in a folder of its own."""

    def __call__(
        self, material: Material, folder: Path, *, scale: float, seed: int, broken: bool
    ) -> Outcome:
        """Return what it came to; the broken variant must come to findings."""


def _kill(
    act: Act, material: Material, folder: Path, *, scale: float, seed: int, broken: bool
) -> Outcome:
    number = _scaled(_KILLS, scale, least=12 if broken else 5)
    return kills.run(act, material, folder, number=number, seed=seed, broken=broken)


def _full(material: Material, folder: Path, *, scale: float, seed: int, broken: bool) -> Outcome:
    del seed
    return full.run(material, folder, most=_scaled(_WRITES, scale, least=4), broken=broken)


def _handing(material: Material, folder: Path, *, scale: float, seed: int, broken: bool) -> Outcome:
    del seed
    return handing.run(material, folder, most=_scaled(_WRITES, scale, least=4), broken=broken)


def _flips(material: Material, folder: Path, *, scale: float, seed: int, broken: bool) -> Outcome:
    pages, keys = (_scaled(number, scale, least=8) for number in _FLIPS.values())
    return flips.run(material, folder, pages=pages, keys=keys, seed=seed, broken=broken)


def _restores(
    material: Material, folder: Path, *, scale: float, seed: int, broken: bool
) -> Outcome:
    cuts, flipped = (_scaled(number, scale, least=8) for number in _DAMAGED.values())
    return restores.run(material, folder, cuts=cuts, flips=flipped, seed=seed, broken=broken)


def _races(material: Material, folder: Path, *, scale: float, seed: int, broken: bool) -> Outcome:
    del seed
    return races.run(material, folder, number=_scaled(_RACES, scale, least=3), broken=broken)


def _migrating(
    material: Material, folder: Path, *, scale: float, seed: int, broken: bool
) -> Outcome:
    del material, seed
    return migrating.run(folder, every=max(1, round(0.2 / scale)), broken=broken)


def _clocks(material: Material, folder: Path, *, scale: float, seed: int, broken: bool) -> Outcome:
    del material, scale, seed
    return clocks.run(folder, broken=broken)


def _scaled(number: int, scale: float, *, least: int) -> int:
    return max(least, round(number * scale))


FAULTS: Mapping[str, Fault] = {
    **{f"kill-{act.name.split()[0]}": partial(_kill, act) for act in ACTS},
    "full": _full,
    "handing over": _handing,
    "flips": _flips,
    "restores": _restores,
    "races": _races,
    "migrating": _migrating,
    "clocks": _clocks,
}
