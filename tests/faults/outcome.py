"""What a fault command came to: counts, and everything that went wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Outcome:
    """Counts by name, and findings: sentences on what must not have happened."""

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)

    def count(self, what: str, number: int = 1) -> None:
        """Add to a count."""
        self.counts[what] += number

    def demand(self, holds: bool, finding: str) -> None:  # noqa: FBT001 - a condition
        """Note a finding unless a condition holds."""
        if not holds:
            self.findings.append(finding)

    def line(self) -> str:
        """Return one line for a person, or a program, to read."""
        counted = ", ".join(f"{number} {what}" for what, number in sorted(self.counts.items()))
        return f"{self.name}: {counted or 'nothing'}; {len(self.findings)} findings"
