"""How each badge goes along: as it is, derived, as a token, or as a file whose digest is signed.

What can be checked by itself travels as a credential: JSON-LD inside the presentation, tokens in an
``EnvelopedVerifiableCredential`` (VCDM 2.0, section 4.13.1). What has no place there, because it
carries no proof or one that JSON-LD would break, travels as a ``relatedResource`` (VCDM 2.0,
section 5.3): its bytes in a ``data:`` URL, their digest, and a label that says what it is.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Securing, Spec
from wallet.errors import LinkedDataError, PresentingError
from wallet.linked_data import canonical_bytes, effort
from wallet.linked_data.jcs import canonical_json
from wallet.presenting.disclosing.fields import FieldTree, Way
from wallet.presenting.terms import V2
from wallet.snapshots.portfolios import Travels

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.linked_data.contexts import Contexts

JSON_LD = "application/vc"
_OLD_BADGES = (Spec.OPEN_BADGES_1, Spec.OPEN_BADGES_2)
_ENVELOPED = (Travels.TOKEN, Travels.DISCLOSING)


@dataclass(frozen=True, slots=True)
class Carried:
    """One badge as it travels.

    ``data`` are exactly the bytes that the reader gets, ``member`` the JSON in the presentation
    that holds them. ``label`` tells an attachment's kind (``attached_<label>`` has a sentence): ""
    for whatever is no attachment, else open_badge_2, unsigned, sealed, presentation or uncovered.
    ``reference`` is the digest by which sections name it.
    """

    travels: Travels
    data: bytes
    media_type: str
    name: str
    label: str
    member: dict[str, Any]
    reference: str
    credential: Credential  # as the reader will read it
    fields: FieldTree

    @property
    def is_attached(self) -> bool:
        """Whether it travels as a file beside the credentials."""
        return self.travels is Travels.ATTACHED


def carry(
    credential: Credential,
    shown: tuple[str, ...] | None,
    contexts: Contexts,
    *,
    file_name: str = "badge.json",
    media_type: str = "application/json",
) -> Carried:
    """Return how a badge travels; ``file_name`` and ``media_type`` are of its original file.

    ``shown`` means what it does in ``Chosen``.
    """
    del shown  # whole, until a way of showing a part is at hand
    label = _label(credential, contexts)
    if label:
        return _attached(credential, label, file_name, media_type)
    whole = FieldTree(Way.WHOLE, (), f"whole_{credential.securing.value}")
    if credential.token:
        return _enveloped(credential, credential.token, whole)
    return _embedded(credential, whole, Travels.AS_IT_IS)


def check_can_travel(credential: Credential) -> None:
    """Raise ``PresentingError`` ``not_a_badge_to_present`` for what is no badge at all."""
    if credential.spec is Spec.STATUS_LIST:
        raise PresentingError("not_a_badge_to_present", badge=credential.name)


def digest_sri(data: bytes) -> str:
    """Return a digest as Subresource Integrity writes it: ``sha256-`` and base64."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def reference_of(member: dict[str, Any]) -> str:
    """Return the digest by which sections name a member of a presentation.

    Of an attachment that of its bytes, of an enveloped credential that of its token, and else that
    of the JSON in canonical form (RFC 8785). Raises ``LinkedDataError`` ``ambiguous_number``.
    """
    if "digestSRI" in member:
        return str(member["digestSRI"])
    if member.get("type") == "EnvelopedVerifiableCredential":
        return digest_sri(str(member["id"]).partition(",")[2].encode())
    return digest_sri(canonical_json(member).encode())


def _label(credential: Credential, contexts: Contexts) -> str:
    """Return the kind of attachment that a badge must be, "" where it travels as a credential."""
    if credential.spec in _OLD_BADGES:
        return "open_badge_2"
    if credential.spec is Spec.PRESENTATION:
        return "presentation"
    if credential.securing in (Securing.NONE, Securing.HOSTED):
        return "unsigned"
    if credential.securing is Securing.JWS_JSON:
        return "sealed"
    if not credential.token and not _can_be_covered(credential, contexts):
        return "uncovered"
    return ""


def _can_be_covered(credential: Credential, contexts: Contexts) -> bool:
    """Say whether the learner's proof could cover all of a badge in JSON-LD."""
    try:
        with effort.bounded():
            canonical_bytes(credential.document, contexts, "sha256")
            canonical_json(credential.document)
    except LinkedDataError:
        return False
    return True


def _attached(credential: Credential, label: str, file_name: str, media_type: str) -> Carried:
    data = credential.original
    name = credential.name or file_name
    digest = digest_sri(data)
    return Carried(
        travels=Travels.ATTACHED,
        data=data,
        media_type=media_type,
        name=name,
        label=label,
        member={
            "id": f"data:{media_type};base64,{base64.b64encode(data).decode()}",
            "mediaType": media_type,
            "digestSRI": digest,
            "name": name,
            "label": label,
        },
        reference=digest,
        credential=credential,
        fields=FieldTree(Way.WHOLE, (), f"whole_attached_{label}"),
    )


def _enveloped(credential: Credential, token: str, fields: FieldTree) -> Carried:
    media_type = _token_type(credential)
    disclosing = credential.securing is Securing.SD_JWT
    member = {
        "@context": V2,
        "id": f"data:{media_type},{token}",
        "type": "EnvelopedVerifiableCredential",
    }
    return Carried(
        travels=Travels.DISCLOSING if disclosing else Travels.TOKEN,
        data=token.encode(),
        media_type=media_type,
        name=credential.name,
        label="",
        member=member,
        reference=reference_of(member),
        credential=credential,
        fields=fields,
    )


def _embedded(credential: Credential, fields: FieldTree, travels: Travels) -> Carried:
    document = dict(credential.document)
    return Carried(
        travels=travels,
        data=json.dumps(document, ensure_ascii=False, indent=2).encode(),
        media_type=JSON_LD,
        name=credential.name,
        label="",
        member=document,
        reference=reference_of(document),
        credential=credential,
        fields=fields,
    )


def _token_type(credential: Credential) -> str:
    """Return the media type of a token.

    ``application/vc+jwt`` and ``application/vc+sd-jwt`` are for a payload that is itself a VCDM 2.0
    credential (Securing Verifiable Credentials using JOSE and COSE, section 6.1), and
    ``application/dc+sd-jwt`` for an SD-JWT VC, which is its claims. A token of VC 1.1, or with the
    credential in a ``vc`` claim, is a plain JWT to those standards.
    """
    contexts = credential.document.get("@context")
    first = contexts[0] if isinstance(contexts, list) and contexts else contexts
    whole = "vc" not in credential.claims and first == V2
    if credential.securing is Securing.SD_JWT:
        return "application/vc+sd-jwt" if whole else "application/dc+sd-jwt"
    return "application/vc+jwt" if whole else "application/jwt"
