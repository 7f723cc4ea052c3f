"""Files that mean harm, by name, and the code that each must be answered with."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

from tests.issuer_simulator import bake_png
from tests.issuer_simulator.samples import catalogue
from tests.service.making import as_file, badge, institution
from wallet.sharing import base45, qr

GOOD = as_file(badge(institution(method="did:key")))


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return a PNG chunk."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_with(*chunks: bytes) -> bytes:
    """Return a picture of one pixel with chunks before its data."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(chunks) + chunk(
        b"IDAT", data
    ) + chunk(b"IEND", b"")  # fmt: skip


def bomb(kind: bytes) -> bytes:
    """Return a chunk of a few kilobytes that inflates to 200 MB."""
    stream = zlib.compressobj(9)
    packed = b"".join(stream.compress(bytes(1_000_000)) for _ in range(200)) + stream.flush()
    if kind == b"zTXt":
        return chunk(kind, b"openbadgecredential\0\0" + packed)
    return chunk(kind, b"openbadgecredential\0\1\0\0\0" + packed)


def wide(width: int, height: int) -> bytes:
    """Return a picture that claims to be huge."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    return start + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def files() -> dict[str, tuple[bytes, str | None]]:
    """Return contents and expected code by file name.

    "" is for a badge that is good, None where any answer will do if it comes in time.
    """
    text = GOOD.decode()
    laughs = [f"&e{number - 1};" * 10 if number else "ha" for number in range(9)]
    entities = "".join(f'<!ENTITY e{at} "{laugh}">' for at, laugh in enumerate(laughs))
    return {
        "00 good.json": (GOOD, ""),
        "truncated.json": (GOOD[: len(GOOD) // 2], "not_json"),
        "oversized.json": (b'{"a":"' + b"x" * 5_000_000 + b'"}', "too_large"),
        "enormous.json": (b"[" * 11_000_000, "too_large"),
        "deep.json": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "json_too_deep"),
        "brackets.json": (b"[" * 4_000_000, "json_too_many_nodes"),
        "many nodes.json": (b"[" + b"1," * 300_000 + b"1]", "json_too_many_nodes"),
        "twice.json": (text.replace('"name"', '"id":"x","name"', 1).encode(), "json_duplicate_key"),
        "utf-16.json": (text.encode("utf-16"), "not_utf8"),
        "latin.json": ('{"name": "Schöne Grüße"}'.encode("latin-1"), "not_utf8"),
        "number.json": (b'{"a": 1e999, "b": NaN}', "json_number"),
        "long number.json": (b'{"a": ' + b"9" * 1_000_000 + b"}", "json_number"),
        "surrogate.json": (b'{"a": "\\ud800"}', "json_surrogate"),
        "empty.json": (b"", "empty_file"),
        "half.png": (bake_png(catalogue.picture("aoba-ds101"), text)[:400], "picture_truncated"),
        "two.png": (
            bake_png(bake_png(catalogue.picture("aoba-ds101"), text), text),
            "picture_two_badges",
        ),
        "bomb ztxt.png": (png_with(bomb(b"zTXt")), "picture_compressed_badge"),
        "bomb itxt.png": (png_with(bomb(b"iTXt")), "picture_compressed_badge"),
        "no badge.png": (png_with(), "picture_without_badge"),
        "huge.png": (wide(60_000, 60_000), "picture_too_many_pixels"),
        "link.png": (qr.qr_png("https://evil.example/x"), "link_needs_consent"),
        "laughs.svg": (
            f"<!DOCTYPE svg [{entities}]><svg xmlns='http://www.w3.org/2000/svg'>&e8;</svg>".encode(),
            "svg_unsafe",
        ),
        "inside.svg": (
            (
                b"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                b"<svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>"
            ),
            "svg_unsafe",
        ),
        "code bomb.txt": (
            base45.encode(zlib.compress(bytes(50_000_000), 9)).encode(),
            "code_too_large",
        ),
        "claims to be small.png": (
            png_with(chunk(b"IDAT", zlib.compress(bytes(10_000_000)))),
            "picture_without_badge",
        ),
        "zip.json": (b"PK\x03\x04" + bytes(1000), "zip_damaged"),
        "alike.json": (alike(), None),
        "y drawn large.png": (bake_png(large_picture(), text), ""),
        "z good.json": (as_file(badge(institution(method="did:key"), 2)), ""),
    }


def alike() -> bytes:
    """Return a badge whose parts cannot be told apart, which is much work to put in order."""
    other = badge(institution(method="did:key"), 3)
    parts = [{"type": ["Evidence"], "name": "same"} for _ in range(400)]
    return as_file({**other, "evidence": parts})


def large_picture() -> bytes:
    """Return a picture of 16 megapixels in a few kilobytes."""
    held = io.BytesIO()
    Image.new("RGB", (4000, 4000)).save(held, "PNG")
    return held.getvalue()
