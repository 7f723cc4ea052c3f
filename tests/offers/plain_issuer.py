"""An issuer that checks nothing and says whatever a test has it say, message by message."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tests.offers.issuing import HOST, badge_for
from tests.sharing.web import Asked, Says

if TYPE_CHECKING:
    from tests.sharing.web import Site, Web

ISSUER = f"https://{HOST}"
PRE = "urn:ietf:params:oauth:grant-type:pre-authorized_code"
BOUND = {
    "cryptographic_binding_methods_supported": ["did:key"],
    "proof_types_supported": {"jwt": {"proof_signing_alg_values_supported": ["EdDSA"]}},
}


def offer() -> dict[str, Any]:
    return {
        "credential_issuer": ISSUER,
        "credential_configuration_ids": ["badge"],
        "grants": {
            PRE: {
                "pre-authorized_code": "good-for-one-badge",
                "tx_code": {"input_mode": "numeric", "length": 4, "description": "by letter"},
            }
        },
    }


def metadata(**configured: Any) -> dict[str, Any]:
    return {
        "credential_issuer": ISSUER,
        "authorization_servers": [ISSUER],
        "credential_endpoint": f"{ISSUER}/credential",
        "nonce_endpoint": f"{ISSUER}/nonce",
        "deferred_credential_endpoint": f"{ISSUER}/deferred",
        "notification_endpoint": f"{ISSUER}/notification",
        "display": [{"name": "Aoba", "locale": "en"}],
        "credential_response_encryption": {"encryption_required": False},
        "credential_configurations_supported": {
            "badge": {
                "format": "ldp_vc",
                "scope": "badge",
                "credential_definition": {"type": ["VerifiableCredential"]},
                "credential_metadata": {"display": [{"name": "Data", "locale": "en"}]},
                **BOUND,
                **configured,
            }
        },
    }


def server() -> dict[str, Any]:
    return {
        "issuer": ISSUER,
        "token_endpoint": f"{ISSUER}/token",
        "authorization_endpoint": f"{ISSUER}/authorize",
        "pushed_authorization_request_endpoint": f"{ISSUER}/par",
        "grant_types_supported": [PRE, "authorization_code"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": True,
    }


def token() -> dict[str, Any]:
    return {
        "access_token": "token",
        "token_type": "Bearer",
        "c_nonce": "first",
        "authorization_details": [
            {
                "type": "openid_credential",
                "credential_configuration_id": "badge",
                "credential_identifiers": ["one"],
            }
        ],
    }


def issued(did: str = "") -> dict[str, Any]:
    return {"credentials": [{"credential": badge_for(did)}], "notification_id": "heard"}


PATHS = {
    "offer": "/offer",
    "metadata": "/.well-known/openid-credential-issuer",
    "server": "/.well-known/oauth-authorization-server",
    "token": "/token",
    "nonce": "/nonce",
    "credential": "/credential",
    "deferred": "/deferred",
    "notification": "/notification",
    "pushed": "/par",
}


@dataclass
class PlainIssuer:
    """``says`` has an answer, or the object of one, for each message; tests put others there."""

    says: dict[str, Any]
    log: list[str] = field(default_factory=list)
    _site: Site | None = None

    @classmethod
    def on(cls, web: Web, did: str = "") -> PlainIssuer:
        made = cls.saying(did)
        made._site = web.site(HOST, made.answer)
        return made

    @classmethod
    def saying(cls, did: str = "") -> PlainIssuer:
        """Return one without a site, for answers in memory."""
        says = {
            "offer": offer(),
            "metadata": metadata(),
            "server": server(),
            "token": token(),
            "nonce": {"c_nonce": "fresh"},
            "credential": issued(did),
            "deferred": issued(did),
            "notification": Says(b"", 204),
            "pushed": {"request_uri": "urn:example:pushed"},
        }
        return cls(says)

    @property
    def site(self) -> Site:
        assert self._site is not None
        return self._site

    def answer(self, asked: Asked) -> Says:
        for name, path in PATHS.items():
            if asked.path == path:
                said = self.says[name]
                if isinstance(said, list):  # one after the other; the last for ever
                    said = said.pop(0) if len(said) > 1 else said[0]
                return said if isinstance(said, Says) else Says(json.dumps(said).encode())
        return Says(status=404)

    def asked(self, name: str) -> int:
        """Return how often something was asked for."""
        return sum(each.path == PATHS[name] for each in self.site.asked)

    @property
    def by_reference(self) -> str:
        return (
            f"openid-credential-offer://?credential_offer_uri={quote(ISSUER + '/offer', safe='')}"
        )

    def by_value(self, **changed: Any) -> str:
        made = {**copy.deepcopy(self.says["offer"]), **changed}
        return "openid-credential-offer://?credential_offer=" + quote(json.dumps(made), safe="")
