"""What the learner's badges say about what the learner can do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.descriptors.skills import Skill
    from wallet.trust.model import Level
    from wallet.verification.report import Freshness, Headline, Verdict


class Holding(StrEnum):
    """How far a badge bears out today what it says, best first."""

    CONFIRMED = "confirmed"  # the badge is green: valid, its issuer known, and that lately checked
    OPEN = "open"  # valid, but its issuer is not known, or the check is old
    UNCHECKED = "unchecked"  # cannot be told: a key, a status list, a signature is missing
    GONE = "gone"  # expired, withdrawn, altered, not trusted, put away


@dataclass(frozen=True, slots=True)
class SkillBadge:
    """One badge that names a skill. ``inside`` names the credential inside it that does, or ""."""

    id: str
    title: str
    issuer: str
    issuer_id: str
    holding: Holding
    headline: Headline  # why
    verdict: Verdict
    trust: Level
    freshness: Freshness
    awarded: datetime | None
    inside: str = ""


@dataclass(frozen=True, slots=True)
class HeldSkill:
    """A skill and every badge that names it, those that bear it out best first."""

    skill: Skill
    badges: tuple[SkillBadge, ...]

    @property
    def holding(self) -> Holding:
        """That of the best badge."""
        return self.badges[0].holding

    @property
    def shown_by(self) -> tuple[str, ...]:
        """Ids of the badges that hold today, each once: only these show it."""
        holding = (each.id for each in self.badges if each.holding in HOLDS)
        return tuple(dict.fromkeys(holding))

    @property
    def is_shown(self) -> bool:
        """Whether any badge that holds today shows it."""
        return self.holding in HOLDS


HOLDS = (Holding.CONFIRMED, Holding.OPEN)
