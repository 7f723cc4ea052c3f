"""The DID methods we know: did:key and did:jwk derive their document, did:web lives at a URL."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any
from urllib.parse import unquote

from wallet import strict_json
from wallet.errors import ReadingError, TrustError
from wallet.trust.methods import Method

_DID_KEY = re.compile(r"did:key:([zu][A-Za-z0-9_-]{1,1024})\Z")
_DID_JWK = re.compile(r"did:jwk:([A-Za-z0-9_-]{1,8192})\Z")
_DID_WEB = re.compile(r"did:web:([A-Za-z0-9.-]+(?:%3[Aa][0-9]{1,5})?)((?::[A-Za-z0-9._%~-]+)*)\Z")
# What a key may be used for when its document is derived from the key itself.
_PURPOSES = frozenset(
    {"assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"}
)


def base_of(identifier: str) -> str:
    """Return a DID URL or URL without its fragment: the id of what it points into."""
    return identifier.partition("#")[0]


def is_derived(did: str) -> bool:
    """Say whether a DID's document follows from the DID itself and so never grows old."""
    return did.startswith(("did:key:", "did:jwk:"))


def derived_method(did: str) -> Method:
    """Return the one key of the document of a did:key (W3C CCG, v0.9) or did:jwk.

    The key is as the DID has it, not yet looked at: whoever uses it must check it. Raises
    ``TrustError`` ``bad_did`` for another method or a malformed identifier.
    """
    if match := _DID_KEY.match(did):
        return Method(f"{did}#{match[1]}", did, multibase=match[1], purposes=_PURPOSES)
    if match := _DID_JWK.match(did):
        return Method(f"{did}#0", did, jwk=_decode_jwk(did, match[1]), purposes=_PURPOSES)
    raise TrustError("bad_did", did=did[:200])


def web_url(did: str) -> str:
    """Return the https URL where a did:web document lives (did:web, section 2.5.2).

    Raises ``TrustError`` ``bad_did`` for another method or a malformed identifier.
    """
    match = _DID_WEB.match(did)
    if match is None:
        raise TrustError("bad_did", did=did[:200])
    host = unquote(match[1])
    path = match[2].replace(":", "/") or "/.well-known"
    return f"https://{host}{path}/did.json"


def _decode_jwk(did: str, text: str) -> dict[str, Any]:
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        value = strict_json.loads(data)
    except (binascii.Error, ReadingError) as error:
        raise TrustError("bad_did", did=did[:200]) from error
    if not isinstance(value, dict) or not value:
        raise TrustError("bad_did", did=did[:200])
    return value
