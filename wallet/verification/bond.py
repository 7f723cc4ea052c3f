"""By what a badge is tied to the one who presents it (VCDM 2.0, section 4.13; RFC 7800)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.credentials import values
from wallet.cryptosuites import jwk, multikey
from wallet.errors import ProofError
from wallet.verification.holder_match import names_address

if TYPE_CHECKING:
    from wallet.credentials.model import Credential

_DID = "did:"


class Bond(StrEnum):
    """How a presentation's holder and a badge's subject go together."""

    KEY = "key"  # the badge names the key that signed the presentation
    OTHER_KEY = "other_key"  # it names another key or DID: another person, or another key of theirs
    EMAIL = "email"  # it names an address, plain or hashed: no key shows whose that is
    NOBODY = "nobody"
    UNCOMPARED = "uncompared"  # it names a key, and nobody is shown to present it


def bond(credential: Credential, holder: str) -> Bond:
    """Return by what a badge is tied to a holder (a DID or URL; "" for one who is not shown)."""
    named = {each for each in (credential.subject.id.strip(), *confirmed(credential)) if each}
    if holder and any(each.partition("#")[0] == holder for each in named):
        return Bond.KEY
    if any(each.startswith(_DID) for each in named):
        return Bond.OTHER_KEY if holder else Bond.UNCOMPARED
    return Bond.EMAIL if names_address(credential.subject) else Bond.NOBODY


def confirmed(credential: Credential) -> tuple[str, ...]:
    """Return the DIDs of the key that a token's issuer says its holder has (``cnf``)."""
    named = credential.claims.get("cnf")
    if not isinstance(named, Mapping):
        return ()
    if not isinstance(named.get("jwk"), Mapping):
        return (values.text(named.get("kid")),)
    try:
        return (f"did:key:{multikey.encode_public(jwk.decode_public(named['jwk']))}",)
    except ProofError:
        return ("did:jwk:",)  # some key, and none that we know
