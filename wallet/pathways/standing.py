"""How the learner stands with an achievement and with the rules of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wallet.pathways.matching import Match
    from wallet.pathways.model import RuleKind, Source, Texts


class State(StrEnum):
    """How the learner stands with one achievement."""

    HELD = "held"
    IN_PROGRESS = "in_progress"  # some of its parts are there, or its badge says so
    MISSING = "missing"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    NOT_CONFIRMED = "not_confirmed"  # held, but it could not be shown to be true


class Counts(StrEnum):
    """Whether a part counts towards its whole."""

    YES = "yes"  # held, and the awarding side says so
    MAY = "may"  # held, but only others say so, or somebody else issued it
    NO = "no"


class Basis(StrEnum):
    """On whose word it rests how much a whole asks for."""

    SIGNED = "signed"  # of the awarding side, or of somebody known, who signed it
    SAID = "said"  # of somebody else, who signed it
    UNSIGNED = "unsigned"  # of a file or record that nobody is shown to have signed


@dataclass(frozen=True, slots=True)
class RuleProgress:
    """How much of one rule is met: ``done`` counts, ``may`` more may count, of ``needed``.

    Steps, or of a CREDITS rule credits in ``unit``. ``parts`` are the steps that it speaks of.
    """

    kind: RuleKind
    parts: tuple[str, ...]
    done: float
    may: float
    needed: float
    unit: str
    source: Source | None  # None where single statements add up to it
    cached: float = 0.0  # of ``done`` and ``may``: rests on copies of issuers' pages alone
    said: Texts = ()  # of UNCHECKED, as the source writes it
    basis: Basis = Basis.UNSIGNED  # of ``needed``

    @property
    def met(self) -> bool:
        """Whether enough counts for what the awarding side itself asks for."""
        return self.done >= self.needed and self.basis is Basis.SIGNED

    @property
    def sure(self) -> float:
        """How much counts for certain: of what only others ask for, nothing does.

        Statements on single parts ask for all of them: to name further parts never eases that.
        """
        return self.done if self.source is None or self.basis is Basis.SIGNED else 0.0

    @property
    def perhaps_met(self) -> bool:
        """Whether enough counts or may count."""
        return self.done + self.may >= self.needed


@dataclass(frozen=True, slots=True)
class NodeProgress:
    """How the learner stands with one achievement, and with what it is made of."""

    state: State
    sure: bool  # of HELD: the issuer is the one that awards it; of a group: its rules are met
    matches: tuple[Match, ...]
    rules: tuple[RuleProgress, ...]
    counts: Mapping[str, Counts]  # by part
    begun: bool  # whether any part, at any depth, counts or may count
    drawn: bool = False  # only the learner says what it is made of
    extra: tuple[RuleProgress, ...] = ()  # what the learner drew beside what is asked
    beside: NodeProgress | None = None  # where others speak of it: as if nothing was drawn

    @property
    def complete(self) -> bool:
        """Whether all that the learner drew is there; that is nobody's award."""
        there = self.drawn and all(rule.perhaps_met for rule in self.rules)
        return there and self.state in (State.IN_PROGRESS, State.MISSING)

    @property
    def share(self) -> float:
        """How much of it is there, from 0 to 1; each rule weighs the same."""
        return self._share(lambda rule: rule.done + rule.may, whole=self.state is State.HELD)

    @property
    def sure_share(self) -> float:
        """How much of it counts, without what only may."""
        return self._share(lambda rule: rule.sure, whole=self.state is State.HELD and self.sure)

    def _share(self, there: Callable[[RuleProgress], float], *, whole: bool) -> float:
        if whole:
            return 1.0
        shares = [min(1.0, there(each) / each.needed) if each.needed else 1 for each in self.rules]
        return sum(shares) / len(shares) if shares else 0.0
