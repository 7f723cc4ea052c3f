"""``python -m tests.sweep``: the whole sweep, with its counts."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.sweep.corpus import corpus
from tests.sweep.disclosing import all_disclosing
from tests.sweep.good import all_good
from tests.sweep.sweep import Outcome, sweep

if TYPE_CHECKING:
    from collections import Counter


def main() -> int:
    """Sweep over all there is; 1 when a variant showed what was not signed."""
    whole = Outcome()
    start = time.monotonic()
    for good in (*all_good(), *all_disclosing(), *corpus()):
        outcome = sweep([good])
        _say(f"{outcome.tried:6} variants of {good.name}")
        whole.tried += outcome.tried
        whole.verdicts += outcome.verdicts
        whole.nothing_changed += outcome.nothing_changed
        whole.findings += outcome.findings
    seconds = time.monotonic() - start
    _table("verdicts", whole.verdicts)
    _table("valid, with nothing covered or shown changed", whole.nothing_changed)
    for finding in whole.findings:
        _say(f"FOUND {finding}"[:500])
    _say(f"\n{whole.tried} variants in {seconds:.0f} s, {len(whole.findings)} findings")
    return 1 if whole.findings or whole.tried < 20_000 else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _table(title: str, counts: Counter[str]) -> None:
    _say(f"\n{title}:")
    for name, count in counts.most_common():
        _say(f"{count:8}  {name}")


if __name__ == "__main__":
    sys.exit(main())
