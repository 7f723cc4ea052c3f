"""``backup``, ``backup --check``, ``restore``, and ``import`` of another wallet's keys."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import Ask, run, start
from tests.service.making import DAY, NOW, PASSPHRASE, as_file, badge, institution
from tests.service.test_moving import universal_wallet
from wallet.service import Wallet
from wallet.work import Work

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A file with the backup's own passphrase."""
    file = tmp_path / "backup words"
    file.write_text("words of the backup\n")
    return file


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    issuer = institution(method="did:key")
    made = [tmp_path / f"{number}.json" for number in (1, 2)]
    for number, file in enumerate(made, 1):
        file.write_bytes(as_file(badge(issuer, number)))
    return made


def test_away_and_back(
    ask: Ask, home: Path, words: Path, files: list[Path], tmp_path: Path
) -> None:
    file = tmp_path / "my.tsumiki-backup"
    own = ("--backup-passphrase-file", words)
    assert ask("import", files[0]).code == 0
    done = ask("backup", file, *own, "--json")
    assert done.code == 0
    assert (done.json["credentials"], done.json["size"]) == (1, file.stat().st_size)

    checked = run("backup", "--check", file, *own, "--json")  # no vault, no passphrase of one
    assert checked.code == 0
    assert checked.json["sha256"] == done.json["sha256"]
    assert (checked.json["credentials"], checked.json["unreadable"]) == (1, 0)
    assert "This backup of" in run("backup", file, "--check", *own).out

    first = Wallet.unlock(home, PASSPHRASE, now=NOW)
    (row,) = first.badges(now=NOW)
    first.close()
    assert ask("delete", row.id).code == 0
    assert ask("import", files[1]).code == 0
    told = ask("restore", file, "--rehearse", *own, "--json")
    assert (told.code, told.json["added"], told.json["rehearsed"]) == (0, ["Data 1"], True)
    assert len(ask("list", "--json").json["badges"]) == 1
    done = ask("restore", file, *own, "--json")
    assert (done.code, done.json["added"], done.json["rehearsed"]) == (0, ["Data 1"], False)
    assert len(ask("list", "--json").json["badges"]) == 2
    assert ask("restore", file, *own, "--json").json["duplicates"] == ["Data 1"]

    shutil.rmtree(home)
    assert run("restore", file, "--rehearse", *own).code == 3  # there is nothing to compare with
    done = ask("restore", file, *own)
    assert (done.code, "1 badge came back" in done.out) == (0, True)
    assert [each["id"] for each in ask("list", "--json").json["badges"]] == [row.id]


def test_what_goes_wrong_is_told(ask: Ask, words: Path, key: Path, tmp_path: Path) -> None:
    file = tmp_path / "my.tsumiki-backup"
    own = ("--backup-passphrase-file", words)

    def code(*given: object) -> str:
        done = ask(*given, "--json")
        assert done.code == (2 if done.json["error"]["code"].startswith("cli") else 3)
        assert done.json["error"]["next"]
        return str(done.json["error"]["code"])

    assert code("backup", "--check", file, *own) == "backup_unreadable"
    assert code("backup", file) == "cli_backup_passphrase_needed"
    assert code("restore", words, *own) == "not_a_backup"
    assert code("backup", words, *own) == "backup_over_other"
    assert code("backup", tmp_path / "none" / "a", *own) == "backup_not_writable"
    assert ask("backup", file, *own).code == 0
    other = ("--backup-passphrase-file", key)
    assert code("backup", "--check", file, *other) == "backup_wrong_passphrase"
    file.write_bytes(file.read_bytes()[:-1])
    assert code("backup", "--check", file, *own) == "backup_damaged"
    assert code("restore", file, *own) == "backup_damaged"
    imported = ask("import", file, "--json")
    assert imported.json["results"][0]["error"]["code"] == "looks_like_backup"


def test_what_a_restore_takes_over_of_trust_is_told(
    ask: Ask, home: Path, words: Path, tmp_path: Path
) -> None:
    file, own = tmp_path / "theirs", ("--backup-passphrase-file", words)
    assert ask("trust", "pin", "did:web:a.example").code == 0
    assert ask("backup", file, *own).code == 0
    assert ask("trust", "forget", "did:web:a.example").code == 0
    for act in (("restore", file, "--rehearse"), ("restore", file)):
        done = ask(*act, *own)
        assert "you know the issuer did:web:a.example" in done.out
        assert "tsumiki trust forget" in done.out
    assert ask("restore", file, *own, "--json").json["decisions"] == []  # is so already
    wallet = Wallet.unlock(home, PASSPHRASE, now=NOW + 3 * DAY)  # the clock ran ahead for a moment
    wallet.backups.write(file, "words of the backup", now=NOW, work=Work())
    wallet.close()
    shutil.rmtree(home)
    done = ask("restore", file, *own)
    assert "a later time than this computer's clock" in done.out
    assert ask("trust", "list", "--json").json["issuers"] == []


def test_the_way_back_is_named_where_nothing_opens_any_more(
    ask: Ask, home: Path, words: Path, key: Path, tmp_path: Path
) -> None:
    file, own = tmp_path / "mine", ("--backup-passphrase-file", words)
    assert ask("backup", file, *own).code == 0
    lost = run("list", "--home", home, "--passphrase-file", words)
    assert (lost.code, "tsumiki restore BACKUP --home FOLDER" in lost.err) == (3, True)
    (home / "vault" / "wallet.db").write_bytes(b"")
    lost = ask("list")
    assert (lost.code, "tsumiki restore BACKUP --home FOLDER" in lost.err) == (3, True)
    done = run("restore", file, "--home", tmp_path / "new", "--passphrase-file", key, *own)
    assert done.code == 0


def test_as_processes(home: Path, key: Path, words: Path, files: list[Path]) -> None:
    given = ("--passphrase-file", key, "--backup-passphrase-file", words)
    folder = files[0].parent
    environment = {"TSUMIKI_HOME": str(home)}
    assert start("import", *files, "--passphrase-file", key, **environment).code == 0
    assert start("backup", "a", *given, folder=folder, **environment).code == 0
    environment["TSUMIKI_HOME"] = str(folder / "new home")
    done = start("restore", "a", "--json", *given, folder=folder, **environment)
    assert (done.code, len(done.json["added"])) == (0, 2)
    assert not (folder / "new home" / "restore.unfinished").exists()


def test_keys_of_another_wallet_are_taken_only_when_asked(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "lcw.json"
    one = badge(institution(method="did:key"))
    file.write_text(json.dumps([universal_wallet("学校", 1, one)]), encoding="utf-8")
    done = ask("import", file, "--json")
    assert done.code == 0
    assert [each["known"] for each in done.json["profiles"]] == [False]
    assert "--take-keys" in done.err
    done = ask("import", file, "--take-keys", "--json")
    assert [each["known"] for each in done.json["profiles"]] == [True]
    assert "学校" in done.err
    assert [each["known"] for each in ask("import", file, "--json").json["profiles"]] == [True]
