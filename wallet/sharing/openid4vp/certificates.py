"""Who asks, by the certificate that a request was signed with (OpenID4VP 1.0, section 5.9.3).

A certificate tells of a domain or an organisation when an authority that this computer or the
learner trusts issued it. Without that it tells nothing, and the request is refused. The exception
is a computer nearby whose fingerprint the learner compared on both screens: its certificate is the
very one that was compared, whoever issued it and whatever dates it carries.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from wallet.cryptosuites import base64url
from wallet.cryptosuites.keys import PublicKey, certified_public_key
from wallet.errors import ProofError, SharingError
from wallet.sharing.openid4vp.client_ids import Prefix
from wallet.sharing.said import said
from wallet.trust.anchors import Anchor
from wallet.trust.model import TRUST_ANCHOR, Document
from wallet.verification.certificate_chain import EXPIRED, best_chain, carried

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from wallet.sharing.openid4vp.client_ids import ClientId
    from wallet.trust.messages import Peer

    Roots = Callable[[], Sequence[x509.Certificate]]

_LONGEST_NAME = 200
_OTHER_USES = {
    ExtendedKeyUsageOID.CODE_SIGNING: "codeSigning",
    ExtendedKeyUsageOID.EMAIL_PROTECTION: "emailProtection",
    ExtendedKeyUsageOID.TIME_STAMPING: "timeStamping",
    ExtendedKeyUsageOID.OCSP_SIGNING: "OCSPSigning",
    ExtendedKeyUsageOID.IPSEC_IKE: "ipsecIKE",
    ExtendedKeyUsageOID.KERBEROS_PKINIT_KDC: "pkinitKDC",
    ExtendedKeyUsageOID.SMARTCARD_LOGON: "smartcardLogon",
    x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36"): "documentSigning",  # RFC 9336
}


def certified_key(
    client: ClientId,
    header: Mapping[str, Any],
    *,
    now: datetime,
    roots: Roots,
    peer: Peer | None = None,
) -> tuple[PublicKey, dict[str, str]]:
    """Return the key of the certificate that ``client`` names, and what it says of its owner.

    ``roots`` gives the trusted certificates; it is asked only where one is needed. The details are
    ``certificate`` (the name it was issued to), ``issuer`` and ``fingerprint`` (SHA-256, hex).
    Raises ``SharingError``: ``vp_certificate_absent``, ``vp_certificate_other`` (not the one that
    the id names), ``vp_certificate_expired``, ``vp_certificate_use`` (``use``),
    ``untrusted_certificate``, ``vp_certificate_key``.
    """
    certificates = carried(header.get("x5c"))
    if not certificates:
        raise SharingError("vp_certificate_absent")
    leaf = certificates[0]
    details = _told(leaf)
    if not _is_named(client, leaf):
        raise SharingError("vp_certificate_other", **details)
    if peer is None:
        _check_trust(certificates, roots, now, details)
    elif not hmac.compare_digest(_fingerprint(leaf), peer.fingerprint):
        raise SharingError("vp_certificate_other", **details)
    try:
        return certified_public_key(leaf), details
    except ProofError as error:
        raise SharingError("vp_certificate_key", **details) from error


def _is_named(client: ClientId, leaf: x509.Certificate) -> bool:
    if client.prefix is Prefix.X509_HASH:
        expected = base64url.encode(_fingerprint(leaf))
        return hmac.compare_digest(client.value.encode(), expected.encode())
    try:
        names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return False
    # To the letter: a name with an asterisk stands for no client.
    return client.value.lower() in map(str.lower, names.get_values_for_type(x509.DNSName))


def _check_trust(
    certificates: tuple[x509.Certificate, ...],
    roots: Roots,
    now: datetime,
    details: Mapping[str, str],
) -> None:
    nowhere = Document("", b"", kind=TRUST_ANCHOR)
    anchors = [Anchor(certificate, nowhere) for certificate in dict.fromkeys(roots())]
    found = best_chain(certificates, anchors, now)
    if found is None:
        raise SharingError("untrusted_certificate", **details)
    chain, problem = found
    if problem == EXPIRED:
        wrong = next(each for each in chain.certificates if not _is_valid(each, now))
        raise SharingError(
            "vp_certificate_expired",
            **_told(wrong),
            since=wrong.not_valid_before_utc,
            until=wrong.not_valid_after_utc,
        )
    if use := _other_use(certificates[0]):
        raise SharingError("vp_certificate_use", **details, use=use)
    if problem:
        raise SharingError("untrusted_certificate", **details)


def _other_use(leaf: x509.Certificate) -> str:
    """Return for what else a certificate was issued, as RFC 5280 calls it; "" where it may ask.

    Who asks signs: by ``keyUsage``, where there is one. Domains are certified for ``serverAuth``,
    and some askers for uses of their own, which are taken; well-known other uses are not.
    """
    usage = _extension(leaf, x509.KeyUsage)
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        return "keyUsage"
    extended = _extension(leaf, x509.ExtendedKeyUsage)
    uses = [] if extended is None else [_OTHER_USES.get(each, "") for each in extended]
    return ", ".join(dict.fromkeys(uses)) if all(uses) else ""


def _extension(certificate: x509.Certificate, kind: Any) -> Any:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def _is_valid(certificate: x509.Certificate, moment: datetime) -> bool:
    return certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc


def _fingerprint(certificate: x509.Certificate) -> bytes:
    return certificate.fingerprint(hashes.SHA256())


def _told(leaf: x509.Certificate) -> dict[str, str]:
    return {
        "certificate": _name(leaf.subject),
        "issuer": _name(leaf.issuer),
        "fingerprint": _fingerprint(leaf).hex(),
    }


def _name(name: x509.Name) -> str:
    """Return an organisation, else a common name; "" where there is neither."""
    for kind in (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME):
        for attribute in name.get_attributes_for_oid(kind):
            return said(attribute.value, _LONGEST_NAME)
    return ""
