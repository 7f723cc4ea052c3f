"""Another program reads a vault from its description alone (docs/vault-format.md)."""

from __future__ import annotations

import base64
import hashlib
import json
import unicodedata
from typing import TYPE_CHECKING

import apsw
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from wallet.vault import migrations

if TYPE_CHECKING:
    from pathlib import Path

    from tests.vault.conftest import MakeEntry
    from wallet.vault.editions import Preference
    from wallet.vault.vault import Vault


def data_key(folder: Path, words: str) -> bytes:
    format_line, digest, body = (folder / "key").read_bytes().split(b"\n", 2)
    assert format_line == b"tsumiki key file 1"
    assert hashlib.sha256(format_line + b"\n" + body).hexdigest().encode() == digest
    envelope = json.loads(body)["envelopes"][0]
    nonce = base64.b64decode(envelope.pop("nonce"))
    sealed = base64.b64decode(envelope.pop("sealed"))
    cost = envelope["cost"]
    key = Argon2id(
        salt=base64.b64decode(envelope["salt"]),
        length=32,
        iterations=cost["iterations"],
        lanes=cost["lanes"],
        memory_cost=cost["memory_kib"],
    ).derive(unicodedata.normalize("NFKC", words).encode())
    associated = json.dumps(envelope, sort_keys=True, separators=(",", ":")).encode("ascii")
    return ChaCha20Poly1305(key).decrypt(nonce, sealed, associated)


def test_originals_come_out_by_the_description(
    vault: Vault, home: Path, words: str, entry: MakeEntry, prefer: Preference
) -> None:
    added = vault.library.add(entry(b"\x00 original \xff"), prefer=prefer)
    vault.close()
    connection = apsw.Connection(str(home / "vault" / "wallet.db"))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{data_key(home / 'vault', words).hex()}")
    found = list(
        connection.execute(
            "SELECT credential.id, original.bytes FROM credential"
            " JOIN original ON original.edition = credential.front"
        )
    )
    assert found == [(added.id, b"\x00 original \xff")]
    assert connection.pragma("user_version") == migrations.VERSION == 3
    connection.close()
