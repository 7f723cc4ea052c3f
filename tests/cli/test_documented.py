"""``docs/command-line.md`` names every command, every option, and every member that is printed."""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import ROOT
from tests.service.making import as_file, badge, institution
from wallet.cli import arguments

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.running import Ask

PAGE = (ROOT / "docs" / "command-line.md").read_text("utf-8")


def commands(
    parser: argparse.ArgumentParser, name: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield every command with its parser, inner ones as "trust list"."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                full = f"{name} {word}".strip()
                yield full, inner
                yield from commands(inner, full)


# Elsewhere it would write to the system's own registry, or has nothing to do.
LINUX = [("register",)] if sys.platform.startswith("linux") else []
ALL = dict(commands(arguments.parser()))


def members(value: Any) -> set[str]:
    """Return every name of a member in what a command printed."""
    if isinstance(value, list):
        return set().union(*map(members, value))
    if isinstance(value, dict):
        return value.keys() | set().union(*map(members, value.values()))
    return set()


@pytest.mark.parametrize("name", [each for each in ALL if " " not in each])
def test_every_command_is_there(name: str) -> None:
    assert re.search(rf"`{name}\b", PAGE)


@pytest.mark.parametrize("name", ALL)
def test_every_option_is_there(name: str) -> None:
    options = {each for action in ALL[name]._actions for each in action.option_strings}
    missing = [each for each in options - {"-h", "--help"} if not re.search(rf"{each}\b", PAGE)]
    assert not missing


def test_every_member_is_there(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = tmp_path / "badge.json"
    file.write_bytes(as_file(badge(institution(method="did:key"))))
    picture = tmp_path / "code.png"
    other = tmp_path / "empty.png"
    link = "openid4vp://?client_id=x509_san_dns:a.example&request_uri=https://a.example/r"
    for words in (
        ("code", file, "--png", picture),
        ("scan", picture, other),
        ("receiver", tmp_path / "page.html"),
        ("answer", link),
        *LINUX,
    ):
        printed = members(ask(*words, "--json").json)
        assert printed
        assert not [each for each in printed if f'"{each}"' not in PAGE and f"`{each}`" not in PAGE]
