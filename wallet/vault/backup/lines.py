"""What stands inside a backup: compressed JSON lines, counted and summed up in the last."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet import __version__
from wallet.errors import VaultError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wallet.vault.backup.chunks import Sealing

Row = tuple[str, dict[str, Any]]  # table, values by column
_AT_ONCE = 262_144  # bytes inflated in one step
_LONGEST = 128 * 1024 * 1024  # bytes of a line; the largest thing kept is 50 MB


class Lines:
    """Writes lines into the chunks of a backup: ``start``, each ``row``, ``end``."""

    def __init__(self, target: Sealing) -> None:
        self._target = target
        self._deflate = zlib.compressobj()
        self._sum = hashlib.sha256()
        self.counts: Counter[str] = Counter()

    def start(self, schema: int) -> None:
        """Say which version of the tables this is."""
        self._write({"schema": schema, "program": f"Tsumiki {__version__}"})

    def row(self, table: str, values: Mapping[str, Any]) -> None:
        """Write one row of one table."""
        self.counts[table] += 1
        written = {name: _written(value) for name, value in values.items()}
        self._write({"table": table, "row": written})

    def end(self, tables: Iterable[str]) -> None:
        """Write how many rows each table had, and the digest of every line before."""
        rows = {table: self.counts[table] for table in tables}
        self._write({"rows": rows, "sha256": self._sum.hexdigest()})
        self._target.write(self._deflate.flush())

    def _write(self, value: Any) -> None:
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._sum.update(line)
        self._target.write(self._deflate.compress(line))


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in a backup. ``rows`` raises at its end if anything is missing: read it all."""

    schema: int
    rows: Iterator[Row]


def read(plain: Iterable[bytes]) -> Contents:
    """Read the first line; raise ``VaultError`` ``backup_damaged``, as ``rows`` does later."""
    lines = _lines(_inflated(plain))
    first = next(lines, b"")
    start = _parsed(first)
    schema = start.get("schema")
    if type(schema) is not int:
        raise damaged("no version of the tables")
    return Contents(schema, _rows(lines, hashlib.sha256(first)))


def damaged(reason: str) -> VaultError:
    """Return the error of contents that are authentic and yet not what they should be."""
    return VaultError("backup_damaged", part="contents", reason=reason)


def _rows(lines: Iterator[bytes], seen: Any) -> Iterator[Row]:
    counts: Counter[str] = Counter()
    for line in lines:
        value = _parsed(line)
        if "sha256" in value:
            _check_end(value, counts, seen.hexdigest())
            if next(lines, None) is not None:
                raise damaged("something stands after the last line")
            return
        seen.update(line)
        table, row = value.get("table"), value.get("row")
        if not isinstance(table, str) or not isinstance(row, dict):
            raise damaged("a line that is no row")
        counts[table] += 1
        yield table, {name: _read(each) for name, each in row.items()}
    raise damaged("the last line is missing")


def _check_end(end: Mapping[str, Any], counts: Counter[str], digest: str) -> None:
    if end["sha256"] != digest:
        raise damaged("the digest of the lines does not match")
    rows = end.get("rows")
    if not isinstance(rows, dict) or Counter(rows) != counts:
        raise damaged("the number of rows does not match")


def _inflated(plain: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what was compressed, a bounded piece at a time."""
    inflate = zlib.decompressobj()
    try:
        for piece in plain:
            rest = piece
            while rest:
                if inflate.eof:
                    raise damaged("something stands after the compressed lines")
                yield inflate.decompress(rest, _AT_ONCE)
                rest = inflate.unconsumed_tail or inflate.unused_data
    except zlib.error as error:
        raise damaged("the lines cannot be unpacked") from error
    if not inflate.eof:
        raise damaged("the compressed lines do not end")


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield whole lines with their line feeds."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        *whole, rest = piece.split(b"\n")
        for part in whole:
            yield b"".join((*held, part, b"\n"))
            held, size = [], 0
        held.append(rest)
        size += len(rest)
        if size > _LONGEST:
            raise damaged("a line without end")
    if size:
        raise damaged("the last line is not whole")


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise damaged("a line that is not JSON") from error
    if not isinstance(value, dict):
        raise damaged("a line that is no object")
    return value


def _written(value: Any) -> Any:
    return {"b64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _read(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    try:
        return base64.b64decode(value["b64"], validate=True)
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise damaged("bytes that are not base64") from error
