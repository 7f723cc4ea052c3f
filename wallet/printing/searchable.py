"""Makes the words of a PDF findable: Qt notes for each shape the first letter that has it.

A font gives one shape to several letters: to 比 also the radical ⽐, to the space also the
tabulator. Qt writes the first of them into the map from shapes to letters (ISO 32000-1 section
9.10.3), and whoever searches for 比 finds nothing. What the pages really say is known here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_MAP = re.compile(rb"beginbfrange\n.*?\nendbfrange", re.DOTALL)
_LISTED = re.compile(rb"\[((?:<[0-9A-F]{4}> ?)+)\]|(?<=> )<[0-9A-F]{4}>(?=\n)")
_LETTER = re.compile(rb"<([0-9A-F]{4})>")
_FOUR_DIGITS = 0xFFFF


def searchable(pdf: bytes, text: str, font: QFont) -> bytes:
    """Return the PDF with each shape's letter as ``text`` has it; no byte changes its place.

    Only shapes of ``font`` are looked at, not those of fonts that stand in for what it lacks.
    """
    raw = QRawFont.fromFont(font)
    used = {each for each in text if each.isprintable() and ord(each) <= _FOUR_DIGITS}
    by_shape = {shape: letter for letter in sorted(used) for shape in _shape(raw, letter)}

    def meant(found: re.Match[bytes]) -> bytes:
        letter = chr(int(found[1], 16))
        if letter in used:
            return found[0]
        other = next((by_shape[each] for each in _shape(raw, letter) if each in by_shape), letter)
        return b"<%04X>" % ord(other)

    def listed(found: re.Match[bytes]) -> bytes:
        return _LETTER.sub(meant, found[0])

    return _MAP.sub(lambda found: _LISTED.sub(listed, found[0]), pdf)


def _shape(font: QRawFont, letter: str) -> list[int]:
    """Return the number of a letter's shape; nothing where the font has none."""
    return [each for each in font.glyphIndexesForString(letter)[:1] if each]
