"""Names of files as they can be shown, stored and written again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 200  # bytes; file systems take 255, and a number may have to go behind it
_REPLACED = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)), "_")


def printable(path: Path | str) -> str:
    """Return a name that can be shown and stored: what is not text in it is written as escapes."""
    return str(path).encode("utf-8", "backslashreplace").decode()


def file_name(name: str) -> str:
    """Return the last part of a name as one that any folder takes; ``badge`` when nothing is left.

    A name may come from a link, and so from anybody: it must lead nowhere else.
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1].translate(_REPLACED).strip()
    stem, dot, ending = last.rpartition(".")
    room = _LONGEST - len((dot + ending).encode())
    if stem and room > 0:
        last = _cut(stem, room) + dot + ending
    return _cut(last, _LONGEST).lstrip(".") or "badge"


def _cut(text: str, limit: int) -> str:
    return text.encode()[:limit].decode("utf-8", "ignore")
