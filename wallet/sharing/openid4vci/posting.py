"""What is posted to an issuer: forms and JSON, with a token and its proof where there is one."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from wallet.sharing.openid4vci.answers import error_of
from wallet.sharing.openid4vci.members import LONGEST_TEXT
from wallet.trust.messages import FORM, JSON, Outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.sharing.openid4vci.dpop import DPoPKey
    from wallet.trust.messages import Incoming, Send
    from wallet.work import Work

_UNAUTHORISED = 401
_ASKS_NONCE = (400, _UNAUTHORISED)


@dataclass(frozen=True, slots=True)
class Token:
    """An access token. ``key`` where it can only be used with proofs by that key.

    ``identifiers`` are by configuration the credentials that it is for; ``nonce`` is the drafts'
    first ``c_nonce``, "" for none.
    """

    value: str = field(repr=False)
    key: DPoPKey | None = field(default=None, repr=False)
    identifiers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nonce: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """By what an exchange is carried: the way out, the moment, and the work it is part of."""

    send: Send
    now: datetime
    work: Work | None = None


def post_form(
    line: Line, url: str, fields: Mapping[str, str], *, key: DPoPKey | None = None
) -> Incoming:
    """Post a form, with a proof of ``key`` where there is one."""
    body = urlencode(dict(fields)).encode()
    return _with_proof(line, Outgoing(url, "POST", body=body, media_type=FORM), key, "")


def post_json(
    line: Line, url: str, value: Mapping[str, Any] | None, token: Token | None = None
) -> Incoming:
    """Post JSON, or nothing, with a token where there is one."""
    body = b"" if value is None else json.dumps(value, ensure_ascii=False).encode()
    return post(line, url, body, "" if value is None else JSON, token)


def post(
    line: Line, url: str, body: bytes, media_type: str, token: Token | None, *, accept: str = JSON
) -> Incoming:
    """Post bytes, with a token where there is one."""
    scheme = "DPoP" if token and token.key else "Bearer"
    asked = Outgoing(
        url,
        "POST",
        accept,
        body,
        media_type,
        headers={"Authorization": f"{scheme} {token.value}"} if token else {},
    )
    if token is None:
        return line.send(asked, work=line.work)
    return _with_proof(line, asked, token.key, token.value)


def _with_proof(line: Line, asked: Outgoing, key: DPoPKey | None, token: str) -> Incoming:
    """Send with a proof; once more where the server wants a nonce of its own in it (section 8)."""
    if key is None:
        return line.send(asked, work=line.work)
    answer = line.send(_proved(asked, key, line, token, ""), work=line.work)
    nonce = answer.headers.get("dpop-nonce", "")
    wanted = error_of(answer) == "use_dpop_nonce" or "use_dpop_nonce" in answer.headers.get(
        "www-authenticate", ""
    )
    usable = nonce and nonce.isprintable() and len(nonce) <= LONGEST_TEXT
    if answer.status in _ASKS_NONCE and wanted and usable:
        return line.send(_proved(asked, key, line, token, nonce), work=line.work)
    return answer


def _proved(asked: Outgoing, key: DPoPKey, line: Line, token: str, nonce: str) -> Outgoing:
    proof = key.proof(asked.url, now=line.now, token=token, nonce=nonce)
    return Outgoing(
        asked.url,
        asked.method,
        asked.accept,
        asked.body,
        asked.media_type,
        headers={**asked.headers, "DPoP": proof},
    )
