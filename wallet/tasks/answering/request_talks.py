"""A request that is being decided on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wallet.sharing import openid4vp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.sharing.requests import Request
    from wallet.snapshots.portfolios import Finding
    from wallet.snapshots.requests import Nearby
    from wallet.tasks.answering.answer_candidates import Answerable
    from wallet.tasks.answering.protocols import Speaking


@dataclass
class Talk:
    """One conversation. ``stops`` is why it cannot be answered, and the error that says so.

    ``follows``: it goes on with one that was just answered, which may look the same.
    """

    request: Request
    speaks: Speaking
    lookalike: Mapping[str, str]
    nearby: Nearby | None
    answerable: Answerable
    opened: datetime
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stops: Finding | None = None
    error: str = openid4vp.ACCESS_DENIED
    follows: bool = False
