"""Checks the signature on an entity statement (OpenID Federation 1.0, section 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites import jose, jwk
from wallet.cryptosuites.suite import Answer
from wallet.errors import ProofError, ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPE = "entity-statement+jwt"


def verifies(token: str, key: Mapping[str, Any]) -> bool:
    """Say whether a JWK signed a statement; one of another ``typ`` or ``kid`` did not."""
    try:
        parsed = parse_compact(token)
        public = jwk.decode_public(key)
    except (ProofError, ReadingError):
        return False
    header = parsed.header
    if header.get("typ") != _TYPE or header.get("kid", key.get("kid")) != key.get("kid"):
        return False
    result = jose.verify_jws(header, parsed.signing_input, parsed.signature, public)
    return result.answer is Answer.GOOD
