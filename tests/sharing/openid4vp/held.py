"""A learner with one badge in each format, and the presentations that answer a request."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.issuer_simulator import selective
from wallet.cryptosuites import jose, jwk, multikey
from wallet.cryptosuites.keys import KeyKind, SecretKey, generate
from wallet.cryptosuites.proofs import create_proof
from wallet.holder.keys import Asked, HolderKey, did_of, new_key
from wallet.linked_data import bundled
from wallet.linked_data.contexts import bundled_urls
from wallet.sharing.queries.model import Format
from wallet.sharing.requests import Presented

if TYPE_CHECKING:
    from wallet.sharing.requests import Request

VC1 = "https://www.w3.org/2018/credentials/v1"
VC2 = "https://www.w3.org/ns/credentials/v2"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
NAME = "データ分析入門"
VCT = "https://example.org/badge"


@dataclass
class Held:
    """A key of the learner, an issuer of their badges, and the badges."""

    now: dt.datetime
    key: HolderKey = field(init=False)
    issuer: SecretKey = field(default_factory=lambda: generate(KeyKind.ED25519))

    def __post_init__(self) -> None:
        self.key = HolderKey(new_key(self.now))

    @property
    def issuer_did(self) -> str:
        return did_of(self.issuer.public())

    @property
    def issuer_method(self) -> str:
        return f"{self.issuer_did}#{self.issuer_did.removeprefix('did:key:')}"

    @property
    def issuer_jwk(self) -> dict[str, str]:
        return jwk.encode_public(self.issuer.public())

    def _document(self, contexts: list[str], start: str) -> dict[str, Any]:
        yesterday = (self.now - dt.timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
        return {
            "@context": contexts,
            "id": "urn:uuid:7b1f1f8e-5a6e-4c0a-9a53-1c8f0a1f2b3c",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {"id": self.issuer_did, "type": ["Profile"], "name": "見本大学"},
            start: yesterday,
            "credentialSubject": {
                "id": self.key.did,
                "type": ["AchievementSubject"],
                "achievement": {
                    "id": "https://example.ac.jp/badges/data",
                    "type": ["Achievement"],
                    "name": NAME,
                    "description": "表計算から統計まで",
                    "criteria": {"narrative": "三つの課題"},
                },
            },
        }

    def linked_data(self) -> dict[str, Any]:
        options = {
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-rdfc-2022",
            "created": (self.now - dt.timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "verificationMethod": self.issuer_method,
            "proofPurpose": "assertionMethod",
        }
        document = self._document([VC2, OB3], "validFrom")
        return create_proof(document, options, self.issuer, bundled())

    def token(self) -> str:
        document = self._document([VC1, OB3], "issuanceDate")
        claims = {
            "iss": self.issuer_did,
            "sub": self.key.did,
            "jti": document["id"],
            "nbf": int((self.now - dt.timedelta(days=1)).timestamp()),
            "vc": document,
        }
        header = {"alg": "EdDSA", "typ": "JWT", "kid": self.issuer_method}
        return jose.sign_compact(header, claims, self.issuer)

    def sd_jwt(self) -> str:
        name = selective.disclosure("name", NAME)
        kept = selective.disclosure("birthdate", "2001-01-01")
        own = multikey.decode_public(self.key.did.removeprefix("did:key:"))
        claims = {
            "iss": self.issuer_did,
            "iat": int(self.now.timestamp()) - 86_400,
            "vct": VCT,
            "cnf": {"jwk": jwk.encode_public(own)},
            "_sd": [selective.digest(name), selective.digest(kept)],
            "_sd_alg": "sha-256",
        }
        header = {"alg": "EdDSA", "typ": "dc+sd-jwt", "kid": self.issuer_method}
        return selective.combined(jose.sign_compact(header, claims, self.issuer), name)

    def presented(self, request: Request, kind: Format, wanted: str = "badge") -> Presented:
        """Return what answers one thing asked for, bound to this request and this asker."""
        asked = Asked(
            self.now, self.now + dt.timedelta(minutes=5), request.domain, request.challenge
        )
        if kind is Format.SD_JWT:
            text = self.key.key_binding(
                self.sd_jwt(), audience=request.domain, nonce=request.challenge, made=self.now
            )
            return Presented(wanted, kind, text, ("1",))
        inside: Any = self.linked_data() if kind is Format.LDP else self.token()
        document = {
            "@context": [VC2 if kind is Format.LDP else VC1],
            "type": ["VerifiablePresentation"],
            "holder": self.key.did,
            "verifiableCredential": [inside],
        }
        made: Any = (
            self.key.answer(document, asked, contexts=bundled())
            if kind is Format.LDP
            else self.key.answer_token(document, asked)
        )
        return Presented(wanted, kind, made, ("1",))


def documents() -> dict[str, Any]:
    """Return the contexts that a verifier without a network needs."""
    return {url: bundled().get(url) for url in bundled_urls()}
