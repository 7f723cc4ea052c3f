from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from wallet.gui.widgets.pictures import Pictures
from wallet.printing.badge_pictures import decode

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session


def _picture(kind: str, size: tuple[int, int] = (300, 150)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, kind)
    return out.getvalue()


def _png_that_claims(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(header)) + chunk + crc


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_fits_its_square_and_keeps_its_shape(kind: str) -> None:
    image = decode(_picture(kind), 88)
    assert (image.width(), image.height()) == (88, 44)
    assert image.pixelColor(40, 20).red() > 150


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        _png_that_claims(20_000, 20_000),
        _picture("PNG")[:60],
        _picture("GIF"),
        _picture("BMP"),
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>',
    ],
    ids=["empty", "text", "bomb", "cut", "gif", "bmp", "svg"],
)
@pytest.mark.qt_log_ignore("libpng|QImageIOHandler|qt.gui.imageio")
def test_whatever_else_gives_no_picture(data: bytes) -> None:
    assert decode(data, 88).isNull()


def test_pictures_arrive_from_the_worker_and_are_forgotten_on_locking(
    session: Session, qtbot: QtBot
) -> None:
    pictures = Pictures(session)
    data = _picture("PNG")
    assert pictures.get(data, 44, 1.0) is None
    with qtbot.waitSignal(pictures.ready):
        pass
    drawn = pictures.get(data, 44, 1.0)
    assert drawn is not None
    assert drawn.width() == 44
    session.lock()
    assert pictures.get(data, 44, 1.0) is None
    with qtbot.waitSignal(pictures.ready):
        pass
