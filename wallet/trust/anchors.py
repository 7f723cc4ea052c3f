"""Trust anchors: certificates from which on the learner believes what certificates say.

They are resources of a pack, of the kind ``trust-anchor``: one X.509 certificate each (RFC 5280),
PEM or DER. Whoever holds an anchor's key can name any organisation, so nothing else becomes one:
not what a credential carries, nor what an address answers.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from wallet.errors import TrustError
from wallet.trust.model import TRUST_ANCHOR, Level

if TYPE_CHECKING:
    from wallet.trust.model import Document, Knowledge

MAX_BYTES = 16_384  # of one certificate; real ones take two thousand
_PEM = b"-----BEGIN "


@dataclass(frozen=True, slots=True)
class Anchor:
    """A certificate and the dated document that it came in."""

    certificate: x509.Certificate
    document: Document
    denied: bool = False  # by the learner, by the document's address


def certificate_of(data: bytes) -> x509.Certificate:
    """Read one certificate, PEM or DER, with its names and extensions.

    Raises ``ValueError`` for anything else.
    """
    if len(data) > MAX_BYTES:
        raise ValueError("too long for a certificate")
    try:
        if data.lstrip().startswith(_PEM):
            (certificate,) = x509.load_pem_x509_certificates(data)
        else:
            certificate = x509.load_der_x509_certificate(data)
        # These are read when they are asked for: what cannot be read shall come to light here.
        _ = certificate.subject, certificate.issuer, certificate.extensions
    except (
        x509.DuplicateExtension,
        x509.InvalidVersion,
        x509.UnsupportedGeneralNameType,
        UnsupportedAlgorithm,
    ) as error:
        raise ValueError("no certificate that can be read") from error
    return certificate


def read_anchor(document: Document) -> Anchor:
    """Read a document of that kind; raise ``TrustError`` ``anchor_unreadable``."""
    try:
        return Anchor(certificate_of(document.body), document)
    except ValueError as error:
        raise TrustError("anchor_unreadable", url=document.url[:200]) from error


def anchors_in(knowledge: Knowledge) -> tuple[Anchor, ...]:
    """Return every trust anchor at hand, each once; denied is one under any of its addresses."""
    found: dict[x509.Certificate, Anchor] = {}
    for document in (one for copies in knowledge.documents.values() for one in copies):
        if document.kind != TRUST_ANCHOR:
            continue
        decision = knowledge.decisions.get(document.url)
        denied = decision is not None and decision.level is Level.DENIED
        with suppress(TrustError):  # kept by a version that did not look
            anchor = read_anchor(document)
            known = found.get(anchor.certificate, anchor)
            found[anchor.certificate] = replace(known, denied=known.denied or denied)
    return tuple(found.values())
