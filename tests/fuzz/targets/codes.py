"""What was scanned or pasted: Base45, PixelPass, QR codes in pictures, and links."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

import cbor2

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.issuer_simulator import bake_png
from tests.sweep.good import PIXELS
from wallet.errors import ReadingError, SharingError
from wallet.sharing import base45, pixelpass, qr, recognising

if TYPE_CHECKING:
    import random

_LARGEST = 5_000_000  # of a million in CBOR: numbers are longer in JSON
_DOCUMENT = {"type": ["VerifiableCredential"], "n": [1.5, -2, None, True, "積み木"], "o": {}}
_TOKEN = "eyJhbGciOiJ9.e30."  # noqa: S105 - made up
_LINK = "https://aoba.example/badge/1"
_WORDS = (
    b"https://",
    b"HTTP://[",
    b"openid4vp://x",
    b"NCF",
    b"6BF",
    b" ",
    b"\n",
    b"{",
    b"eyJhbGciOiJ9.",
    b"\xd8\x1c",
    b"\xd8\x1d\x00",
    b"\xf9\x7e\x00",
    b"\xa1\x61a\x01",
    b"\x9f",
    b"\xff",
    b"\x5f",
    b"\xc2\x49\x01\x00\x00\x00\x00\x00\x00\x00\x00",
    b"\xfb\x7f\xf0\x00\x00\x00\x00\x00\x00",
)  # fmt: skip - one list


def seeds() -> list[bytes]:
    texts = [pixelpass.encode(json.dumps(_DOCUMENT)), pixelpass.encode(_TOKEN), _LINK, _TOKEN]
    return [*(text.encode() for text in texts), b"openid-credential-offer://?a=b"]


def of_packed(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change the CBOR inside PixelPass text, the document it stands for, or how it is packed."""
    inside = opened(data)
    if inside is None:
        return of_bytes(*_WORDS)(chance, data, other)
    if chance.random() < 0.5:
        try:
            inside = cbor2.dumps(
                json.loads(of_json()(chance, json.dumps(cbor2.loads(inside)).encode(), b"{}"))
            )
        except Exception:  # noqa: BLE001 - whatever: then by its bytes
            inside = of_bytes(*_WORDS)(chance, inside, opened(other) or other)
    else:
        inside = of_bytes(*_WORDS)(chance, inside, opened(other) or other)
    if chance.random() < 0.1:
        inside = bytes(chance.choice((900_000, 1_000_001, 6_000_000)))
    packed = zlib.compress(inside)
    if chance.random() < 0.1:
        packed = of_bytes(b"\0", packed)(chance, packed, data)
    return base45.encode(packed).encode()


def opened(data: bytes) -> bytes | None:
    """Return the bytes packed in a text, None where it holds none."""
    try:
        return zlib.decompressobj().decompress(base45.decode(data.decode()), 100_000)
    except Exception:  # noqa: BLE001 - whatever it is then
        return None


def read(data: bytes) -> tuple[bytes, bytes | None]:
    """Return what is taken off, and what Base45 alone makes of it."""
    try:
        decoded = base45.decode(data.decode())
    except (SharingError, UnicodeDecodeError):
        decoded = None
    return recognising.unwrap(data), decoded


def check(data: bytes, found: tuple[bytes, bytes | None]) -> None:
    """What is no code stays as it is; what was in one is bounded, and packs again."""
    inside, decoded = found
    limit = _LARGEST if inside[:1] in (b"{", b"[") else 1_000_000
    assert len(inside) <= max(limit, len(data))
    if decoded is not None:
        assert base45.encode(decoded) == data.decode()
    if inside == data:
        return
    assert decoded is not None or data.strip() != data
    text = inside.decode()
    value = _parsed(text)
    if isinstance(value, dict | list) and json.dumps(value) != text:
        assert json.loads(text) == value
    if isinstance(value, dict) and text == text.strip():
        assert _parsed(pixelpass.decode(_again(text)).decode()) == value


def _again(text: str) -> str:
    try:
        return pixelpass.encode(text)
    except ReadingError:
        return base45.encode(zlib.compress(text.encode()))  # more than JSON may hold


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):  # the latter for lists in lists without end, kept as text
        return None


CODES = Target(
    name="codes",
    seeds=seeds,
    mutate=any_of(of_packed, of_packed, of_bytes(*_WORDS)),
    read=read,
    check=check,
    codes=(
        "link_needs_consent link_not_encrypted link_asks_for_badges link_offers_badges "
        "link_begins_exchange link_too_long link_hidden_characters link_with_user "
        "link_other_scheme link_says_twice link_broken code_without_badge code_two_badges "
        "code_damaged code_too_large code_is_a_part picture_too_many_pixels"
    ),
)


def qr_seeds() -> list[bytes]:
    return [qr.qr_png(_LINK, scale=2), qr.qr_png(_TOKEN, scale=2), PIXELS, bake_png(PIXELS, "{}")]


def check_qr(data: bytes, inside: bytes) -> None:
    """A picture without a code stays as it is; what was in one can be written as a code again."""
    if inside != data:
        assert qr.read_qr(qr.qr_png(inside.decode(), scale=3)) == (inside.decode(),)


QR = Target(
    name="qr",
    seeds=qr_seeds,
    mutate=of_bytes(b"\xff\xd8\xff", b"\0\0\xff\xff", b"IHDR", b"tRNS"),
    read=recognising.unwrap,
    check=check_qr,
    codes=CODES.codes,
)
