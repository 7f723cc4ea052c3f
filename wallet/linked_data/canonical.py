"""From a document to the text that a signature covers, and what that needs to be known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError
from wallet.linked_data.rdfc import canonical_lines, canonical_text
from wallet.linked_data.walker import Quad, Walker

if TYPE_CHECKING:
    from wallet.linked_data.contexts import Contexts


def canonicalise(
    document: Mapping[str, Any], contexts: Contexts, *, hash_name: str = "sha256"
) -> str:
    """Return the canonical N-Quads of a JSON-LD document (RDFC-1.0), without losing anything.

    ``document`` is a node of plain dicts and lists, without its proof; ``contexts`` are all that
    it may refer to; ``hash_name`` is ``sha256`` or ``sha384`` (for P-384 suites).

    Raises ``LinkedDataError`` with the ``path`` of the place among its details:
    ``unsigned_terms`` (``term``), ``context_unavailable`` (``url``), ``graph_too_complex``, and
    the other codes of ``wallet.wording.linked_data``.
    """
    return canonical_text(quads(document, contexts), hash_name)


def canonical_bytes(document: Mapping[str, Any], contexts: Contexts, hash_name: str) -> bytes:
    """Return what ``canonicalise`` returns as UTF-8, ready to be hashed."""
    lines = canonical_lines(quads(document, contexts), hash_name)
    return b"".join([line.encode() for line in lines])  # quicker than to encode the whole


def quads(document: Mapping[str, Any], contexts: Contexts) -> list[Quad]:
    """Return the quads of a document as N-Quads terms, unordered, equal ones not yet merged."""
    if not isinstance(document, Mapping):
        raise LinkedDataError("unsupported_json_ld", feature=type(document).__name__)
    walker = Walker(contexts)
    try:
        walker.document(dict(document))
    except RecursionError as error:
        raise LinkedDataError("graph_too_complex", limit="depth") from error
    return walker.quads


def context_urls(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Return every context URL that a document names, at any depth, in order of appearance."""
    found: dict[str, None] = {}
    stack: list[Any] = [dict(document)]
    while stack:
        item = stack.pop()
        if item.__class__ is dict:
            if "@context" in item:
                found.update(dict.fromkeys(_strings(item["@context"])))
            item = item.values()
        stack += [value for value in reversed(item) if value.__class__ in _CONTAINERS]
    return tuple(found)


_CONTAINERS = frozenset({dict, list})


def _strings(context: Any) -> Iterator[str]:
    """Yield the URLs of a context value; those within its objects are met on the way."""
    if isinstance(context, str):
        yield context
    elif isinstance(context, list):
        for item in context:
            yield from _strings(item)
