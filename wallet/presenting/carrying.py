"""How each badge goes along: as it is, derived, as a token, or as a file whose digest is signed.

What can be checked by itself travels as a credential: JSON-LD inside the presentation, tokens in an
``EnvelopedVerifiableCredential`` (VCDM 2.0, section 4.13.1). What has no place there, because it
carries no proof or one that JSON-LD would break, travels as a ``relatedResource`` (VCDM 2.0,
section 5.3): its bytes in a ``data:`` URL, their digest, and a label that says what it is.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from wallet.credentials.model import Securing, Spec
from wallet.errors import LinkedDataError
from wallet.linked_data import bundled, canonical_bytes, effort
from wallet.linked_data.jcs import canonical_json
from wallet.presenting.disclosing import Disclosed, disclosed, fields_in, take_apart
from wallet.presenting.disclosing.binding import bound
from wallet.presenting.disclosing.fields import Way
from wallet.presenting.terms import V2
from wallet.snapshots.portfolios import Travels

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.holder.keys import HolderKey
    from wallet.linked_data.contexts import Contexts
    from wallet.presenting.disclosing.fields import FieldTree
    from wallet.presenting.disclosing.opened import Opened

JSON_LD = "application/vc"
_OLD_BADGES = (Spec.OPEN_BADGES_1, Spec.OPEN_BADGES_2)


@dataclass(frozen=True, slots=True)
class Carried:
    """One badge as it travels.

    ``data`` are exactly the bytes that the reader gets, ``member`` the JSON in the presentation
    that holds them. ``label`` tells an attachment's kind (``attached_<label>`` has a sentence): ""
    for whatever is no attachment, else open_badge_2, unsigned, sealed, presentation or uncovered.
    ``reference`` is the digest by which sections name it. ``own_terms``: it uses a context that its
    reader may lack, since it does not come with this program.
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
    own_terms: bool = False

    @property
    def size(self) -> int:
        """How many bytes it takes in the presentation, about: a file takes a third more there."""
        return len(self.member["id"]) if self.is_attached else len(self.data)

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

    ``shown`` means what it does in ``Chosen``. Raises ``ReadingError``, ``LinkedDataError`` and
    ``ProofError`` where the chosen fields cannot be shown by themselves.
    """
    opened = take_apart(credential, contexts)
    label = _label(credential, opened, contexts)
    if label:
        fields = fields_in(opened)
        return _attached(credential, label, file_name, media_type, fields)
    made = disclosed(credential, opened, shown)
    if credential.token:
        return _enveloped(made)
    return _embedded(made, own_terms=not _can_be_covered(made.credential, bundled()))


def bind(
    carried: Carried,
    keys: Callable[[], Iterable[HolderKey]],
    *,
    audience: str,
    challenge: str,
    now: datetime,
    algorithms: Collection[str] = (),
) -> Carried:
    """Return a badge with the key binding of an SD-JWT, where a key of the learner's may sign one.

    It answers the same challenge as the presentation around it. Without an ``audience`` there is
    none to be made: the presentation's own signature has to do. ``algorithms`` are those that the
    reader takes of it, () for any.
    """
    if carried.travels is not Travels.DISCLOSING or not audience:
        return carried
    made = Disclosed(carried.data, carried.media_type, carried.credential, carried.fields)
    given = bound(
        made, keys, audience=audience, challenge=challenge, now=now, algorithms=algorithms
    )
    return _enveloped(replace(made, data=given.data))


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


def _label(credential: Credential, opened: Opened, contexts: Contexts) -> str:
    """Return the kind of attachment that a badge must be, "" where it travels as a credential."""
    if credential.spec in _OLD_BADGES:
        return "open_badge_2"
    if credential.spec is Spec.PRESENTATION:
        return "presentation"
    if credential.securing in (Securing.NONE, Securing.HOSTED):
        return "unsigned"
    if credential.securing is Securing.JWS_JSON:
        return "sealed"
    if credential.token or opened.way != Way.WHOLE:  # what is derived is covered as it was before
        return ""
    return "" if _can_be_covered(credential, contexts) else "uncovered"


def _can_be_covered(credential: Credential, contexts: Contexts) -> bool:
    """Say whether a proof could cover all of a badge in JSON-LD, by these contexts."""
    try:
        with effort.bounded():
            canonical_bytes(credential.document, contexts, "sha256")
            canonical_json(credential.document)
    except LinkedDataError:
        return False
    return True


def _attached(
    credential: Credential, label: str, file_name: str, media_type: str, fields: FieldTree
) -> Carried:
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
        fields=fields,
    )


def _enveloped(made: Disclosed) -> Carried:
    media_type = _token_type(made.credential)
    disclosing = made.credential.securing is Securing.SD_JWT
    member = {
        "@context": V2,
        "id": f"data:{media_type},{made.data.decode()}",
        "type": "EnvelopedVerifiableCredential",
    }
    return Carried(
        travels=Travels.DISCLOSING if disclosing else Travels.TOKEN,
        data=made.data,
        media_type=media_type,
        name=made.credential.name,
        label="",
        member=member,
        reference=reference_of(member),
        credential=made.credential,
        fields=made.fields,
    )


def _embedded(made: Disclosed, *, own_terms: bool) -> Carried:
    document = dict(made.credential.document)
    return Carried(
        travels=Travels.AS_IT_IS if made.fields.way is Way.WHOLE else Travels.DERIVED,
        data=made.data,
        media_type=JSON_LD,
        name=made.credential.name,
        label="",
        member=document,
        reference=reference_of(document),
        credential=made.credential,
        fields=made.fields,
        own_terms=own_terms,
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
