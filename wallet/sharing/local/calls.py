"""One HTTP/1.1 request, read strictly, and one answer (RFC 9112).

Only what the two purposes need is understood. Whatever two programs could read in two ways is
refused: a length said twice, chunks, folded lines, bare line feeds, spaces before a colon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_HEAD = 8_192  # bytes
_MAX_FIELDS = 64
_END = b"\r\n\r\n"
_REQUEST = re.compile(r"(GET|POST) (/[A-Za-z0-9/_.-]{0,200}) HTTP/1\.1")
_FIELD = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x20-\x7e\t]*)")
_LENGTH = re.compile(r"[0-9]{1,9}")
_REASONS = {200: "OK", 400: "Bad Request", 404: "Not Found"}


class Unfit(Exception):  # noqa: N818 - it is told to nobody
    """A request that is not one of ours; who sent it learns nothing but 404."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request. Names of fields are in lower case, each at most once."""

    method: str
    path: str
    fields: Mapping[str, str]
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """Return the content type without parameters, in lower case."""
        return self.fields.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def of_a_page(self) -> bool:
        """Whether a page in a browser sent it, which no page of ours does (Fetch, section 3.1)."""
        return "origin" in self.fields


@dataclass(frozen=True, slots=True)
class Said:
    """One answer. ``delivered`` is told afterwards whether all of it arrived."""

    body: bytes = b""
    media_type: str = "text/plain; charset=utf-8"
    status: int = 200
    file: str = ""  # what the body is called when it is kept; "" for no file
    delivered: Callable[[bool], None] | None = field(default=None, compare=False)

    def head(self) -> bytes:
        """Return the status line and the fields: kept by nobody, run by nobody, framed nowhere."""
        lines = [
            f"HTTP/1.1 {self.status} {_REASONS[self.status]}",
            f"Content-Type: {self.media_type}",
            f"Content-Length: {len(self.body)}",
            "Cache-Control: no-store",
            "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox",
            "Cross-Origin-Resource-Policy: same-origin",
            "Referrer-Policy: no-referrer",
            "X-Content-Type-Options: nosniff",
            "Connection: close",
        ]
        if self.file:
            lines.append(
                f"Content-Disposition: attachment; filename*=UTF-8''{quote(self.file, safe='')}"
            )
        return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


NOT_FOUND = Said(b"", status=404)


def read_call(receive: Callable[[], bytes], host: str, max_body: int) -> Call:
    """Read one request from ``receive``, which gives bytes, b"" at the end.

    ``host`` is the only ``Host`` that is answered: a page of another name that resolves to this
    address (DNS rebinding) says its own. Raises ``Unfit``.
    """
    data = b""
    while _END not in data:
        if len(data) > MAX_HEAD:
            raise Unfit
        data += _more(receive)
    head, _, body = data.partition(_END)
    if len(head) > MAX_HEAD:
        raise Unfit
    method, path, fields = _head(head)
    if fields.get("host") != host or "transfer-encoding" in fields or "upgrade" in fields:
        raise Unfit
    length = fields.get("content-length", "0")
    if not _LENGTH.fullmatch(length) or int(length) > (max_body if method == "POST" else 0):
        raise Unfit
    collected = bytearray(body)
    while len(collected) < int(length):
        collected += _more(receive)
    if len(collected) != int(length):  # a second request behind the first
        raise Unfit
    return Call(method, path, fields, bytes(collected))


def _more(receive: Callable[[], bytes]) -> bytes:
    received = receive()
    if not received:
        raise Unfit
    return received


def _head(head: bytes) -> tuple[str, str, dict[str, str]]:
    try:
        first, *lines = head.decode("ascii").split("\r\n")
    except UnicodeDecodeError as error:
        raise Unfit from error
    request = _REQUEST.fullmatch(first)
    if request is None or len(lines) > _MAX_FIELDS:
        raise Unfit
    fields: dict[str, str] = {}
    for line in lines:
        found = _FIELD.fullmatch(line)
        if found is None or found[1].lower() in fields:
            raise Unfit
        fields[found[1].lower()] = found[2].strip()
    return request[1], request[2], fields
