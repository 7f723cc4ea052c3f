"""Reads SD-JWT VCs: credentials by claims of a token alone, without a W3C document (``vct``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, values
from wallet.credentials.model import Credential, Issuer, Securing, Spec, Subject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.source import Source
    from wallet.credentials.tokens import Token

TYPES = frozenset({"dc+sd-jwt", "vc+sd-jwt"})  # the older name came before the W3C's use of it


def is_one(token: Token) -> bool:
    """Tell whether a token means to be an SD-JWT VC, however broken."""
    kind = values.text(token.header.get("typ")).lower().removeprefix("application/")
    return "vct" in token.payload or kind in TYPES


def read(token: Token, source: Source) -> Credential:
    """Read the registered claims (SD-JWT VC, section 3.2.2.2); what is withheld stays empty."""
    claims = token.payload
    return Credential(
        original=source.original,
        carrier=source.carrier,
        spec=Spec.CREDENTIAL,
        securing=Securing.SD_JWT,
        document=claims,
        token=token.text,
        header=token.header,
        claims=claims,
        id=values.text(claims.get("jti")),
        types=values.texts(claims.get("vct")),
        issuer=Issuer(values.text(claims.get("iss"))),
        subject=Subject(id=values.text(claims.get("sub")), name=_person(claims)),
        valid_from=dates.timestamp(claims.get("nbf", claims.get("iat"))),
        valid_until=dates.timestamp(claims.get("exp")),
    )


def _person(claims: Mapping[str, Any]) -> str:
    """Return the name that the claims of OpenID Connect Core 1.0, section 5.1, give."""
    parts = (values.text(claims.get(name)) for name in ("given_name", "family_name"))
    return values.text(claims.get("name")) or " ".join(part for part in parts if part)
