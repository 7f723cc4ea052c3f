"""QR codes (ISO/IEC 18004), written with ``qrcode`` and read with ``zxing-cpp``."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from wallet.credentials import pictures
from wallet.errors import SharingError

if TYPE_CHECKING:
    from PIL import Image
    from qrcode.main import QRCode

    from wallet.sharing.qr_tries import Scanned

MAX_VERSION = 20  # 97 modules a side: beyond it, what scanners read becomes advice to give
MAX_PIXELS = 16_700_000

_LARGEST = 40
_MOST_CHARACTERS = 7089  # version 40-L, digits alone
_QUIET_ZONE = 4  # modules; ISO/IEC 18004 section 9.1


def qr_version(text: str, *, level: str = "L") -> int:
    """Return the smallest version (1 to 40) that holds the text at an error level, 0 if none."""
    code = _code(text, level)
    return int(code.version) if code is not None else 0


def qr_png(text: str, *, scale: int = 6, level: str = "L") -> bytes:
    """Return a PNG of the text's code, ``scale`` pixels to a module.

    ``level`` Q is for short texts on paper: it reads with a quarter of it spoilt.
    Raises ``SharingError`` with the code ``too_much_for_a_code``.
    """
    from qrcode.image.pil import PilImage  # noqa: PLC0415 - only those who share need it

    code = _made(text, level)
    code.box_size = scale
    written = io.BytesIO()
    code.make_image(image_factory=PilImage).save(written, format="PNG")  # type: ignore[no-untyped-call]
    return written.getvalue()


def qr_matrix(text: str, *, level: str = "L") -> tuple[tuple[bool, ...], ...]:
    """Return the modules of a text's code, row by row, dark ones True, with its quiet zone.

    ``level`` is L, M or Q. The largest version is 40, which only a still hand and a good camera
    read; ``MAX_VERSION`` is where advice begins. Raises ``SharingError`` ``too_much_for_a_code``.
    """
    return tuple(tuple(row) for row in _made(text, level).get_matrix())  # type: ignore[no-untyped-call]


def read_qr(picture: bytes) -> tuple[str, ...]:
    """Return the text of each QR code in a PNG or JPEG, in reading order, without repeats.

    Raises ``SharingError`` with the code ``picture_unreadable`` or ``picture_too_many_pixels``.
    """
    return tuple(dict.fromkeys(code.text for code in read_codes(picture)))


def read_codes(picture: bytes) -> tuple[Scanned, ...]:
    """Return text and bytes of each code in a picture; raise what ``read_qr`` does."""
    from PIL import Image  # noqa: PLC0415 - only those who share need it

    from wallet.sharing.qr_tries import scan  # noqa: PLC0415 - same

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
    return scan(grey, patient=True)


def read_frame(
    width: int, height: int, data: bytes | bytearray | memoryview, *, patient: bool = False
) -> tuple[str, ...]:
    """Return the text of each QR code in a frame: one byte of grey a pixel, rows without gaps.

    ``patient`` is for a frame that no other follows, as of a screen. Raises ``SharingError`` with
    the code ``picture_unreadable`` or ``picture_too_many_pixels``.
    """
    from PIL import Image  # noqa: PLC0415 - only those who share need it

    from wallet.sharing.qr_tries import scan  # noqa: PLC0415 - same

    if width * height > MAX_PIXELS:
        raise SharingError("picture_too_many_pixels", limit=MAX_PIXELS)
    if width < 1 or height < 1 or len(data) != width * height:
        raise SharingError("picture_unreadable")
    grey = Image.frombytes("L", (width, height), bytes(data))
    return tuple(dict.fromkeys(code.text for code in scan(grey, patient=patient)))


def _on_white(image: Image.Image) -> Image.Image:
    """Return the picture in grey, with white where it is transparent."""
    if image.has_transparency_data:
        from PIL import Image  # noqa: PLC0415 - only those who share need it

        coloured = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, coloured)
    return image.convert("L")


def _made(text: str, level: str) -> QRCode[Any]:
    code = _code(text, level)
    if code is None:
        raise SharingError("too_much_for_a_code", characters=len(text), limit=_LARGEST)
    code.make(fit=False)  # type: ignore[no-untyped-call]
    return code


def _code(text: str, level: str) -> QRCode[Any] | None:
    """Return a code of the smallest version that holds the text, not yet drawn; None for none."""
    from qrcode import constants  # noqa: PLC0415 - only those who share need it
    from qrcode.exceptions import DataOverflowError  # noqa: PLC0415 - same
    from qrcode.main import QRCode  # noqa: PLC0415 - same

    if len(text) > _MOST_CHARACTERS:
        return None
    levels = {
        "L": constants.ERROR_CORRECT_L,
        "M": constants.ERROR_CORRECT_M,
        "Q": constants.ERROR_CORRECT_Q,
    }
    code: QRCode[Any] = QRCode(error_correction=levels[level], border=_QUIET_ZONE)
    code.add_data(text.encode(), optimize=0)  # type: ignore[no-untyped-call]
    try:
        code.best_fit()  # type: ignore[no-untyped-call]
    except (DataOverflowError, ValueError):  # the latter for want of a version 41
        return None
    return code
