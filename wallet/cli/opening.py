"""Tells what asks for the window from what is a command; the window need not load the commands.

A command is one plain word of small letters. A file is told from it by a dot, a slash or whatever
else is in its name; one that is named like a command can be given as ``./list``. After ``--`` there
are neither options nor commands: so the desktop hands over what a browser gave it, and what that
says can choose nothing but what is looked at.
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
_REST = "--"
_LONGEST = 200_000  # characters of one word; more than any link or code has
_MOST = 1_000  # words; more than anybody drags onto an icon


@dataclass(frozen=True, slots=True)
class Opening:
    """A window to open: on which vault, in which language ("" for the learner's), with what."""

    home: Path
    language: str
    words: tuple[str, ...]  # files, each with its whole path, or texts: links, codes, documents


def window_asked(arguments: Sequence[str]) -> Opening | None:
    """Return what to open when the arguments are files, texts or nothing; None for a command.

    ``--home`` and ``--lang`` may stand anywhere before ``--``; any other option is a command's.
    """
    rest = list(arguments)
    guarded = _REST in rest
    at = rest.index(_REST) if guarded else len(rest)
    behind = rest[at + 1 :]
    rest = rest[:at]
    given: dict[str, str] = {}
    words: list[str] = []
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
    whole = (_whole(word[:_LONGEST]) for word in [*words, *behind][:_MOST])
    return Opening(home, given.get("--lang", ""), tuple(each for each in whole if each))


def _is_thing(word: str) -> bool:
    """Tell a file or a text from a command that is misspelt."""
    if _COMMAND.fullmatch(word):
        return False
    return _is_text(word) or _exists(word)


def _is_text(word: str) -> bool:
    """Tell what begins as an address, or as a document or code, from the name of a file."""
    if "://" in word:
        return True
    if _exists(word):
        return False
    from wallet.sharing.link_forms import SCHEMES  # noqa: PLC0415 - the window mostly opens without
    from wallet.sharing.meaning import meaning  # noqa: PLC0415 - the window mostly opens without
    from wallet.snapshots.imports import Holds  # noqa: PLC0415 - same

    if word.partition(":")[0].lower() in SCHEMES:
        return True  # a link, however broken: never the name of a file that is not there
    found = meaning(word)
    return bool(found.code) or found.holds not in (Holds.OTHER, Holds.NOTHING)


def _whole(word: str) -> str:
    return word if not word or _is_text(word) else str(Path(word).absolute())


def _exists(word: str) -> bool:
    try:
        return Path(word).exists()
    except (OSError, ValueError):  # longer than any name may be, or with a NUL
        return False
