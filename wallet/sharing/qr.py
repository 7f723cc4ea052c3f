"""QR codes (ISO/IEC 18004), written with ``qrcode`` and read with ``zxing-cpp``."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from wallet.credentials import pictures
from wallet.errors import SharingError

if TYPE_CHECKING:
    from PIL import Image
    from qrcode.main import QRCode

MAX_VERSION = 20  # 97 modules a side: a phone still reads it from a screen
MAX_PIXELS = 16_700_000

_MOST_CHARACTERS = 7089  # version 40-L, digits alone
_QUIET_ZONE = 4  # modules; ISO/IEC 18004 section 9.1


def qr_version(text: str) -> int:
    """Return the smallest version (1 to 40) that holds the text at error level L, 0 if none."""
    from qrcode.exceptions import DataOverflowError  # noqa: PLC0415 - only those who share need it

    if len(text) > _MOST_CHARACTERS:
        return 0
    try:
        return int(_code(text).best_fit())  # type: ignore[no-untyped-call]
    except (DataOverflowError, ValueError):  # the latter for want of a version 41
        return 0


def qr_png(text: str, *, scale: int = 6, sturdy: bool = False) -> bytes:
    """Return a PNG of the text's code at error level L, ``scale`` pixels to a module.

    ``sturdy`` is for short texts on paper: level Q, which reads with a quarter of it spoilt.
    Raises ``SharingError`` with the code ``too_much_for_a_code``.
    """
    from qrcode.image.pil import PilImage  # noqa: PLC0415 - only those who share need it

    if not 1 <= qr_version(text) <= MAX_VERSION:
        raise SharingError("too_much_for_a_code", characters=len(text), limit=MAX_VERSION)
    code = _code(text, sturdy=sturdy)
    code.box_size = scale
    written = io.BytesIO()
    code.make_image(image_factory=PilImage).save(written, format="PNG")  # type: ignore[no-untyped-call]
    return written.getvalue()


def read_qr(picture: bytes) -> tuple[str, ...]:
    """Return the text of each QR code in a PNG or JPEG, in reading order, without repeats.

    Raises ``SharingError`` with the code ``picture_unreadable`` or ``picture_too_many_pixels``.
    """
    from PIL import Image  # noqa: PLC0415 - only those who share need it

    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning)
    if len(picture) > pictures.MAX_BYTES:
        raise SharingError("picture_unreadable")
    try:
        with Image.open(io.BytesIO(picture), formats=["PNG", "JPEG"]) as image:
            if image.width * image.height > MAX_PIXELS:
                raise SharingError("picture_too_many_pixels", limit=MAX_PIXELS)
            grey = _on_white(image)
    except bombs as error:
        raise SharingError("picture_too_many_pixels", limit=MAX_PIXELS) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise SharingError("picture_unreadable") from error
    return _texts(grey)


def read_frame(width: int, height: int, data: bytes | bytearray | memoryview) -> tuple[str, ...]:
    """Return the text of each QR code in a frame: one byte of grey a pixel, rows without gaps.

    Raises ``SharingError`` with the code ``picture_unreadable`` or ``picture_too_many_pixels``.
    """
    if width * height > MAX_PIXELS:
        raise SharingError("picture_too_many_pixels", limit=MAX_PIXELS)
    if width < 1 or height < 1 or len(data) != width * height:
        raise SharingError("picture_unreadable")
    return _texts(memoryview(data).cast("B", shape=(height, width)))


def _texts(grey: Any) -> tuple[str, ...]:
    import zxingcpp  # noqa: PLC0415 - only those who share need it

    found = zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        text_mode=zxingcpp.TextMode.Plain,
    )
    return tuple(dict.fromkeys(code.text for code in found))


def _on_white(image: Image.Image) -> Image.Image:
    """Return the picture in grey, with white where it is transparent."""
    if image.has_transparency_data:
        from PIL import Image  # noqa: PLC0415 - only those who share need it

        coloured = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, coloured)
    return image.convert("L")


def _code(text: str, *, sturdy: bool = False) -> QRCode[Any]:
    from qrcode import constants  # noqa: PLC0415 - only those who share need it
    from qrcode.main import QRCode  # noqa: PLC0415 - same

    level = constants.ERROR_CORRECT_Q if sturdy else constants.ERROR_CORRECT_L
    code: QRCode[Any] = QRCode(error_correction=level, border=_QUIET_ZONE)
    code.add_data(text.encode(), optimize=0)  # type: ignore[no-untyped-call]
    return code
