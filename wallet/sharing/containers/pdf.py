"""The files attached to a PDF (ISO 32000-2, sections 7.11.4 and 14.13), read with ``pypdf``.

A PDF may be built to keep its reader busy. What can be bounded is bounded here; because a parser of
so large a format may still be made to work without end, front ends let a process do this that can
be killed (``wallet.tasks.judging.opening``).
"""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

from wallet.errors import SharingError
from wallet.sharing.containers.contents import (
    MAX_BYTES,
    MAX_INSIDE,
    MOST_FILES,
    Contents,
    Inside,
    Kind,
    sorted_out,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINNING = b"%PDF-"
_MOST_OBJECTS = 100_000
_MOST_NODES = 2_000  # of the tree of names
_LONGEST_NAME = 200
_BOUNDS: dict[str, Any] = {
    "zlib_maximum_output_length": MAX_INSIDE,
    "lzw_maximum_output_length": MAX_INSIDE,
    "run_length_maximum_output_length": MAX_INSIDE,
    "brotli_maximum_output_length": MAX_INSIDE,
    "array_based_stream_maximum_output_length": MAX_INSIDE,
    "maximum_declared_stream_length": MAX_BYTES,
    "stream_decoding_work_maximum_length": 2 * MAX_INSIDE,
    "zlib_maximum_recovery_input_length": 0,  # a damaged stream is damaged
    "jbig2dec_binary": None,
    "disable_legacy_handling": True,  # which would put its own bounds in the place of these
}
_NAMES = ("/UF", "/F")
_STREAMS = (*_NAMES, "/DOS", "/Mac", "/Unix")


def is_one(start: bytes) -> bool:
    """Tell a PDF by its first bytes."""
    return start.startswith(_BEGINNING)


def contents_of(data: bytes) -> Contents:
    """Return what is attached to a PDF.

    Raises ``SharingError`` ``pdf_too_large``, ``pdf_encrypted``, ``pdf_damaged``, and as
    ``sorted_out`` does.
    """
    if len(data) > MAX_BYTES or data.count(b"obj") > 2 * _MOST_OBJECTS:
        raise _too_large()
    from pypdf import apply_configuration  # noqa: PLC0415 - slow to load, and seldom needed

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it would tell a terminal of each flaw
    try:
        with apply_configuration(**_BOUNDS):
            files = list(_attached(data))
    except SharingError:
        raise
    except Exception as error:  # a hostile file can make any parser fail in any way
        raise SharingError("pdf_damaged") from error
    return sorted_out(Kind.PDF, files)


def _attached(data: bytes) -> Iterator[Inside]:
    from pypdf import PdfReader  # noqa: PLC0415 - as above

    reader = PdfReader(io.BytesIO(data), xref_stream_maximum_entries=_MOST_OBJECTS)
    if reader.is_encrypted:
        raise SharingError("pdf_encrypted")
    left = MAX_INSIDE
    seen: set[int] = set()
    for name, specification in _specifications(reader.root_object):
        for stream in _streams(specification):
            if id(stream) in seen:
                continue
            seen.add(id(stream))
            held = bytes(stream.get_data())
            left -= len(held)
            if left < 0 or len(seen) > MOST_FILES:
                raise _too_large()
            media_type = str(_resolved(stream.get("/Subtype")) or "").removeprefix("/")
            yield Inside(name[:_LONGEST_NAME], media_type, held)


def _specifications(root: Any) -> Iterator[tuple[str, Any]]:
    """Yield the file specifications of the tree of embedded files, and the associated ones."""
    names = _resolved(_resolved(root.get("/Names"), {}).get("/EmbeddedFiles"))
    waiting = [names] if names is not None else []
    visited = 0
    while waiting:
        node = _resolved(waiting.pop(), {})
        visited += 1
        if visited > _MOST_NODES:
            raise _too_large()
        waiting += _resolved(node.get("/Kids"), [])
        for each in list(_resolved(node.get("/Names"), []))[1::2]:
            yield from _named(each)
    for each in list(_resolved(root.get("/AF"), []))[:MOST_FILES]:
        yield from _named(each)


def _named(reference: Any) -> Iterator[tuple[str, Any]]:
    specification = _resolved(reference)
    if hasattr(specification, "get"):
        written = (_resolved(specification.get(name)) for name in _NAMES)
        yield next((str(name) for name in written if name), ""), specification


def _streams(specification: Any) -> Iterator[Any]:
    """Yield the file, and those that readers of other systems take in its place (table 43)."""
    embedded = _resolved(specification.get("/EF"), {})
    for name in _STREAMS:
        found = _resolved(embedded.get(name))
        if hasattr(found, "get_data"):
            yield found


def _resolved(value: Any, default: Any = None) -> Any:
    """Follow a reference to its object."""
    found = value.get_object() if hasattr(value, "get_object") else value
    return default if found is None else found


def _too_large() -> SharingError:
    return SharingError("pdf_too_large", limit=MAX_BYTES // 1_000_000)
