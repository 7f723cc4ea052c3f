"""An authority that certifies organisations, and the seals that these make (JAdES)."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from wallet.cryptosuites import base64url, jose, keys
from wallet.cryptosuites.keys import KeyKind, SecretKey
from wallet.trust.model import Document

SEALED = datetime(2026, 4, 1, tzinfo=UTC)
_YEAR = timedelta(days=365)
_USAGES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
    "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip
_ALGORITHMS = {KeyKind.P256: "ES256", KeyKind.RSA: "RS256", KeyKind.ED25519: "EdDSA"}


@dataclass(frozen=True)
class Certified:
    """A key with its certificate and those above it, its own first."""

    secret: SecretKey
    chain: tuple[x509.Certificate, ...]

    @property
    def certificate(self) -> x509.Certificate:
        return self.chain[0]

    def x5c(self, *, without_root: bool = True) -> list[str]:
        end = -1 if without_root and len(self.chain) > 1 else None
        return [
            base64.b64encode(each.public_bytes(Encoding.DER)).decode() for each in self.chain[:end]
        ]

    def anchor(
        self, fetched: datetime | None = None, *, pem: bool = True, url: str = ""
    ) -> Document:
        body = self.certificate.public_bytes(Encoding.PEM if pem else Encoding.DER)
        url = url or f"https://ca.example/{self.certificate.serial_number}"
        return Document(url, body, fetched, kind="trust-anchor")


def certified(
    name: str,
    issuer: Certified | None = None,
    *,
    ca: bool | None = False,
    path_length: int | None = None,
    usages: tuple[str, ...] = (),
    begins: datetime = SEALED - _YEAR,
    ends: datetime = SEALED + 2 * _YEAR,
    kind: KeyKind = KeyKind.P256,
    secret: SecretKey | None = None,
    organisation: str = "",
    identifier: str = "",
    more: tuple[tuple[x509.ObjectIdentifier, str], ...] = (),
    extensions: tuple[tuple[x509.ExtensionType, bool], ...] = (),
) -> Certified:
    """Certify a new key; without an issuer by itself."""
    secret = secret or keys.generate(kind)
    usages = usages or (("key_cert_sign",) if ca else ("content_commitment",))
    named = (
        (NameOID.COMMON_NAME, name),
        (NameOID.ORGANIZATION_NAME, organisation),
        (NameOID.ORGANIZATION_IDENTIFIER, identifier),
        *more,
    )
    subject = x509.Name([x509.NameAttribute(oid, text) for oid, text in named if text])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(secret.public().key)  # type: ignore[arg-type]
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
    )
    if ca is not None:
        builder = builder.add_extension(x509.BasicConstraints(ca, path_length), critical=True)
    usage = x509.KeyUsage(**{each: each in usages for each in _USAGES})
    builder = builder.add_extension(usage, critical=True)
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    signer = issuer.secret if issuer else secret
    digest = None if signer.kind is KeyKind.ED25519 else hashes.SHA256()
    made = builder.sign(signer.key, digest)
    return Certified(secret, (made, *(issuer.chain if issuer else ())))


def seal(
    document: dict[str, Any] | str,
    sealer: Certified,
    *,
    plain: bool = True,
    flattened: bool = False,
    secret: SecretKey | None = None,
    **header: Any,
) -> dict[str, Any]:
    """Seal a document as it stands (``b64`` false) or in base64url; ``None`` takes a member out."""
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    payload = text if plain else base64url.encode(text.encode())
    signature = one_seal(payload, sealer, plain=plain, secret=secret, **header)
    form = signature if flattened else {"signatures": [signature]}
    return {"payload": payload, **form}


def one_seal(
    payload: str,
    sealer: Certified,
    *,
    plain: bool = True,
    secret: SecretKey | None = None,
    **header: Any,
) -> dict[str, Any]:
    """Return one member of ``signatures``, signed with the sealer's key or another."""
    secret = secret or sealer.secret
    thumbprint = base64url.encode(sealer.certificate.fingerprint(hashes.SHA256()))
    whole = {
        "alg": _ALGORITHMS[secret.kind],
        "sigT": SEALED.isoformat().replace("+00:00", "Z"),
        "x5c": sealer.x5c(),
        "x5t#S256": thumbprint,
        "crit": ["sigT", "b64"] if plain else ["sigT"],
        **({"b64": False} if plain else {}),
        **{name.replace("_", "#"): value for name, value in header.items()},
    }
    kept = {name: value for name, value in whole.items() if value is not None}
    protected = base64url.encode(json.dumps(kept).encode())
    rule = jose.ALGORITHMS[_ALGORITHMS[secret.kind]]
    signed = rule.sign(secret, f"{protected}.{payload}".encode())
    return {"protected": protected, "signature": base64url.encode(signed)}
