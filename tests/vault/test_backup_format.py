"""Another program reads a backup from its description alone (docs/backup-format.md)."""

from __future__ import annotations

import base64
import hashlib
import json
import unicodedata
import zlib
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wallet.vault import migrations
from wallet.work import Work

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tests.vault.conftest import MakeEntry
    from wallet.vault.editions import Preference
    from wallet.vault.vault import Vault

WORDS = "ｂａｃｋｕｐ のことば 十二文字"  # another keyboard would write the letters narrow


def read(data: bytes, words: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return header and lines."""
    first, digest, body, rest = data.split(b"\n", 3)
    assert first == b"tsumiki backup 1"
    assert hashlib.sha256(first + b"\n" + body + b"\n").hexdigest().encode() == digest
    header = json.loads(body)
    envelope = header["envelope"]
    nonce = base64.b64decode(envelope.pop("nonce"))
    sealed = base64.b64decode(envelope.pop("sealed"))
    cost = envelope["cost"]
    opener = Argon2id(
        salt=base64.b64decode(envelope["salt"]),
        length=32,
        iterations=cost["iterations"],
        lanes=cost["lanes"],
        memory_cost=cost["memory_kib"],
    ).derive(unicodedata.normalize("NFKC", words).encode())
    associated = json.dumps(envelope, sort_keys=True, separators=(",", ":")).encode("ascii")
    backup_key = ChaCha20Poly1305(opener).decrypt(nonce, sealed, associated)

    key = HKDF(SHA256(), 32, salt=None, info=b"tsumiki backup 1 chunks").derive(backup_key)
    bound = hashlib.sha256(data[: len(data) - len(rest)]).digest()
    chunks = [rest[at : at + 65_552] for at in range(0, len(rest), 65_552)]
    plain = b"".join(
        ChaCha20Poly1305(key).decrypt(
            number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, bound
        )
        for number, chunk in enumerate(chunks)
    )
    *lines, last = zlib.decompress(plain).splitlines(keepends=True)
    end = json.loads(last)
    assert end["sha256"] == hashlib.sha256(b"".join(lines)).hexdigest()
    parsed = [json.loads(line) for line in lines]
    counted = {
        table: sum(each.get("table") == table for each in parsed[1:]) for table in end["rows"]
    }
    assert end["rows"] == counted
    assert sum(counted.values()) == len(parsed) - 1
    return header, parsed


def test_a_backup_is_read_by_its_description(
    vault: Vault,
    tmp_path: Path,
    entry: MakeEntry,
    prefer: Preference,
    now: datetime,
) -> None:
    original = b"\x00 original \xff" * 20_000  # some chunks long
    original += b"".join(hashlib.sha256(bytes([n % 256, n // 256])).digest() for n in range(9_000))
    vault.library.add(entry(original, name="統計\n検定", picture=b"\x89PNG"), prefer=prefer)
    file = tmp_path / "a.tsumiki-backup"
    vault.backups.write(file, WORDS, created=now, work=Work())

    header, (start, *rows) = read(file.read_bytes(), WORDS.replace("ｂａｃｋｕｐ", "backup"))
    assert header["created"] == "2026-11-23T09:00:00.000000+00:00"
    assert start == {"schema": migrations.VERSION, "program": start["program"]}
    (edition,) = [each["row"] for each in rows if each["table"] == "edition"]
    (kept,) = [each["row"] for each in rows if each["table"] == "original"]
    assert (edition["title"], edition["file_name"]) == ("統計\n検定", "badge.json")
    assert kept["edition"] == edition["number"]
    assert base64.b64decode(kept["bytes"]["b64"]) == original
    assert edition["sha256"] == hashlib.sha256(original).hexdigest()
