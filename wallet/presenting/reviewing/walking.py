"""Every member of what travels, with the way to it: what is looked through for what it gives away.

What is said of others than the learner is left out by those who look for the learner: an issuer's
address is its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# Under these stands what is said of somebody else, or of no person at all.
_OF_OTHERS = frozenset({
    "issuer", "creator", "endorsement", "endorsementJwt", "awardingBody", "proof", "@context",
    "badge", "source", "verifier", "verification", "credentialStatus", "credentialSchema",
    "refreshService", "termsOfUse",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Member:
    """A text or number in JSON. ``way`` are the names of the members that lead to it."""

    way: tuple[str, ...]
    value: Any

    @property
    def name(self) -> str:
        """The member's own name."""
        return self.way[-1] if self.way else ""

    @property
    def of_others(self) -> bool:
        """Whether it is said of somebody other than the learner."""
        return not _OF_OTHERS.isdisjoint(self.way)


def members(value: Any, way: tuple[str, ...] = ()) -> Iterator[Member]:
    """Yield every text and number of a JSON value, in the order in which they stand."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from members(inner, (*way, str(name)))
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner, way)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield Member(way, value)


def texts(value: Any) -> Iterator[Member]:
    """Yield every text of a JSON value."""
    return (each for each in members(value) if isinstance(each.value, str))
