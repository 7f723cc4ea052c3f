"""SD-JWTs (RFC 9901): what has a disclosure of its own can be left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.credentials import sd_jwt, sd_jwt_vc
from wallet.credentials.type_metadata import claim_labels
from wallet.presenting.disclosing.opened import Opened
from wallet.presenting.disclosing.places import key_of, places_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from wallet.credentials.model import Credential
    from wallet.credentials.type_metadata import ClaimLabels, Labels

_W3C = "application/vc+sd-jwt"
_CLAIMS = "application/dc+sd-jwt"


def open_token(credential: Credential) -> Opened:
    """Return an SD-JWT as its issuer made it, or as somebody shortened it before."""
    parsed = sd_jwt.parse(credential.token)
    disclosed = sd_jwt.disclose(parsed)
    by_key = {_key(path): text for path, text in disclosed.places.items()}
    labels = claim_labels(credential.header, disclosed.payload)
    places = tuple(
        replace(place, alone=place.key in by_key, labels=_labels_at(place.key, labels))
        for place in places_of(disclosed.payload)
    )

    def make(shown: Collection[str]) -> bytes:
        kept = {text for key, text in by_key.items() if key in shown}
        chosen = [text for text in parsed.disclosures if text in kept]
        return ("~".join((parsed.token.text, *chosen)) + "~").encode()

    opened = Opened(
        document=disclosed.payload,
        places=places,
        media_type=_media_type(credential),
        make=make,
        way="sd-jwt",
        hidden=disclosed.hidden,
    )
    if disclosed.unsigned:  # it is not what its issuer signed; dropping the rest would hide that
        whole = lambda _: credential.token.encode()  # noqa: E731 - one of two ways to make it
        return replace(opened, way="whole", code="whole_unsound", make=whole)
    return opened if by_key else replace(opened, code="whole_no_disclosures")


def _media_type(credential: Credential) -> str:
    """Return the media type: by the header, else by whether it holds a W3C document."""
    kind = str(credential.header.get("typ", "")).lower().removeprefix("application/")
    if kind in sd_jwt_vc.TYPES:
        return f"application/{kind}"
    claims = "vct" in credential.claims and "@context" not in credential.claims
    return _CLAIMS if claims else _W3C


def _labels_at(key: str, known: Sequence[ClaimLabels]) -> Labels:
    """Return what the issuer calls the claim at a key, () where it does not say."""
    if not known:
        return ()
    steps = [each.replace("~1", "/").replace("~0", "~") for each in key.split("/")[1:]]
    for each in known:
        if len(each.path) == len(steps) and all(map(_is_step, each.path, steps)):
            return each.labels
    return ()


def _is_step(wanted: str | int | None, step: str) -> bool:
    return step.isdecimal() if wanted is None else str(wanted) == step


def _key(path: tuple[str, ...]) -> str:
    key = ""
    for name in path:
        key = key_of(key, name)
    return key
