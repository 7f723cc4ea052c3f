"""The parts of a backup by themselves: chunks of every length, rows of every value."""

from __future__ import annotations

import io
import tracemalloc
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallet.errors import VaultError
from wallet.vault.backup import chunks, lines

KEY, BOUND = bytes(range(32)), b"bound"
BORDERS = [chunks.CHUNK * whole + more for whole in (0, 1, 2) for more in (-1, 0, 1)]
VALUES = st.none() | st.integers(-(2**63), 2**63 - 1) | st.binary() | st.text(
    st.characters(exclude_categories=["Cs"])
)  # fmt: skip
ROWS = st.lists(st.tuples(st.text(min_size=1), st.dictionaries(st.text(), VALUES)))


def sealed(plain: bytes, step: int = 10_007) -> bytes:
    target = io.BytesIO()
    sealing = chunks.Sealing(target, KEY, BOUND)
    for at in range(0, len(plain), step):
        sealing.write(plain[at : at + step])
    sealing.finish()
    return target.getvalue()


def opened(data: bytes, key: bytes = KEY, bound: bytes = BOUND) -> bytes:
    return b"".join(chunks.opened(io.BytesIO(data), key, bound))


@pytest.mark.parametrize("length", [length for length in BORDERS if length > 0])
def test_a_stream_of_any_length(length: int) -> None:
    plain = bytes(byte % 251 for byte in range(length))
    data = sealed(plain)
    assert len(data) == length + 16 * -(-length // chunks.CHUNK)  # no empty chunk at the end
    assert opened(data) == plain
    assert sealed(plain, step=chunks.CHUNK) == data
    for key, bound in ((bytes(32), BOUND), (KEY, b"other")):
        with pytest.raises(VaultError, match="backup_damaged"):
            opened(data, key, bound)


@settings(max_examples=60)
@given(ROWS)
def test_rows_come_back_as_they_were(rows: list[lines.Row]) -> None:
    target = io.BytesIO()
    sealing = chunks.Sealing(target, KEY, BOUND)
    written = lines.Lines(sealing)
    written.start(7)
    for table, row in rows:
        written.row(table, row)
    written.end({table for table, _ in rows})
    sealing.finish()
    contents = lines.read(chunks.opened(io.BytesIO(target.getvalue()), KEY, BOUND))
    assert contents.schema == 7
    assert list(contents.rows) == rows


START = b'{"schema":3}\n'


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"not compressed",
        zlib.compress(START)[:-1],
        zlib.compress(START) + b"more",
        zlib.compress(b""),
        zlib.compress(b"no JSON\n"),
        zlib.compress(b"[" * 100_000 + b"\n"),
        zlib.compress(b'{"schema":true}\n'),
        zlib.compress(START),
        zlib.compress(START + b'{"table":"a"}\n'),
        zlib.compress(START + b'{"table":"a","row":{"x":{"b64":"?"}}}\n'),
        zlib.compress(START + b'{"table":"a","row":{"x":{}}}\n'),
        zlib.compress(START + b'{"rows":{},"sha256":"00"}\n'),
        zlib.compress(START + b'{"table":"a","row":{}}'),
    ],
)
def test_lines_that_are_not_whole(plain: bytes) -> None:
    with pytest.raises(VaultError, match="backup_damaged"):
        list(lines.read([plain]).rows)


def test_lines_without_end_take_no_more_than_their_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "_LONGEST", 1_000_000)
    bomb = zlib.compress(START + bytes(20_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(VaultError, match="backup_damaged"):
            list(lines.read([bomb]).rows)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
