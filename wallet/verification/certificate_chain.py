"""From the certificate of a seal to a trust anchor at hand (RFC 5280 section 6), offline.

Which certificate issued which is told by names and signatures alone. Of a chain so found, what is
surely wrong is told apart from what only is beyond the rules that ``cryptography`` keeps to.
Whether a certificate was withdrawn is not asked here: that takes its issuer's word of today.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from wallet.credentials import values
from wallet.trust.anchors import MAX_BYTES, certificate_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from wallet.trust.anchors import Anchor

MAX_CERTIFICATES = 8  # that a seal may carry; what comes after them is not looked at
BROKEN, EXPIRED, UNREAD = "seal_chain_broken", "seal_expired", "seal_chain_unread"
_SEVERITY = ("", UNREAD, EXPIRED, BROKEN)


@dataclass(frozen=True, slots=True)
class Chain:
    """The seal's certificate, then each one's issuer; the anchor is the last, or the only one."""

    certificates: tuple[x509.Certificate, ...]
    anchor: Anchor


def carried(x5c: Any) -> tuple[x509.Certificate, ...]:
    """Return the certificates of an ``x5c`` (RFC 7515 section 4.1.6), up to one that is none."""
    found: list[x509.Certificate] = []
    for text in values.items(x5c)[:MAX_CERTIFICATES]:
        try:
            if not isinstance(text, str) or len(text) > 2 * MAX_BYTES:
                break
            found.append(certificate_of(base64.b64decode(text, validate=True)))
        except ValueError:
            break
    return tuple(found)


def best_chain(
    certificates: tuple[x509.Certificate, ...], anchors: Sequence[Anchor], moment: datetime
) -> tuple[Chain, str] | None:
    """Return the chain that is least in the wrong at a moment, and what is ("" for nothing).

    None when no anchor at hand issued any of them, nor is one itself. An anchor may be any
    certificate, even the seal's own: the learner then trusts just that one.
    """
    found = ((chain, _problem(chain, moment)) for chain in _chains(certificates, anchors))
    return min(found, key=lambda pair: _SEVERITY.index(pair[1]), default=None)


def _chains(
    certificates: tuple[x509.Certificate, ...], anchors: Sequence[Anchor]
) -> Iterator[Chain]:
    for depth, current in enumerate(certificates, 1):
        path = certificates[:depth]
        for anchor in anchors:
            if anchor.certificate == current:
                yield Chain(path, anchor)
            elif _issued(current, anchor.certificate):
                yield Chain((*path, anchor.certificate), anchor)
        if depth < len(certificates) and not _issued(current, certificates[depth]):
            return


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, UnsupportedAlgorithm, TypeError, ValueError):
        return False
    return True


def _problem(chain: Chain, moment: datetime) -> str:
    seal, *issuers = chain.certificates
    usage = extension(seal, x509.KeyUsage)
    if usage and not (usage.digital_signature or usage.content_commitment):
        return BROKEN
    if not all(_may_issue(issuer, issuers[:depth]) for depth, issuer in enumerate(issuers)):
        return BROKEN
    for each in chain.certificates:
        if not each.not_valid_before_utc <= moment <= each.not_valid_after_utc:
            return EXPIRED
    # Constraints on names, critical extensions, weak algorithms: what a library knows better.
    anything = ExtensionPolicy.permit_all()
    issuing = anything.require_present(x509.BasicConstraints, Criticality.AGNOSTIC, None)
    policy = PolicyBuilder().store(Store([chain.anchor.certificate])).time(moment)
    policy = policy.max_chain_depth(MAX_CERTIFICATES)
    policy = policy.extension_policies(ca_policy=issuing, ee_policy=anything)
    try:
        policy.build_client_verifier().verify(seal, issuers)
    except (VerificationError, ValueError):
        return UNREAD
    return ""


def _may_issue(issuer: x509.Certificate, below: Sequence[x509.Certificate]) -> bool:
    """Say whether a certificate may issue others, with these issuers between it and the seal."""
    basic, usage = (extension(issuer, each) for each in (x509.BasicConstraints, x509.KeyUsage))
    if basic is None or not basic.ca or (usage and not usage.key_cert_sign):
        return False
    counted = sum(each.subject != each.issuer for each in below)
    return basic.path_length is None or counted <= basic.path_length


def extension(certificate: x509.Certificate, kind: Any) -> Any:
    """Return an extension of a certificate by its class, None where it has none."""
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
