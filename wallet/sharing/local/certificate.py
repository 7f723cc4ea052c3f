"""A certificate for one session: made when it begins, gone when it ends, vouched for by nobody.

Who connects knows it by its fingerprint, which was in the code that they scanned.
"""

from __future__ import annotations

import hashlib
import ipaddress
import secrets
import ssl
import tempfile
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from wallet.cryptosuites.keys import KeyKind, SecretKey

if TYPE_CHECKING:
    from datetime import datetime

_EARLIER = timedelta(days=1)  # clocks of two computers differ
_LATER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SessionCertificate:
    """A P-256 key and its self-signed certificate in DER."""

    der: bytes
    secret: SecretKey = field(repr=False)

    @property
    def fingerprint(self) -> bytes:
        """Return the SHA-256 of the certificate."""
        return hashlib.sha256(self.der).digest()

    def tls(self) -> ssl.SSLContext:
        """Return what a server needs: TLS 1.3 with this certificate, and nothing to resume.

        The standard library takes keys from files alone. So the key lies in one for a moment, in a
        folder that only this user can look into, encrypted by what is known here alone.
        """
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_3
        context.num_tickets = 0
        context.set_alpn_protocols(["http/1.1"])
        once = secrets.token_bytes(32)
        key = self.secret.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(once),
        )
        with tempfile.TemporaryDirectory(prefix="tsumiki-") as folder:
            file = Path(folder) / "session.pem"
            file.touch(mode=0o600)
            file.write_bytes(key + ssl.DER_cert_to_PEM_cert(self.der).encode())
            context.load_cert_chain(file, password=once)
        return context


def session_certificate(address: str, *, now: datetime) -> SessionCertificate:
    """Make a key and a certificate for an IP address (RFC 5280), for a day on either side."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Tsumiki nearby")])
    named = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
    usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _EARLIER)
        .not_valid_after(now + _LATER)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(named, critical=False)
        .add_extension(usage, critical=False)
        .sign(key, hashes.SHA256())
    )
    der = made.public_bytes(serialization.Encoding.DER)
    return SessionCertificate(der, SecretKey(KeyKind.P256, key))
