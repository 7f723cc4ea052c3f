"""What the vault keeps of a conversation with an issuer, as JSON: a token, and what was offered."""

from __future__ import annotations

import base64
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from wallet.errors import ProofError, SharingError
from wallet.sharing.openid4vci.dpop import ALGORITHMS, DPoPKey
from wallet.sharing.openid4vci.posting import Refresh, Token
from wallet.tasks.offering.arriving import Promised

if TYPE_CHECKING:
    from collections.abc import Mapping

SPOILT = (KeyError, TypeError, ValueError, ProofError, SharingError)  # the last two for keys
"""What reading back raises for less than was kept."""


def token_to_json(token: Token) -> dict[str, Any]:
    """Return what it takes to use a token again."""
    key = token.key
    return {
        "token": token.value,
        "key": base64.b64encode(key.raw).decode() if key else "",
        "algorithm": key.algorithm if key else "",
        "refresh": asdict(token.refresh) if token.refresh else {},
    }


def token_from_json(kept: Mapping[str, Any]) -> Token:
    """Read back ``token_to_json``."""
    raw = base64.b64decode(kept["key"], validate=True)
    algorithm = kept.get("algorithm") or ALGORITHMS[0]  # what earlier programs kept has none
    key = DPoPKey(raw, algorithm=algorithm) if raw else None
    return Token(kept["token"], key, refresh=_refresh(kept))


def promised_to_json(promised: Promised) -> dict[str, Any]:
    """Return what was offered."""
    return {
        "issuer": promised.issuer,
        "types": list(promised.types),
        "format": promised.format,
        "holder": promised.holder,
    }


def promised_from_json(kept: Mapping[str, Any]) -> Promised:
    """Read back ``promised_to_json``."""
    return Promised(kept["issuer"], tuple(kept["types"]), kept["format"], kept["holder"])


def _refresh(kept: Mapping[str, Any]) -> Refresh | None:
    stated = kept.get("refresh")  # earlier versions kept none
    if not stated:
        return None
    return Refresh(*(str(stated[each]) for each in ("value", "endpoint", "client")))
