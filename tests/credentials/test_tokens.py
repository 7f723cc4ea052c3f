from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.credentials.examples import part, token
from wallet.credentials.tokens import decode_part, looks_like_token, parse_compact
from wallet.errors import ReadingError


def test_the_parts_of_a_token() -> None:
    text = token({"iss": "x"}, {"alg": "ES256", "kid": "k"})
    found = parse_compact(text)
    assert found.header == {"alg": "ES256", "kid": "k"}
    assert found.payload == {"iss": "x"}
    assert found.signature == b"signature"
    assert found.signing_input.decode() == text.rpartition(".")[0]
    assert found.text == text


def test_an_unsecured_token_is_taken_apart_for_the_verifier_to_refuse() -> None:
    assert parse_compact(f"{part({'alg': 'none'})}.{part({})}.").signature == b""


@pytest.mark.parametrize(
    "text",
    ["", "a", "..", "a.b", "é.é.é", f"{token({})}\n", f" {token({})}", f"{token({})}\u2028"],
)
def test_what_is_no_token(text: str) -> None:
    with pytest.raises(ReadingError) as caught:
        parse_compact(text)
    assert caught.value.code == "token_malformed"


@pytest.mark.parametrize("written", ["AB", "AAAAA", "AA==", "A A", "AA\n", "+/", "A"])
def test_only_canonical_base64url(written: str) -> None:
    with pytest.raises(ReadingError) as caught:
        decode_part(written, "signature")
    assert caught.value.details == {"part": "signature"}


@given(st.binary(max_size=50))
def test_decodes_what_was_encoded(data: bytes) -> None:
    assert decode_part(part(data), "payload") == data


@given(st.binary(min_size=1, max_size=20), st.data())
def test_any_other_last_character_is_refused_or_other_bytes(
    data: bytes, draw: st.DataObject
) -> None:
    """Two texts never mean the same bytes, so a token cannot be changed without a trace."""
    written = part(data)
    other = written[:-1] + draw.draw(
        st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg0123456789-_")
    )
    if other != written:
        with contextlib.suppress(ReadingError):
            assert decode_part(other, "payload") != data


def test_what_means_to_be_a_token() -> None:
    assert looks_like_token(token({}))
    assert looks_like_token(part(b'{ "alg": "ES256"}') + ".x.y")
    assert not looks_like_token("www.example.com")
    assert not looks_like_token("eye.am.here")
    assert not looks_like_token("eyJhbGciOiJFZERTQSJ9")
