"""Another program reads a vault from its description alone (docs/vault-format.md)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import unicodedata
from typing import TYPE_CHECKING, Any

import apsw
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from mnemonic import Mnemonic

from tests.vault import fake_keyrings
from tests.vault.conftest import NOW
from wallet.vault import keyrings, migrations
from wallet.vault.openers import RecoveryWords
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.vault.conftest import MakeEntry
    from wallet.vault.editions import Preference


def envelopes(folder: Path) -> dict[str, dict[str, Any]]:
    format_line, digest, body = (folder / "key").read_bytes().split(b"\n", 2)
    assert format_line == b"tsumiki key file 2"
    assert hashlib.sha256(format_line + b"\n" + body).hexdigest().encode() == digest
    return {envelope["kind"]: envelope for envelope in json.loads(body)["envelopes"]}


def opened(envelope: dict[str, Any], key: bytes) -> bytes:
    nonce = base64.b64decode(envelope.pop("nonce"))
    sealed = base64.b64decode(envelope.pop("sealed"))
    associated = json.dumps(envelope, sort_keys=True, separators=(",", ":")).encode("ascii")
    return ChaCha20Poly1305(key).decrypt(nonce, sealed, associated)


def by_passphrase(envelope: dict[str, Any], words: str) -> bytes:
    cost = envelope["cost"]
    key = Argon2id(
        salt=base64.b64decode(envelope["salt"]),
        length=32,
        iterations=cost["iterations"],
        lanes=cost["lanes"],
        memory_cost=cost["memory_kib"],
    ).derive(unicodedata.normalize("NFKC", words).encode())
    return opened(envelope, key)


def by_bits(envelope: dict[str, Any], bits: bytes) -> bytes:
    """RFC 5869 as it is written, for one block."""
    salt, info = base64.b64decode(envelope["salt"]), f"tsumiki {envelope['kind']} 2".encode()
    extracted = hmac.digest(salt, bits, "sha256")
    return opened(envelope, hmac.digest(extracted, info + b"\x01", "sha256"))


def bits_of(words: str) -> bytes:
    """Read the words of BIP-39 and look at their checksum."""
    places = [Mnemonic("english").wordlist.index(word) for word in words.split()]
    whole = sum(place << (11 * (11 - at)) for at, place in enumerate(places))
    bits = (whole >> 4).to_bytes(16, "big")
    assert hashlib.sha256(bits).digest()[0] >> 4 == whole & 15
    return bits


def test_originals_come_out_by_the_description(
    vault: Vault, home: Path, words: str, entry: MakeEntry, prefer: Preference
) -> None:
    added = vault.library.add(entry(b"\x00 original \xff"), prefer=prefer)
    vault.close()
    connection = apsw.Connection(str(home / "vault" / "wallet.db"))
    connection.pragma("cipher", "chacha20")
    key = by_passphrase(envelopes(home / "vault")["passphrase"], words)
    connection.pragma("key", f"raw:{key.hex()}")
    found = list(
        connection.execute(
            "SELECT credential.id, original.bytes FROM credential"
            " JOIN original ON original.edition = credential.front"
        )
    )
    assert found == [(added.id, b"\x00 original \xff")]
    assert connection.pragma("user_version") == migrations.VERSION == 8
    connection.close()


def test_every_way_leads_to_the_same_key(
    vault: Vault, home: Path, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = {"KDE Wallet": ("tests.vault.fake_keyrings", "Remembering")}
    monkeypatch.setattr(keyrings, "_ALLOWED", allowed)
    sheet = "legal winner thank year wave sausage worth useful legal winner thank yellow"
    vault.envelopes.set_recovery(bits_of(sheet), now=NOW)
    vault.envelopes.set_keyring(now=NOW)
    vault.close()
    read = envelopes(home / "vault")
    common = {"format", "vault", "id", "created", "kind", "kdf", "salt", "aead", "nonce", "sealed"}
    assert {kind: set(each) - common for kind, each in read.items()} == {
        "passphrase": {"cost"},
        "keyring": {"keyring"},
        "recovery": set(),
    }
    assert read["recovery"]["created"] == "2026-11-23T09:00:00.000000+00:00"
    assert read["keyring"]["keyring"] == "KDE Wallet"
    kept = fake_keyrings.Remembering.entries.pop(("Tsumiki", read["keyring"]["id"]))
    assert (
        by_passphrase(read["passphrase"], words)
        == by_bits(read["keyring"], bytes.fromhex(kept))
        == by_bits(read["recovery"], bits_of(sheet))
    )
    # And our own program opens what another one read: the sheet's words, in the other list.
    japanese = Mnemonic("japanese").to_mnemonic(bits_of(sheet))
    Vault.open_with(home, RecoveryWords(japanese)).close()
