"""What was scanned, pasted or dropped, made ready for the reader; and nothing is fetched."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.credentials.examples import ASSERTION, BADGE, as_json, token
from tests.credentials.pictures import chunk, itxt, png, svg
from tests.sharing.parts import parts
from wallet import wording
from wallet.credentials.reading import read
from wallet.errors import ReadingError, SharingError, WalletError
from wallet.sharing import pixelpass
from wallet.sharing.compact import vp1
from wallet.sharing.qr import qr_png
from wallet.sharing.recognising import unwrap

SMALL = {"type": ["VerifiableCredential"], "credentialSubject": {"name": "青木"}}
PIXELPASS = pixelpass.encode(as_json(SMALL).decode())


def side_by_side(*texts: str) -> bytes:
    sheet = Image.new("L", (500 * len(texts), 500), 255)
    for place, text in enumerate(texts):
        with Image.open(io.BytesIO(qr_png(text, scale=4))) as code:
            sheet.paste(code.convert("L"), (500 * place, 0))
    written = io.BytesIO()
    sheet.save(written, format="PNG")
    return written.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"HELLO",
        b"\xff\xfe\x00",
        as_json(BADGE),
        as_json(ASSERTION),
        token(BADGE).encode(),
        png(),
        png(itxt(as_json(BADGE))),
        png(itxt(as_json(BADGE)), itxt(as_json(BADGE))),
        png()[:-5],
        svg(""),
        b"\xff\xd8\xff\xe0 cut short",
        png(chunk(b"tEXt", b"a\0" + b"a" * 10_000_000)),
        b"{" + b" " * 1_000_000 + b"}",
        b"https://example.org and more words",
        b"mailto:a@b.jp",
    ],
)
def test_what_stays_as_it_is(data: bytes) -> None:
    assert unwrap(data) == data


@pytest.mark.parametrize("around", ["{}", "{}\n", "\r\n{}\r\n", "  {}  "])
def test_pixelpass_text(around: str) -> None:
    assert read(unwrap(around.format(PIXELPASS).encode())).document == SMALL


def test_codes_in_pictures() -> None:
    for text in (PIXELPASS, as_json(SMALL).decode(), token(SMALL)):
        assert read(unwrap(qr_png(text))).document == SMALL
    with Image.open(io.BytesIO(qr_png(PIXELPASS))) as image:
        photograph = io.BytesIO()
        image.convert("RGB").save(photograph, format="JPEG")
    assert read(unwrap(photograph.getvalue())).document == SMALL


def test_a_badge_comes_before_the_code_in_its_picture() -> None:
    code = qr_png("https://example.org")
    baked = code[:33] + itxt(as_json(BADGE)) + code[33:]
    assert unwrap(baked) == baked


def test_damage_is_left_for_the_reader_to_name() -> None:
    broken = qr_png(PIXELPASS)[:-30] + chunk(b"IEND")
    assert unwrap(broken) == broken
    with pytest.raises(ReadingError, match="picture_"):
        read(broken)


@pytest.mark.parametrize(
    ("data", "code", "details"),
    [
        (
            b" https://Badges.Example.org:8443/a?b#c\n",
            "link_needs_consent",
            {
                "host": "badges.example.org",
                "url": "https://Badges.Example.org:8443/a?b#c",
            },
        ),
        (b"HTTP://EXAMPLE.ORG/1", "link_not_encrypted", {"host": "example.org"}),
        (b"https://example.org@evil.example/", "link_with_user", {}),
        (b"https:", "link_broken", {}),
        (b"https://" + b"a" * 300 + b".example", "link_broken", {}),
        (b"https://example.org/" + b"a" * 9000, "link_too_long", {"limit": 8000}),
        (b"openid-credential-offer://?x=1", "link_offers_badges", {"host": ""}),
        (
            b"openid4vp://?request_uri=https://v.example",
            "link_asks_for_badges",
            {"host": "v.example"},
        ),
        (b"https://x.example/?iuv=1", "link_begins_exchange", {"host": "x.example"}),
        (qr_png("https://example.org/b"), "link_needs_consent", {"host": "example.org"}),
        (qr_png("dccrequest://request?x"), "link_begins_exchange", {}),
        (qr_png("HELLO"), "code_without_badge", {}),
        (side_by_side(PIXELPASS, token(SMALL)), "code_two_badges", {"count": 2}),
        (PIXELPASS[:-4].encode(), "code_damaged", {}),
        (qr_png(PIXELPASS[:-4]), "code_damaged", {}),
    ],
)
def test_refused_with_words(
    data: bytes, code: str, details: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "STRICT", True)
    with pytest.raises(SharingError) as caught:
        unwrap(data)
    assert caught.value.code == code
    assert details.items() <= caught.value.details.items()
    for language in ("en", "ja"):
        assert wording.say(code, language, **caught.value.details)
        assert wording.next_step(code, language, **caught.value.details)


# codes whose readers are met seldom --------------------------------------------------------------
COMPACT = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    "type": ["VerifiableCredential"],
    "issuer": "https://a.example/1",
    "credentialSubject": {"id": "https://a.example/2"},
}


def test_a_compact_presentation_and_all_parts_of_an_animated_one_are_read() -> None:
    compact = vp1.encode(COMPACT)
    first, second = parts(as_json(SMALL), 2)
    assert read(unwrap(f" {compact}\n".encode())).document == COMPACT
    assert read(unwrap(f"{second}\n{first}\n".encode())).document == SMALL
    assert read(unwrap(qr_png(compact))).document == COMPACT


def test_one_part_is_told_as_such() -> None:
    with pytest.raises(SharingError) as caught:
        unwrap(parts(as_json(SMALL), 2)[0].encode())
    assert caught.value.code == "code_is_a_part"


@given(
    st.one_of(
        st.text(),
        st.from_regex(r"(openid4vp|https|web\+interaction|haip):.*"),
        st.from_regex(r"\A(VP1-B|UR:BYTES/(1-2/)?)[A-Z2-7]+\Z"),
    )
)
def test_no_text_raises_anything_uncoded(text: str) -> None:
    with contextlib.suppress(WalletError):
        assert unwrap(text.encode("utf-8", "surrogatepass")) or not text
