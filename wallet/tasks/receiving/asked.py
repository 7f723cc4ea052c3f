"""What a file that somebody handed over is judged by, besides what is known of issuers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """What whoever judges knows of the matter, "" each where they do not.

    ``challenge`` is what they gave to be answered, ``domain`` the name they go by, ``email`` the
    address that the sender is known to have.
    """

    now: datetime
    challenge: str = ""
    domain: str = ""
    email: str = ""
