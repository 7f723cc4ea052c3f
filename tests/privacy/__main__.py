"""Nothing leaks: ``python -m tests.privacy [--languages en,ja] [--seeds N] [--keep FOLDER]``.

Plants canaries, drives the program through a session of commands and of the window in real
processes, and looks for every canary in every form in every byte that was written or printed, but
where the learner asked for it (``steps.py``). Then every broken variant runs, which must be caught.
Exits with 1 when anything is found, or a variant is not.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.privacy import portfolios, talking
from tests.privacy.broken import VARIANTS, caught
from tests.privacy.session import Session


def main(arguments: list[str]) -> int:
    """Run everything in both languages, or what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.privacy", description=__doc__)
    parser.add_argument("--languages", default="en,ja")
    parser.add_argument(
        "--seeds", type=int, default=3, help="how often, with other moments to kill"
    )
    parser.add_argument(
        "--only", nargs="*", default=(), metavar="VARIANT", help="broken ones alone"
    )
    parser.add_argument("--keep", type=Path, help="leave the folders here to look at")
    asked = parser.parse_args(arguments)
    bad = 0
    with tempfile.TemporaryDirectory() as made:
        folder = asked.keep or Path(made)
        for language in () if asked.only else asked.languages.split(","):
            for seed in range(1, asked.seeds + 1):
                started = time.monotonic()
                outcome = Session(folder / f"{language} {seed}", language, seed=seed, many=70).run()
                took = time.monotonic() - started
                sys.stdout.write(f"{language}, {outcome.line()} ({took:.0f} s)\n")
                for finding in outcome.findings:
                    sys.stdout.write(f"  {finding}\n")
                sys.stdout.flush()
                bad += bool(outcome.findings)
            for day, steps in (("a portfolio", portfolios.STEPS), ("others", talking.STEPS)):
                outcome = Session(folder / f"{language} {day}", language, steps=steps).run()
                sys.stdout.write(f"{language}, {day}, {outcome.line()}\n")
                for finding in outcome.findings:
                    sys.stdout.write(f"  {finding}\n")
                sys.stdout.flush()
                bad += bool(outcome.findings)
        for name in asked.only or VARIANTS:
            found = caught(name, folder / name)
            sys.stdout.write(f"the broken variant, {name}: {found or 'NOT CAUGHT'}\n")
            sys.stdout.flush()
            bad += not found
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
