"""What is ready to hand over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Presented:
    """A signed presentation, ready to hand over."""

    document: bytes  # JSON, application/vp
    holder: str  # did:key
    recipient: str
    challenge: str
    valid_until: datetime
    badges: tuple[str, ...]  # titles
    qr_text: str  # PixelPass text, "" when it does not fit
    qr_png: bytes  # b"" when it does not fit
    qr_version: int  # the QR version it takes or would take; 0 when above 40
    explanation: tuple[
        tuple[str, Mapping[str, str]], ...
    ]  # who can check it and how: codes, details
    changes: Changes = Changes.PRESENTATIONS
