"""Backups on the disk: whole, of one moment, and whatever happens to the file is told."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import stat
import sys
import threading
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from tests.vault.conftest import NOW
from wallet.errors import Cancelled, VaultError
from wallet.trust.model import Document
from wallet.vault import derivation, migrations, records
from wallet.vault.backup import chunks, header, lines, staging, writing
from wallet.vault.derivation import FLOOR
from wallet.work import Progress, Work

if TYPE_CHECKING:
    from pathlib import Path

    from tests.vault.conftest import MakeEntry
    from wallet.vault.editions import Preference
    from wallet.vault.vault import Vault

WORDS = "words of the backup"
FLIPS = 160


def write(vault: Vault, file: Path, *, work: Work | None = None) -> writing.Written:
    return writing.write(vault._database, file, WORDS, created=NOW, work=work or Work(), cost=FLOOR)


def code(file: Path, words: str = WORDS) -> str:
    """Return what reading a backup whole comes to: "" or the code of what is wrong."""
    try:
        with staging.staged(file, words, file.parent / "staged", work=Work()):
            return ""
    except VaultError as error:
        return error.code
    finally:
        assert not (file.parent / "staged").exists()


@pytest.fixture
def file(vault: Vault, tmp_path: Path, entry: MakeEntry, prefer: Preference) -> Path:
    """A backup of some chunks."""
    for number in range(3):
        original = random.Random(number).randbytes(70_000)  # noqa: S311 - bytes that do not shrink
        vault.library.add(entry(original, name=f"badge {number}"), prefer=prefer)
    made = tmp_path / "a.tsumiki-backup"
    write(vault, made)
    return made


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive each key once: what is tried thousands of times here is not the passphrase."""
    known: dict[tuple[bytes, bytes], bytes] = {}
    real = derivation.derive

    def derive(passphrase: bytes, salt: bytes, cost: derivation.Cost) -> bytes:
        derivation.check_cost(cost)
        if (passphrase, salt) not in known:
            known[passphrase, salt] = real(passphrase, salt, cost)
        return known[passphrase, salt]

    monkeypatch.setattr(derivation, "derive", derive)


def test_it_comes_back_as_it_was(vault: Vault, file: Path, tmp_path: Path) -> None:
    with staging.staged(file, WORDS, tmp_path / "staged", work=Work()) as found:
        assert (found.created, found.schema) == (NOW, migrations.VERSION)
        assert found.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
        assert found.size == file.stat().st_size
        for table in records.tables(vault._database):
            there = list(records.every(found.database, table))
            assert there == list(records.every(vault._database, table)), table
    assert file.stat().st_mode & 0o777 == 0o600


def test_every_table_is_in_it(vault: Vault) -> None:
    """One that somebody adds later is too: none is listed by hand."""
    vault._database.query("CREATE TABLE of_tomorrow (a TEXT PRIMARY KEY, b BLOB) STRICT")
    vault._database.query("CREATE VIRTUAL TABLE rebuilt USING fts5 (text)")
    tables = records.tables(vault._database)
    assert "of_tomorrow" in tables
    assert {"credential", "holder_key", "share", "collected"} <= set(tables)
    assert not [name for name in tables if name.startswith(("search", "own_words", "rebuilt"))]


@pytest.mark.usefixtures("cheap")
def test_no_truncation_is_taken_for_a_backup(file: Path) -> None:
    data = file.read_bytes()
    start = data.index(b"\n", 90) + 1
    assert len(data) - start > 3 * chunks.SEALED
    borders = range(start, len(data), chunks.SEALED)
    some = random.Random(3).sample(range(len(data)), 60)  # noqa: S311 - the same in every run
    told = {}
    for length in {*borders, *some, *range(0, start, 7), start - 1, len(data) - 1}:
        file.write_bytes(data[:length])
        told[length] = code(file)
    assert {told[length] for length in borders} == {"backup_cut_short"}
    assert told.pop(0) == "not_a_backup"
    assert set(told.values()) == {"backup_cut_short", "backup_damaged"}
    file.write_bytes(data)
    assert code(file) == ""


@pytest.mark.usefixtures("cheap")
def test_every_flipped_bit_is_damage_and_never_a_wrong_passphrase(file: Path) -> None:
    data = bytearray(file.read_bytes())
    start = data.index(b"\n", 90) + 1
    chosen = random.Random(5)  # noqa: S311 - the same bits in every run
    bits = [chosen.randrange(start * 8) for _ in range(FLIPS // 2)]
    bits += [chosen.randrange(start * 8, len(data) * 8) for _ in range(FLIPS // 2)]
    bits += range(len(header.FORMAT) * 8)
    told = set()
    for bit in bits:
        data[bit // 8] ^= 1 << bit % 8
        file.write_bytes(data)
        told.add(code(file))
        data[bit // 8] ^= 1 << bit % 8
    assert told == {"backup_damaged"}


@pytest.mark.usefixtures("cheap")
def test_chunks_cannot_be_moved_dropped_doubled_or_taken_from_another(
    vault: Vault, file: Path
) -> None:
    data = file.read_bytes()
    start = data.index(b"\n", 90) + 1
    head, rest = data[:start], data[start:]
    parts = [rest[at : at + chunks.SEALED] for at in range(0, len(rest), chunks.SEALED)]
    write(vault, file)
    other = file.read_bytes()[start:]
    changed = {
        "swapped": [parts[1], parts[0], *parts[2:]],
        "dropped": [parts[0], *parts[2:]],
        "doubled": [parts[0], *parts],
        "appended": [*parts, b"x"],
        "whole chunk appended": [*parts, parts[-1]],
        "of another": [other[: chunks.SEALED], *parts[1:]],
        "all of another": [other],
    }
    for name, those in changed.items():
        file.write_bytes(head + b"".join(those))
        assert code(file) == "backup_damaged", name


def test_a_wrong_passphrase_is_told_from_damage(file: Path) -> None:
    assert code(file, "other words, as long") == "backup_wrong_passphrase"
    assert code(file, WORDS.replace("b", "ｂ")) == ""  # as another keyboard writes it


def test_other_files_are_no_backups(file: Path) -> None:
    for data in (b"\x89PNG\r\n\x1a\n", b"{}", b"", b"tsumiki key file 1\n", bytes(100_000)):
        file.write_bytes(data)
        assert code(file) == "not_a_backup", data[:20]
    assert code(file.parent / "none") == "backup_unreadable"
    assert code(file.parent) == "backup_unreadable"


def test_later_formats_and_tables_are_refused(vault: Vault, file: Path) -> None:
    data = file.read_bytes()
    _, _, body = data.partition(b"\n")[2].partition(b"\n")
    body = body[: body.index(b"\n") + 1]
    later = b"tsumiki backup 2\n"
    digest = hashlib.sha256(later + body).hexdigest().encode()
    file.write_bytes(later + digest + b"\n" + body + b"whatever")
    assert code(file) == "backup_too_new"
    vault._database.query(f"PRAGMA user_version = {migrations.VERSION + 1}")
    write(vault, file)
    assert code(file) == "backup_too_new"


def test_a_backup_of_earlier_tables_is_brought_to_todays(tmp_path: Path) -> None:
    from wallet.vault.database import Database  # noqa: PLC0415 - beneath what else is tested here

    old = Database.create(tmp_path / "old.db", bytes(32))
    migrations.migrate(old, 1)
    old.query("INSERT INTO profile (name, created) VALUES ('花子', '2026-01-01')")
    old.query("INSERT INTO seen VALUES ('https://a.example', '2026-01-01')")
    file = tmp_path / "old.tsumiki-backup"
    writing.write(old, file, WORDS, created=NOW, work=Work(), cost=FLOOR)
    old.close()
    with staging.staged(file, WORDS, tmp_path / "staged", work=Work()) as found:
        assert found.schema == 1
        assert records.version(found.database) == migrations.VERSION
        ((name, given),) = found.database.query("SELECT name, id FROM profile")
        assert (name, len(given)) == ("花子", 16)


def _backup_of(rows: list[lines.Row], file: Path, schema: int = migrations.VERSION) -> Path:
    """Write an authentic backup of whatever rows."""
    first, key = header.sealed(WORDS, created=NOW, cost=FLOOR)
    with file.open("wb") as stream:
        stream.write(first.raw)
        sealing = chunks.Sealing(stream, key, first.bound)
        written = lines.Lines(sealing)
        written.start(schema)
        for table, row in rows:
            written.row(table, row)
        written.end(dict(rows))
        sealing.finish()
    return file


@pytest.mark.parametrize(
    "row",
    [
        ("no_such_table", {"a": 1}),
        ("sqlite_schema", {"name": "x"}),
        ("search", {"text": "x"}),
        ("seen", {"no_such_column": 1}),
        ("seen", {}),
        ("seen", {"issuer_id": "x"}),
        ("seen", {"issuer_id": "x", "first_seen": [1]}),
        ("seen", {"issuer_id": "x", "first_seen": 2**70}),
        ("seen", {"issuer_id": 1.5, "first_seen": b"bytes"}),
        ("seen", {'"; DROP TABLE meta; --': 1}),
        ("holder_key", {"did": "x", "profile": 7, "algorithm": "", "secret": b"", "created": ""}),
    ],
)
def test_authentic_nonsense_is_refused(tmp_path: Path, row: lines.Row) -> None:
    assert code(_backup_of([row], tmp_path / "odd")) == "backup_damaged"
    good = ("seen", {"issuer_id": "x", "first_seen": "2026"})
    assert code(_backup_of([good], tmp_path / "good")) == ""
    assert code(_backup_of([good], tmp_path / "none", schema=0)) == "backup_damaged"


def test_it_holds_one_moment_while_others_write(vault: Vault, tmp_path: Path) -> None:
    """What is committed while it is written is not in it, and is not held up by it."""

    def documents(first: int, count: int) -> list[Document]:
        return [
            Document(f"https://{n}.example", random.Random(n).randbytes(9_000), NOW)  # noqa: S311
            for n in range(first, first + count)
        ]

    vault.trust.keep_documents(documents(0, 300))
    begun, stop, wrote = threading.Event(), threading.Event(), []

    def write_on() -> None:
        begun.wait(20)
        while not stop.is_set():
            vault.trust.keep_documents(documents(1_000 + len(wrote) * 2, 2))
            wrote.append(1)

    writer = threading.Thread(target=write_on)
    writer.start()

    def progress(step: Progress) -> None:
        begun.set()
        while step.done in (50, 150, 250) and len(wrote) < step.done // 25 and writer.is_alive():
            pass  # let the other get on

    file = tmp_path / "a.tsumiki-backup"
    try:
        written = write(vault, file, work=Work(progress))
    finally:
        stop.set()
        writer.join()
    assert len(wrote) >= 10
    assert written.rows["document"] == 300
    with staging.staged(file, WORDS, tmp_path / "staged", work=Work()) as found:
        assert records.count(found.database, "document") == 300
    assert records.count(vault._database, "document") == 300 + 2 * len(wrote)


def test_it_is_replaced_only_by_a_whole_one(
    vault: Vault, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()

    def stop(step: Progress) -> None:
        if step.done == 5:
            work.cancel()

    work = Work(stop)
    with pytest.raises(Cancelled):
        write(vault, file, work=work)
    assert file.read_bytes() == before
    for number, told in ((errno.ENOSPC, "disk_full"), (errno.EIO, "backup_not_writable")):

        def fail(_descriptor: int, number: int = number) -> None:
            raise OSError(number, os.strerror(number))

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", fail)
            with pytest.raises(VaultError, match=told):
                write(vault, file)
        assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if "unfinished" in path.name] == []
    write(vault, file)
    assert file.read_bytes() != before


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not synced there")
def test_a_disk_that_cannot_sync_folders_takes_a_backup(
    vault: Vault, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or what was written and stands in its place would be said not to be there."""
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write(vault, file)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pwrite")
def test_what_does_not_read_back_is_no_backup(
    vault: Vault, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()

    def spoil(descriptor: int) -> None:
        os.pwrite(descriptor, b"\0\0\0\0", 70_000)

    monkeypatch.setattr(os, "fsync", spoil)
    with pytest.raises(VaultError, match="backup_not_writable"):
        vault.backups.write(file, WORDS, created=NOW, work=Work())
    assert file.read_bytes() == before
    assert vault.backups.last() is None


def test_nothing_else_is_written_over(vault: Vault, tmp_path: Path) -> None:
    badge = tmp_path / "badge.json"
    badge.write_bytes(b"{}")
    with pytest.raises(VaultError, match="backup_over_other"):
        write(vault, badge)
    assert badge.read_bytes() == b"{}"
    with pytest.raises(VaultError, match="backup_not_writable"):
        write(vault, tmp_path)
    with pytest.raises(VaultError, match="backup_not_writable"):
        write(vault, tmp_path / "no such folder" / "a")
    with pytest.raises(VaultError, match="passphrase_too_short"):
        vault.backups.write(tmp_path / "a", "short", created=NOW, work=Work())


def test_memory_does_not_grow_with_the_library(vault: Vault, tmp_path: Path) -> None:
    """Forty megabytes go through no more than ten, both ways."""
    body = random.Random(1).randbytes(100_000)  # noqa: S311 - bytes that do not shrink
    vault.trust.keep_documents(
        Document(f"https://{number}.example", number.to_bytes(4, "big") + body, NOW)
        for number in range(400)
    )
    file = tmp_path / "a.tsumiki-backup"
    tracemalloc.start()
    try:
        write(vault, file)
        with staging.staged(file, WORDS, tmp_path / "staged", work=Work()) as found:
            assert records.count(found.database, "document") == 400
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert file.stat().st_size > 40_000_000
    assert peak < 10_000_000


def test_nothing_readable_touches_the_disk(vault: Vault, tmp_path: Path) -> None:
    canary = b"Canary4711"
    vault.trust.keep_documents([Document("https://c.example", canary * 1_000, NOW)])
    file = tmp_path / "backup" / "a.tsumiki-backup"
    file.parent.mkdir()

    def look(step: Progress) -> None:
        for path in tmp_path.rglob("*"):
            if path.is_file():
                data = path.read_bytes()
                assert canary not in data, (step, path.name)
                assert WORDS.encode() not in data, (step, path.name)

    write(vault, file, work=Work(look))
    with staging.staged(file, WORDS, tmp_path / "staged", work=Work(look)):
        look(Progress(0, 0))
