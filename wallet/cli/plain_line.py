"""Keeps what others wrote from steering the terminal: a title is shown, never obeyed."""

from __future__ import annotations

import unicodedata

_SHOWN = "\N{REPLACEMENT CHARACTER}"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
# Marks that reorder what stands around them, so that a line reads as something else.
_REORDERING = (0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SEPARATORS = (0x2028, 0x2029)
_TABLE = {
    **dict.fromkeys((*_CONTROLS, *_REORDERING, *_SEPARATORS), _SHOWN),
    ord("\n"): " ",
    ord("\r"): " ",
    ord("\t"): " ",
}


def plain(line: str) -> str:
    """Return one line without control characters, line breaks or marks that reorder text."""
    return line.translate(_TABLE)


def fitted(line: str, columns: int) -> str:
    """Return a line cut and filled to so many columns; East Asian characters take two."""
    kept, width = "", 0
    for character in plain(line):
        wide = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width + wide > columns:
            break
        kept, width = kept + character, width + wide
    return kept + " " * (columns - width)
