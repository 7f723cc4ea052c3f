"""Which credentials are editions of one and the same."""

from __future__ import annotations

import hashlib
from urllib.parse import unquote

from wallet.credentials.model import Credential, Spec

_BY_ADDRESS = frozenset({Spec.OPEN_BADGES_1, Spec.OPEN_BADGES_2})


def edition_key(credential: Credential) -> str:
    """Return a key (64 hex digits) that all editions of one credential share.

    Open Badges 3.0, "Verification": same issuer id and same credential id, percent-unescaped and
    trimmed. An Open Badges 1 or 2 assertion goes by its id alone, since that is its address and
    its issuer may be known only after a look at the BadgeClass. Without an id, or without an
    issuer, the key stands for the original bytes.
    """
    identifier, issuer = _plain(credential.id), _plain(credential.issuer.id)
    if identifier and credential.spec in _BY_ADDRESS:
        return _digest("address", identifier)
    if identifier and issuer:
        return _digest("issued", issuer, identifier)
    return hashlib.sha256(credential.original).hexdigest()


def _plain(written: str) -> str:
    return unquote(written).strip()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
