"""Strict JSON refuses what two readers could read in two ways, and stays quick."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet import strict_json
from wallet.errors import ReadingError

DEEP = strict_json.MAX_DEPTH


def code_of(data: bytes | str) -> str:
    with pytest.raises(ReadingError) as caught:
        strict_json.loads(data)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"a":1,"a":1}', "json_duplicate_key"),
        (b'{"a":1,"\\u0061":2}', "json_duplicate_key"),
        (b'[{"b":{"c":1,"d":2,"c":3}}]', "json_duplicate_key"),
        (b'{"a":NaN}', "json_number"),
        (b"[Infinity]", "json_number"),
        (b"[-Infinity]", "json_number"),
        (b"[1e999]", "json_number"),
        (b"[-1e999]", "json_number"),
        (b"[9007199254740993]", "json_number"),
        (b"[-9007199254740993]", "json_number"),
        (b"[" + b"9" * 5000 + b"]", "json_number"),
        (b'["\\ud800"]', "json_surrogate"),
        (b'["\\uDFFF"]', "json_surrogate"),
        (b'["\\udc00\\ud800"]', "json_surrogate"),
        (b'{"\\ud83d":1}', "json_surrogate"),
        ('["\ud800"]', "json_surrogate"),
        (b'["\xed\xa0\x80"]', "not_utf8"),
        (b'{"a":"\xff"}', "not_utf8"),
        ('{"a":1}'.encode("utf-16"), "not_utf8"),
        (b"", "not_json"),
        (b"{", "not_json"),
        (b'{"a":1}x', "not_json"),
        (b'{"a":1,}', "not_json"),
        (b"{'a':1}", "not_json"),
        (b'["\x01"]', "not_json"),
        (b'["\\x41"]', "not_json"),
        (b'["unfinished', "not_json"),
        (b"[01]", "not_json"),
        (b"[1.]", "not_json"),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", "not_json"),
        (b"[" * (DEEP + 1) + b"]" * (DEEP + 1), "json_too_deep"),
        (b'{"a":' * (DEEP + 1) + b"1" + b"}" * (DEEP + 1), "json_too_deep"),
        (b'[{"a":' * (DEEP // 2) + b"[]" + b"}]" * (DEEP // 2), "json_too_deep"),
        (b"[" * 100_000, "json_too_deep"),
        (b'{"a":' * 100_000, "json_too_deep"),
        (b"[" + b'"]",[' * 200 + b"]" * 201, "json_too_deep"),  # brackets in strings mislead nobody
        (b'["\\"",' * 200 + b"1" + b"]" * 200, "json_too_deep"),
        (b'["\\\\",' * 200 + b"1" + b"]" * 200, "json_too_deep"),
        (b"[" + b"0," * 200_001 + b"0]", "json_too_many_nodes"),
        (b"[" + b"[]," * 200_000 + b"[]]", "json_too_many_nodes"),
        (b"[" + b" " * 5_000_000 + b"]", "too_large"),
    ],
)
def test_refused(data: bytes | str, code: str) -> None:
    assert code_of(data) == code


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b' \r\n\t{"a":[1.5,-0,true,null]} ', {"a": [1.5, 0, True, None]}),
        (b'"\\ud83d\\ude00"', "\U0001f600"),
        ('"日本😀"'.encode(), "日本😀"),
        (b'"\\\\ud800"', "\\ud800"),
        (b"9007199254740992", 2**53),
        (b"-9007199254740992", -(2**53)),
        (b"1e300", 1e300),
        (b'{"":{"":1}}', {"": {"": 1}}),
        (b'["[[[[", "}}", "\\"[", "a,b"]', ["[[[[", "}}", '"[', "a,b"]),
    ],
)
def test_accepted(data: bytes, value: object) -> None:
    assert strict_json.loads(data) == value


def test_the_limits_themselves_are_allowed() -> None:
    assert strict_json.loads(b"[" * DEEP + b"]" * DEEP)
    assert len(strict_json.loads(b"[" + b"0," * 199_000 + b"0]")) == 199_001
    commas = json.dumps({"a": "," * 300_000, "b": "[" * 300_000})
    assert strict_json.loads(commas)["a"].count(",") == 300_000


def test_no_long_string_takes_long() -> None:
    """An unfinished string of escapes once cost the square of its length."""
    for data in (b'"' + b'\\"' * 2_000_000, b"\\" * 4_000_000, b'"' * 4_000_000, b'["' * 2_000_000):
        started = time.perf_counter()
        with pytest.raises(ReadingError):
            strict_json.loads(data)
        assert time.perf_counter() - started < 2


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=30,
)


@given(json_values, st.booleans())
def test_reads_what_json_writes(value: object, ascii_only: bool) -> None:  # noqa: FBT001 - drawn
    written = json.dumps(value, ensure_ascii=ascii_only)
    assert strict_json.loads(written.encode()) == value
    assert strict_json.loads(written) == value


@given(st.text('[]{}",:\\1 au\n', max_size=40))
def test_accepts_nothing_that_json_refuses(text: str) -> None:
    try:
        value = strict_json.loads(text)
    except ReadingError:
        return
    assert value == json.loads(text)
