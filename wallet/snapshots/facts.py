"""What a credential states, fact by fact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Fact = str | datetime | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Stated:
    """One fact that a credential states; each name has a sentence ``fact_NAME``."""

    fact: str
    value: Fact
