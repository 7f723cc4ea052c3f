"""Every fault, many times: ``python -m tests.faults [NAME ...] [--scale S] [--seed N]``.

The long form (``--scale 1``) kills 1,000 processes, flips 3,000 bits, fails every write of an
import, and so on; the tests run a small part of each. For each fault a line with its counts is
printed, and one on its broken variant, which must be caught. Exits with 1 when anything is found,
or a broken variant is not.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.faults import faults
from tests.faults.material import make


def main(arguments: list[str]) -> int:
    """Run what is named, or everything."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(faults.FAULTS))
    parser.add_argument("--scale", type=float, default=1.0, help="1 is the long form")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        material = make(Path(folder))
        for name in asked.names or faults.FAULTS:
            for broken in (False, True):
                place = Path(folder) / f"{name}-{broken}"
                place.mkdir()
                scale = min(asked.scale, 0.05) if broken else asked.scale
                started = time.monotonic()
                fault = faults.FAULTS[name]
                outcome = fault(material, place, scale=scale, seed=asked.seed, broken=broken)
                taken = time.monotonic() - started
                caught = bool(outcome.findings) if broken else not outcome.findings
                said = "the broken variant, " if broken else ""
                sys.stdout.write(f"{said}{outcome.line()} ({taken:.0f} s)\n")
                if not caught:
                    bad += 1
                    sys.stdout.write("  NOT CAUGHT\n" if broken else "")
                for finding in [] if broken else outcome.findings[:20]:
                    sys.stdout.write(f"  {finding}\n")
                sys.stdout.flush()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
