"""From a JSON-LD document to canonical N-Quads: contexts, quads, RDFC-1.0."""

from wallet.linked_data.canonical import canonicalise, context_urls, quads
from wallet.linked_data.contexts import Contexts, bundled
from wallet.linked_data.walker import Quad

__all__ = ["Contexts", "Quad", "bundled", "canonicalise", "context_urls", "quads"]
