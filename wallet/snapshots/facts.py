"""What a credential states, fact by fact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Fact = str | datetime | tuple[str, ...] | None


class FactKind(StrEnum):
    """How the value of a fact is to be read."""

    WORDS = "words"  # as the issuer wrote it
    DATE = "date"
    CODE = "code"  # of a sentence in ``wallet.wording``


@dataclass(frozen=True, slots=True)
class Stated:
    """One fact that a credential states; each name has a sentence ``fact_NAME``."""

    fact: str
    value: Fact
