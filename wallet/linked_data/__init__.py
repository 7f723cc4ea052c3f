"""From a JSON-LD document to canonical N-Quads: contexts, quads, RDFC-1.0."""

from wallet.linked_data.canonical import canonical_bytes, canonicalise, context_urls, quads
from wallet.linked_data.contexts import Contexts, bundled
from wallet.linked_data.walker import Quad

__all__ = [
    "Contexts",
    "Quad",
    "bundled",
    "canonical_bytes",
    "canonicalise",
    "context_urls",
    "quads",
]
