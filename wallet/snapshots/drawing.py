"""What the learner draws: steps towards a goal, and what can be chosen as one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wallet.pathways.model import Credits, RuleKind, Texts
    from wallet.snapshots.changes import Changes


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step, or the goal. ``key`` tells it from the others of its drawing, as "s1" does.

    ``badge`` is the vault id of a held badge that stands for it, ``achievement`` the id of an
    achievement as its source writes it (or its key in the graph). Without either it is named by
    its title alone, and no badge is ever taken for it.

    ``hours`` of work and ``credits`` in ``unit`` are the learner's own of a step that is named by
    its title; of any other they are what its source states, and what is given here is left aside.
    """

    key: str
    title: str
    badge: str = ""
    achievement: str = ""
    hours: float | None = None
    credits: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DrawnGroup:
    """Steps and groups, by their keys, of which all, any, ``k`` or ``credits`` are asked for."""

    key: str
    title: str  # "" for none
    kind: RuleKind  # but UNCHECKED
    of: tuple[str, ...]
    k: int = 0  # of K_OF_N
    credits: float | None = None  # of CREDITS
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DrawnPathway:
    """A drawing. ``id`` is "" until it is kept; ``root`` is what the goal asks for.

    The goal may be an achievement that is known: then this draws links to it. ``order`` are pairs
    of keys of steps, the first of which comes before the second.
    """

    id: str
    title: str
    description: str
    goal: DrawnStep
    steps: tuple[DrawnStep, ...]
    groups: tuple[DrawnGroup, ...]
    root: DrawnGroup
    order: tuple[tuple[str, str], ...] = ()

    @property
    def named(self) -> tuple[DrawnStep | DrawnGroup, ...]:
        """The goal, the steps and the groups: everything that has a key of its own."""
        return (self.goal, *self.steps, *self.groups)


class DrawingKept(NamedTuple):
    """The id of a drawing that was kept, and what that changed."""

    id: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Drawable:
    """An achievement or a held badge that can be chosen as a step, or as the goal.

    ``badge`` is "" for one that is not held, or only within another credential.
    """

    achievement: str  # "" for a badge whose achievement has no id
    badge: str
    title: Texts
    awarder: Texts  # () where nobody is named
    held: bool
    hours: float | None = None
    credits: Credits | None = None
