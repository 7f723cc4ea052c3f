"""The page's own reader of QR codes: every version, level and mode, and as a camera sees them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.sharing.receiver.page import BROWSER, Page

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = BROWSER


@pytest.mark.parametrize("level", [1, 0, 3, 2], ids="LMQH")
def test_codes_of_every_version(page: Page, tmp_path: Path, level: int) -> None:
    page.open()
    for version in range(1, 41):
        text, file = _of_version(version, level), tmp_path / f"{version}.png"
        file.write_bytes(_drawn(text, version, level))
        page.choose(file)
        shown = page.arrived()
        assert text[:200].strip() in shown, version
        assert f"{len(text.encode()):,} bytes" in shown, version
        page.press("more")


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ([(b"0123456789012", 1)], "0123456789012"),
        ([(b"A CODE: 45 $%*+-./", 2)], "A CODE: 45 $%*+-./"),
        ([("読めますか".encode("shift_jis"), 8)], "読めますか"),
        ([("é ü".encode("latin-1"), 4)], "é ü"),
        (
            [(b"12", 1), (b"AB", 2), ("か".encode(), 4), ("き".encode("shift_jis"), 8)],
            "12ABかき",
        ),
    ],
)
def test_every_mode(page: Page, tmp_path: Path, pieces: list[tuple[bytes, int]], said: str) -> None:
    from qrcode.main import QRCode  # noqa: PLC0415 - beside its only use
    from qrcode.util import QRData  # noqa: PLC0415 - same

    code: Any = QRCode(border=4, box_size=5)
    for data, mode in pieces:
        given = _Kanji(data) if mode == 8 else QRData(data, mode=mode)
        code.data_list.append(given)
    code.make(fit=True)
    file = tmp_path / "code.png"
    with file.open("wb") as written:
        code.make_image().save(written)
    page.open()
    page.choose(file)
    assert said in page.arrived()


@pytest.mark.parametrize("how", ["turned", "aslant", "small", "faint"])
def test_codes_as_they_lie_before_a_camera(page: Page, tmp_path: Path, how: str) -> None:
    page.open()
    for version in (1, 2, 5, 7, 11, 14, 18, 22, 25):
        text, file = _of_version(version), tmp_path / f"{version}.png"
        file.write_bytes(_drawn(text, version))
        _disturbed(file, how)
        page.choose(file)
        assert text[:40].strip() in page.arrived(), version
        page.press("more")


class _Kanji:
    """A segment of Kanji (ISO/IEC 18004, 7.4.6), which the writing package lacks."""

    mode = 8

    def __init__(self, data: bytes) -> None:
        self._pairs = [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]

    def __len__(self) -> int:
        return len(self._pairs)

    def write(self, buffer: Any) -> None:
        for pair in self._pairs:
            less = pair - (0x8140 if pair < 0xE040 else 0xC140)
            buffer.put((less >> 8) * 0xC0 + (less & 0xFF), 13)


def _of_version(version: int, level: int = 1) -> str:
    """Return a text that needs just this version at a level."""
    from qrcode.util import BIT_LIMIT_TABLE  # noqa: PLC0415 - beside its only use

    bits = BIT_LIMIT_TABLE[level][version]
    text = f"no {version} " + ("コード " if version > 6 else "")
    return text + "x" * (bits // 8 - 4 - len(text.encode()))


def _drawn(text: str, version: int, level: int = 1) -> bytes:
    from qrcode.main import QRCode  # noqa: PLC0415 - beside its only use

    code: Any = QRCode(error_correction=level, border=4, box_size=5)
    code.add_data(text.encode(), optimize=0)
    assert code.best_fit() == version
    written = io.BytesIO()
    code.make_image().save(written)
    return written.getvalue()


def _disturbed(file: Path, how: str) -> None:
    with Image.open(file) as opened:
        picture = opened.convert("L")
    width, height = picture.size
    if how == "turned":
        picture = picture.rotate(17, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    elif how == "aslant":
        corners = (-0.06, -0.02, -0.03, 1.04, 1.05, 1.02, 1.03, -0.05)
        sizes = (width, height) * 4
        quad = [each * size for each, size in zip(corners, sizes, strict=True)]
        how_drawn = Image.Resampling.BICUBIC
        picture = picture.transform(
            (width, height), Image.Transform.QUAD, quad, how_drawn, fillcolor=255
        )
    elif how == "small":
        picture = picture.resize((width * 3 // 5, height * 3 // 5), Image.Resampling.BILINEAR)
    else:  # a dim screen in a bright room, lighter on one side
        glow = Image.linear_gradient("L").resize(picture.size)
        picture = Image.blend(picture.point(lambda v: 120 + v // 4), glow, 0.35)
    picture.save(file)
