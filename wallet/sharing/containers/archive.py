"""A ZIP that is one portfolio: ``presentation.vp.json`` at its root, or in its one folder.

Any other ZIP is a bag of files, each of which stands for itself.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from wallet.errors import SharingError, TrustError
from wallet.sharing.containers.contents import Contents, Inside, Kind, sorted_out
from wallet.trust import archives

if TYPE_CHECKING:
    from collections.abc import Iterator

PRESENTATION = "presentation.vp.json"

_BEGINNING = b"PK\x03\x04"
_HEADER = 30  # bytes before a file's name (APPNOTE.TXT, section 4.3.7)
_DESCRIPTOR = 24  # bytes that may follow a file at most (section 4.3.9)
_FORMS = (".vp.json", ".vp.jwt")  # the other files are copies for people, or originals


def is_one(start: bytes) -> bool:
    """Tell a ZIP by its first bytes."""
    return start.startswith(_BEGINNING)


def contents_of(data: bytes) -> Contents | None:
    """Return what a portfolio's ZIP carries, None for any other ZIP.

    Raises ``SharingError`` ``archive_refused`` for a portfolio whose ZIP breaks a rule of
    ``wallet.trust.archives``, and as ``sorted_out`` does.
    """
    try:
        with archives.Archive(io.BytesIO(data), "") as archive:
            names = archive.names()
            if not is_portfolio(names):
                return None
            if not _is_seamless(data):
                raise SharingError("archive_refused")
            found = sorted_out(Kind.ZIP, _presentations(archive, names))
    except TrustError as error:
        if PRESENTATION.encode() not in data:
            return None  # whoever takes it for a bag of files says what is wrong
        raise SharingError("archive_refused") from error
    others = sum(not _is_form(name) for name in names)
    return Contents(found.kind, found.presentation, found.badges, others)


def is_portfolio(names: tuple[str, ...]) -> bool:
    """Say whether files of these names are one portfolio."""
    paths = [PurePosixPath(name) for name in names]
    held = [path for path in paths if path.name == PRESENTATION]
    shared = {path.parts[0] for path in paths if not path.parts[0].startswith("__MACOSX")}
    return len(held) == 1 and (len(held[0].parts) == 1 or len(shared) == 1)


def _presentations(archive: archives.Archive, names: tuple[str, ...]) -> Iterator[Inside]:
    for name in names:
        if _is_form(name):
            yield Inside(name, "application/vp", archive.read(name))


def _is_form(name: str) -> bool:
    """Tell a presentation by its name; where capitals make no difference, two of them are one."""
    return name.lower().endswith(_FORMS)


def _is_seamless(data: bytes) -> bool:
    """Say whether the files that the directory lists are all there are.

    A reader that goes from the front finds others, where files lie before, between or behind them.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = sorted(archive.infolist(), key=lambda each: each.header_offset)
        directory = archive.start_dir
    end, room = 0, 0
    for entry in entries:
        start = entry.header_offset
        if not end <= start <= end + room:
            return False
        lengths = data[start + 26 : start + 28], data[start + 28 : start + 30]
        names = sum(int.from_bytes(each, "little") for each in lengths)
        end, room = start + _HEADER + names + entry.compress_size, _DESCRIPTOR
    return end <= directory <= end + room
