"""Argon2id (RFC 9106): a passphrase into a key, at a cost that is checked before it is paid."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wallet.errors import VaultError

KEY_BYTES = 32
SALT_BYTES = 16


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


def derive(passphrase: bytes, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes; takes about 0.2 s at the default cost. The GIL is released meanwhile."""
    check_cost(cost)
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(passphrase)
