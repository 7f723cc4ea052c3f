"""Which steps can be planned: those that are not held, in the order of the pathway, by award."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet import wording
from wallet.snapshots.pathways import State
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wallet.snapshots.pathways import PathwayPage, PathwayStep
    from wallet.snapshots.plans import PlanMeter, PlanPage


@dataclass(frozen=True, slots=True)
class Choice:
    """A step to tick. ``step`` is None for one that no pathway speaks of any more."""

    key: str
    step: PathwayStep | None

    def title(self, language: str) -> str:
        """Return its title."""
        if self.step is None:
            return pathway_words.plain(self.key)
        return pathway_words.title(self.step, language)


@dataclass(frozen=True, slots=True)
class Group:
    """Steps beneath one award, or one rule of it (its ``rule``-th): ``head`` is () for none."""

    head: tuple[PathwayStep, ...]  # the award, and a rule where the award has several
    rule: int | None
    choices: tuple[Choice, ...]

    def heading(self, language: str) -> str:
        """Return the title of the award, and what its rule asks for."""
        if not self.head:
            return wording.say("plan_gone_heading", language)
        join = wording.say("pathways_words_join", language)
        return join.join(pathway_words.title(each, language) for each in self.head)

    def meters(self, page: PlanPage) -> tuple[PlanMeter, ...]:
        """Return the rules that these steps are for, as a plan would leave them."""
        if not self.head:
            return ()
        award = self.head[0].key
        found = page.meters if award == page.goal else dict(page.parts).get(award, ())
        return found if self.rule is None else found[self.rule : self.rule + 1]


def groups(page: PathwayPage, planned: Collection[str]) -> tuple[Group, ...]:
    """Return the steps that are left, and those that are planned whatever became of them.

    What has parts of its own is reached by these, and stands over them.
    """
    below: dict[int, list[int]] = defaultdict(list)
    for at, step in enumerate(page.steps):
        below[step.parent].append(at)
    made: list[tuple[int, list[Choice]]] = []
    seen: set[str] = set()
    for at in _in_order(below):
        step = page.steps[at]
        left = not step.meters and step.state is not State.HELD
        if step.parent < 0 or not step.key or step.key in seen:
            continue
        if left or step.key in planned:
            seen.add(step.key)
            if not made or made[-1][0] != step.parent:
                made.append((step.parent, []))
            made[-1][1].append(Choice(step.key, step))
    found = tuple(_group(page, below, *each) for each in made)
    gone = tuple(Choice(key, None) for key in planned if key not in seen)
    return (*found, Group((), None, gone)) if gone else found


def _in_order(below: dict[int, list[int]]) -> Iterator[int]:
    """Yield the places of all rows as they are read, each with what stands beneath it."""
    stack = list(reversed(below[-1]))
    while stack:
        at = stack.pop()
        yield at
        stack.extend(reversed(below.get(at, [])))


def _group(
    page: PathwayPage, below: dict[int, list[int]], parent: int, choices: list[Choice]
) -> Group:
    head = page.steps[parent]
    if head.key:
        return Group((head,), None, tuple(choices))
    rules = [at for at in below[head.parent] if not page.steps[at].key]
    award = page.steps[head.parent]
    return Group((award, head), rules.index(parent), tuple(choices))
