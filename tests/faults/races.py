"""Two processes that open one vault at the same moment: one gets it, the other is told why not."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

from tests.faults.material import PASSPHRASE, Material
from tests.faults.outcome import Outcome
from wallet.errors import VaultError
from wallet.vault import lock
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_WAIT = 20.0  # seconds for a racer to say how it went


def run(material: Material, folder: Path, *, number: int, broken: bool = False) -> Outcome:
    """Let two processes race, ``number`` times; then kill the winner, and open the vault again.

    ``broken`` takes the lock away, so that both get in: that must be found.
    """
    outcome = Outcome("races for the lock")
    home = material.copy(folder / "home")
    ordinary = lock._lock
    if broken:
        lock._lock = _no_lock
    try:
        for at in range(number):
            _race(home, at, outcome)
    finally:
        lock._lock = ordinary
    return outcome


def _race(home: Path, at: int, outcome: Outcome) -> None:
    outcome.count("races")
    start_read, start_write = os.pipe()
    racers = [_start(lambda: _open_and_hold(home, start_read)) for _ in range(2)]
    os.write(start_write, b"go")
    answers = [os.read(pipe, 1) for _, pipe in racers]
    outcome.demand(sorted(answers) == [b"i", b"o"], f"race {at}: the two came to {sorted(answers)}")
    for process, pipe in racers:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(pipe)
    for pipe in (start_read, start_write):
        os.close(pipe)
    try:
        Vault.open(home, PASSPHRASE).close()
        outcome.count("opened after the winner was killed")
    except VaultError as error:
        outcome.demand(False, f"race {at}: after the winner was killed: {error}")


def _open_and_hold(home: Path, start: int) -> bytes:
    os.read(start, 1)
    try:
        Vault.open(home, PASSPHRASE)
    except VaultError as error:
        return b"i" if error.code == "vault_in_use" else b"?"
    return b"o"


def _start(act: Callable[[], bytes]) -> tuple[int, int]:
    """Run a call in a process of its own that then waits to be killed; return it and its answer."""
    ours, theirs = os.pipe()
    process = os.fork()
    if process:
        os.close(theirs)
        return process, ours
    try:
        os.write(theirs, act())
        time.sleep(_WAIT)
    finally:
        os._exit(1)


def _no_lock(descriptor: int) -> None:
    del descriptor
