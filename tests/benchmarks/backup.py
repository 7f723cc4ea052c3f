"""How long a backup takes, and what comes after: ``python -m tests.benchmarks.backup``.

10,000 credentials of 6 KB. A plain copy made by the database itself (``VACUUM INTO``, encrypted, no
compression) is timed in the same run; every other figure is given with its ratio to that. Each step
runs in a process of its own, whose memory is its own.
"""

from __future__ import annotations

import copy
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.service.making import as_file, badge, institution
from wallet.service import BackingUp, Wallet
from wallet.tasks.judging.judging import judge, read_credential
from wallet.vault.editions import Entry, newest
from wallet.verification.as_json import checks_json
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = datetime(2026, 11, 23, tzinfo=UTC)
WORDS = "correct horse battery"
COUNT = 10_000


def make(folder: Path) -> Callable[[], object]:
    """Fill a vault; the reports are those of one badge, the bytes of each its own."""
    from wallet.service import basis_of  # noqa: PLC0415 - loaded when asked for

    wallet = Wallet.create(folder / "home", WORDS, now=NOW)
    chance = random.Random(1)  # noqa: S311 - the same credentials in every run
    model = badge(institution(method="did:key"))
    checks = json.dumps(checks_json(judge(as_file(model), "", basis_of([], []), now=NOW).report))
    with wallet._vault.transaction():
        for number in range(COUNT):
            document = copy.deepcopy(model)
            document["id"] = f"urn:example:{number}"
            document["name"] = f"Data {number}"
            document["evidence"] = [{"name": chance.randbytes(1_700).hex()}]
            data = as_file(document)
            credential = read_credential(data, "badge.json")
            entry = Entry(credential, "badge.json", "application/json", NOW, checks, NOW)
            wallet._vault.library.add(entry, prefer=newest)
    return wallet.close


def opened(folder: Path, name: str = "home") -> Wallet:
    return Wallet.unlock(folder / name, WORDS, now=NOW)


def copied(folder: Path) -> Callable[[], object]:
    database = opened(folder)._vault._database
    return lambda: database.query("VACUUM INTO ?", (str(folder / "copy.db"),))


def written(folder: Path) -> Callable[[], object]:
    backups = opened(folder).backups
    return lambda: backups.write(folder / "b", WORDS, now=NOW, work=Work())


def checked(folder: Path) -> Callable[[], object]:
    return lambda: BackingUp.check(folder / "b", WORDS, work=Work())


def restored(folder: Path) -> Callable[[], object]:
    home = folder / "new"
    return lambda: Wallet.restore_new(home, folder / "b", WORDS, WORDS, now=NOW, work=Work())


def again(folder: Path) -> Callable[[], object]:
    backups = opened(folder, "new").backups
    return lambda: backups.restore(folder / "b", WORDS, now=NOW, work=Work())


STEPS = {each.__name__: each for each in (make, copied, written, checked, restored, again)}


def step(name: str, folder: str) -> None:
    act = STEPS[name](Path(folder))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, worked = time.perf_counter(), time.process_time()
    act()
    took, worked = time.perf_counter() - start, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps([took, worked, before / 1024, peak / 1024]))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        figures = {}
        for name in STEPS:
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.backup", name, folder],
                capture_output=True,
                check=True,
            )
            figures[name] = json.loads(done.stdout)
        database = (Path(folder) / "home" / "vault" / "wallet.db").stat().st_size
        size = (Path(folder) / "b").stat().st_size
    say = sys.stdout.write
    say(f"credentials {COUNT}, vault {database / 1e6:.1f} MB, backup {size / 1e6:.1f} MB\n")
    for name, (took, worked, before, peak) in figures.items():
        if name != "make":
            say(f"{name:9} {took:7.2f} s, {worked:6.2f} s of work, "
                f"{worked / figures['copied'][1]:5.1f} x copied, "
                f"memory {before:.0f} -> {peak:.0f} MB\n")  # fmt: skip


if __name__ == "__main__":
    step(*sys.argv[1:]) if len(sys.argv) > 1 else main()
