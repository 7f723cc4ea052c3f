"""kill -9 in the middle of acts: nothing acknowledged is lost, nothing is half done.

Each try forks a process that opens the vault, does acts of one kind and says so after each; it is
killed at a random moment. What it said was done must be there when the vault is opened again. Every
kind has a variant that speaks too early or does one act in two, which must be found.
"""

from __future__ import annotations

import contextlib
import os
import random
import select
import signal
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from tests.faults.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.faults.material import Material

_LONGEST = 30.0  # seconds until the next word of a process
_BEYOND = 1.5  # times what a first act takes: some are killed after it


class Act(Protocol):
    """One kind of act. ``home`` is a copy of the material's home."""

    name: str
    spread: float  # seconds after its first word within which it is killed, or longer: ``_spread``

    def prepare(self, material: Material, home: Path) -> None:
        """Put the home into the state to begin with."""

    def perform(self, material: Material, home: Path, *, broken: bool) -> Iterator[str]:
        """Do act after act, and yield a word on each that is done. Runs in the other process.

        The first word is empty: from then on it may be killed.
        """

    def judge(
        self, material: Material, home: Path, said: list[str], demand: Callable[[bool, str], None]
    ) -> None:
        """Demand that all that was said is there, and that nothing is half there."""


@dataclass(slots=True)
class _Child:
    process: int
    pipe: int


def run(
    act: Act, material: Material, folder: Path, *, number: int, seed: int, broken: bool = False
) -> Outcome:
    """Kill ``number`` processes in the middle of ``act``; ``broken`` is its wrong variant."""
    outcome = Outcome(f"kill -9 during {act.name}")
    chance = random.Random(seed)  # noqa: S311 - moments to kill at, the same in every run
    home = folder / "home"
    spread = _spread(act, material, home, broken=broken)
    for at in range(number):
        act.prepare(material, home)
        child = _start(act, material, home, broken=broken)
        said = _kill_soon(child, chance.uniform(0, spread))
        outcome.count("kills")
        outcome.count("acts acknowledged", len(said))

        def demand(holds: bool, finding: str, at: int = at) -> None:  # noqa: FBT001
            outcome.demand(holds, f"kill {at}: {finding}")

        act.judge(material, home, said, demand)
    return outcome


def _spread(act: Act, material: Material, home: Path, *, broken: bool) -> float:
    """Return the seconds within which to kill: on a busy machine, those that a first act takes."""
    act.prepare(material, home)
    child = _start(act, material, home, broken=broken)
    said = _next(child)  # the empty word, with those that came at once
    started = time.monotonic()
    while said.count(b"\n") < 2 and (more := _next(child)):
        said += more
    taken = time.monotonic() - started
    _kill(child)
    os.close(child.pipe)
    return max(act.spread, _BEYOND * taken)


def _start(act: Act, material: Material, home: Path, *, broken: bool) -> _Child:
    ours, theirs = os.pipe()
    process = os.fork()
    if process:
        os.close(theirs)
        return _Child(process, ours)
    with contextlib.suppress(BaseException):
        for word in act.perform(material, home, broken=broken):
            os.write(theirs, f"{word}\n".encode())
    os._exit(0)


def _kill_soon(child: _Child, wait: float) -> list[str]:
    """Kill a while after the first word; return what was said."""
    said = _next(child)
    time.sleep(wait)
    _kill(child)
    while more := os.read(child.pipe, 65_536):
        said += more
    os.close(child.pipe)
    # A word that was cut short was not said.
    words = said.decode().split("\n")[:-1]
    return [word for word in words if word]


def _next(child: _Child) -> bytes:
    """Wait for what is said next; b"" where it has ended, or says nothing for long."""
    ready = select.select([child.pipe], [], [], _LONGEST)[0]
    return os.read(child.pipe, 65_536) if ready else b""


def _kill(child: _Child) -> None:
    os.kill(child.process, signal.SIGKILL)
    os.waitpid(child.process, 0)
