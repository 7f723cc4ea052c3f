"""One HTTP request at the listener (RFC 9112), in pieces of any size."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from tests.fuzz.mutations import any_of, of_bytes
from tests.fuzz.target import Target
from wallet.errors import SharingError
from wallet.sharing.local.calls import MAX_HEAD, Call, Unfit, read_call

if TYPE_CHECKING:
    import random

_HOST = "192.168.1.7:49152"
_MOST = 1_000  # bytes of a body
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,9})[ \t]*(?=\r\n|$)", re.IGNORECASE)
_WORDS = (
    b"\r\n", b"\n", b"\r", b"\r\n\r\n", b"\r\n ", b"\r\n\t", b": ", b" :", b"Content-Length: 3",
    b"content-length: +3", b"Content-Length: 3, 3", b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc",
    b"Host: other.example", b"Host: " + _HOST.encode(), b"HTTP/1.0", b"HTTP/2", b"GET ", b"POST ",
    b"HEAD ", b"http://192.168.1.7:49152/", b"/../", b"%2e", b"?a=b", b"*", b"Origin: null",
    b"Upgrade: h2c", b"X: " + b"a" * 9_000, b"\x00", b"\xc4\xb1", b"0" * 12,
)  # fmt: skip


def seeds() -> list[bytes]:
    head = f"Host: {_HOST}\r\nUser-Agent: a\r\nAccept: */*\r\n"
    form = "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n"
    texts = [
        f"GET /s/aaaaaaaaaaaaaaaaaaaaaa HTTP/1.1\r\n{head}\r\n",
        f"GET /r HTTP/1.1\r\n{head}Content-Length: 0\r\n\r\n",
        f"POST /a/b.c HTTP/1.1\r\n{head}{form}Content-Length: 7\r\n\r\nvp=a%20b"[:-1],
        f"POST / HTTP/1.1\r\n{head}Origin: https://a.example\r\nContent-Length: 2\r\n\r\n{{}}",
    ]
    return [each.encode() for each in texts]


def of_lines(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Lose, repeat, mix or reorder lines."""
    lines, beside = data.split(b"\r\n"), other.split(b"\r\n")
    at = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, chance.choice(beside))
        case 2:
            lines.insert(at, chance.choice(_WORDS))
        case _:
            lines[at:] = beside[chance.randrange(len(beside)) :]
    return b"\r\n".join(lines)


def read(data: bytes) -> Call:
    """Read it as it comes in one piece, and again in seven.

    What is read whole is read the same in pieces. What is refused whole is so in pieces, unless
    something stands behind it, which never came when the connection was closed before.
    """
    whole, pieces = (_read(data, size) for size in (len(data) or 1, 1 + len(data) // 7))
    assert whole == pieces or (whole is None and _read(_first(data), len(data)) == pieces)
    if whole is None:
        raise SharingError("link_broken")  # any code: who sends what is unfit learns nothing
    return whole


def _first(data: bytes) -> bytes:
    """Return the data up to the end of the body that the head says."""
    head, blank, body = data.partition(b"\r\n\r\n")
    found = re.search(
        rb"\r\ncontent-length:[ \t]*([0-9]{1,9})[ \t]*(?=\r\n|$)", head, re.IGNORECASE
    )
    return head + blank + body[: int(found[1]) if found else 0]


def _read(data: bytes, size: int) -> Call | None:
    stream = BytesIO(data)
    try:
        return read_call(lambda: stream.read(size), _HOST, _MOST)
    except Unfit:
        return None


def check(data: bytes, call: Call) -> None:
    """There is one way to read it: as a strict parser of our own, from the other end, has it."""
    head, blank, body = data.partition(b"\r\n\r\n")
    assert blank
    assert len(head) <= MAX_HEAD
    lines = head.decode("ascii").split("\r\n")
    assert "\n" not in "".join(lines)
    assert "\r" not in "".join(lines)
    assert lines[0] == f"{call.method} {call.path} HTTP/1.1"
    names = [line.split(":")[0] for line in lines[1:]]
    assert all(name == name.strip() != "" for name in names)
    assert len({name.lower() for name in names}) == len(names) == len(call.fields)
    assert call.fields["host"] == _HOST
    assert "transfer-encoding" not in call.fields
    assert call.body == body
    length = call.fields.get("content-length", "0")
    assert length.isdecimal()
    assert int(length) == len(body) <= _MOST
    assert call.method == "POST" or not body
    assert all(value == value.strip() for value in call.fields.values())


CALLS = Target(
    name="calls",
    seeds=seeds,
    mutate=any_of(of_lines, of_lines, of_bytes(*_WORDS)),
    read=read,
    check=check,
    codes="link_broken",
)
