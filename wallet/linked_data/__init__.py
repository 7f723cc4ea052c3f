"""From a JSON-LD document to canonical N-Quads: contexts, quads, RDFC-1.0."""
