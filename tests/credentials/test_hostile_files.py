"""Each hostile or mistaken file has one expected code, within five seconds and bounded memory."""

from __future__ import annotations

import gzip
import io
import json
import time
import tracemalloc
import zipfile
import zlib
from typing import TYPE_CHECKING

import pytest

from tests.credentials.examples import ASSERTION, BADGE, as_json, part, token
from tests.credentials.pictures import (
    END,
    HEADER,
    PIXEL,
    SIGNATURE,
    SVG,
    chunk,
    itxt,
    png,
    svg,
    text_chunk,
)
from wallet import wording
from wallet.credentials.reading import read
from wallet.credentials.verdicts import verdict_of
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTE = 1_000_000
BADGE_JSON = as_json(BADGE)
TOKEN = token(BADGE)
HEAD, PAYLOAD, SIGNATURE_PART = TOKEN.split(".")
BAKED = png(itxt(BADGE_JSON))
NAMESPACE = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
ENTITIES = "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


def archive() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        made.writestr("badge.json", BADGE_JSON)
    return written.getvalue()


def flipped(data: bytes, position: int) -> bytes:
    return data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :]


def raw_token(header: bytes, payload: bytes) -> bytes:
    return f"{part(header)}.{part(payload)}.AA".encode()


def nested_presentations(depth: int) -> bytes:
    inner = BADGE_JSON.decode()
    for _ in range(depth):
        inner = f'{{"type":"VerifiablePresentation","verifiableCredential":[{inner}]}}'
    return inner.encode()


CASES: dict[str, tuple[bytes | Callable[[], bytes], str, str]] = {
    # name: file (large ones are made when needed), code, verdict
    "nothing": (b"", "empty_file", "not_a_credential"),
    "white space": (b" \r\n\t " * 100, "empty_file", "not_a_credential"),
    "byte order mark alone": (b"\xef\xbb\xbf", "empty_file", "not_a_credential"),
    "long white space": (lambda: b" " * MEGABYTE, "empty_file", "not_a_credential"),
    "plain words": (b"Congratulations! Your openbadge is here.", "plain_text", "not_a_credential"),
    "base64 of nothing we know": (b"AAECAwQFBgcICQoLDA0ODw==", "plain_text", "not_a_credential"),
    "a domain that looks like three parts": (b"www.example.com", "plain_text", "not_a_credential"),
    "a link": (b"https://example.org/badge/1\n", "looks_like_link", "not_a_credential"),
    "words that begin as tokens do": (b"eye.catching", "plain_text", "not_a_credential"),
    "random bytes": (bytes(range(128, 256)), "not_utf8", "not_a_credential"),
    "zero bytes": (b"\0" * 1000, "plain_text", "not_a_credential"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "looks_like_pdf", "not_a_credential"),
    "a ZIP": (archive(), "looks_like_zip", "not_a_credential"),
    "a gzip bomb": (
        lambda: gzip.compress(b" " * 20 * MEGABYTE),
        "looks_like_zip",
        "not_a_credential",
    ),
    "a web page": (b"<!DOCTYPE html><title>x</title>", "looks_like_web_page", "not_a_credential"),
    "a web page, no doctype": (b"\n<HTML><body>", "looks_like_web_page", "not_a_credential"),
    "CBOR credential": (b"0oRYVqQBJgNu", "format_not_supported", "unsupported"),
    "JWS in JSON": (
        as_json({"payload": part({"amount": 5}), "signatures": [{"signature": "x"}]}),
        "format_not_supported",
        "unsupported",
    ),
    "JWS in JSON, broken": (
        as_json({"payload": "{}", "signatures": [{"protected": part({"b64": True})}]}),
        "token_malformed",
        "malformed",
    ),
    "JWS in JSON without payload": (
        as_json({"payload": None, "signature": "x"}),
        "token_malformed",
        "malformed",
    ),
    "JWS in JSON, payload twice the same": (
        as_json({"payload": '{"a":1,"a":1}', "protected": part({"b64": False}), "signature": ""}),
        "json_duplicate_key",
        "malformed",
    ),
    # pictures of other kinds
    "JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture_not_supported", "not_a_credential"),
    "GIF": (b"GIF89a\1\0\1\0", "picture_not_supported", "not_a_credential"),
    "WebP": (b"RIFF\x10\0\0\0WEBPVP8 ", "picture_not_supported", "not_a_credential"),
    "HEIC": (b"\0\0\0\x18ftypheic\0\0", "picture_not_supported", "not_a_credential"),
    "BMP": (b"BM\x36\0\0\0", "picture_not_supported", "not_a_credential"),
    "TIFF": (b"II*\0\x08\0\0\0", "picture_not_supported", "not_a_credential"),
    # PNG
    "PNG without a badge": (png(), "picture_without_badge", "not_a_credential"),
    "PNG with other text": (
        png(text_chunk(BADGE_JSON, b"Comment"), itxt(BADGE_JSON, b"XML:com.adobe.xmp")),
        "picture_without_badge",
        "not_a_credential",
    ),
    "PNG keyword with a tail": (
        png(itxt(BADGE_JSON, b"openbadgecredentials")),
        "picture_without_badge",
        "not_a_credential",
    ),
    "PNG signature alone": (SIGNATURE, "picture_truncated", "malformed"),
    "PNG cut in the badge": (BAKED[:200], "picture_truncated", "malformed"),
    "PNG cut before its end": (BAKED[:-12], "picture_truncated", "malformed"),
    "PNG cut in its checksum": (BAKED[:-2], "picture_truncated", "malformed"),
    "PNG chunk longer than the file": (
        SIGNATURE + HEADER + b"\xff\xff\xff\xff" + itxt(BADGE_JSON)[4:] + PIXEL + END,
        "picture_truncated",
        "malformed",
    ),
    "PNG without a header": (SIGNATURE + itxt(BADGE_JSON) + END, "picture_damaged", "malformed"),
    "PNG with two headers": (png(HEADER), "picture_damaged", "not_a_credential"),
    "PNG with a badge in its name only": (
        png(chunk(b"tEXt", b"openbadges")),
        "picture_without_badge",
        "not_a_credential",
    ),
    "PNG with one bit turned": (flipped(BAKED, 120), "picture_damaged", "malformed"),
    "PNG with a wrong checksum": (
        flipped(BAKED, len(SIGNATURE + HEADER + itxt(BADGE_JSON)) - 1),
        "picture_damaged",
        "malformed",
    ),
    "PNG with a chunk of no name": (png(chunk(b"\0\0\0\0")), "picture_damaged", "not_a_credential"),
    "PNG badge chunk without its fields": (
        png(chunk(b"iTXt", b"openbadgecredential\0\0\0")),
        "picture_damaged",
        "malformed",
    ),
    "PNG with two badges": (
        png(itxt(BADGE_JSON), itxt(BADGE_JSON)),
        "picture_two_badges",
        "malformed",
    ),
    "PNG with badges of two standards": (
        png(itxt(BADGE_JSON), text_chunk(b"https://example.org/1")),
        "picture_two_badges",
        "malformed",
    ),
    "PNG compressed iTXt": (
        png(chunk(b"iTXt", b"openbadges\0\1\0\0\0" + zlib.compress(BADGE_JSON))),
        "picture_compressed_badge",
        "malformed",
    ),
    "PNG decompression bomb": (
        lambda: png(chunk(b"zTXt", b"openbadges\0\0" + zlib.compress(b" " * 50 * MEGABYTE))),
        "picture_compressed_badge",
        "malformed",
    ),
    "PNG bomb elsewhere": (
        lambda: png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b" " * 50 * MEGABYTE))),
        "picture_without_badge",
        "not_a_credential",
    ),
    "PNG with an empty badge": (png(itxt(b"")), "not_json", "malformed"),
    "PNG with broken JSON": (png(itxt(BADGE_JSON[:-5])), "not_json", "malformed"),
    "PNG with a duplicate key": (png(itxt(b'{"a":1,"a":2}')), "json_duplicate_key", "malformed"),
    "PNG with text that is not UTF-8": (png(itxt(b'{"a":"\xff"}')), "not_utf8", "malformed"),
    "PNG with a cut token": (png(itxt(TOKEN[:60].encode())), "token_malformed", "malformed"),
    "PNG with JSON of something else": (
        png(itxt(b'{"a":1}')),
        "not_a_credential",
        "not_a_credential",
    ),
    "PNG badge larger than JSON may be": (
        lambda: png(itxt(b'{"type":"Assertion","a":"' + b"a" * 6 * MEGABYTE + b'"}')),
        "too_large",
        "not_a_credential",
    ),
    "PNG over the limit": (
        lambda: png(text_chunk(b"a" * 20 * MEGABYTE)),
        "too_large",
        "not_a_credential",
    ),
    "PNG of a million chunks": (
        lambda: png(chunk(b"teSt") * 800_000),
        "picture_without_badge",
        "not_a_credential",
    ),
    # SVG
    "SVG without a badge": (SVG.encode(), "picture_without_badge", "not_a_credential"),
    "SVG with a badge of no namespace": (
        svg("<credential>{}</credential>"),
        "picture_without_badge",
        "not_a_credential",
    ),
    "SVG with two badges": (
        svg(f"<openbadges:credential {NAMESPACE}>{{}}</openbadges:credential>" * 2),
        "picture_two_badges",
        "malformed",
    ),
    "SVG with an empty badge": (
        svg(f"<openbadges:credential {NAMESPACE}/>"),
        "not_json",
        "malformed",
    ),
    "SVG cut short": (
        svg(f"<openbadges:credential {NAMESPACE} verify='{TOKEN}'/>")[:-20],
        "svg_not_xml",
        "malformed",
    ),
    "SVG entity bomb": (
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">' + ENTITIES.encode() + b"]><svg>&i;</svg>",
        "svg_unsafe",
        "not_a_credential",
    ),
    "SVG entity bomb with a badge": (
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">'
        + ENTITIES.encode()
        + b"]>"
        + svg(f"<openbadges:credential {NAMESPACE}>&i;</openbadges:credential>"),
        "svg_unsafe",
        "malformed",
    ),
    "SVG outside entity": (
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
        "svg_unsafe",
        "not_a_credential",
    ),
    "SVG that gives each of 200,000 elements a megabyte": (
        lambda: (
            b'<!DOCTYPE svg [<!ATTLIST a b CDATA "%s">]><svg>' % (b"x" * 1_000_000)
            + b"<a/>" * 200_000
            + b"</svg>"
        ),
        "svg_unsafe",
        "not_a_credential",
    ),
    "SVG 100,000 deep": (
        lambda: b"<svg>" + b"<g>" * 100_000 + b"</g>" * 100_000 + b"</svg>",
        "svg_unsafe",
        "not_a_credential",
    ),
    "SVG with 100,000 attributes": (
        lambda: b"<svg " + b" ".join(b'a%d="1"' % n for n in range(100_000)) + b"/>",
        "picture_without_badge",
        "not_a_credential",
    ),
    "SVG over the limit": (
        lambda: svg("<!--" + "a" * 3 * MEGABYTE + "-->"),
        "too_large",
        "not_a_credential",
    ),
    "SVG in an unknown encoding": (
        b'<?xml version="1.0" encoding="klingon"?><svg/>',
        "svg_not_xml",
        "not_a_credential",
    ),
    "SVG with a duplicate key": (
        svg(f'<openbadges:credential {NAMESPACE}>{{"a":1,"a":2}}</openbadges:credential>'),
        "json_duplicate_key",
        "malformed",
    ),
    "other XML": (b"<rss><channel/></rss>", "not_a_credential", "not_a_credential"),
    "not quite XML": (b"< svg", "svg_not_xml", "not_a_credential"),
    # JSON
    "JSON cut short": (BADGE_JSON[:-1], "not_json", "malformed"),
    "JSON with a tail": (BADGE_JSON + b"x", "not_json", "malformed"),
    "JSON of something else, cut": (b'{"name": "package"', "not_json", "not_a_credential"),
    "JSON of something else": (b'{"name": "package"}', "not_a_credential", "not_a_credential"),
    "JSON list": (b"[1, 2, 3]", "not_a_credential", "not_a_credential"),
    "JSON list of badges": (
        b"[" + BADGE_JSON + b"]",
        "not_a_credential",
        "not_a_credential",
    ),
    "JSON words": (b'"hello"', "not_a_credential", "not_a_credential"),
    "JSON duplicate key": (
        BADGE_JSON.replace(b'"validFrom"', b'"name": 1, "name": 2, "validFrom"'),
        "json_duplicate_key",
        "malformed",
    ),
    "JSON duplicate key deep inside": (
        BADGE_JSON.replace(b'"inLanguage"', b'"name": "x", "inLanguage"'),
        "json_duplicate_key",
        "malformed",
    ),
    "JSON NaN": (BADGE_JSON.replace(b'"2030-03-31"', b"NaN"), "json_number", "malformed"),
    "JSON infinity by overflow": (
        BADGE_JSON.replace(b'"2030-03-31"', b"1e999"),
        "json_number",
        "malformed",
    ),
    "JSON lone surrogate": (
        BADGE_JSON.replace(b"2030-03-31", b"\\ud800"),
        "json_surrogate",
        "malformed",
    ),
    "JSON in Shift_JIS": (
        BADGE_JSON.decode().encode("shift_jis"),
        "not_utf8",
        "malformed",
    ),
    "JSON in UTF-16": (BADGE_JSON.decode().encode("utf-16"), "not_utf8", "not_a_credential"),
    "JSON 100,000 deep": (b"[" * 100_000 + b"]" * 100_000, "json_too_deep", "not_a_credential"),
    "JSON badge 65 deep": (
        BADGE_JSON[:-1] + b', "x": ' + b"[" * 64 + b"]" * 64 + b"}",
        "json_too_deep",
        "malformed",
    ),
    "JSON of a million values": (
        lambda: b"[" + b"0," * MEGABYTE + b"0]",
        "json_too_many_nodes",
        "not_a_credential",
    ),
    "JSON over the limit": (
        lambda: b'{"type":"Assertion","a":"' + b"a" * 5 * MEGABYTE + b'"}',
        "too_large",
        "not_a_credential",
    ),
    "a BadgeClass": (
        as_json({"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "name": "x"}),
        "description_only",
        "not_a_credential",
    ),
    "a Profile": (
        as_json({"type": ["Profile"], "id": "https://example.org"}),
        "description_only",
        "not_a_credential",
    ),
    "presentations nested too deeply": (
        nested_presentations(12),
        "nested_too_deeply",
        "malformed",
    ),
    "wrappers nested too deeply": (
        b'{"credential":' * 12 + BADGE_JSON + b"}" * 12,
        "nested_too_deeply",
        "malformed",
    ),
    # tokens
    "token of two parts": (f"{HEAD}.{PAYLOAD}".encode(), "token_malformed", "malformed"),
    "token of five parts": (f"{TOKEN}.AAAA.AAAA".encode(), "token_malformed", "malformed"),
    "token with a line break": (f"{HEAD}.\n{PAYLOAD}.AA".encode(), "token_malformed", "malformed"),
    "token with padding": (f"{TOKEN}=".encode(), "token_malformed", "malformed"),
    "token with base64's plus": (f"{TOKEN}+".encode(), "token_malformed", "malformed"),
    "token with spare bits": (f"{HEAD}.{PAYLOAD}.AB".encode(), "token_malformed", "malformed"),
    "token of impossible length": (
        f"{HEAD}.{PAYLOAD}.AAAAA".encode(),
        "token_malformed",
        "malformed",
    ),
    "token with a list for payload": (token([1]).encode(), "token_malformed", "malformed"),
    "token with a list for header": (
        raw_token(b"[1]", BADGE_JSON),
        "plain_text",
        "not_a_credential",
    ),
    "token with a duplicate header member": (
        raw_token(b'{"alg":"none","alg":"EdDSA"}', BADGE_JSON),
        "json_duplicate_key",
        "malformed",
    ),
    "token with a duplicate claim": (
        raw_token(b'{"alg":"EdDSA"}', b'{"iss":"a","iss":"b"}'),
        "json_duplicate_key",
        "malformed",
    ),
    "token with a payload that is no JSON": (
        raw_token(b'{"alg":"EdDSA"}', b"{oops"),
        "not_json",
        "malformed",
    ),
    "token to log in with": (
        token({"iss": "https://login.example", "sub": "me", "exp": 1}).encode(),
        "token_not_a_credential",
        "not_a_credential",
    ),
    "token with two credentials": (
        token({"vc": BADGE, "vp": {"type": "VerifiablePresentation"}}).encode(),
        "token_two_credentials",
        "malformed",
    ),
    "token with a credential inside and out": (
        token({**BADGE, "vc": BADGE}).encode(),
        "token_two_credentials",
        "malformed",
    ),
    "token whose vc claim is text": (
        token({"vc": "oops"}).encode(),
        "token_not_a_credential",
        "not_a_credential",
    ),
    "SD-JWT with a broken disclosure": (
        f"{TOKEN}~AA=~".encode(),
        "token_malformed",
        "malformed",
    ),
    "SD-JWT cut short": (f"{TOKEN}~AAAA".encode(), "token_malformed", "malformed"),
    "wrapped token, broken": (as_json({"jwt": TOKEN + "="}), "token_malformed", "malformed"),
}


def made(name: str) -> bytes:
    data, _, _ = CASES[name]
    return data if isinstance(data, bytes) else data()


@pytest.mark.parametrize("name", CASES)
def test_one_code_each_and_words_for_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    _, code, verdict = CASES[name]
    data = made(name)
    started = time.perf_counter()
    with pytest.raises(ReadingError) as caught:
        read(data, name="file")
    assert time.perf_counter() - started < 5
    assert (caught.value.code, verdict_of(caught.value)) == (code, verdict)
    assert caught.value.details["name"] == "file"
    for language in ("en", "ja"):
        assert wording.say(code, language, **caught.value.details)
        assert wording.next_step(code, language, **caught.value.details)


@pytest.mark.parametrize("name", ["PNG decompression bomb", "SVG entity bomb", "a gzip bomb"])
def test_bombs_stay_small(name: str) -> None:
    data = made(name)
    tracemalloc.start()
    try:
        with pytest.raises(ReadingError):
            read(data)
        assert tracemalloc.get_traced_memory()[1] < 10 * len(data) + MEGABYTE
    finally:
        tracemalloc.stop()


def test_control_the_good_forms_of_these_are_read() -> None:
    """Were the reader to refuse everything, all of the above would pass."""
    good = [
        BADGE_JSON,
        b"\xef\xbb\xbf" + BADGE_JSON,
        as_json(ASSERTION),
        f" {TOKEN}\n".encode(),
        f"{TOKEN}~{part(['a', 'b', 'c'])}~".encode(),  # for the verifier to refuse
        json.dumps(TOKEN).encode(),
        as_json({"jwt": TOKEN}),
        as_json({"credential": BADGE}),
        as_json({"verifiableCredential": TOKEN}),
        b'{"credential":' * 8 + BADGE_JSON + b"}" * 8,
        BAKED,
        png(itxt(TOKEN.encode())),
        png(itxt(as_json(ASSERTION), b"openbadges")),
        png(text_chunk(b"https://example.org/assertion")),
        BAKED + b"after the end",
        svg(f"<openbadges:credential {NAMESPACE} verify='{TOKEN}'/>"),
        svg(
            f"<openbadges:credential {NAMESPACE}><![CDATA[{BADGE_JSON.decode()}]]>"
            "</openbadges:credential>"
        ),
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://w3.example/svg11.dtd">'
        + svg(f"<openbadges:credential {NAMESPACE} verify='{TOKEN}'/>"),
    ]
    for data in good:
        assert read(data).original == data
