"""QR codes, read back by a decoder of other make than the writer."""

from __future__ import annotations

import io
import random
import time
import zlib

import pytest
from PIL import Image

from tests.credentials.pictures import SIGNATURE, chunk, png
from wallet.errors import SharingError
from wallet.sharing.meaning import meaning
from wallet.sharing.qr import (
    MAX_PIXELS,
    MAX_VERSION,
    qr_matrix,
    qr_png,
    qr_version,
    read_codes,
    read_frame,
    read_qr,
)
from wallet.snapshots.imports import Holds


def as_file(image: Image.Image, kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    image.save(written, format=kind)
    return written.getvalue()


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("", 1),
        ("A" * 25, 1),
        ("A" * 26, 2),
        ("a" * 17, 1),
        ("a" * 18, 2),
        ("A" * 1249, 20),
        ("A" * 1250, 21),
        ("a" * 858, 20),
        ("a" * 859, 21),
        ("語" * 286, 20),
        ("語" * 287, 21),
        ("A" * 4296, 40),
        ("A" * 4297, 0),
        ("a" * 2953, 40),
        ("a" * 2954, 0),
        ("a" * 1_000_000, 0),
    ],
)
def test_smallest_version_at_level_l(text: str, version: int) -> None:
    assert qr_version(text) == version


@pytest.mark.parametrize(
    "text",
    [
        "HELLO WORLD $%*+-./:",
        "".join(random.Random(1).choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", k=1249)),  # noqa: S311 - any text will do
        '{"name":"データ分析入門","n":[1,2,3]}',
        "https://example.org/a?b=c#d",
        " leading and trailing ",
    ],
)
def test_written_codes_are_read(text: str) -> None:
    assert read_qr(qr_png(text, scale=4)) == (text,)
    assert read_qr(qr_png(text, scale=3)) == (text,)


def test_the_quiet_zone_is_four_modules_and_the_scale_is_kept() -> None:
    with Image.open(io.BytesIO(qr_png("A", scale=5))) as image:
        assert image.size == ((21 + 8) * 5, (21 + 8) * 5)
        assert image.convert("L").crop((0, 0, image.width, 20)).getextrema() == (255, 255)


def test_a_photograph_of_a_code() -> None:
    """Turned, in colour, as a JPEG, off centre."""
    with Image.open(io.BytesIO(qr_png("PHOTO", scale=6))) as code:
        paper = Image.new("RGB", (900, 700), "lightyellow")
        paper.paste(code.convert("RGB").rotate(12, expand=True, fillcolor="white"), (400, 200))
    assert read_qr(as_file(paper, "JPEG")) == ("PHOTO",)


def test_a_code_on_glass() -> None:
    """Dark modules on a transparent ground, as drawing programs export them."""
    with Image.open(io.BytesIO(qr_png("GLASS", scale=4))) as code:
        grey = code.convert("L")
        clear = Image.new("RGBA", code.size, (0, 0, 0, 0))
        clear.paste((0, 0, 0, 255), mask=grey.point(lambda shade: 255 - shade))
    assert read_qr(as_file(clear)) == ("GLASS",)


def test_several_codes_and_repeats() -> None:
    with (
        Image.open(io.BytesIO(qr_png("ONE"))) as one,
        Image.open(io.BytesIO(qr_png("TWO"))) as two,
    ):
        sheet = Image.new("L", (600, 600), 255)
        for place, code in (((0, 0), one), ((300, 0), two), ((0, 300), one)):
            sheet.paste(code.convert("L"), place)
    assert sorted(read_qr(as_file(sheet))) == ["ONE", "TWO"]


def test_too_much_for_a_code() -> None:
    assert MAX_VERSION == 20
    with pytest.raises(SharingError) as caught:
        qr_png("A" * 4297)
    assert caught.value.code == "too_much_for_a_code"


def header(width: int, height: int) -> bytes:
    return chunk(b"IHDR", width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0")


@pytest.mark.parametrize(
    ("picture", "code"),
    [
        (b"", "picture_unreadable"),
        (b"GIF89a\1\0\1\0", "picture_unreadable"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "picture_unreadable"),
        (b"<svg/>", "picture_unreadable"),
        (SIGNATURE, "picture_unreadable"),
        (qr_png("CUT")[:120], "picture_unreadable"),
        (SIGNATURE + header(4087, 4087) + chunk(b"IEND"), "picture_too_many_pixels"),
        (SIGNATURE + header(10_000, 10_000) + chunk(b"IEND"), "picture_too_many_pixels"),
        (SIGNATURE + header(2**31 - 1, 2**31 - 1) + chunk(b"IEND"), "picture_too_many_pixels"),
        (
            SIGNATURE
            + header(9, 9)
            + chunk(b"zTXt", b"a\0\0" + zlib.compress(b" " * 80_000_000))
            + chunk(b"IEND"),
            "picture_unreadable",
        ),
    ],
)
def test_pictures_that_are_refused(picture: bytes, code: str) -> None:
    started = time.perf_counter()
    with pytest.raises(SharingError) as caught:
        read_qr(picture)
    assert caught.value.code == code
    assert time.perf_counter() - started < 5


def test_a_picture_without_a_code() -> None:
    assert read_qr(png()) == ()
    noise = Image.effect_noise((600, 600), 80)
    assert read_qr(as_file(noise, "JPEG")) == ()


def frame_of(text: str, scale: int = 3) -> tuple[int, int, bytes]:
    modules = qr_matrix(text)
    rows = (bytes(0 if dark else 255 for dark in row for _ in range(scale)) for row in modules)
    side = len(modules) * scale
    return side, side, b"".join(row * scale for row in rows)


@pytest.mark.parametrize("text", ["A", "日本語", "A" * 4296, "a" * 2953])
def test_modules_drawn_by_hand_are_read_from_a_raw_frame(text: str) -> None:
    width, height, data = frame_of(text)
    assert read_frame(width, height, data) == (text,)
    assert read_frame(width, height, bytearray(data)) == (text,)
    assert read_frame(width, height, memoryview(data)) == (text,)


def test_level_m_needs_more_room() -> None:
    assert qr_version("A" * 970, level="M") == 20
    assert qr_version("A" * 971, level="M") == 21
    assert len(qr_matrix("A" * 971, level="M")) == 17 + 4 * 21 + 8
    with pytest.raises(SharingError) as caught:
        qr_matrix("A" * 4297)
    assert caught.value.code == "too_much_for_a_code"


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ((0, 5, b""), "picture_unreadable"),
        ((-1, -1, b"a"), "picture_unreadable"),
        ((5, 5, b"a" * 24), "picture_unreadable"),
        ((MAX_PIXELS, 2, b""), "picture_too_many_pixels"),
    ],
)
def test_frames_that_are_refused(frame: tuple[int, int, bytes], code: str) -> None:
    with pytest.raises(SharingError) as caught:
        read_frame(*frame)
    assert caught.value.code == code


def test_bytes_of_a_code_that_holds_no_text() -> None:
    import zxingcpp  # noqa: PLC0415 - a second writer, which takes bytes

    data = bytes(range(256))
    code = zxingcpp.create_barcode(data, zxingcpp.BarcodeFormat.QRCode)
    picture = as_file(_shown(code))
    (found,) = read_codes(picture)
    assert found.data == data


def _shown(code: object) -> Image.Image:
    shown = memoryview(code.to_image(scale=4))  # type: ignore[attr-defined]
    height, width = shown.shape[:2]
    return Image.frombytes("L", (width, height), shown.tobytes())


def test_a_picture_full_of_codes_and_a_code_full_of_controls_are_only_texts() -> None:
    wall = Image.new("L", (2_240, 1_400), 255)
    for number in range(200):
        with Image.open(io.BytesIO(qr_png(f"CODE {number}", scale=3))) as code:
            assert code.width <= 110
            wall.paste(code.convert("L"), (number % 20 * 111, number // 20 * 111))
    found = read_qr(as_file(wall))
    assert set(found) == {f"CODE {number}" for number in range(200)}
    controls = "".join(chr(each % 32) for each in range(2_900))
    assert qr_version(controls) == 40
    assert read_qr(qr_png(controls)) == (controls,)
    told = meaning(controls)
    assert (told.holds, told.who) == (Holds.OTHER, "")
