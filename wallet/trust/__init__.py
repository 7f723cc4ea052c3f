"""Dated knowledge of issuers: documents, DID methods, packs, registries, and the one fetcher."""
