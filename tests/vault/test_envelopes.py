"""Every way of opening a vault: what is authenticated, and damage told from a wrong secret."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from tests.vault import fake_keyrings
from tests.vault.conftest import NOW
from tests.vault.opening import KINDS, SECRET, copies, failing, opener_of
from wallet.errors import VaultError
from wallet.vault import key_file, keyrings
from wallet.vault.derivation import FLOOR
from wallet.vault.envelope import Envelope
from wallet.vault.key_file import KeyFile
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator


_REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def three(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> Iterator[Vault]:
    """A vault with an envelope of every kind."""
    allowed = {"Remembering": ("tests.vault.fake_keyrings", "Remembering")}
    monkeypatch.setattr(keyrings, "_ALLOWED", allowed)
    vault.envelopes.set_recovery(SECRET, now=NOW)
    vault.envelopes.set_keyring(now=NOW)
    yield vault
    fake_keyrings.Remembering.entries.clear()


def test_every_flipped_bit_is_damage_and_no_wrong_secret(three: Vault, home: Path) -> None:
    three.close()
    whole = copies(home)[0]
    assert KeyFile.from_bytes(whole).kinds() == ("passphrase", "keyring", "recovery")
    for position in range(len(whole)):
        damaged = bytearray(whole)
        damaged[position] ^= 1 << (position % 8)
        with pytest.raises(VaultError) as caught:
            KeyFile.from_bytes(bytes(damaged))
        assert caught.value.code == "vault_damaged", position


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_files_are_damage_for_every_way(
    three: Vault, home: Path, words: str, kind: str
) -> None:
    three.close()
    opener, whole = opener_of(kind, words), copies(home)[0]
    first, second = (home / "vault" / name for name in key_file.NAMES)
    for position in (0, 30, 90, 400, 900, 1400):
        damaged = bytearray(whole)
        damaged[position] ^= 4
        first.write_bytes(damaged)
        second.write_bytes(damaged)
        error = failing(home, opener)
        assert (error.code, error.details["part"]) == ("vault_damaged", "key file")
        second.write_bytes(whole)
        Vault.open_with(home, opener).close()
        assert copies(home) == [whole, whole]


def rewritten(home: Path, kind: str, change: dict[str, Any]) -> None:
    """Change an envelope and make the digests right again, as a person could."""
    (current,) = key_file.read(home / "vault")
    envelopes = [
        Envelope.from_json(each.to_json() | (change if each.kind == kind else {}))
        for each in current.envelopes
    ]
    key_file.write(home / "vault", KeyFile(tuple(envelopes), current.generation))


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("passphrase", "wrong_passphrase"),
        ("keyring", "keyring_lost"),
        ("recovery", "wrong_recovery"),
    ],
)
@pytest.mark.parametrize(
    "change",
    [
        {"id": "0" * 32},
        {"created": "2020-01-01T00:00:00.000000+00:00"},
        {"salt": base64.b64encode(bytes(16)).decode()},
        {"nonce": base64.b64encode(bytes(12)).decode()},
        {"sealed": base64.b64encode(bytes(48)).decode()},
    ],
)
def test_everything_in_an_envelope_is_authenticated(  # noqa: PLR0917 - fixtures
    three: Vault, home: Path, words: str, kind: str, wrong: str, change: dict[str, Any]
) -> None:
    three.close()
    rewritten(home, kind, change)
    if kind == "keyring" and "id" not in change:
        wrong = "keyring_wrong"
    assert failing(home, opener_of(kind, words)).code == wrong
    for other in set(KINDS) - {kind}:
        Vault.open_with(home, opener_of(other, words)).close()


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "keyring"},
        {"kind": "passphrase"},
        {"kind": "else"},
        {"id": ""},
        {"id": "short"},
        {"id": None},
        {"id": 7},
        {"created": "yesterday"},
        {"created": "2026-11-23T09:00:00Z"},
        {"created": "0001-01-01T00:00:00.000000+23:00"},
        {"created": 7},
        {"kdf": "argon2id"},
        {"keyring": "Secret Service"},
        {"cost": {"memory_kib": 65536, "iterations": 3, "lanes": 4}},
        {"format": "tsumiki envelope 1"},
        {"format": "tsumiki envelope 3"},
    ],
)
def test_unknown_recovery_envelope_is_damage(three: Vault, change: dict[str, Any]) -> None:
    value = three.envelopes.all()[2].to_json()
    assert Envelope.from_json(json.loads(json.dumps(value))).to_json() == value
    with pytest.raises(VaultError) as caught:
        Envelope.from_json(json.loads(json.dumps(value | change)))
    assert caught.value.code == "vault_damaged"


def test_envelopes_of_two_vaults_in_one_file_are_damage(
    vault: Vault, home: Path, words: str, tmp_path: Path
) -> None:
    other = Vault.create(tmp_path / "other", words, cost=FLOOR)
    both = KeyFile((*vault.envelopes.all(), *other.envelopes.all()), 2)
    vault.close()
    other.close()
    key_file.write(home / "vault", both)
    assert failing(home, words).code == "vault_damaged"


def first_version(home: Path, words: str, *, generation: int = 1) -> bytes:
    """Put a key file as version 1 wrote it in the place of today's; return it."""
    (current,) = key_file.read(home / "vault")
    sealed = current.envelopes[0]
    data_key = Vault.open(home, words)
    key, nonce, salt = data_key.envelopes._data_key, b"\x01" * 12, b"\x02" * 16
    data_key.close()
    envelope = {
        "format": "tsumiki envelope 1",
        "vault": sealed.vault,
        "kind": "passphrase",
        "kdf": "argon2id",
        "cost": {"memory_kib": 19456, "iterations": 2, "lanes": 1},
        "salt": base64.b64encode(salt).decode(),
        "aead": "chacha20-poly1305",
    }
    associated = json.dumps(envelope, sort_keys=True, separators=(",", ":")).encode()
    wrapping = Argon2id(salt=salt, length=32, iterations=2, lanes=1, memory_cost=19456).derive(
        words.encode()
    )
    envelope["nonce"] = base64.b64encode(nonce).decode()
    sealed_key = ChaCha20Poly1305(wrapping).encrypt(nonce, key, associated)
    envelope["sealed"] = base64.b64encode(sealed_key).decode()
    body = json.dumps({"generation": generation, "envelopes": [envelope]}, indent=1).encode()
    line = b"tsumiki key file 1\n"
    data = line + hashlib.sha256(line + body).hexdigest().encode() + b"\n" + body
    for name in key_file.NAMES:
        (home / "vault" / name).write_bytes(data)
    return data


def test_a_key_file_of_version_1_opens_and_becomes_version_2(
    vault: Vault, home: Path, words: str
) -> None:
    vault._database.query("DELETE FROM meta WHERE name = 'key_generation'")
    vault.close()
    old = first_version(home, words)
    assert key_file.ways(home) == ("passphrase",)
    assert failing(home, "not the passphrase").code == "wrong_passphrase"
    assert copies(home) == [old, old]
    opened = Vault.open(home, words)
    (made,) = opened.envelopes.all()
    assert (len(made.id), made.created, made.cost) == (32, None, FLOOR)
    opened.close()
    assert copies(home)[0] == copies(home)[1]
    assert copies(home)[0].startswith(b"tsumiki key file 2\n")
    Vault.open(home, words).close()
    for name in key_file.NAMES:
        (home / "vault" / name).write_bytes(old)
    assert failing(home, words).code == "key_file_outdated"


def test_every_flipped_bit_of_version_1_is_damage(vault: Vault, home: Path, words: str) -> None:
    vault.close()
    whole = first_version(home, words)
    for position in range(len(whole)):
        damaged = bytearray(whole)
        damaged[position] ^= 1 << (position % 8)
        with pytest.raises(VaultError, match="vault_damaged"):
            KeyFile.from_bytes(bytes(damaged))
