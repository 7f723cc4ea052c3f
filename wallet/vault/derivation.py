"""From a secret to a key: Argon2id for what people make up, HKDF for what was drawn at random."""

from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wallet.vault.cost import CEILING as CEILING  # noqa: PLC0414 - at home beside its derivation
from wallet.vault.cost import FLOOR as FLOOR  # noqa: PLC0414 - same
from wallet.vault.cost import Cost, check_cost

KEY_BYTES = 32
SALT_BYTES = 16


def derive(passphrase: bytes, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes by Argon2id (RFC 9106), at a cost that is checked before it is paid.

    Takes about 0.2 s at the default cost. The GIL is released meanwhile.
    """
    check_cost(cost)
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(passphrase)


def expand(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes by HKDF-SHA256 (RFC 5869) from at least 128 random bits.

    Stretching would add nothing: nobody can guess them.
    """
    return HKDF(SHA256(), KEY_BYTES, salt, info).derive(secret)
