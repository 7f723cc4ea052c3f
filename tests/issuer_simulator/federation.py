"""Keepers of lists of issuers, who publish entity statements (OpenID Federation 1.0)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.issuer_simulator.keys import secret_key
from wallet.cryptosuites import jwk
from wallet.cryptosuites.jose import sign_compact
from wallet.cryptosuites.keys import KeyKind, SecretKey
from wallet.trust.model import Document

MEDIA_TYPE = "application/entity-statement+jwt"
MADE = datetime(2026, 10, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Keeper:
    """A registry with statements about itself and about issuers, good for a year each."""

    id: str = "https://registry.example"
    name: str = "Registry of universities"
    policy: str = "https://registry.example/rules"
    made: datetime = MADE

    @property
    def key(self) -> SecretKey:
        """The key that signs everything."""
        return secret_key(KeyKind.P256, self.id)

    def configuration(self, **changes: Any) -> str:
        """Return what the keeper says of itself."""
        names = {"organization_name": self.name, "policy_uri": self.policy}
        return self.statement(self.id, names, **changes)

    def statement(
        self,
        subject: str,
        entity: dict[str, str],
        *,
        key: SecretKey | None = None,
        header: dict[str, Any] | None = None,
        legal_name: str = "",
        **changes: Any,
    ) -> str:
        """Return a signed statement about a subject; None leaves a claim out."""
        public = {**jwk.encode_public(self.key.public()), "kid": "1"}
        claims: dict[str, Any] = {
            "iss": self.id,
            "sub": subject,
            "iat": int(self.made.timestamp()),
            "exp": int((self.made + timedelta(days=365)).timestamp()),
            "jwks": {"keys": [public] if subject == self.id else []},
            "metadata": {
                "federation_entity": entity,
                "institution_additional_information": {"legal_name": legal_name},
            },
        }
        head = {"alg": "ES256", "kid": "1", "typ": "entity-statement+jwt", **(header or {})}
        given = {name: value for name, value in (claims | changes).items() if value is not None}
        return sign_compact(head, given, key or self.key)

    def documents(self, *statements: str) -> list[Document]:
        """Return the configuration and statements as the keeper's addresses serve them."""
        own = f"{self.id}/.well-known/openid-federation"
        served = [(own, self.configuration())]
        served += [(f"{self.id}/fetch?sub={each}", text) for each, text in enumerate(statements)]
        return [
            Document(url, text.encode(), kind="entity-statement", media_type=MEDIA_TYPE)
            for url, text in served
        ]
