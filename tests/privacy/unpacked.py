"""Everything that a document holds: what is packed, encoded, drawn as a code or set in a page."""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile
from typing import TYPE_CHECKING

from wallet.errors import WalletError
from wallet.sharing import pixelpass, qr

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 8
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff")


def unpacked(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield some bytes and, at any depth, whatever is in them."""
    yield data
    if depth >= _DEEPEST:
        return
    for inner in _inside(data):
        yield from unpacked(inner, depth + 1)


def _inside(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment
            for entry in archive.infolist():
                yield from (entry.filename.encode(), entry.extra, entry.comment)
                yield archive.read(entry)
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif data.startswith(_PICTURES):
        yield from _of_picture(data)
    else:
        for found in _BASE64.findall(data):
            for decode in (base64.b64decode, base64.urlsafe_b64decode):
                try:
                    yield decode(found.rstrip(b"=") + b"=" * (-len(found.rstrip(b"=")) % 4))
                except (binascii.Error, ValueError):
                    continue


def _of_pdf(data: bytes) -> Iterator[bytes]:
    import pypdf  # noqa: PLC0415 - few sessions make one

    reader = pypdf.PdfReader(io.BytesIO(data))
    numbers = {*reader.xref.get(0, ()), *reader.xref_objStm}
    for number in sorted(numbers - {0}):
        found = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        if isinstance(found, pypdf.generic.StreamObject):
            try:
                yield found.get_data()
            except (pypdf.errors.PyPdfError, NotImplementedError, ValueError):
                yield found._data
        yield repr(found).encode("utf-8", "replace")  # texts in it are decoded
    yield str(reader.metadata).encode("utf-8", "replace")
    whole = "".join(page.extract_text() for page in reader.pages)
    yield "".join(whole.split()).encode("utf-8", "replace")


def _of_picture(data: bytes) -> Iterator[bytes]:
    try:
        for text in qr.read_qr(data):
            yield text.encode()
            if pixelpass.looks_like_pixelpass(text):
                yield pixelpass.decode(text)
    except WalletError:
        return
