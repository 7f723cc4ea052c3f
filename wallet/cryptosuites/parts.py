"""Parts that suites share: configurations, transformations and hashings to choose from."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from wallet.errors import LinkedDataError, ProofError
from wallet.linked_data import canonical_bytes, effort, quads
from wallet.linked_data.jcs import canonical_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.linked_data.contexts import Contexts

    Document = Mapping[str, Any]


def options_with_context(
    options: Document, document: Document, _contexts: Contexts
) -> tuple[Document, Document]:
    """Read the options under the document's own ``@context`` (vc-di-eddsa 3.2.5)."""
    return {**options, "@context": document.get("@context")}, document


def options_in_place(
    options: Document, document: Document, _contexts: Contexts
) -> tuple[Document, Document]:
    """Read the options where they stand: under the document's contexts, then their own.

    Their own must be known by their URLs: nothing else says which they are. Raises
    ``LinkedDataError`` ``unsupported_json_ld``.
    """
    own = _listed(options.get("@context"))
    if not all(isinstance(context, str) for context in own):
        raise LinkedDataError("unsupported_json_ld", feature="a context written into a proof")
    contexts = [*_listed(document.get("@context")), *own]
    return {**options, "@context": contexts}, document


def options_as_signed(
    options: Document, document: Document, contexts: Contexts
) -> tuple[Document, Document]:
    """Keep the options as they are, and the contexts that they name (vc-di-eddsa 3.3.2 step 4).

    Contexts that came to the document after it was signed are not covered. They are let pass
    when they change the meaning of nothing in it. Raises ``ProofError`` ``context_differs`` and,
    where there are such contexts, ``LinkedDataError``.
    """
    if "@context" not in options:
        return options, document
    signed, whole = _listed(options["@context"]), _listed(document.get("@context"))
    if whole[: len(signed)] != signed:
        raise ProofError("context_differs")
    covered = {**document, "@context": options["@context"]}
    if len(whole) > len(signed) and quads(covered, contexts) != quads(document, contexts):
        raise LinkedDataError("unsigned_terms", term="@context", path="@context")
    return options, covered


def rdfc(document: Document, contexts: Contexts, hash_name: str) -> bytes:
    """Return the canonical N-Quads of RDFC-1.0. Raises ``LinkedDataError``."""
    return canonical_bytes(document, contexts, hash_name)


def jcs(document: Document, _contexts: Contexts, _hash_name: str) -> bytes:
    """Return the canonical JSON of RFC 8785.

    Raises ``LinkedDataError`` ``ambiguous_number``, ``graph_too_complex``.
    """
    effort.spend(1)
    text = canonical_json(document).encode()
    effort.spend(len(text) // effort.PER_STEP_CHARACTERS)
    return text


def configuration_then_document(configuration: bytes, document: bytes, hash_name: str) -> bytes:
    """Return the hash of the configuration followed by the hash of the document."""
    digest = getattr(hashlib, hash_name)
    joined: bytes = digest(configuration).digest() + digest(document).digest()
    return joined


def _listed(context: Any) -> list[Any]:
    return context if isinstance(context, list) else [] if context is None else [context]
