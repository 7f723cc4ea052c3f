"""Makes tiny credentials of every kind that the profiles describe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.credentials.examples import OB3, VC1, VC2, as_json, token
from wallet.credentials.reading import read

if TYPE_CHECKING:
    from wallet.credentials.model import Credential

_CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"
_ELM = "http://data.europa.eu/snb/model/context/edc-ap"


def credential(document: dict[str, Any]) -> Credential:
    """Return what the wallet reads in a document."""
    return read(as_json(document))


def badge_3(
    achievement: dict[str, Any] | None = None,
    subject: dict[str, Any] | None = None,
    **members: Any,
) -> Credential:
    """Return an Open Badge 3.0 with these members of its achievement, subject and its own."""
    made = {"id": "urn:uuid:0", "type": ["Achievement"], "name": "x", **(achievement or {})}
    return credential(
        {
            "@context": [VC2, OB3],
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {"id": "did:web:a.example", "type": ["Profile"]},
            "credentialSubject": {"type": ["AchievementSubject"], "achievement": made}
            | (subject or {}),
            **members,
        }
    )


def badge_2(badge: dict[str, Any] | None = None, **members: Any) -> Credential:
    """Return an Open Badge 2.0 with these members of its BadgeClass and its own."""
    return credential(
        {
            "@context": "https://w3id.org/openbadges/v2",
            "type": "Assertion",
            "id": "https://a.example/1",
            "recipient": {"type": "email", "hashed": True, "identity": "sha256$00"},
            "badge": {"type": "BadgeClass", "id": "https://a.example/b", **(badge or {})},
            "issuedOn": "2026-01-01T00:00:00Z",
            "verification": {"type": "HostedBadge"},
            **members,
        }
    )


def record(**members: Any) -> Credential:
    """Return a Comprehensive Learner Record 2.0 with these members."""
    return credential(
        {
            "@context": [VC2, _CLR, OB3],
            "type": ["VerifiableCredential", "ClrCredential"],
            "issuer": {"id": "did:web:a.example", "type": ["Profile"]},
            "credentialSubject": {"type": ["ClrSubject"], "verifiableCredential": []},
            **members,
        }
    )


def european(*claims: dict[str, Any], **members: Any) -> Credential:
    """Return a European digital credential with these claims and members."""
    return credential(
        {
            "@context": [VC1, _ELM],
            "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
            "issuer": {"id": "urn:epass:org:1", "legalName": {"en": "Aoba University"}},
            "credentialSubject": {"type": "Person", "hasClaim": list(claims)},
            **members,
        }
    )


def plain(subject: dict[str, Any] | None = None, **members: Any) -> Credential:
    """Return a verifiable credential of no particular kind with these members."""
    return credential(
        {
            "@context": [VC2],
            "type": ["VerifiableCredential"],
            "issuer": "did:web:a.example",
            "credentialSubject": subject or {},
            **members,
        }
    )


def selective(**claims: Any) -> Credential:
    """Return an SD-JWT with these claims, all of them open."""
    return read(f"{token(claims, {'alg': 'ES256', 'typ': 'dc+sd-jwt'})}~".encode())


def vc_token(kind: str, **claims: Any) -> Credential:
    """Return a VC-JWT of version 1.1 whose credential leaves to the claims what they can say."""
    inner = {
        "@context": [VC1],
        "type": ["VerifiableCredential", *([kind] if kind else [])],
        "credentialSubject": {},
    }
    return read(token({**claims, "vc": inner}).encode())


def concept(address: str, english: str = "") -> dict[str, Any]:
    """Return a concept of a list of the EU."""
    return {"id": address, "type": "Concept", "prefLabel": {"en": english or address}}
