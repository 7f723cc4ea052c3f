"""Counts each credential once, however many steps it could stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def most(steps: Mapping[str, Sequence[str]], worth: Mapping[str, float]) -> float:
    """Return the most that steps are worth when each needs a credential of its own.

    ``steps`` maps each step to the credentials that could stand for it. Steps are taken in the
    order of their worth; one that finds all its credentials taken makes room by moving another
    (augmenting paths, which for this kind of problem never lose anything of greater worth).
    """
    taken: dict[str, str] = {}  # credential to step
    total = 0.0
    for step in sorted(steps, key=lambda each: -worth[each]):
        if worth[step] > 0 and _place(step, steps, taken):
            total += worth[step]
    return total


def _place(step: str, steps: Mapping[str, Sequence[str]], taken: dict[str, str]) -> bool:
    """Find a credential for a step, breadth first, moving others along one path."""
    came: dict[str, tuple[str, str]] = {}  # credential to (step, credential before it)
    waiting = [(step, "")]
    for asking, before in waiting:
        for credential in steps[asking]:
            if credential in came:
                continue
            came[credential] = (asking, before)
            if credential in taken:
                waiting.append((taken[credential], credential))
                continue
            while credential:
                asking_now, before_it = came[credential]
                taken[credential] = asking_now
                credential = before_it  # noqa: PLW2901 - walks back along the path
            return True
    return False
