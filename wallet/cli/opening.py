"""Tells what asks for the window from what is a command; the window need not load the commands.

A command is one plain word of small letters. A file is told from it by a dot, a slash or whatever
else is in its name; one that is named like a command can be given as ``./list``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wallet import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMAND = re.compile(r"[a-z]+")
_OPTIONS = ("--home", "--lang")


@dataclass(frozen=True, slots=True)
class Opening:
    """A window to open: on which vault, in which language ("" for the learner's), with what."""

    home: Path
    language: str
    words: tuple[str, ...]  # files, each with its whole path, or one link


def window_asked(arguments: Sequence[str]) -> Opening | None:
    """Return what to open when the arguments are files, a link or nothing; None for a command.

    ``--home`` and ``--lang`` may stand anywhere; any other option is a command's.
    """
    given: dict[str, str] = {}
    words: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if name in _OPTIONS and (equals or rest):
            given[name] = value if equals else rest.pop(0)
        else:
            words.append(word)
    if any(word.startswith("-") for word in words) or given.get("--lang", "ja") not in ("ja", "en"):
        return None
    if words and not _is_thing(words[0]):
        return None
    home = Path(given["--home"]).expanduser() if "--home" in given else paths.default_home()
    whole = (word if "://" in word else str(Path(word).absolute()) for word in words)
    return Opening(home, given.get("--lang", ""), tuple(whole))


def _is_thing(word: str) -> bool:
    if _COMMAND.fullmatch(word):
        return False
    return "://" in word or Path(word).exists()
