"""The plain issuer with a second encryption around it, which a test may spoil."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.offers.plain_issuer import PATHS, PlainIssuer
from tests.sharing.web import Asked, Says
from wallet.sharing import jwe

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sharing.web import Web

JWT = "application/jwt"
ANSWERS = {
    "alg_values_supported": ["RSA-OAEP-256", "ECDH-ES"],
    "enc_values_supported": ["A256GCM", "A128GCM"],
    "encryption_required": True,
}
_SEALED = ("credential", "deferred")


def requests(*readers: jwe.Reader, required: bool = True, **how: Any) -> dict[str, Any]:
    """Return ``credential_request_encryption`` for these keys."""
    return {
        "jwks": {"keys": [each.public_jwk() for each in readers]},
        "enc_values_supported": ["A192GCM", "A128GCM"],
        "encryption_required": required,
        **how,
    }


class EncryptingIssuer(PlainIssuer):
    """``seal`` makes the answer of its bytes, the learner's key and the ``enc`` asked for."""

    reader: jwe.Reader
    heard: list[dict[str, Any]]
    sealed: list[bool]  # of each message, whether it came encrypted
    seal: Callable[[bytes, dict[str, Any]], Says]

    @classmethod
    def on(cls, web: Web, did: str = "") -> EncryptingIssuer:
        made = super().on(web, did)
        assert isinstance(made, cls)
        made.reader = jwe.new_reader("issuer-1")
        made.heard, made.sealed, made.seal = [], [], sealed
        made.says["metadata"] |= {
            "credential_response_encryption": ANSWERS,
            "credential_request_encryption": requests(made.reader),
        }
        return made

    def answer(self, asked: Asked) -> Says:
        said = super().answer(asked)
        if asked.path not in [PATHS[each] for each in _SEALED]:
            return said
        encrypted = asked.headers.get("content-type") == JWT
        self.sealed.append(encrypted)
        body = jwe.decrypt(asked.body.decode(), self.reader) if encrypted else asked.body
        heard = json.loads(body)
        self.heard.append(heard)
        wanted = heard.get("credential_response_encryption")
        if wanted is None or said.status >= 400:
            return said
        return self.seal(said.body, wanted)


def sealed(plain: bytes, wanted: dict[str, Any]) -> Says:
    """Return an answer as it should be."""
    text = jwe.encrypt(plain, jwe.recipient_of(wanted["jwk"]), wanted["enc"])
    return Says(text.encode(), media_type=JWT)
