"""Literals, IRIs, language tags and canonical JSON, one by one."""

from __future__ import annotations

import math
import random
import struct
from typing import Any

import pytest
import rfc8785

from wallet.errors import LinkedDataError
from wallet.linked_data.jcs import canonical_json
from wallet.linked_data.terms import (
    XSD_DOUBLE,
    datatype_suffix,
    iri,
    language_tag,
    native_literal,
    quoted,
)


@pytest.mark.parametrize(
    "value",
    [
        "did:key:z6Mk",
        "https://例え.jp/バッジ?q=1#x",
        "urn:uuid:1",
        "mailto:a@b.example",
        "a+b-.1:x",
    ],
)
def test_iris(value: str) -> None:
    assert iri(value) == f"<{value}>"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "relative_iri"),
        ("//a.example/", "relative_iri"),
        ("1a:b", "relative_iri"),
        ("é:b", "relative_iri"),
        ("a:b c", "invalid_iri"),
        ("a:b#c#d", "invalid_iri"),
        ("a:b\n", "invalid_iri"),
        ("a:<", "invalid_iri"),
        ("a:\\u0020", "invalid_iri"),
        ("a:\x85", "invalid_iri"),
    ],
)
def test_what_is_not_an_iri(value: str, code: str) -> None:
    with pytest.raises(LinkedDataError, match=code):
        iri(value)


def test_every_control_character_is_escaped() -> None:
    text = "".join(map(chr, range(0x80)))
    escaped = quoted(text)
    assert escaped.isprintable()
    assert escaped.startswith('"\\u0000')
    assert "\\b\\t\\n\\u000B\\f\\r\\u000E" in escaped
    assert escaped.endswith('}~\\u007F"')


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("\x80本\U0001f600\u2028", "\x80本\U0001f600\u2028"),
        ('a "b"\n', 'a \\"b\\"\\n'),
        ("a\\u000b", "a\\\\u000b"),
        ("\x7f", "\\u007F"),
        ("\x1f", "\\u001F"),
    ],
)
def test_only_what_must_be_is_escaped(text: str, escaped: str) -> None:
    assert quoted(text) == f'"{escaped}"'


@pytest.mark.parametrize("tag", ["en", "ja-Latn-JP", "x-private", "abcdefgh-12345678"])
def test_language_tags(tag: str) -> None:
    assert language_tag(tag) == tag.lower()


@pytest.mark.parametrize("tag", ["", "en_US", "en\n", "en .", "toolongtag", "en-", None, 5])
def test_what_is_not_a_language_tag(tag: Any) -> None:
    with pytest.raises(LinkedDataError, match="invalid_language"):
        language_tag(tag)


def test_language_strings_need_a_language() -> None:
    with pytest.raises(LinkedDataError, match="unsupported_json_ld"):
        datatype_suffix("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.1, "1.1E0"),
        (-97.7431, "-9.77431E1"),
        (1e-7, "1.0E-7"),
        (3.3333333333333335, "3.333333333333333E0"),
        (1.5e300, "1.5E300"),
        (100, "1.0E2"),
        (0, "0.0E0"),
    ],
)
def test_canonical_doubles(value: float, text: str) -> None:
    assert native_literal(value, XSD_DOUBLE) == f'"{text}"^^<{XSD_DOUBLE}>'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**53 + 1, -(2**60)])
def test_numbers_that_others_read_differently(value: float) -> None:
    with pytest.raises(LinkedDataError, match="ambiguous_number"):
        native_literal(value, None)
    with pytest.raises(LinkedDataError, match="ambiguous_number"):
        canonical_json([value])


def random_json(chance: random.Random, depth: int = 0) -> Any:  # noqa: PLR0911 - one per kind
    kind = chance.randrange(9 if depth < 4 else 7)
    if kind == 0:
        (number,) = struct.unpack(">d", chance.randbytes(8))
        return number if math.isfinite(number) else 0.5
    if kind == 1:
        return chance.choice([chance.uniform(-1e7, 1e7), 10.0 ** chance.randint(-30, 30), -0.0])
    if kind == 2:
        return chance.randint(-(2**53), 2**53)
    if kind in {3, 4}:
        pool = ["a", "é", "本", "\U0001f600", "\ue000", "\n", '"', "\\", "\x7f", "\x00", "/"]
        return "".join(chance.choices(pool, k=chance.randrange(6)))
    if kind in {5, 6}:
        return chance.choice([None, True, False])
    if kind == 7:
        return [random_json(chance, depth + 1) for _ in range(chance.randrange(4))]
    names = ["a", "b", "\ue000", "\U0001f600", "1", "10", "é"]
    return {
        name: random_json(chance, depth + 1)
        for name in chance.sample(names, chance.randrange(len(names)))
    }


def test_canonical_json_agrees_with_rfc8785() -> None:
    chance = random.Random(8785)  # noqa: S311 - repeatable, not secret
    for _ in range(3_000):
        value = random_json(chance)
        assert canonical_json(value) == rfc8785.dumps(value).decode()
