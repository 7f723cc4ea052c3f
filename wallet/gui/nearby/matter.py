"""What the page is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from wallet.snapshots.portfolios import Built


@dataclass(frozen=True, slots=True)
class Giving:
    """A portfolio as a file that was written: what is given are its bytes as they are there."""

    path: Path
    size: int
    built: Built
