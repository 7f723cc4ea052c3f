"""What of a credential can be left out, by how it is secured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials.model import Credential, Securing, Spec
from wallet.presenting.disclosing.derived import json_bytes, open_document
from wallet.presenting.disclosing.opened import Opened
from wallet.presenting.disclosing.places import places_of
from wallet.presenting.disclosing.sd_jwt import open_token

if TYPE_CHECKING:
    from wallet.linked_data.contexts import Contexts

_WHY_WHOLE = {
    Securing.JWT: "whole_token",
    Securing.JWS_JSON: "whole_sealed",
    Securing.HOSTED: "whole_hosted",
    Securing.NONE: "whole_unsigned",
}


def take_apart(credential: Credential, contexts: Contexts) -> Opened:
    """Take a credential apart. One that is all or nothing comes with the code that says why."""
    presented = credential.spec is Spec.PRESENTATION
    if credential.securing is Securing.SD_JWT and not presented:
        return open_token(credential)
    if credential.securing is Securing.DATA_INTEGRITY and not presented:
        return open_document(credential, contexts)
    if credential.token:
        document, data = credential.claims, credential.token.encode()
        media_type = "application/jwt"
    elif credential.sealed:
        document, data = credential.document, json_bytes(credential.sealed)
        media_type = "application/jose+json"
    else:
        document, data = credential.document, json_bytes(credential.document)
        media_type = "application/json"
    code = "whole_presentation" if presented else _WHY_WHOLE[credential.securing]
    return Opened(
        document=document,
        places=tuple(places_of(document)),
        media_type=media_type,
        make=lambda _: data,
        code=code,
    )
