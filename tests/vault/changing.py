"""A process that changes the passphrase without end and says each: to be killed by a test.

With a number as fourth argument it changes it once and ends itself, without a word to anybody, at
that step of writing the key file; it ends with 0 when there is no such step.
"""

from __future__ import annotations

import itertools
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from wallet.vault.derivation import FLOOR
from wallet.vault.vault import Vault

NOW = datetime(2026, 11, 23, tzinfo=UTC)
_STEPS = ("open", "os.rename", "os.remove")


def main(home: str, words: str, first: str, end_at: str = "") -> None:
    vault = Vault.open(Path(home), words)
    if end_at:
        end_at_step(int(end_at))
    numbers = itertools.count(int(first))
    for number in [next(numbers)] if end_at else numbers:
        vault.envelopes.set_passphrase(f"passphrase number {number}", now=NOW, cost=FLOOR)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def end_at_step(last: int) -> None:
    steps = itertools.count(1)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in _STEPS and "key" in Path(str(arguments[0])).name and next(steps) == last:
            os._exit(9)

    sys.addaudithook(hook)


main(*sys.argv[1:])
