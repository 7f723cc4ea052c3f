"""Badges that may belong into a portfolio, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.verification.report import Verdict


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One kept badge. ``code`` and ``details`` have a sentence that says why it was found."""

    badge: str  # id
    title: str
    issuer: str
    verdict: Verdict
    code: str  # suggested_by_step, suggested_by_skill, suggested_by_words
    details: Mapping[str, str]
