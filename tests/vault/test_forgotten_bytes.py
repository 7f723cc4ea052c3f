"""Bytes of what was handed over are gone from the file of the database once they are forgotten."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import apsw

from wallet.vault.derivation import FLOOR
from wallet.vault.shares import Share
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
CANARY = b"canary in what was handed over "
SHARE = Share(NOW, "mirai.example", "did:key:z6Mk", "00", None, ())


def decrypted(home: Path, key: bytes) -> bytes:
    """Return every page of a closed database in the clear, free ones too."""
    copy = home.with_name("decrypted.db")
    shutil.copyfile(home / "vault" / "wallet.db", copy)
    connection = apsw.Connection(str(copy))
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", f"raw:{key.hex()}")
    connection.pragma("journal_mode", "delete")
    connection.pragma("rekey", "")
    connection.close()
    data = copy.read_bytes()
    assert data.startswith(b"SQLite format 3\0")
    return data


def test_nothing_of_them_stays_in_a_page(tmp_path: Path) -> None:
    home = tmp_path / "home"
    vault = Vault.create(home, "correct horse battery", cost=FLOOR)
    key = vault.envelopes._data_key
    vault.shares.note(SHARE, CANARY * 2000)
    vault.close()
    assert decrypted(home, key).count(CANARY) > 1000
    vault = Vault.open(home, "correct horse battery")
    assert vault.shares.forget_bytes() == 1
    vault.close()
    assert CANARY not in decrypted(home, key)
    assert sorted(each.name for each in (home / "vault").iterdir()) == [
        "key", "key.copy", "wallet.db",
    ]  # fmt: skip
