"""Builds a W3C verifiable presentation: chosen badges, for one recipient, signed by the learner.

VCDM 2.0 section 4.13 and Data Integrity 1.0. Three things are less than obvious:

*Until when.* VCDM 2.0 gives ``validUntil`` to credentials; its context defines no such term for a
presentation, so written alone it would be left out of the signature. The presentation therefore
defines that one term itself, with the meaning it has in a credential, and the proof repeats the
moment as ``expires``, which Data Integrity (section 2.1) defines for every proof. Both are signed;
readers of either standard find what they know. Verifiers of the Digital Credentials Consortium and
of Digital Bazaar accept both and enforce neither.

*Two proofs.* See ``HolderKey.sign_presentation``.

*Tokens.* A badge that is a JWT cannot be put inside JSON-LD without breaking its signature; it
travels whole in an ``EnvelopedVerifiableCredential``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Credential, Securing, Spec
from wallet.errors import LinkedDataError, PresentingError
from wallet.holder.keys import HolderKey, date_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.linked_data.contexts import Contexts

V2 = "https://www.w3.org/ns/credentials/v2"
_CONTEXT = [
    V2,
    {
        "validUntil": {
            "@id": "https://www.w3.org/2018/credentials#validUntil",
            "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
        }
    },
]
_NOT_BADGES = (Spec.PRESENTATION, Spec.STATUS_LIST)
_OLD_BADGES = (Spec.OPEN_BADGES_1, Spec.OPEN_BADGES_2)


@dataclass(frozen=True, slots=True)
class Presentation:
    """A signed presentation. ``json`` is the file to hand over (``application/vp``)."""

    document: dict[str, Any]
    json: bytes
    holder: str  # did:key
    domain: str
    challenge: str
    valid_until: datetime
    titles: tuple[str, ...]
    tokens: int  # how many of the badges travel as tokens

    @property
    def compact(self) -> str:
        """The presentation for a QR code: JSON in one line, with the first of its proofs alone.

        Each proof of a set stands for itself (Data Integrity, section 2.1.1), so this one is as
        good; the other is for readers of files.
        """
        first = {**self.document, "proof": self.document["proof"][0]}
        return json.dumps(first, ensure_ascii=False, separators=(",", ":"))


def build_presentation(
    credentials: Sequence[Credential],
    *,
    holder: HolderKey,
    domain: str,
    challenge: str,
    created: datetime,
    valid_until: datetime,
    contexts: Contexts,
) -> Presentation:
    """Put badges as they are into one presentation for ``domain`` and sign it.

    ``domain`` names the recipient: a web domain, or any name they will recognise. ``challenge``
    is what they asked to have signed, else a random text. The presentation has no id: nothing
    needs one, and it would be one more thing by which two readers could compare notes.

    Raises ``PresentingError``: ``nothing_to_present``, ``no_recipient``, ``no_challenge``,
    ``no_time_left``; and, naming the ``badge``, ``old_badge_cannot_travel``,
    ``unsigned_badge_cannot_travel``, ``disclosing_badge_cannot_travel``,
    ``sealed_badge_cannot_travel``, ``not_a_badge_to_present`` or ``badge_cannot_be_covered``.
    """
    if not credentials:
        raise PresentingError("nothing_to_present")
    if not domain.strip():
        raise PresentingError("no_recipient")
    if not challenge:
        raise PresentingError("no_challenge")
    if valid_until <= created:
        raise PresentingError("no_time_left")

    def signed(chosen: Sequence[Credential]) -> dict[str, Any]:
        unsigned = {
            "@context": _CONTEXT,
            "type": ["VerifiablePresentation"],
            "holder": holder.did,
            "validUntil": date_time(valid_until),
            "verifiableCredential": [_travelling(credential) for credential in chosen],
        }
        return holder.sign_presentation(
            unsigned,
            created=created,
            expires=valid_until,
            domain=domain,
            challenge=challenge,
            contexts=contexts,
        )

    try:
        document = signed(credentials)
    except LinkedDataError:
        # Which one is it? Alone, the one at fault fails again.
        for credential in credentials:
            try:
                signed([credential])
            except LinkedDataError as error:
                raise PresentingError(
                    "badge_cannot_be_covered", badge=credential.name, reason=str(error)
                ) from error
        raise
    return Presentation(
        document=document,
        json=json.dumps(document, ensure_ascii=False, indent=2).encode(),
        holder=holder.did,
        domain=domain,
        challenge=challenge,
        valid_until=valid_until,
        titles=tuple(credential.name for credential in credentials),
        tokens=sum(credential.securing is Securing.JWT for credential in credentials),
    )


def check_can_travel(credential: Credential) -> None:
    """Raise the ``PresentingError`` that tells why a badge cannot be in a presentation, if so."""
    code = ""
    if credential.spec in _NOT_BADGES:
        code = "not_a_badge_to_present"
    elif credential.spec in _OLD_BADGES:
        code = "old_badge_cannot_travel"
    elif credential.securing is Securing.NONE:
        code = "unsigned_badge_cannot_travel"
    elif credential.securing is Securing.SD_JWT:
        code = "disclosing_badge_cannot_travel"
    elif credential.securing is Securing.JWS_JSON:
        code = "sealed_badge_cannot_travel"
    if code:
        raise PresentingError(code, badge=credential.name)


def _travelling(credential: Credential) -> dict[str, Any]:
    check_can_travel(credential)
    if credential.securing is Securing.JWT:
        return {
            "@context": V2,
            "id": f"data:{_token_type(credential)},{credential.token}",
            "type": "EnvelopedVerifiableCredential",
        }
    return dict(credential.document)


def _token_type(credential: Credential) -> str:
    """Return the media type of a token.

    ``application/vc+jwt`` is for a payload that is itself a VCDM 2.0 credential (Securing
    Verifiable Credentials using JOSE and COSE, section 6.1.1). A token of VC 1.1, or with the
    credential in a ``vc`` claim, is a plain JWT to that standard.
    """
    contexts = credential.document.get("@context")
    first = contexts[0] if isinstance(contexts, list) and contexts else contexts
    whole = "vc" not in credential.claims
    return "application/vc+jwt" if whole and first == V2 else "application/jwt"
