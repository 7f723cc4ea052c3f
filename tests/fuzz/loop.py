"""The loop: change an input, read it, keep it when it reached code that nothing reached before."""

from __future__ import annotations

import gc
import random
import time
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper, partial
from typing import TYPE_CHECKING

from tests.fuzz.deadline import LIMIT, OverTime, deadline
from tests.fuzz.edges import Edges
from wallet.errors import WalletError
from wallet.linked_data.active_context import EMPTY, INITIAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fuzz.target import Target

MAX_INPUT = 2_500_000  # bytes; the largest bound under test is 2 MiB of SVG
_STACKED = (1, 1, 1, 2, 2, 3, 5)  # how many changes at once
_FROM_ACCEPTED = 0.6  # how often to start from what is still good: most changes only make worse
_MOST = 8  # refuse to keep more findings: one that comes often would hide no other


@dataclass(frozen=True, slots=True)
class Finding:
    """An input that broke an invariant, raised what nobody declared, or took too long."""

    how: str
    where: str
    data: bytes


@dataclass(slots=True)
class Outcome:
    """What came of fuzzing one target. ``slowest`` is in seconds, while traced."""

    name: str
    runs: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    accepted: int = 0
    edges: int = 0
    kept: int = 0
    slowest: float = 0.0
    slowest_size: int = 0  # bytes
    findings: dict[str, Finding] = field(default_factory=dict)  # by place


def _forget() -> None:
    """Empty the wallet's caches: what ran before would change which ways are taken."""
    gc.unfreeze()  # what the tests have put out of the collector's way is among them
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and str(each.__module__).startswith("wallet."):
            each.cache_clear()
    # The root of all compiled contexts remembers each of them, for as long as the process lives.
    EMPTY.__dict__.clear()
    EMPTY.__init__(INITIAL, shared=True)  # type: ignore[misc] - as it was made


def fuzz(
    target: Target,
    *,
    runs: int = 0,
    seconds: float = 0.0,
    seed: int = 1,
    limit: float = LIMIT,
    until_found: bool = False,
) -> Outcome:
    """Read the target's seeds, then as many changed ones as are asked for.

    Until ``runs`` are done or, where that is 0, ``seconds`` are over. The same ``runs`` and
    ``seed`` give the same inputs.
    """
    outcome, edges = Outcome(target.name), Edges()
    chance = random.Random(f"{target.name} {seed}")  # noqa: S311 - to choose, not to hide
    corpus = list(target.seeds())
    _forget()  # after the seeds, for the first run alone makes them, with caches of its own
    for data in corpus:
        judge(
            target, data, Outcome(target.name), Edges(), limit
        )  # fills caches: all runs count alike
    accepted = [data for data in corpus if judge(target, data, outcome, edges, limit)]
    end = time.monotonic() + seconds
    while not (until_found and outcome.findings) and (
        outcome.runs < runs or (not runs and time.monotonic() < end)
    ):
        data = _chosen(accepted if chance.random() < _FROM_ACCEPTED else corpus, chance)
        with suppress(RecursionError):  # nested too deeply for the mutation itself
            for _ in range(chance.choice(_STACKED)):
                data = target.mutate(chance, data, chance.choice(corpus))[:MAX_INPUT]
        before = len(edges)
        was_accepted = judge(target, data, outcome, edges, limit)
        if len(edges) > before:
            corpus.append(data)
            accepted += [data] if was_accepted else []
    outcome.edges, outcome.kept = len(edges), len(corpus)
    return outcome


def judge(target: Target, data: bytes, outcome: Outcome, edges: Edges, limit: float) -> bool:
    """Read one input, hold the result against the target's invariants, and count it.

    Returns whether it was accepted.
    """
    accepted = False
    outcome.runs += 1
    start = time.perf_counter()
    try:
        with deadline(2 * limit):
            result = edges.follow(partial(target.read, data))
    except WalletError as error:
        outcome.refused[error.code] += 1
        _holds(partial(target.check_refusal, error), data, outcome)
    except (Exception, OverTime) as error:  # noqa: BLE001 - this is what is looked for
        if not isinstance(error, OverTime):
            _note(error, data, outcome)
    else:
        outcome.accepted += 1
        accepted = True
        _holds(partial(target.check, data, result), data, outcome)
    took = time.perf_counter() - start
    if took > outcome.slowest:
        outcome.slowest, outcome.slowest_size = took, len(data)
    if took > limit:
        _time_again(target, data, outcome, limit)
    return accepted


def _holds(check: Callable[[], None], data: bytes, outcome: Outcome) -> None:
    try:
        check()
    except Exception as error:  # noqa: BLE001 - same
        _note(error, data, outcome)


def _time_again(target: Target, data: bytes, outcome: Outcome, limit: float) -> None:
    """Call an input slow only where it is so without being traced."""
    try:
        with deadline(limit):
            target.read(data)
    except WalletError:
        pass
    except OverTime as error:
        _note(error, data, outcome)


def _note(error: BaseException, data: bytes, outcome: Outcome) -> None:
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""
    where = "over time" if isinstance(error, OverTime) else f"{type(error).__name__} {place}"
    known = outcome.findings.get(where)
    if (known is None and len(outcome.findings) < _MOST) or (
        known is not None and len(data) < len(known.data)
    ):
        outcome.findings[where] = Finding(f"{type(error).__name__}: {error}"[:300], where, data)


def _chosen(corpus: list[bytes], chance: random.Random) -> bytes:
    """Prefer what was found last: it is nearest to what has not been reached."""
    if chance.random() < 0.3:
        return corpus[-chance.randint(1, min(len(corpus), 10))]
    return chance.choice(corpus)
