"""The JSON documents that issuers write, before anything is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.cryptosuites import jwk, multikey
from wallet.cryptosuites.keys import KeyKind, PublicKey

if TYPE_CHECKING:
    from tests.issuer_simulator.status import StatusList

CREDENTIALS_1 = "https://www.w3.org/2018/credentials/v1"
CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"
ED25519_2020 = "https://w3id.org/security/suites/ed25519-2020/v1"
STATUS_LIST_1 = "https://www.w3.org/ns/credentials/status/v1"


def open_badge_credential(
    identifier: str,
    *,
    issuer: dict[str, Any],
    subject: dict[str, Any],
    dates: tuple[str, str],
    model: str,
    vocabulary: tuple[str, ...],
    members: dict[str, Any],
) -> dict[str, Any]:
    """Return an OpenBadgeCredential (OB 3.0 section B.1.2) in the data model 1.1 or 2.0."""
    older = model == "1.1"
    head = [CREDENTIALS_1, OPEN_BADGES, ED25519_2020] if older else [CREDENTIALS_2, OPEN_BADGES]
    start, end = ("issuanceDate", "expirationDate") if older else ("validFrom", "validUntil")
    name = members.pop("name", subject["achievement"]["name"])
    return {
        "@context": [*head, *vocabulary],
        "id": identifier,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": name,
        "issuer": issuer,
        start: dates[0],
        **({end: dates[1]} if dates[1] else {}),
        "credentialSubject": subject,
        **members,
    }


def achievement_subject(
    achievement: dict[str, Any],
    *,
    did: str,
    identifiers: list[dict[str, Any]],
    members: dict[str, Any],
) -> dict[str, Any]:
    """Return an AchievementSubject (OB 3.0 section B.1.3)."""
    return {
        **({"id": did} if did else {}),
        "type": ["AchievementSubject"],
        "identifier": identifiers,
        "achievement": achievement,
        **members,
    }


def clr_credential(
    identifier: str,
    *,
    name: str,
    issuer: dict[str, Any],
    subject: dict[str, Any],
    valid_from: str,
    vocabulary: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Return a ClrCredential (CLR 2.0) in the data model 2.0, stating that it may be partial."""
    return {
        "@context": [CREDENTIALS_2, CLR, OPEN_BADGES, *vocabulary],
        "id": identifier,
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": name,
        "issuer": issuer,
        "validFrom": valid_from,
        "awardedDate": valid_from,
        "partial": True,
        "credentialSubject": {"type": ["ClrSubject"], **subject},
    }


def endorsement_credential(
    identifier: str, *, issuer: dict[str, Any], endorsed: str, comment: str, valid_from: str
) -> dict[str, Any]:
    """Return an EndorsementCredential (OB 3.0 section B.2)."""
    return {
        "@context": [CREDENTIALS_2, OPEN_BADGES],
        "id": identifier,
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "Endorsement",
        "issuer": issuer,
        "validFrom": valid_from,
        "credentialSubject": {
            "id": endorsed,
            "type": ["EndorsementSubject"],
            "endorsementComment": comment,
        },
    }


def status_list_credential(status: StatusList, *, issuer: str, valid_from: str) -> dict[str, Any]:
    """Return a BitstringStatusListCredential without an end of validity."""
    return {
        "@context": [CREDENTIALS_2],
        "id": status.url,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": valid_from,
        "credentialSubject": status.subject(),
    }


def verification_method(method_id: str, controller: str, key: PublicKey) -> dict[str, Any]:
    """Return a Multikey, or for RSA a JsonWebKey (Controlled Identifiers section 2.2)."""
    base = {"id": method_id, "controller": controller}
    if key.kind is KeyKind.RSA:
        return {**base, "type": "JsonWebKey", "publicKeyJwk": jwk.encode_public(key)}
    return {**base, "type": "Multikey", "publicKeyMultibase": multikey.encode_public(key)}


def controller_document(identifier: str, methods: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a DID document, or for an https issuer a controlled identifier document."""
    is_did = identifier.startswith("did:")
    context = (
        ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]
        if is_did
        else ["https://www.w3.org/ns/cid/v1"]
    )
    if is_did and any(method["type"] == "JsonWebKey" for method in methods):
        context.append("https://w3id.org/security/jwk/v1")
    return {
        "@context": context,
        "id": identifier,
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }


def start_of(document: dict[str, Any]) -> str:
    """Return when a document begins to be valid, in either data model."""
    start: str = document.get("validFrom") or document["issuanceDate"]
    return start
