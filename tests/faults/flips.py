"""Single bits flipped over database and key files: never anything silently wrong."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import apsw

from tests.faults.material import PASSPHRASE, Material
from tests.faults.outcome import Outcome
from wallet.errors import VaultError
from wallet.vault import key_file
from wallet.vault.database import Database
from wallet.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

_EVERYTHING = (
    """
    SELECT credential.id, edition.sha256, title, issuer_id, checks, original.bytes FROM credential
    JOIN edition ON edition.credential = credential.number
    JOIN original ON original.edition = edition.number
    JOIN report ON report.edition = edition.number ORDER BY edition.number
    """,
    "SELECT did, secret FROM holder_key ORDER BY did",
    "SELECT name, value FROM meta ORDER BY name",
    "SELECT issuer_id, first_seen FROM seen ORDER BY issuer_id",
)


class PlainDatabase(Database):
    """A database without encryption, hence without a seal on its pages: the control."""

    def __init__(self, path: Path, key: bytes) -> None:
        del key
        self._depth = 0
        self._connection = apsw.Connection(str(path))


def run(
    material: Material, folder: Path, *, pages: int, keys: int, seed: int, broken: bool = False
) -> Outcome:
    """Flip ``pages`` bits of the database and ``keys`` bits of a key file, one at a time.

    Of the database: reading everything fails as damage, or gives what was kept. Of the key file:
    with both copies flipped it is damage, never a wrong passphrase; with one, the vault opens.
    ``broken`` stores without a cipher, whose flips must be found.
    """
    outcome = Outcome("flipped bits")
    chance = random.Random(seed)  # noqa: S311 - the same bits in every run
    home = material.copy(folder / "home")
    _flip_pages(home, folder, pages, chance, outcome, broken=broken)
    if not broken:
        _flip_keys(material.copy(folder / "home"), keys, chance, outcome)
    return outcome


def _flip_pages(
    home: Path, folder: Path, number: int, chance: random.Random, outcome: Outcome, *, broken: bool
) -> None:
    vault = Vault.open(home, PASSPHRASE)
    key = vault.envelopes._data_key
    expected = _everything(vault._database)
    path, kind = home / "vault" / "wallet.db", Database
    if broken:
        path, kind = folder / "plain.db", PlainDatabase
        path.unlink(missing_ok=True)
        _copy_plain(vault._database, path)
    vault.close()
    whole = path.read_bytes()
    for _ in range(number):
        at = chance.randrange(len(whole) * 8)
        _flip(path, whole, at)
        outcome.count("bits of the database")
        try:
            opened = kind(path, key)
        except VaultError as error:
            outcome.count("said to be damage")
            outcome.demand(error.code == "vault_damaged", f"bit {at}: {error}")
            continue
        try:
            outcome.demand(_everything(opened) == expected, f"bit {at}: silently wrong")
            # What is read by nobody so far, such as an index, is looked through too.
            sound = opened.query("PRAGMA integrity_check") == [("ok",)]
            outcome.count("harmless" if sound else "said to be damage")
        except VaultError as error:
            outcome.count("said to be damage")
            outcome.demand(error.code == "vault_damaged", f"bit {at}: {error}")
        except (apsw.Error, UnicodeDecodeError):
            outcome.count("said to be damage")  # the control has no words for it
            outcome.demand(broken, f"bit {at}: not told as damage")
        finally:
            opened.close()
    path.write_bytes(whole)


def _flip_keys(home: Path, number: int, chance: random.Random, outcome: Outcome) -> None:
    folder = home / "vault"
    whole = (folder / key_file.NAMES[0]).read_bytes()
    for _ in range(number):
        at = chance.randrange(len(whole) * 8)
        outcome.count("bits of key files")
        for name in key_file.NAMES:
            _flip(folder / name, whole, at)
        try:
            Vault.open(home, PASSPHRASE).close()
        except VaultError as error:
            outcome.count("said to be damage")
            told = error.code in ("vault_damaged", "vault_too_new")
            outcome.demand(told, f"bit {at} of both key files: {error}")
        else:
            outcome.demand(False, f"bit {at} of both key files: opens")
        (folder / key_file.NAMES[1]).write_bytes(whole)
        try:
            Vault.open(home, PASSPHRASE).close()
        except VaultError as error:
            outcome.demand(False, f"bit {at} of one key file: {error}")
        mended = all((folder / name).read_bytes() == whole for name in key_file.NAMES)
        outcome.demand(mended, f"bit {at} of one key file: not repaired")


def _flip(path: Path, whole: bytes, at: int) -> None:
    changed = bytearray(whole)
    changed[at // 8] ^= 1 << at % 8
    path.write_bytes(changed)


def _everything(opened: Database) -> list[list[tuple[object, ...]]]:
    return [opened.query(sql) for sql in _EVERYTHING]


def _copy_plain(opened: Database, path: Path) -> None:
    """Copy the rows that are compared into tables without a cipher."""
    plain = apsw.Connection(str(path))
    tables = opened.query(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name IN"
        " ('credential', 'edition', 'original', 'report', 'holder_key', 'meta', 'seen', 'profile')"
    )
    for name, sql in tables:
        plain.execute(sql)
        for row in opened.query(f"SELECT * FROM {name}"):  # noqa: S608 - our own names
            marks = ", ".join("?" * len(row))
            plain.execute(f"INSERT INTO {name} VALUES ({marks})", row)  # noqa: S608 - as above
    plain.close()
