"""Reads verifiable presentations (W3C VCDM 1.1 and 2.0)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, values, verifiable_credential
from wallet.credentials.model import Credential, Spec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.source import Source


def is_one(document: Mapping[str, Any]) -> bool:
    """Tell whether an object means to be a verifiable presentation."""
    return "VerifiablePresentation" in values.types(document)


def read(document: Mapping[str, Any], source: Source) -> Credential:
    """Read a presentation's own members; its credentials are read by ``documents``."""
    credential = Credential(
        original=source.original,
        carrier=source.carrier,
        spec=Spec.PRESENTATION,
        securing=verifiable_credential.securing(document, source),
        document=document,
        id=values.link(document),
        types=values.types(document),
        name=values.text(document.get("name")),
        valid_from=dates.moment(document.get("validFrom")),
        valid_until=dates.moment(document.get("validUntil")),
        holder=values.link(document.get("holder")),
    )
    credential = verifiable_credential.with_claims(credential, source)
    signer = values.text(credential.claims.get("iss"))  # VCDM 1.1, section 6.3.1: the holder
    return replace(
        credential, holder=verifiable_credential.chosen(credential, signer, credential.holder)
    )
