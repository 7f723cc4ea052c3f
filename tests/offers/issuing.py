"""What is issued in tests of offers: a university at the host that offers, and its badges."""

from __future__ import annotations

from typing import Any

from tests.issuer_simulator import Institution, Learner, achievement
from tests.service.making import START

HOST = "badges.aoba-u.example"


def aoba() -> Institution:
    """Return the university as it is known by the host that offers its badges."""
    return Institution(HOST, name="Aoba Data University")


def badge_for(did: str, number: int = 1, **how: Any) -> dict[str, Any]:
    """Return a signed badge about a key, "" for nobody's."""
    made = achievement(f"https://{HOST}/a/{number}", f"Data {number}")
    return aoba().issue(made, Learner(did=did), valid_from=START, **how)


def claims_for(did: str, number: int = 2) -> dict[str, Any]:
    """Return the same, to be signed by others."""
    made = achievement(f"https://{HOST}/a/{number}", f"Data {number}")
    return aoba().draft(made, Learner(did=did), valid_from=START)
