"""Reads a file about pathways in any form; which form it is, its content tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import strict_json
from wallet.credentials.tokens import looks_like_token, parse_compact
from wallet.errors import ReadingError
from wallet.pathways.sources import case, ctdl, pathway_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from wallet.pathways.files import PathwayFile

MOST_BYTES = 5_000_000


def read(data: bytes, *, drawn: bool = False) -> PathwayFile:
    """Read a file in any of the forms; nothing in it is believed yet.

    ``drawn`` is for what the learner drew in this vault, which is a file of our own form.

    Raises ``ReadingError``: what ``wallet.strict_json`` raises, ``token_malformed``,
    ``pathway_not_one``, ``pathway_newer``, ``pathway_circular_condition``, and with ``place`` (a
    JSON pointer) ``pathway_member_kind``, ``pathway_member_unknown``, ``pathway_twice``,
    ``pathway_dangling``, ``pathway_too_much``.
    """
    document = document_of(data)
    if drawn or pathway_file.is_one(document):
        return pathway_file.read(document, drawn=drawn)
    if case.is_one(document):
        return case.read(document)
    if ctdl.is_one(document):
        return ctdl.read(document)
    raise ReadingError("pathway_not_one")


def document_of(data: bytes) -> Mapping[str, Any]:
    """Return the JSON object of a file, or of the compact JWS that a file may be.

    Raises ``ReadingError`` as ``read`` does.
    """
    if looks_like_token(text := data.strip().decode("ascii", "replace")):
        if len(data) > MOST_BYTES:
            raise ReadingError("too_large", size=len(data), limit=MOST_BYTES)
        return parse_compact(text).payload
    document = strict_json.loads(data, max_bytes=MOST_BYTES)
    if isinstance(document, list):  # JSON-LD may leave @graph out
        document = {"@graph": document}
    if not isinstance(document, dict):
        raise ReadingError("pathway_not_one")
    return document
