"""What is understood, in which order, and how misuse is told."""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import SAMPLES, run
from wallet import paths
from wallet.cli import arguments, commands
from wallet.cli.opening import Opening, window_asked
from wallet.errors import UsageError

GOOD = SAMPLES / "badges" / "Open Data Study Circle_Ring of Data.json"  # needs no issuer document


@pytest.mark.parametrize(
    "words",
    [
        ["--json", "--lang", "ja", "verify", str(GOOD)],
        ["verify", str(GOOD), "--json", "--lang", "ja"],
        ["--json", "verify", "--lang=ja", str(GOOD)],
        ["--lang", "en", "verify", str(GOOD), "--lang", "ja", "--json"],  # the later one holds
    ],
)
def test_global_options_stand_anywhere(words: list[str]) -> None:
    done = run(*words)
    assert done.code == 0
    (result,) = done.json["results"]
    assert "署名" in " ".join(check["message"] for check in result["checks"])


def test_global_options_stand_before_and_after_inner_commands(home: Path, key: Path) -> None:
    for words in (
        ["--json", "--home", home, "--passphrase-file", key, "trust", "list"],
        ["trust", "--json", "--home", home, "--passphrase-file", key, "list"],
        ["trust", "list", "--json", "--home", home, "--passphrase-file", key],
    ):
        assert run(*words).json == {"issuers": [], "registries": [], "anchors": []}


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nosuch"],
        ["--json"],
        ["verify"],
        ["verify", "x", "--nosuch"],
        ["list", "--passphrase", "x"],  # options are not guessed from their beginning
        ["list", "--lang", "fr"],
        ["list", "--at", "yesterday"],
        ["list", "--at", "0001-01-01"],
        ["list", "--at", "9999-12-31T23:59:59Z"],
        ["trust"],
        ["trust", "nosuch"],
        ["trust", "pin"],
        ["present", "x", "--out", "y"],
        ["present", "x", "--to", "y"],
        ["present", "x", "--to", "y", "--out", "z", "--days", "0"],
        ["present", "x", "--to", "y", "--out", "z", "--days", "-1"],
        ["present", "x", "--to", "y", "--out", "z", "--days", "99999999999"],
        ["present", "x", "--to", "y", "--out", "z", "--days", "一"],
        ["--home"],
    ],
)
def test_misuse_is_two_and_says_so(words: list[str]) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert commands.run([*words, "--json"], out, err) == 2
    assert json.loads(out.getvalue())["error"]["code"] == "wrong_use"
    assert "tsumiki --help" in err.getvalue()
    out, err = io.StringIO(), io.StringIO()
    assert commands.run([word for word in words if word != "--json"], out, err) == 2
    assert out.getvalue() == ""


def test_misuse_is_told_in_the_language_asked_for() -> None:
    for words in (["--lang", "ja", "nosuch"], ["nosuch", "--lang=ja"]):
        out, err = io.StringIO(), io.StringIO()
        commands.run(words, out, err)
        assert "理解できません" in err.getvalue()


@pytest.mark.parametrize(
    ("name", "language"), [("ja_JP.UTF-8", "ja"), ("de_DE", "en"), ("C", "en")]
)
def test_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    monkeypatch.setenv("LANG", name)
    assert commands.language_of([]) == language
    assert commands.language_of(["--lang", "ja"]) == "ja"


def test_times() -> None:
    assert arguments.moment("2026-11-01").isoformat() == "2026-11-01T00:00:00+00:00"
    assert arguments.moment("2026-11-01T09:00:00+09:00").timestamp() == 1_793_491_200
    with pytest.raises(argparse.ArgumentTypeError):
        arguments.moment("2026-11-01T25:00:00Z")


@pytest.mark.parametrize("flag", ["--help", "--version"])
def test_help_and_version(capsys: pytest.CaptureFixture[str], flag: str) -> None:
    assert commands.main([flag]) == 0
    assert "sumiki" in capsys.readouterr().out


# the window ---------------------------------------------------------------------------------------


def test_nothing_a_file_or_a_link_is_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("badge.json", "list", "資格 証明.png"):
        Path(name).touch()
    home = paths.default_home()
    link = "https://example.ac.jp/badge/1"
    asked = {
        (): Opening(home, "", ()),
        ("badge.json",): Opening(home, "", (str(tmp_path / "badge.json"),)),
        ("資格 証明.png", "badge.json"): Opening(
            home, "", (str(tmp_path / "資格 証明.png"), str(tmp_path / "badge.json"))
        ),
        (link,): Opening(home, "", (link,)),
        ("./list",): Opening(home, "", (str(tmp_path / "list"),)),
        ("--home", "/x", "badge.json", "--lang=ja"): Opening(
            Path("/x"), "ja", (str(tmp_path / "badge.json"),)
        ),
        ("--home=/x",): Opening(Path("/x"), "", ()),
    }
    for words, opening in asked.items():
        assert window_asked(words) == opening


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["verify", "badge.json"],
        ["--home", "/x", "list"],
        ["--json"],
        ["--help"],
        ["--home"],
        ["--lang", "fr"],
        ["nosuch.json"],
        ["badge.json", "--online"],
    ],
)
def test_all_else_is_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("badge.json").touch()
    Path("list").touch()  # a file of that name changes nothing
    assert window_asked(words) is None


def test_every_command_is_one_plain_word() -> None:
    """The window is told from a command by the look of the first word alone."""
    (inner,) = (
        action
        for action in arguments.parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert inner.choices
    assert all(window_asked([name]) is None for name in inner.choices)


def test_a_parser_raises_rather_than_leaves() -> None:
    with pytest.raises(UsageError):
        arguments.parser().parse_args(["nosuch"])
