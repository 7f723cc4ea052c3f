"""Badges in pictures: the chunks of a PNG, the badge element of an SVG."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING
from xml.etree.ElementTree import XMLPullParser

from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.issuer_simulator import bake_png, bake_svg
from tests.sweep.good import PIXELS
from wallet.credentials import png, svg

if TYPE_CHECKING:
    import random

_TEXT = '{"@context": [], "type": ["VerifiableCredential"]}'
_TOKEN = "eyJhbGciOiJFZERTQSJ9.e30.AAAA"  # noqa: S105 - made up
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><g id="a">x</g></svg>'
_FRAME = 12
_HEAD = PIXELS[:33]  # signature and IHDR
_NAMES = (b"IHDR", b"iTXt", b"tEXt", b"zTXt", b"IEND", b"IDAT", b"abCd", b"iTX\0")
_PNG_WORDS = (
    b"openbadges\0",
    b"openbadgecredential\0",
    b"clrcredential\0",
    b"\0\0\0\0\0",
    b"\0\1\0",
)
_SVG_WORDS = (
    b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "u">',
    b"<!DOCTYPE svg [",
    b"]>",
    b'<!ENTITY a "b">',
    b"&a;",
    b"&lt;",
    b"&#x20;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<g>",
    b"</g>",
    b"<g/>",
    b"<g>" * 62 + b"</g>" * 62,
    b"<g>" * 70 + b"</g>" * 70,
    b' verify="ey"',
    b'<assertion xmlns="http://openbadges.org">',
    b"</assertion>",
    b'<!DOCTYPE svg [<!ATTLIST g verify CDATA "' + b"x" * 100_000 + b'">]>',
    b"<g/>" * 3_000,
    b'<?xml version="1.0" encoding="utf-16"?>',
    b'<?xml version="1.0" encoding="latin1"?>',
    b"\xff\xfe",
)  # fmt: skip - one list


def png_seeds() -> list[bytes]:
    old = bake_png(PIXELS, "https://aoba.example/b/1", "openbadges")
    return [bake_png(PIXELS, _TEXT), old, PIXELS, old.replace(b"iTXt", b"tEXt", 1)]


def of_chunks(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Change the chunks of a PNG, and write lengths and checksums anew."""
    found, beside = list(_chunks(data)), list(_chunks(other))
    if not found or not beside:
        return data
    at = chance.randrange(len(found))
    match chance.randrange(5):
        case 0:
            found[at] = (chance.choice(_NAMES), found[at][1])
        case 1:
            found.insert(at, chance.choice(beside))
        case 2:
            del found[at]
        case 3:
            found.insert(at, found[at])
        case _:
            found[at] = (found[at][0], of_bytes(*_PNG_WORDS)(chance, found[at][1], other))
    return data[:8] + b"".join(_written(*chunk) for chunk in found)


def check_png(data: bytes, text: bytes) -> None:
    """Exactly one whole chunk of the picture is that badge, and baking it again gives it back."""
    whole = [
        (name, body)
        for name, body in _chunks(data)
        if name in (b"iTXt", b"tEXt")
        and body.startswith(tuple(each + b"\0" for each in png.KEYWORDS))
    ]
    assert len(whole) == 1
    assert whole[0][1].endswith(b"\0" + text)
    assert _written(*whole[0]) in data, "a checksum that does not fit"
    baked = _HEAD + _written(b"iTXt", b"openbadges\0\0\0\0\0" + text) + _written(b"IEND", b"")
    assert png.unbake(baked) == text


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at + _FRAME <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        found.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += _FRAME + size
        if found[-1][0] == b"IEND":
            break
    return found


def _written(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


PNG = Target(
    name="png",
    seeds=png_seeds,
    mutate=any_of(of_chunks, of_chunks, of_bytes(*_PNG_WORDS)),
    read=png.unbake,
    check=check_png,
    codes=(
        "picture_truncated picture_damaged picture_without_badge picture_two_badges "
        "picture_compressed_badge"
    ),
)


def svg_seeds() -> list[bytes]:
    baked = bake_svg(_DRAWING, _TEXT)
    head = b'<?xml version="1.0"?>\n' + _SVG_WORDS[0]
    return [baked, bake_svg(_DRAWING, _TOKEN, "openbadges"), head + baked, _DRAWING.encode()]


def of_markup(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Put markup, or a part of another drawing, between two elements."""
    between = [at + 1 for at, byte in enumerate(data[:10_000]) if byte == ord(">")] or [0]
    elements = other[:10_000].split(b">")
    some = b">".join(elements[chance.randrange(len(elements)) :][: chance.randint(1, 3)]) + b">"
    at = chance.choice(between)
    return data[:at] + chance.choice((*_SVG_WORDS, some, some)) + data[at:]


def check_svg(data: bytes, text: bytes) -> None:
    """Nothing came from outside the file, nothing grew, and baking it again gives it back."""
    assert len(text) <= 3 * len(data), "more than any encoding makes of it"
    if b"<!DOCTYPE" not in data:
        depth, badges = _seen(data)
        assert depth <= 64
        assert badges == 1
    shown = text.decode()
    assert shown == shown.strip()
    assert text.count(b"x") <= data.count(b"x") + data.count(b"&#") + data.count(b"x\0")
    if not shown.startswith("{") and not any(ord(each) < 32 for each in shown):
        assert svg.unbake(bake_svg(_DRAWING, shown)) == text


def _seen(data: bytes) -> tuple[int, int]:
    """Return how deep the elements of a drawing go, and how many badges are outside of others."""
    depth = deepest = inside = badges = 0
    parser = XMLPullParser(("start", "end"))
    parser.feed(data)
    for event, element in parser.read_events():
        badge = element.tag in svg.BADGES
        if event == "start":
            depth += 1
            deepest = max(deepest, depth)
            badges += badge and not inside
            inside += badge
        else:
            depth -= 1
            inside -= badge
    return deepest, badges


SVG = Target(
    name="svg",
    seeds=svg_seeds,
    mutate=any_of(of_markup, of_bytes(*_SVG_WORDS)),
    read=svg.unbake,
    check=check_svg,
    codes=(
        "too_large svg_unsafe svg_not_xml picture_without_badge picture_two_badges not_a_credential"
    ),
)
