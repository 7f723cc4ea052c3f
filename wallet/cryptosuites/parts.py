"""Parts that suites share: configurations, transformations and hashings to choose from."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from wallet.linked_data import canonicalise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.linked_data.contexts import Contexts


def options_with_context(
    options: Mapping[str, Any], document: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Return the proof options under the document's own ``@context`` (vc-di-eddsa 3.2.5)."""
    return {**options, "@context": document.get("@context")}


def rdfc(document: Mapping[str, Any], contexts: Contexts, hash_name: str) -> bytes:
    """Return the canonical N-Quads of RDFC-1.0. Raises ``LinkedDataError``."""
    return canonicalise(document, contexts, hash_name=hash_name).encode()


def configuration_then_document(configuration: bytes, document: bytes, hash_name: str) -> bytes:
    """Return the hash of the configuration followed by the hash of the document."""
    return (
        hashlib.new(hash_name, configuration).digest() + hashlib.new(hash_name, document).digest()
    )
