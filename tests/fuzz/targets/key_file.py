"""The vault's key file and the envelopes in it."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from wallet.errors import VaultError
from wallet.vault import sealing
from wallet.vault.cost import FLOOR, Cost, check_cost
from wallet.vault.envelope import Envelope
from wallet.vault.key_file import KeyFile
from wallet.vault.openers import Passphrase

if TYPE_CHECKING:
    import random

_WHEN = datetime(2026, 11, 23, 9, tzinfo=UTC)
_REST: dict[str, Any] = {"salt": b"s" * 16, "nonce": b"n" * 12, "sealed": b"k" * 48}
_FIRST = Envelope("00" * 16, "passphrase", "", None, cost=FLOOR, **_REST)
_OWN = Envelope("00" * 16, "passphrase", "ab" * 16, _WHEN, cost=FLOOR, **_REST)
_KEYRING = Envelope("00" * 16, "keyring", "cd" * 16, _WHEN, keyring="Keyring", **_REST)
_WORDS_12 = Envelope("00" * 16, "recovery", "ef" * 16, _WHEN, **_REST)
_WORDS = (
    b"tsumiki key file 1\n",
    b"tsumiki key file 3\n",
    b'"generation": 1e2',
    b'"lanes": 1.0',
    b'"iterations": true',
    b"===",
    b"\n",
)


def seeds() -> list[bytes]:
    return [KeyFile((_FIRST,)).to_bytes(), KeyFile((_OWN, _KEYRING, _WORDS_12), 7).to_bytes()]


def of_body(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change what the digest covers, and write the digest anew."""
    first, _, rest = data.partition(b"\n")
    body = of_json(of_bytes(*_WORDS))(
        chance, rest.partition(b"\n")[2], other.partition(b"\n")[2].partition(b"\n")[2]
    )
    if chance.random() < 0.05:
        first = of_bytes()(chance, first, other)
    return b"\n".join((first, hashlib.sha256(first + b"\n" + body).hexdigest().encode(), body))


def check(data: bytes, key_file: KeyFile) -> None:
    """The digest covers every byte; written and read again it is the same; no work is unbounded."""
    first, digest, body = data.split(b"\n", 2)
    assert hashlib.sha256(first + b"\n" + body).hexdigest().encode() == digest
    assert KeyFile.from_bytes(key_file.to_bytes()) == key_file
    assert key_file.envelopes
    assert type(key_file.generation) is int
    for envelope in key_file.envelopes[:1]:
        if envelope.cost is None:
            continue  # no work is done for these before a secret is at hand
        dear = envelope.cost.memory_kib * envelope.cost.iterations > 64 * 1024
        inside = _inside(envelope.cost)
        if inside and dear:
            continue  # some seconds at most: the bounds are for tests of their own
        try:
            key = Passphrase("twelve characters").key(envelope)
        except VaultError as error:
            assert (inside, error.code) == (False, "vault_damaged")  # noqa: PT017 - not a test
        else:
            assert inside
            assert sealing.unseal(envelope, key) is None


def _inside(cost: Cost) -> bool:
    try:
        check_cost(cost)
    except VaultError:
        return False
    return True


KEY_FILE = Target(
    name="key-file",
    seeds=seeds,
    mutate=any_of(of_body, of_body, of_body, of_bytes(*_WORDS)),
    read=KeyFile.from_bytes,
    check=check,
    codes="vault_damaged vault_too_new",
)
