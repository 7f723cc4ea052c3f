"""What a check may rest on besides the credential itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.verification.opened_lists import OpenedLists

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.linked_data.contexts import Contexts
    from wallet.trust.model import Knowledge


@dataclass(frozen=True, slots=True)
class Situation:
    """Dated knowledge, contexts, the clock, and what a presentation has to answer.

    ``lists`` keeps the status lists that this run has opened already. ``around`` is what the
    presentation around a badge was made for: its challenge, and its recipients.
    """

    knowledge: Knowledge
    contexts: Contexts
    now: datetime
    challenge: str = ""
    domain: str = ""
    lists: OpenedLists = field(default_factory=OpenedLists)
    around: tuple[str, tuple[str, ...]] | None = None
