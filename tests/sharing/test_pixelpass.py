"""PixelPass text, written and read as the package does, and bounded where others write it."""

from __future__ import annotations

import json
import shutil
import subprocess
import zlib
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.credentials.examples import BADGE, as_json, token
from wallet.errors import ReadingError, SharingError
from wallet.sharing import base45, pixelpass

PEER = Path(__file__).resolve().parents[1] / "peers" / "pixelpass.mjs"
NUMBERS = '{"n":[0,-1,23,24,255,65536,4294967296,9007199254740991,0.1,2.5,3.0,1e300,100000.5,1e-7]}'

documents = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(2**53), 2**53)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
        ),
        max_leaves=15,
    ),
)


def packed(data: bytes) -> str:
    return base45.encode(zlib.compress(data))


def code_of(text: str) -> str:
    with pytest.raises(SharingError) as caught:
        pixelpass.decode(text)
    return caught.value.code


def test_base45_as_rfc_9285_gives_it() -> None:
    for plain, coded in ((b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581")):
        assert base45.encode(plain) == coded
        assert base45.decode(coded) == plain


@given(st.binary())
def test_base45_round_trip(data: bytes) -> None:
    assert base45.decode(base45.encode(data)) == data


@pytest.mark.parametrize("text", ["A", "::", ":::", "GGW", "ab", "AAAA", "é0"])
def test_base45_refuses(text: str) -> None:
    with pytest.raises(SharingError) as caught:
        base45.decode(text)
    assert caught.value.code == "code_damaged"


@given(documents)
def test_a_document_comes_back_equal(document: dict[str, Any]) -> None:
    text = pixelpass.encode(json.dumps(document))
    assert pixelpass.looks_like_pixelpass(text)
    assert json.loads(pixelpass.decode(text)) == document


def test_members_keep_their_order_and_text_its_letters() -> None:
    assert list(json.loads(pixelpass.decode(pixelpass.encode(json.dumps(BADGE))))) == list(BADGE)
    assert "見本大学".encode() in pixelpass.decode(pixelpass.encode(as_json(BADGE).decode()))


def test_a_token_comes_back_identical() -> None:
    text = token(BADGE)
    assert pixelpass.decode(pixelpass.encode(text)) == text.encode()


def test_only_strict_json_is_packed() -> None:
    with pytest.raises(ReadingError) as caught:
        pixelpass.encode('{"a":1,"a":2}')
    assert caught.value.code == "json_duplicate_key"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NCF", "code_damaged"),
        (packed(b"{}")[:-3], "code_damaged"),
        (base45.encode(zlib.compress(b"{}") + b"tail"), "code_damaged"),
        (base45.encode(b"\x78\xda" + b"\xff" * 40), "code_damaged"),
        (packed(b"\xff\xfe\xfd"), "code_damaged"),
        (packed(b" " * 2_000_000), "code_too_large"),
        (packed(b"\x9a\x00\x1e\x84\x80" + b"\x80" * 2_000_000), "code_too_large"),
        ("0" * 200_000, "code_too_large"),
        (packed(b"\x81" * 70 + b"\x01"), "code_damaged"),  # nested too deeply
        (packed(b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff"), "code_damaged"),  # 2^64 members
        (packed(cbor2.dumps({"a": b"\xff"})), "code_damaged"),  # bytes, of which JSON knows none
        (packed(b"\xa2\x61a\x01\x61a\x02\xff"), "code_damaged"),  # the same key twice
        (packed(b"\xa1\x61a\xc5\x82\x1b\x00\x00\x00\x17\x48\x76\xe8\x00\x03"), "code_damaged"),
        (packed(b"\xa1\x61a\xd8\x23\x62(("), "code_damaged"),  # a tag for a regular expression
        (packed(b"\xa1\x61a\xfb\x7f\xf0\x00\x00\x00\x00\x00\x00"), "code_damaged"),  # infinity
        (packed(b"\xa1\x61a\x01\xff"), "code_damaged"),  # something after the document
    ],
)
def test_refused(text: str, code: str) -> None:
    assert code_of(text) == code


def test_what_does_not_look_like_it() -> None:
    for text in ("", "HELLO", "HTTPS://EXAMPLE.ORG", "6BF", "NCFOO BAR", "abc def ghi jkl", "NCFÄ"):
        assert not pixelpass.looks_like_pixelpass(text)
    for level in (1, 6, 9):
        assert pixelpass.looks_like_pixelpass(base45.encode(zlib.compress(b"{}", level)))


def peer(word: str, text: str) -> str:
    done = subprocess.run(
        ["node", PEER, word], input=text.encode(), capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.mark.node
@pytest.mark.skipif(
    not shutil.which("node") or not (PEER.parent / "node_modules").is_dir(),
    reason="needs Node.js and tests/peers installed (packaging/test.py --all)",
)
@pytest.mark.parametrize("text", [as_json(BADGE).decode(), NUMBERS, token(BADGE), "{}", "[]"])
def test_the_package_writes_and_reads_the_same(text: str) -> None:
    assert pixelpass.encode(text) == peer("encode", text)
    read = peer("decode", pixelpass.encode(text))
    assert pixelpass.decode(pixelpass.encode(text)) == read.encode() or (
        json.loads(pixelpass.decode(pixelpass.encode(text))) == json.loads(read)
    )
