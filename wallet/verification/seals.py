"""Checks seals: signatures in JSON form with a certificate (JAdES, ETSI TS 119 182-1).

Three questions, as everywhere: is the signature that of the certificate's key, does the certificate
lead to a trust anchor and name the issuer, is that somebody known. A seal shows an organisation
by its legal identifier, never an issuer's ``id``.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import NameOID

from wallet.credentials import dates, european, jws_json
from wallet.cryptosuites import base64url, jose
from wallet.cryptosuites.keys import certified_public_key
from wallet.cryptosuites.suite import Answer, ProofResult
from wallet.errors import ProofError, ReadingError
from wallet.trust.anchors import anchors_in
from wallet.verification import certificate_chain
from wallet.verification.data_integrity import Secured, malformed, unsupported
from wallet.verification.dated import evidence_of
from wallet.verification.issuer import SEAL_OF_ISSUER, answered
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from cryptography import x509

    from wallet.credentials.jws_json import Seal
    from wallet.credentials.model import Credential
    from wallet.trust.anchors import Anchor
    from wallet.verification.certificate_chain import Chain
    from wallet.verification.situation import Situation

# ``adoTst`` holds time stamps: evidence of a time that nothing here rests on, and told as such.
_UNDERSTOOD = frozenset({"adoTst", "b64", "iat", "sigT", "x5t#S256"})
_OF_A_PERSON = (NameOID.GIVEN_NAME, NameOID.SURNAME, NameOID.PSEUDONYM)
_BEST_FIRST = (Outcome.PASS, Outcome.UNKNOWN, Outcome.FAIL)


def check_seals(credential: Credential, at: Situation) -> Secured:
    """Check every seal: all signatures must be good, and one of them the issuer's.

    With no trust anchor at hand nothing is said of a seal but that it cannot be checked.
    """
    anchors = [each for each in anchors_in(at.knowledge) if not each.denied]
    if not anchors:
        return _unanchored(credential.header)
    try:
        seals = jws_json.seals_of(credential.sealed)
    except ReadingError as error:
        return malformed(error.code, {name: str(each) for name, each in error.details.items()})
    found = [_check_seal(seal, credential, anchors, at.now) for seal in seals]
    poor = [each for each in found if each.outcome("proof") is not Outcome.PASS]
    if poor:  # the worst: one that is malformed or wrong, before one that cannot be checked
        return min(poor, key=lambda each: each.outcome("proof") is Outcome.UNKNOWN)
    return min(found, key=lambda each: _BEST_FIRST.index(each.checks[1].outcome))


def _unanchored(header: Mapping[str, Any]) -> Secured:
    code = "seal_not_anchored" if "x5c" in header else "unknown_suite"
    return unsupported("JAdES" if "sigT" in header else "JWS JSON", code)


def _check_seal(
    seal: Seal, credential: Credential, anchors: Sequence[Anchor], now: datetime
) -> Secured:
    header = seal.header
    said = dates.moment(header.get("sigT")) or dates.timestamp(header.get("iat"))
    if said is None and {"sigT", "iat"} & header.keys():
        return malformed("bad_date", {"member": "sigT" if "sigT" in header else "iat"})
    stated = said if said is not None and said <= now else None
    carried = certificate_chain.carried(header.get("x5c"))
    best = certificate_chain.best_chain(carried, anchors, stated or now)
    if best is None:
        return _unanchored(header)
    chain, problem = best
    evidence = evidence_of_seal(chain, stated)
    as_of = chain.anchor.document.fetched
    proof = answered(_verify(seal, carried[0]), as_of, evidence)
    if proof.outcome is not Outcome.PASS:
        return Secured((proof, Check("issuer_binding", Outcome.SKIPPED, "not_reached")), {})
    outcome, code = _binding(credential, carried[0], problem, stated)
    details = {
        "issuer": (credential.issuer.name or credential.issuer.id)[:200],
        "organisation": _organisation(carried[0])[:200],
        "moment": (stated or now).isoformat(),
    }
    binding = Check("issuer_binding", outcome, code, details, as_of, evidence)
    unasked = Check("certificates", Outcome.UNKNOWN, "certificates_not_asked")
    return Secured((proof, binding, unasked), {})


def _verify(seal: Seal, certificate: x509.Certificate) -> ProofResult:
    """Check one signature with the key of the certificate that leads to an anchor."""
    header = seal.header
    name = str(header.get("alg"))[:80]
    details = {"suite": name}
    # ``b64`` must be critical (RFC 7797 section 6); ``sigD`` says that other bytes are signed.
    unread = seal.critical - _UNDERSTOOD or "sigD" in header
    if unread or ("b64" in header and "b64" not in seal.critical):
        return ProofResult(Answer.UNSUPPORTED, "unknown_header", name, details)
    digest = base64url.encode(certificate.fingerprint(hashes.SHA256()))
    if header.get("x5t#S256", digest) != digest:
        return ProofResult(Answer.BAD, "seal_certificate_differs", name, details)
    try:
        key = certified_public_key(certificate)
    except ProofError as error:
        reason = {key: str(value) for key, value in error.details.items()}
        return ProofResult(Answer.UNSUPPORTED, error.code, name, reason)
    return jose.verify_jws({"alg": header.get("alg")}, seal.signing_input, seal.signature, key)


def _binding(
    credential: Credential, certificate: x509.Certificate, problem: str, stated: datetime | None
) -> tuple[Outcome, str]:
    """Say whether a certificate is good for the seal, and names the organisation that issued."""
    outcome, code = _identity(credential, certificate)
    if problem == certificate_chain.BROKEN:
        return Outcome.FAIL, problem
    if not problem or outcome is Outcome.FAIL:
        return outcome, code
    # Without a time of sealing, a certificate that has ended says nothing of the time before.
    surely = problem == certificate_chain.EXPIRED and stated is not None
    return (Outcome.FAIL if surely else Outcome.UNKNOWN), problem


def _identity(credential: Credential, certificate: x509.Certificate) -> tuple[Outcome, str]:
    """Compare legal identifiers (ETSI EN 319 412-1 section 5.1.4) and names; both must agree.

    The identifier because a name alone is no organisation, the name because it is what is shown.
    """
    if any(certificate.subject.get_attributes_for_oid(each) for each in _OF_A_PERSON):
        return Outcome.UNKNOWN, "seal_of_a_person"
    sealed = _plain(_only(certificate, NameOID.ORGANIZATION_IDENTIFIER))
    named = set(map(_plain, european.legal_identifiers(credential.document.get("issuer"))))
    if sealed and any(each != sealed and _scheme(each) == _scheme(sealed) for each in named):
        return Outcome.FAIL, "seal_of_another"
    if not sealed or named != {sealed}:
        return Outcome.UNKNOWN, "seal_not_comparable"
    if _plain(credential.issuer.name) != _plain(_only(certificate, NameOID.ORGANIZATION_NAME)):
        return Outcome.UNKNOWN, "seal_name_differs"
    return Outcome.PASS, SEAL_OF_ISSUER


def evidence_of_seal(chain: Chain, stated: datetime | None) -> dict[str, str]:
    """Return whose certificate it was, which anchor it leads to, and when the signer says it was.

    The document and its digest are those of the anchor.
    """
    certificate, anchor = chain.certificates[0], chain.anchor
    return {
        "certificate": certificate.subject.rfc4514_string()[:2000],
        "certificate_digest": certificate.fingerprint(hashes.SHA256()).hex(),
        "anchor": anchor.certificate.subject.rfc4514_string()[:2000],
        "sealed_at": stated.isoformat() if stated else "undated",
        **evidence_of(anchor.document),
    }


def _organisation(certificate: x509.Certificate) -> str:
    told = (NameOID.ORGANIZATION_NAME, NameOID.ORGANIZATION_IDENTIFIER)
    words = [text for each in told if (text := _only(certificate, each))]
    return " ".join(words) or certificate.subject.rfc4514_string()


def _only(certificate: x509.Certificate, name: x509.ObjectIdentifier) -> str:
    """Return the subject's one attribute of that name, "" for none and for several."""
    found = [each.value for each in certificate.subject.get_attributes_for_oid(name)]
    return found[0] if len(found) == 1 and isinstance(found[0], str) else ""


def _scheme(identifier: str) -> str:
    """Return the kind of register and the country, "VATES" of "VATES-A00000000"."""
    return identifier.partition("-")[0]


def _plain(text: str) -> str:
    """Return a text without what differs in writing only: case, width, spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
