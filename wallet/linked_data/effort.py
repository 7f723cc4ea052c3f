"""How much work one run may cause altogether, however many documents and proofs it is made of.

Each step of a canonicalisation is bounded by itself; but a file may hold many credentials, each
with many proofs. Steps are counted and no clock is read, so the same file always fares the same.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from wallet.errors import LinkedDataError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_STEPS = 1_000_000  # a few seconds; the largest real record that we know asks for some thousands
PER_QUAD = 2  # steps in the time that a quad takes from JSON to its line
PER_STEP_CHARACTERS = 10  # characters of canonical JSON written in the time of a step
PER_STEP_TERMS = 3  # terms of a context copied in the time of a step

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


@contextmanager
def bounded(steps: int = MAX_STEPS) -> Iterator[None]:
    """Let all that is done within cost no more steps; a run within a run shares its bound."""
    if _left.get() is not None:
        yield
        return
    token = _left.set([steps])
    try:
        yield
    finally:
        _left.reset(token)


def spend(steps: int) -> None:
    """Count steps. Raises ``LinkedDataError`` ``graph_too_complex`` when none are left."""
    left = _left.get()
    if left is None:
        return
    left[0] -= steps
    if left[0] < 0:
        raise LinkedDataError("graph_too_complex", limit=MAX_STEPS)
