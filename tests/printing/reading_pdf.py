"""Reads back the PDFs that Qt writes: pages, fonts, and the text with its size (ISO 32000-1)."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
_DRAWN = re.compile(
    r"([\d.]+) 0 0 -?([\d.]+) [-\d.]+ [-\d.]+ cm"
    r"|(\bq\b)|(\bQ\b)|/(F\d+) ([\d.]+) Tf|<([0-9a-fA-F]+)> Tj"
)
_RANGES = re.compile(rb"beginbfrange\n(.*?)\nendbfrange", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]+)>|\[(.*?)\])")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: width and height in points, its text, and the smallest letters in points."""

    width: float
    height: float
    text: str
    smallest: float


class Pdf:
    """What is in a PDF."""

    def __init__(self, data: bytes) -> None:
        assert data.startswith(b"%PDF-1.")
        assert data.rstrip().endswith(b"%%EOF")
        self._objects = {int(number): body for number, body in _OBJECT.findall(data)}
        self.fonts = {
            name.decode(): number
            for number, body in self._objects.items()
            for name in re.findall(rb"/Subtype /Type0\s*/BaseFont /([\w+-]+)", body)
        }
        self.title = self._title()
        (tree,) = (body for body in self._objects.values() if b"/Type /Pages" in body)
        kids = re.findall(rb"(\d+) 0 R", tree)
        assert re.search(rb"/Count %d\b" % len(kids), tree)
        self.pages = [self._page(self._objects[int(number)]) for number in kids]

    def embedded(self, font: str) -> bool:
        """Whether the shapes of a font are in the file."""
        (below,) = self._links(self._objects[self.fonts[font]], b"DescendantFonts")
        (descriptor,) = self._links(self._objects[below], b"FontDescriptor")
        (file,) = self._links(self._objects[descriptor], b"FontFile2")
        return self._stream(file)[:4] == b"\0\1\0\0"  # TrueType

    def _title(self) -> str:
        found = next(body for body in self._objects.values() if b"/Creator" in body)
        raw = re.search(rb"/Title \(\xfe\xff(.*?)\)\n", found, re.DOTALL)
        if raw is None:
            return ""
        return re.sub(rb"\\(.)", rb"\1", raw[1], flags=re.DOTALL).decode("utf-16-be")

    def _page(self, body: bytes) -> Page:
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", body)
        assert box
        (contents,) = self._links(body, b"Contents")
        (resources,) = self._links(body, b"Resources")
        names = dict(re.findall(rb"/(F\d+) (\d+) 0 R", self._objects[resources]))
        letters = {
            name.decode(): self._letters(self._objects[int(number)])
            for name, number in names.items()
        }
        scales, size, font, text, smallest = [1.0], 0.0, "", "", 1000.0
        for wide, _, save, back, name, points, codes in _DRAWN.findall(
            self._stream(contents).decode("latin-1")
        ):
            if wide:
                scales[-1] *= float(wide)
            elif save:
                scales.append(scales[-1])
            elif back:
                scales.pop()
            elif name:
                font, size = name, float(points)
            else:
                told = re.findall("....", codes)
                text += "".join(letters[font].get(int(each, 16), "?") for each in told) + "\n"
                smallest = min(smallest, size * scales[-1])
        return Page(float(box[1]), float(box[2]), text, smallest)

    def _letters(self, font: bytes) -> dict[int, str]:
        """Return what each glyph of a font stands for, by the font's ToUnicode map."""
        (number,) = self._links(font, b"ToUnicode")
        found: dict[int, str] = {}
        for part in _RANGES.findall(self._stream(number)):
            for first, last, start, listed in _RANGE.findall(part):
                at = int(first, 16)
                if listed:
                    each = re.findall(rb"<([0-9A-Fa-f]+)>", listed)
                    found |= {at + n: _unicode(code) for n, code in enumerate(each)}
                else:
                    count = int(last, 16) - at + 1
                    found |= {at + n: chr(int(start, 16) + n) for n in range(count)}
        return found

    @staticmethod
    def _links(body: bytes, name: bytes) -> list[int]:
        return [int(each) for each in re.findall(rb"/%s \[?(\d+) 0 R" % name, body)]

    def _stream(self, number: int) -> bytes:
        body = self._objects[number]
        found = _STREAM.search(body)
        assert found
        return zlib.decompress(found[1]) if b"/FlateDecode" in body else found[1]


def _unicode(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be")
