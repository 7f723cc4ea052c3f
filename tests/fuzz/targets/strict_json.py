"""Strict JSON, and the canonical text of what it read (RFC 8259, RFC 7493, RFC 8785)."""

from __future__ import annotations

import json
from typing import Any

import rfc8785

from tests.fuzz.json_mutations import of_json
from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from tests.sweep.good import all_good
from wallet import strict_json
from wallet.errors import ReadingError
from wallet.linked_data.jcs import canonical_json

_WORDS = (
    b'{"a":1}',
    b"[1,2]",
    b'"\\ud83d\\ude00"',
    b'"\\ud800"',
    b"NaN",
    b"-Infinity",
    b"1e400",
    b"9007199254740993",
    b"-0",
    b"1E2",
    b"\xef\xbb\xbf",
    b'\\"',
    b"\\\\",
    b'{"a":1,"a":2}',
    b"[" * 70,
    b"]" * 70,
    b'{"a":' * 70,
    b"[[],",
    b"\xed\xa0\x80",
)  # fmt: skip - one list


def seeds() -> list[bytes]:
    whole = next(all_good()).text.encode()
    return [whole, b'[1.5, -2, true, null, "\\u00e9\\ud83d\\ude00", {"a": {}, "": []}]', b"0"]


def check(data: bytes, value: Any) -> None:
    """Nothing is lost, added, doubled or deeper than allowed; both ways of writing read back."""
    text = data.decode("utf-8-sig")
    assert json.loads(text, object_pairs_hook=_once) == value
    depth, nodes = _shape(value)
    assert depth <= 64
    assert nodes <= 200_000
    again = json.dumps(value, ensure_ascii=False)
    assert strict_json.loads(again.encode()) == value
    canonical = canonical_json(value)
    assert json.loads(canonical, parse_int=float) == value  # as a reader with doubles has it
    try:
        assert canonical.encode() == rfc8785.dumps(value)
    except rfc8785.IntegerDomainError:
        assert str(2**53) in canonical  # a double holds it; the library stops one below


def refuses_too_much(data: bytes) -> None:
    """What is called no JSON at all must be none to the standard library either."""
    try:
        json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return
    raise AssertionError("JSON called not JSON")


def read(data: bytes) -> Any:
    try:
        return strict_json.loads(data)
    except ReadingError as error:
        if error.code == "not_json":
            refuses_too_much(data)
        raise


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    assert len(found) == len(pairs), "a member twice"
    return found


def _shape(value: Any) -> tuple[int, int]:
    """Return the depth and number of nodes of a value."""
    depth, nodes, level = 0, 0, [value]
    while level:
        nodes += len(level)
        inside = [item for item in level if isinstance(item, dict | list)]
        depth += bool(inside)
        level = [
            part for item in inside for part in (item.values() if isinstance(item, dict) else item)
        ]
    return depth, nodes


STRICT_JSON = Target(
    name="json",
    seeds=seeds,
    mutate=any_of(of_json(), of_bytes(*_WORDS)),
    read=read,
    check=check,
    codes=(
        "too_large not_utf8 not_json json_too_deep json_too_many_nodes json_duplicate_key "
        "json_number json_surrogate"
    ),
)
