"""``python -m tests.fuzz [TARGET ...] [--minutes N] [--runs N] [--seed N]``: look for findings.

Without ``--minutes`` (for all targets together) or ``--runs`` (for each), it reads as many inputs
as the tests do. Exits with 1 on any finding, and when fewer edges were reached than must be.

The loop is our own, and its coverage comes from ``sys.settrace``. Atheris 3.0 was tried on the same
targets: on plain bytes it is ten times as fast, but its own mutations did not find a trailing line
break that a token reader let through in 1.8 million runs, where these find it in a few thousand;
with these mutations it is hardly faster on whole credentials, whose time goes into the wallet. It
runs on Linux alone, wants a process for each target and ends at the first finding. Hypothesis has
no coverage to follow.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.floors import floors
from tests.fuzz.loop import fuzz
from tests.fuzz.targets import TARGETS

if TYPE_CHECKING:
    from tests.fuzz.loop import Outcome


def main(words: list[str]) -> int:
    """Fuzz the targets asked for and print a line for each."""
    asked = _parsed(words)
    names = asked.target or list(TARGETS)
    good = True
    for name in names:
        floor = floors()[name]
        seconds = asked.minutes * 60 / len(names)
        runs = 0 if seconds else asked.runs or floor.runs
        outcome = fuzz(TARGETS[name], runs=runs, seconds=seconds, seed=asked.seed)
        low = outcome.edges < floor.edges and outcome.runs >= floor.runs
        _print(outcome, f"under the floor of {floor.edges}" if low else "")
        good = good and not (low or outcome.findings)
    return 0 if good else 1


def _parsed(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Look for findings.")
    parser.add_argument("target", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=0, help="for all targets together")
    parser.add_argument("--runs", type=int, default=0, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(words)
    if unknown := set(asked.target) - TARGETS.keys():
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    return asked


def _print(outcome: Outcome, remark: str) -> None:
    refused = sum(outcome.refused.values())
    _say(
        f"{outcome.name:13} {outcome.runs:8} runs {refused:8} refused by {len(outcome.refused):2} "
        f"codes {outcome.accepted:8} accepted {outcome.edges:5} edges {outcome.kept:4} kept "
        f"slowest {outcome.slowest:.2f} s, {outcome.slowest_size} bytes  {remark}"
    )
    for number, finding in enumerate(outcome.findings.values(), 1):
        folder = Path(tempfile.gettempdir()) / "tsumiki-fuzz"
        folder.mkdir(exist_ok=True)
        file = folder / f"{outcome.name}-{number}"
        file.write_bytes(finding.data)
        _say(f"  FOUND {finding.where}: {finding.how}\n        {finding.data[:120]!r} in {file}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
