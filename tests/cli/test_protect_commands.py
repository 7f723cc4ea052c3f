"""``ways``, ``passphrase``, ``recovery``, ``keyring``, ``revoke``, and opening by any way."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT, Ask, Ran, run, start
from tests.service.making import NOW, PASSPHRASE
from tests.vault import fake_keyrings
from wallet.cli import handing
from wallet.sharing.qr import read_qr
from wallet.vault import keyrings, recovery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEW = "a passphrase of today"
ALLOWED = {"Remembering": ("tests.vault.fake_keyrings", "Remembering")}


@pytest.fixture(autouse=True)
def _own_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(keyrings, "_ALLOWED", ALLOWED)
    yield
    fake_keyrings.Remembering.entries.clear()


@pytest.fixture
def new(tmp_path: Path) -> Path:
    file = tmp_path / "new"
    file.write_text(f"{NEW}\n")
    return file


@pytest.fixture
def sheet(ask: Ask, tmp_path: Path) -> Path:
    """The picture of a recovery key that opens the vault."""
    file = tmp_path / "sheet.png"
    done = ask("recovery", "--out", file, "--typed-file", file)
    assert done.code == 0, done.err
    return file


def error(done: Ran) -> tuple[int, str]:
    return done.code, done.json["error"]["code"]


def test_changing_the_passphrase(ask: Ask, new: Path) -> None:
    done = ask("passphrase", "--new-passphrase-file", new, "--json")
    assert (done.code, done.json["way"]["kind"]) == (0, "passphrase")
    assert done.json["way"]["created"] == NOW.isoformat()
    assert error(ask("list", "--json")) == (3, "wrong_passphrase")
    assert run("list", "--passphrase-file", new).code == 0
    assert error(ask("passphrase", "--json")) == (2, "keyboard_needed")


def test_both_passphrases_by_standard_input(home: Path) -> None:
    given = f"{PASSPHRASE}\n{NEW}\n".encode()
    both = ("--passphrase-file", "-", "--new-passphrase-file", "-")
    assert start("passphrase", "--home", home, *both, given=given).code == 0
    assert start("list", "--home", home, *both[:2], given=f"{NEW}\n".encode()).code == 0


def test_a_lost_passphrase_and_the_way_back(ask: Ask, sheet: Path, new: Path) -> None:
    done = ask("ways", "--json")
    assert [way["kind"] for way in done.json["ways"]] == ["passphrase", "recovery"]
    wrong = new
    done = run("list", "--passphrase-file", wrong)
    assert done.code == 3
    assert "--recovery-file FILE" in done.err  # what to do is said without reading the source
    done = run("list", "--passphrase-file", wrong, "--lang", "ja")
    assert "復旧用の単語（--recovery-file" in done.err
    done = run("ways", "--recovery-file", sheet, "--json")
    assert (done.code, done.json["opened_by"]) == (0, "recovery")
    assert run("passphrase", "--recovery-file", sheet, "--new-passphrase-file", new).code == 0
    assert run("list", "--passphrase-file", new).code == 0


def test_recovery_by_words_in_a_file(ask: Ask, sheet: Path, tmp_path: Path) -> None:
    (english,) = read_qr(sheet.read_bytes())
    words = recovery.to_words(recovery.from_words(english), "ja")
    file = tmp_path / "単語.txt"
    file.write_text("\n".join(f"{at}. {word}" for at, word in enumerate(words, 1)), "utf-8")
    assert run("list", "--recovery-file", file).code == 0
    file.write_text("\n".join(words[:11]), "utf-8")
    done = run("list", "--recovery-file", file, "--json")
    assert error(done) == (3, "recovery_words_count")
    assert "--passphrase-file" in done.json["error"]["next"]
    assert error(run("list", "--recovery-file", tmp_path, "--json")) == (2, "file_unreadable")
    assert error(ask("list", "--recovery-file", file, "--json")) == (2, "one_way_only")


def test_a_sheet_to_print(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "用紙.html"
    answers = tmp_path / "answers"
    os.mkfifo(answers)
    reading = (
        "import re, sys; page = open(sys.argv[1], encoding='utf-8').read()\n"
        "open(sys.argv[2], 'w', encoding='utf-8').write('　'.join(re.findall('<li>(.*?)<', page)))"
    )
    # Another process reads the sheet once it is there and types it back.
    waiting = f"while [ ! -s '{file}' ]; do sleep 0.05; done; exec \"$@\""
    person = subprocess.Popen(
        ["sh", "-c", waiting, "sh", sys.executable, "-c", reading, str(file), str(answers)]
    )
    done = ask("recovery", "--out", file, "--typed-file", answers, "--lang", "ja")
    assert person.wait() == 0
    assert (done.code, done.err) == (0, "")
    page = file.read_text("utf-8")
    assert "復旧用紙" in page
    assert not any(word in done.out for word in re.findall("<li>(.*?)<", page))
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600


def test_nothing_is_kept_when_it_was_not_typed_back(ask: Ask, tmp_path: Path) -> None:
    typed, out = tmp_path / "typed", tmp_path / "sheet.png"
    typed.write_text("あいこくしん " * 11 + "あおぞら", "utf-8")
    done = ask("recovery", "--out", out, "--typed-file", typed, "--json")
    assert error(done) == (3, "recovery_not_the_same")
    assert not out.exists()
    assert len(ask("ways", "--json").json["ways"]) == 1


def test_where_a_sheet_may_go(ask: Ask, tmp_path: Path) -> None:
    for name, code in (("sheet.pdf", "sheet_kind_unknown"), ("there.png", "file_in_the_way")):
        (tmp_path / "there.png").write_bytes(b"mine")
        typed = ("--typed-file", tmp_path / "there.png")
        assert error(ask("recovery", "--out", tmp_path / name, *typed, "--json")) == (2, code)
    assert (tmp_path / "there.png").read_bytes() == b"mine"
    nowhere = tmp_path / "no" / "sheet.png"
    done = ask("recovery", "--out", nowhere, "--typed-file", nowhere, "--json")
    assert error(done) == (3, "file_not_writable")
    assert error(ask("recovery", "--json")) == (2, "keyboard_needed")


def test_the_keyring_on_and_off(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask("keyring", "status", "--json").json == {
        "usable": True,
        "keyring": "Remembering",
        "code": "",
        "way": None,
    }
    assert error(ask("keyring", "off", "--json")) == (3, "no_keyring_way")
    assert error(run("list", "--json")) == (2, "passphrase_needed")
    assert ask("keyring", "on").code == 0
    assert run("ways", "--json").json["opened_by"] == "keyring"
    assert ask("ways", "--json").json["opened_by"] == "passphrase"  # what was given is used
    monkeypatch.setattr(keyrings, "_ALLOWED", {})
    done = run("list", "--json")
    assert error(done) == (3, "keyring_absent")
    assert "--passphrase-file" in done.json["error"]["next"]
    done = ask("keyring", "status", "--json")
    assert (done.code, done.json["usable"], done.json["code"]) == (3, False, "keyring_absent")
    assert done.json["way"]["kind"] == "keyring"
    assert ask("keyring", "off").code == 0
    assert error(run("list", "--json")) == (2, "passphrase_needed")


@pytest.mark.usefixtures("sheet")
def test_what_else_opens_is_told_where_nobody_can_be_asked(ask: Ask) -> None:
    assert ask("revoke", ask("ways", "--json").json["ways"][0]["id"]).code == 0
    done = run("list", "--json")
    assert error(done) == (2, "passphrase_needed")
    assert "--recovery-file" in done.json["error"]["next"]


def test_revoking(ask: Ask, sheet: Path) -> None:
    first, second = (way["id"] for way in ask("ways", "--json").json["ways"])
    assert error(ask("revoke", "0000", "--json")) == (3, "no_such_way")
    done = run("revoke", first, "--recovery-file", sheet, "--json")
    assert [way["id"] for way in done.json["ways"]] == [second]
    assert error(ask("list", "--json")) == (3, "no_passphrase_way")
    assert error(run("revoke", second, "--recovery-file", sheet, "--json")) == (3, "last_way")


def test_the_lost_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSUMIKI_HOME", str(tmp_path / "nothing here"))
    for language, word in (("en", "backup"), ("ja", "バックアップ")):
        assert word in run("list", "--lang", language).err


def test_what_is_secret_is_not_handed_to_a_window(
    ask: Ask, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[object] = []
    monkeypatch.setattr(handing, "over", lambda _, words: handed.append(words))
    ask("passphrase", "--new-passphrase-file", new)
    run("recovery", "--passphrase-file", new, "--typed-file", new)
    assert handed == []
    run("ways", "--passphrase-file", new)
    assert len(handed) == 1


# at a keyboard -----------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX's")
def test_a_person_at_the_keyboard(home: Path) -> None:
    """Makes recovery words, fails to type them once, and opens by them with a new passphrase."""
    person = Keyboard("recovery", "--home", str(home), "--lang", "en")
    person.types("Passphrase: ", PASSPHRASE)
    shown = person.until("Type the twelve words back")
    words = re.findall(r"\d+\. ([a-z]+)", shown)
    assert len(words) == 12
    person.types(": ", " ".join([*words[:11], "zebra" if words[11] != "zebra" else "zoo"]))
    assert "word 12 differs" in person.until("Type the twelve words back")
    person.types(": ", "  ".join(words).upper())
    assert person.end() == 0
    # The passphrase is taken away, and only words are asked for from then on.
    ways = Keyboard("ways", "--home", str(home))
    ways.types("Passphrase: ", PASSPHRASE)
    first = re.search(r"([0-9a-f]{32})  passphrase", ways.rest())
    assert first
    revoking = Keyboard("revoke", first[1], "--home", str(home))
    revoking.types("Passphrase: ", PASSPHRASE)
    assert revoking.end() == 0
    setting = Keyboard("passphrase", "--home", str(home))
    setting.types("Recovery words: ", " ".join(words))
    setting.types("New passphrase: ", NEW)
    setting.types("Once more: ", NEW)
    assert setting.end() == 0
    assert start("list", "--home", home, "--passphrase-file", "-", given=NEW.encode()).code == 0


class Keyboard:
    """A command in a terminal, and somebody who types."""

    def __init__(self, *words: str) -> None:
        import pty  # noqa: PLC0415 - POSIX alone

        ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "wallet", *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        )
        os.close(theirs)
        self._terminal: io.FileIO | None = io.FileIO(ours, "r+")
        self._seen = ""

    def types(self, prompt: str, line: str) -> None:
        """Wait for a prompt, then type a line."""
        self.until(prompt)
        assert self._terminal
        self._terminal.write(line.encode() + b"\n")

    def until(self, text: str) -> str:
        """Return what was shown since the last time, once a text is among it."""
        while text not in self._seen:
            more = self._read()
            assert more, self._seen
            self._seen += more
        before, _, self._seen = self._seen.partition(text)
        return before

    def rest(self) -> str:
        """Return all that is shown till the command ends."""
        more = self._read()
        while more:
            self._seen += more
            more = self._read()
        self._process.wait(30)
        assert self._terminal
        self._terminal.close()
        return self._seen

    def end(self) -> int:
        """Wait for the end; return the exit code."""
        self.rest()
        return self._process.returncode

    def _read(self) -> str:
        assert self._terminal
        try:
            return (self._terminal.read(4096) or b"").decode("utf-8", "replace")
        except OSError:  # Linux's way of saying that the other end was closed
            return ""
