"""An answer as it was posted: opened, and taken apart into presentations; none is judged here.

``direct_post.jwt`` of OpenID4VP 1.0 (section 8.3.1), and the errors of section 8.5, which may come
unencrypted.
"""

from __future__ import annotations

import hmac
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from wallet import strict_json
from wallet.errors import ReadingError
from wallet.sharing import jwe
from wallet.sharing.local.query import FORMATS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.sharing.local.request import AskRequest

    Files = tuple[tuple[str, bytes], ...]

_MOST_PRESENTATIONS = 100
_MOST_FIELDS = 16
_PART = "[A-Za-z0-9_-]+"
_TOKEN = re.compile(rf"{_PART}\.{_PART}\.{_PART}")
_ENDINGS = {"ldp_vc": "json", "jwt_vc_json": "jwt", "dc+sd-jwt": "sd-jwt"}


def presentations_of(body: bytes, request: AskRequest) -> Files | None:
    """Return the presentations of an answer, each as a file by its name; None where it says no.

    Raises ``WalletError``, ``ValueError`` or ``KeyError`` for what is no answer to this request.
    """
    given = _form(body)
    if "error" in given and _is_ours(given.get("state"), request):
        return None
    answer = strict_json.loads(jwe.decrypt(given["response"], request.reader))
    if not isinstance(answer, dict) or not _is_ours(answer.get("state"), request):
        raise ReadingError("not_json")
    if isinstance(answer.get("error"), str):
        return None
    return _files(answer.get("vp_token"))


def _is_ours(state: Any, request: AskRequest) -> bool:
    return isinstance(state, str) and hmac.compare_digest(state.encode(), request.state.encode())


def _form(body: bytes) -> Mapping[str, str]:
    """Read a form strictly: each field once. Raises ValueError."""
    given = parse_qs(
        body.decode("ascii"),
        keep_blank_values=True,
        strict_parsing=True,
        errors="strict",
        max_num_fields=_MOST_FIELDS,
    )
    if any(len(values) != 1 for values in given.values()):
        raise ValueError
    return {name: values[0] for name, values in given.items()}


def _files(token: Any) -> Files:
    """Return what a ``vp_token`` (section 8.1) holds, each in the format that was asked for."""
    if not isinstance(token, dict) or not token or not token.keys() <= FORMATS.keys():
        raise ReadingError("not_json")
    found: list[tuple[str, bytes]] = []
    for name, each in token.items():
        if not isinstance(each, list) or not each:
            raise ReadingError("not_json")
        form = FORMATS[name]
        for one in each:
            found.append((f"{len(found) + 1}.{_ENDINGS[form]}", _written(one, form)))
    if len(found) > _MOST_PRESENTATIONS:
        raise ReadingError("not_json")
    return tuple(found)


def _written(one: Any, form: str) -> bytes:
    """Return one presentation as it travels: appendix B says which form each format has."""
    if form == "ldp_vc" and isinstance(one, dict):
        return json.dumps(one, ensure_ascii=False).encode()
    if form != "ldp_vc" and isinstance(one, str):
        token, tilde, _ = one.partition("~")
        if bool(tilde) is (form == "dc+sd-jwt") and _TOKEN.fullmatch(token):
            return one.encode()
    raise ReadingError("not_json")
