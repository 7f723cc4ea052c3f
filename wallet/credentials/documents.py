"""Decides which specification a text follows, and hands it to that reader.

A text is a token, JSON, or JSON wrapped around either; containers hold further ones.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import (
    endorsements,
    european,
    jws_json,
    open_badges_2,
    presentation,
    sd_jwt,
    sd_jwt_vc,
    tokens,
    values,
    verifiable_credential,
)
from wallet.credentials.model import Carrier, Credential, Endorsement, Securing, Spec
from wallet.credentials.source import Source
from wallet.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_NESTING = 8  # containers within containers, and wrappers around them

_WRAPPERS = (
    "jwt",
    "credential",
    "vc",
    "verifiableCredential",
    "verifiablePresentation",
    "vp",
    "assertion",
)
_ENVELOPES = frozenset({"EnvelopedVerifiableCredential", "EnvelopedVerifiablePresentation"})
_ENVELOPE = re.compile(
    r"data:application/(?:jwt|(?:vc|vp|dc)[a-z+-]*)(?:;[^,;]*)*[,;](?P<token>[^,;]+)"
)
_ENDORSED = frozenset({Spec.OPEN_BADGES_3, Spec.CLR_2, Spec.CREDENTIAL})


def from_text(text: str, source: Source, nesting: int = 0) -> Credential:
    """Read a token or a JSON document.

    Raises ``ReadingError``: what ``tokens``, ``sd_jwt`` and ``strict_json`` raise, or as
    ``from_value``.
    """
    text = text.strip(" \t\r\n\ufeff")
    if not tokens.looks_like_token(text):
        return from_value(strict_json.loads(text), source, nesting)
    selective = "~" in text
    token = sd_jwt.opened(sd_jwt.parse(text), text) if selective else tokens.parse_compact(text)
    return _from_token(replace(source, token=token, selective=selective), token, nesting)


def from_value(value: Any, source: Source, nesting: int = 0) -> Credential:
    """Read a parsed JSON value.

    Raises ``ReadingError`` with the code ``not_a_credential``, ``description_only``,
    ``format_not_supported`` or ``nested_too_deeply``.
    """
    if nesting > MAX_NESTING:
        raise ReadingError("nested_too_deeply", limit=MAX_NESTING)
    if isinstance(value, str) and tokens.looks_like_token(value.strip()):
        return from_text(value, source, nesting + 1)
    if not isinstance(value, dict):
        raise ReadingError("not_a_credential")
    if credential := _recognised(value, source):
        return _with_inner(credential, nesting)
    if wrapped := _enveloped(value) or _wrapped(value):
        return from_value(wrapped, source, nesting + 1)
    if jws_json.is_one(value):
        return _sealed(value, source, nesting)
    if open_badges_2.is_description(value):
        raise ReadingError("description_only")
    raise ReadingError("not_a_credential")


def _sealed(value: Mapping[str, Any], source: Source, nesting: int) -> Credential:
    """Read what a signature in JSON form is about; the signature stays at hand to be checked."""
    payload, header = jws_json.opened(value)
    found = _recognised(payload, source) if isinstance(payload, dict) else None
    if found is None or found.spec in (Spec.OPEN_BADGES_1, Spec.OPEN_BADGES_2):
        raise ReadingError("format_not_supported", format="JWS JSON")
    found = replace(found, securing=Securing.JWS_JSON, header=header, sealed=value)
    return _with_inner(found, nesting)


def _recognised(document: Mapping[str, Any], source: Source) -> Credential | None:
    if presentation.is_one(document):
        return presentation.read(document, source)
    if european.is_one(document):
        return european.read(document, source)
    if verifiable_credential.is_one(document):
        return verifiable_credential.read(document, source)
    if not source.selective and open_badges_2.is_one(document):
        return open_badges_2.read(document, source)
    return None


def _from_token(source: Source, token: tokens.Token, nesting: int) -> Credential:
    """Find the credential in a token: the payload itself, or its ``vc`` or ``vp`` claim."""
    claims = [token.payload[name] for name in ("vc", "vp") if name in token.payload]
    found = _recognised(token.payload, source)
    if len(claims) + (found is not None) > 1:
        raise ReadingError("token_two_credentials")
    if claims and isinstance(claims[0], dict):
        found = _recognised(claims[0], source)
    if found is None and source.selective and sd_jwt_vc.is_one(token):
        found = sd_jwt_vc.read(token, source)
    if found is None:
        raise ReadingError("token_not_a_credential")
    return _with_inner(found, nesting)


def _enveloped(document: Mapping[str, Any]) -> str:
    """Return the token in an enveloped credential's ``data:`` URL (VCDM 2.0, section 4.13)."""
    if not _ENVELOPES & {*values.types(document)}:
        return ""
    match = _ENVELOPE.fullmatch(values.link(document))
    return match["token"] if match else ""


def _wrapped(document: Mapping[str, Any]) -> Any:
    """Return what exports and interfaces wrap in an object of one telling member, or None."""
    if values.types(document):
        return None
    found = (document.get(name) for name in _WRAPPERS)
    return next((value for value in found if value and isinstance(value, str | dict)), None)


def _with_inner(credential: Credential, nesting: int) -> Credential:
    if endorsements_ := _endorsements(credential, nesting):
        credential = replace(credential, endorsements=endorsements_)
    if credential.spec is Spec.PRESENTATION:
        members = values.items(credential.document.get("verifiableCredential"))
    elif credential.spec is Spec.CLR_2:
        subjects = values.objects(credential.document.get("credentialSubject"))
        members = tuple(
            member for each in subjects for member in values.items(each.get("verifiableCredential"))
        )
    else:
        return credential
    return replace(credential, inner=tuple(_member(member, nesting + 1) for member in members))


def _endorsements(credential: Credential, nesting: int) -> tuple[Endorsement, ...]:
    """Read the endorsements of a credential, but not those of an endorsement in turn."""
    if nesting >= MAX_NESTING or credential.spec not in _ENDORSED:
        return ()
    found = islice(endorsements.found_in(credential.document), endorsements.MAX_ENDORSEMENTS)
    return tuple(Endorsement(of, target, _endorsement(each)) for of, target, each in found)


def _endorsement(member: Any) -> Credential:
    try:
        return _member(member, MAX_NESTING)
    except ReadingError:  # it holds containers; whatever is wrong with it harms nothing else
        return _unread(member)


def _member(member: Any, nesting: int) -> Credential:
    """Read one credential of a container; one that is none stays in its place, to be judged."""
    try:
        return from_value(member, _source(member), nesting)
    except ReadingError as error:
        if error.code == "nested_too_deeply":
            raise
        return _unread(member)


def _unread(member: Any) -> Credential:
    source = _source(member)
    return Credential(
        original=source.original,
        carrier=source.carrier,
        spec=Spec.CREDENTIAL,
        securing=Securing.NONE,
        document=member if isinstance(member, dict) else {},
    )


def _source(member: Any) -> Source:
    text = member if isinstance(member, str) else json.dumps(member, ensure_ascii=False)
    token = isinstance(member, str) or bool(isinstance(member, dict) and _enveloped(member))
    return Source(text.encode(), Carrier.TOKEN if token else Carrier.JSON)
