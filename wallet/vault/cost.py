"""What deriving a key from a passphrase takes, and the limits between which that may lie."""

from __future__ import annotations

from dataclasses import dataclass

from wallet.errors import VaultError


@dataclass(frozen=True, slots=True)
class Cost:
    """What one derivation takes. The default is RFC 9106's second recommended option."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4


# Below the floor guessing is too cheap; above the ceiling opening a file somebody else wrote could
# take all memory or never end.
FLOOR = Cost(memory_kib=19 * 1024, iterations=2, lanes=1)
CEILING = Cost(memory_kib=1024 * 1024, iterations=16, lanes=16)


def check_cost(cost: Cost) -> None:
    """Raise ``VaultError`` ``vault_damaged`` when a stored cost is outside what we ever write."""
    inside = (
        FLOOR.memory_kib <= cost.memory_kib <= CEILING.memory_kib
        and FLOOR.iterations <= cost.iterations <= CEILING.iterations
        and FLOOR.lanes <= cost.lanes <= CEILING.lanes
    )
    if not inside:
        raise VaultError("vault_damaged", part="key file", reason="derivation cost out of range")
