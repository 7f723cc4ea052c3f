"""From parts of a code in motion, as text or in pictures of a screen, to the document of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials import pictures
from wallet.errors import ReadingError, SharingError
from wallet.sharing.animated.assembly import Assembly
from wallet.sharing.animated.parts import looks_like_part
from wallet.sharing.qr import read_qr
from wallet.tasks.files.names import printable
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.importing.gathering import files_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wallet.work import Work

_FIRST = 100  # bytes of a file in which a part shows that it is one
_CONTAINERS = (b"\x1a\x45\xdf\xa3", b"YUV4MPEG2 ")  # WebM and Matroska; plain frames
_STILLS = (b"avif", b"heic", b"heix", b"mif1")  # pictures in the container of MP4


@dataclass(frozen=True, slots=True)
class Collected:
    """A document that was put together, of how many parts, and how many texts were none or spoilt.

    A file that was no collection of parts is itself, of 0 parts.
    """

    data: bytes
    parts: int = 0
    ignored: int = 0


def collect(texts: Iterable[str]) -> Collected:
    """Put parts together, in whatever order; what is no part of anything, or misread, is ignored.

    Reads no further than it must. Raises ``SharingError``: ``animated_incomplete`` (details
    ``received``, ``expected``; 0 of 0 where none is a part), ``animated_other_message``,
    ``animated_other_kind``, ``animated_broken`` or ``code_too_large``.
    """
    whole, ignored = Assembly(), 0
    for text in texts:
        if not looks_like_part(text):
            ignored += 1
            continue
        try:
            whole.take(text)
        except SharingError as error:
            if error.code != "code_damaged":
                raise
            ignored += 1
        if whole.result is not None:
            return Collected(whole.result, whole.expected, ignored)
    raise SharingError("animated_incomplete", received=whole.received, expected=whole.expected)


def opened(path: Path, work: Work) -> Collected:
    """Read a file as ``read_file`` does; a text of parts, or a folder of pictures, put together.

    Raises besides what ``read_file`` and ``collect`` do ``SharingError``: ``animated_is_video`` or
    ``animated_nothing`` (details ``name``), and ``ReadingError`` ``batch_too_large``.
    """
    name = printable(path.name)
    if path.is_dir():
        return _together(_codes(path, work), name)
    data = read_file(path)
    if _is_video(data):
        raise SharingError("animated_is_video", name=name)
    if not looks_like_part(data[:_FIRST].decode("latin-1")):
        return Collected(data)
    return _together(data.decode("utf-8", "replace").splitlines(), name)


def _together(texts: Iterable[str], name: str) -> Collected:
    try:
        return collect(texts)
    except SharingError as error:
        if error.code == "animated_incomplete" and not error.details["expected"]:
            raise SharingError("animated_nothing", name=name) from error
        raise


def _codes(folder: Path, work: Work) -> Iterator[str]:
    """Yield what the codes in a folder's pictures say; other files and spoilt ones are left out."""
    found = files_of([folder], work)
    for number, (path, name) in enumerate(found, 1):
        work.step(number, len(found), name)
        try:
            data = read_file(path)
            if data.startswith((pictures.PNG, pictures.JPEG)):
                yield from read_qr(data)
        except (ReadingError, SharingError):
            continue


def _is_video(data: bytes) -> bool:
    if data[4:8] == b"ftyp":  # ISO/IEC 14496-12
        return data[8:12] not in _STILLS
    return data.startswith(_CONTAINERS) or (data[:4] == b"RIFF" and data[8:12] == b"AVI ")
