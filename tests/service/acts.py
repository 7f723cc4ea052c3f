"""What worker processes are told to do in tests; they load this module by its name."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from wallet.tasks.judging.renewing import Renewal, renew

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.tasks.knowledge.basis import Basis


def act(name: str, data: bytes = b"") -> str:
    """Do as the name says: hang, die, take a moment, or echo the name and the size."""
    if name.startswith("hang"):
        time.sleep(600)
    if name.startswith("die"):
        os._exit(3)
    if name.startswith("slow"):
        time.sleep(0.1)
    return f"{name} {len(data)}"


def renew_but_one(name: str, data: bytes, *, basis: Basis, now: datetime) -> Renewal:
    """Renew as a wallet does, but die of ``80.json``."""
    return renew(act("die") if name == "80.json" else name, data, basis=basis, now=now)
