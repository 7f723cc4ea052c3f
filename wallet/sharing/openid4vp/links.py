"""From the text of a code or link to the parameters of a request (OpenID4VP 1.0, section 5)."""

from __future__ import annotations

import unicodedata
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from wallet import strict_json
from wallet.errors import ReadingError, SharingError
from wallet.sharing.link_forms import LONGEST_LINK

SCHEMES = ("openid4vp", "haip-vp", "haip", "eudi-openid4vp")
"""OpenID4VP 1.0; HAIP 1.0 and its drafts; the European wallet's drafts."""
_MOST_PARAMETERS = 40
_JSON = frozenset(
    {
        "client_metadata",
        "dcql_query",
        "presentation_definition",
        "transaction_data",
        "verifier_info",
        "verifier_attestations",
    }
)


def is_request(text: str) -> bool:
    """Say whether a text means to be a request, however broken."""
    scheme, colon, rest = text.strip().partition(":")
    if colon and scheme.lower() in SCHEMES:
        return True
    asks = "client_id=" in rest and ("request_uri=" in rest or "response_type=" in rest)
    return scheme.lower() == "https" and asks


def parameters_of(text: str) -> dict[str, str]:
    """Return the parameters, each once, as they stand in the link.

    Raises ``SharingError`` ``vp_too_long``, ``vp_malformed`` (``place``).
    """
    text = text.strip()
    if len(text) > LONGEST_LINK:
        raise SharingError("vp_too_long", limit=LONGEST_LINK)
    if len(text.split()) != 1 or any(unicodedata.category(each) in _ODD for each in text):
        raise malformed("link")
    try:
        parts = urlsplit(text)
        given = parse_qsl(
            parts.query,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=_MOST_PARAMETERS,
        )
    except ValueError as error:
        raise malformed("link") from error
    if parts.scheme not in (*SCHEMES, "https"):
        raise malformed("link")
    parameters = dict(given)
    if len(parameters) != len(given):
        raise malformed("link")
    return parameters


def decoded(parameters: dict[str, str]) -> dict[str, Any]:
    """Return parameters given by value, JSON among them parsed within bounds.

    Raises ``SharingError`` ``vp_malformed`` (``place``).
    """
    values: dict[str, Any] = dict(parameters)
    for name in _JSON & values.keys():
        try:
            values[name] = strict_json.loads(parameters[name])
        except ReadingError as error:
            raise malformed(name) from error
    return values


def malformed(place: str) -> SharingError:
    """Return the error of a request whose ``place`` is missing or nothing that can be there."""
    return SharingError("vp_malformed", place=place)


_ODD = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})  # Unicode's general categories
