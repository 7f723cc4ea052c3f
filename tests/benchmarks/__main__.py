"""How fast a credential is verified: ``python -m tests.benchmarks``.

Every candidate runs in every round and is charged the processor's time alone, so that ratios hold
on a busy machine; figures are medians. A round has each of them judge a single badge several times
in a row, as badges are imported: the first time, when another candidate has filled the processor's
caches, is dearer for all, and most for the shortest. On the record of 25 badges every candidate
checks all 26 proofs. Exits with 1 when a bar is missed.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.candidates import candidates

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "benchmarks"
ROUNDS = {"small": (15, 10), "typical": (15, 10), "clr": (7, 1)}  # and how often in a row
# Way, document, and how many times as fast as PyLD it must be.
OVER_PYLD = (("engine", "typical", 13.0), ("verify", "typical", 9.0), ("verify", "clr", 10.0))
ENGINE_OVER_FLOOR = 5.0  # on the typical document, at most
COLD = """
import sys, time
started = time.perf_counter()
from wallet.credentials.reading import read
from wallet.linked_data import bundled
from wallet.trust.model import Knowledge
from wallet.verification.verifier import verify
from datetime import UTC, datetime
data = open(sys.argv[1], "rb").read()
imported = time.perf_counter()
verify(read(data), Knowledge(), bundled(), now=datetime(2026, 11, 23, tzinfo=UTC))
print(imported - started, time.perf_counter() - imported)
"""


def main() -> int:
    if not DOCUMENTS.is_dir():
        sys.stdout.write(f"no documents in {DOCUMENTS}\n")
        return 2
    times = {}
    say = sys.stdout.write
    say(f"{'document':9} {'way':7} {'ms':>9} {'of floor':>9} {'over PyLD':>10}\n")
    for name, (rounds, in_a_row) in ROUNDS.items():
        ways = candidates((DOCUMENTS / f"{name}.signed.json").read_bytes())
        times[name] = measured = measure(ways, rounds, in_a_row)
        for way, taken in measured.items():
            floor, pyld = taken / measured["floor"], measured["PyLD"] / taken
            say(f"{name:9} {way:7} {taken * 1000:9.3f} {floor:8.1f}x {pyld:9.1f}x\n")
    imports, first = cold_start(DOCUMENTS / "typical.signed.json")
    say(f"a new process: {imports:.0f} ms of imports, {first:.0f} ms for its first verification\n")
    failures = missed(times)
    for failure in failures:
        say(f"MISSED: {failure}\n")
    return 1 if failures else 0


def measure(
    ways: dict[str, Callable[[], None]], rounds: int, in_a_row: int = 1
) -> dict[str, float]:
    """Return the median seconds of each way; in each round all of them run, in turn."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            started = time.process_time()
            for _ in range(in_a_row):
                way()
            taken[name].append((time.process_time() - started) / in_a_row)
    return {name: statistics.median(times) for name, times in taken.items()}


def missed(times: dict[str, dict[str, float]]) -> list[str]:
    """Return a line for each bar that these medians miss."""
    lines = []
    for way, name, bar in OVER_PYLD:
        ratio = times[name]["PyLD"] / times[name][way]
        if ratio < bar:
            lines.append(f"{way} on {name} is {ratio:.1f} times as fast as PyLD, not {bar:g}")
    floor = times["typical"]["engine"] / times["typical"]["floor"]
    if floor > ENGINE_OVER_FLOOR:
        lines.append(f"the engine takes {floor:.1f} times the floor, not {ENGINE_OVER_FLOOR:g}")
    return lines


def cold_start(path: Path) -> tuple[float, float]:
    """Return the milliseconds of imports and of the first verification in a new process."""
    output = subprocess.run(
        [sys.executable, "-c", COLD, str(path)], check=True, capture_output=True, text=True
    ).stdout
    imports, first = (float(number) * 1000 for number in output.split())
    return imports, first


if __name__ == "__main__":
    sys.exit(main())
