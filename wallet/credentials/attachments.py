"""Files that a presentation carries and signs for (VCDM 2.0, section 5.3: ``relatedResource``).

A badge that cannot stand in ``verifiableCredential`` (Open Badges 2.0, an unsigned one, a seal in
JSON form) travels as a ``data:`` URL, whose digest the presentation states. A resource with any
other address is only pointed at and is none of these; its reader is told how many there are.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from wallet.credentials import values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST = 400  # twice as many as our own portfolios have badges

_SCHEME = "data:"


@dataclass(frozen=True, slots=True)
class Attachment:
    """One carried file: what the presenter calls it, its media type, its bytes, stated digests.

    ``sri`` are digests as in Subresource Integrity, ``multibase`` multihashes; as written.
    """

    name: str
    media_type: str
    data: bytes
    sri: tuple[str, ...] = ()
    multibase: tuple[str, ...] = ()


def found_in(presentation: Mapping[str, Any]) -> Iterator[Attachment]:
    """Yield what a presentation carries, in order; data that cannot be decoded comes empty.

    A resource is its URL: of one that is written several times, or in parts, all parts count.
    """
    parts: dict[str, list[Mapping[str, Any]]] = {}
    for resource in values.items(presentation.get("relatedResource")):
        url = values.link(resource)
        if _is_carried(url):
            parts.setdefault(url, []).append(resource if isinstance(resource, dict) else {})
    for url, described in parts.items():

        def said(name: str, described: list[Mapping[str, Any]] = described) -> list[Any]:
            return [value for each in described for value in values.items(each.get(name))]

        media_type, data = _decoded(url)
        yield Attachment(
            values.text(said("name")),
            values.text(said("mediaType")) or media_type,
            data,
            tuple(dict.fromkeys(values.texts(said("digestSRI")))),
            tuple(dict.fromkeys(values.texts(said("digestMultibase")))),
        )


def left_aside(presentation: Mapping[str, Any]) -> int:
    """Count the resources that nobody looks at: pointed to elsewhere, or carried beyond ``MOST``.

    As a resource is its URL, one that is written several times is one.
    """
    carried: set[str] = set()
    elsewhere: set[str] = set()
    for resource in values.items(presentation.get("relatedResource")):
        url = values.link(resource)
        (carried if _is_carried(url) else elsewhere).add(url)
    return len(elsewhere) + max(0, len(carried) - MOST)


def _is_carried(url: str) -> bool:
    return url[: len(_SCHEME)].lower() == _SCHEME


def _decoded(url: str) -> tuple[str, bytes]:
    """Return the media type and the bytes of a ``data:`` URL (RFC 2397)."""
    head, comma, body = url[len(_SCHEME) :].partition(",")
    media_type, *parameters = head.split(";")
    if not comma:
        return media_type, b""
    if [each.strip().lower() for each in parameters[-1:]] != ["base64"]:
        return media_type, unquote_to_bytes(body)
    try:
        return media_type, base64.b64decode(unquote_to_bytes(body), validate=True)
    except (binascii.Error, ValueError):
        return media_type, b""
