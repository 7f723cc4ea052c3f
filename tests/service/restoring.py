"""A process that restores a backup and is killed on the way: at a step, or within a transaction."""

from __future__ import annotations

import itertools
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from wallet.service import Wallet
from wallet.vault import records
from wallet.work import Progress, Work


def main(home: str, file: str, words: str, passphrase: str, *, point: str, number: int) -> None:
    wallet = Wallet.unlock(Path(home), passphrase, now=datetime(2026, 11, 1, tzinfo=UTC))
    rows = itertools.count()
    insert = records.insert

    def counted(*what: object) -> int:
        if point == "row" and next(rows) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return insert(*what)  # type: ignore[arg-type]

    steps = itertools.count()

    def step(_: Progress) -> None:
        if point == "step" and next(steps) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    records.insert = counted
    now = datetime(2026, 11, 1, 12, tzinfo=UTC)
    wallet.backups.restore(Path(file), words, now=now, work=Work(step))
    wallet.close()


if __name__ == "__main__":  # not in the processes that judge
    home, file, words, passphrase, point, number = sys.argv[1:]
    main(home, file, words, passphrase, point=point, number=int(number))
