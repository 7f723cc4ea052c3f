"""What the bounded form of each target must reach: a count of runs alone says nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Floor:
    """How many inputs the bounded form reads, and how many edges they must reach between them."""

    runs: int
    edges: int


def floors() -> dict[str, Floor]:
    """Return the floor of each target by its name."""
    return {name: Floor(**floor) for name, floor in json.loads(FILE.read_bytes()).items()}
