"""Whether a file about pathways is signed, by whom, and whether that can be shown offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials.model import Carrier, Credential, Issuer, Securing, Spec
from wallet.credentials.tokens import looks_like_token, parse_compact
from wallet.linked_data import effort
from wallet.pathways.sources import reading
from wallet.snapshots.pathways import FileSignature, Signed
from wallet.trust.keys import ASSERTION
from wallet.trust.levels import level_of
from wallet.trust.model import Level
from wallet.verification.data_integrity import check_proofs
from wallet.verification.report import Outcome
from wallet.verification.situation import Situation
from wallet.verification.tokens import check_jws
from wallet.verification.validity import check_dates

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.pathways.files import PathwayFile
    from wallet.tasks.knowledge.basis import Basis
    from wallet.verification.data_integrity import Secured
    from wallet.verification.report import Check

_KNOWN = (Level.ANCHORED, Level.PINNED)


def is_signed(data: bytes) -> bool:
    """Say whether a file carries a signature at all, good or bad; it was read before."""
    return looks_like_token(_text(data)) or bool(reading.document_of(data).get("proof"))


def signature_of(data: bytes, file: PathwayFile, basis: Basis, *, now: datetime) -> FileSignature:
    """Check the proof of a file (Data Integrity 1.0), or the compact JWS that it is.

    Only a signature by a key that is shown to be of whom the file names as its issuer is good.
    """
    if not is_signed(data):
        return FileSignature(Signed.NOT, "pathway_signature_not")
    by = file.issuer_names or ((("", file.issuer),) if file.issuer else ())
    if not file.issuer:
        return FileSignature(Signed.UNKNOWN, "pathway_signature_nobody")
    secured, dates = _checks(data, file, basis, now)
    binding = _named(secured, "issuer_binding")
    fingerprint = (binding.evidence if binding else {}).get("key", "")
    level = level_of(file.issuer, basis.knowledge, fingerprint, now=now)
    refused = _refused(level, secured, dates)
    if refused is not None:
        return FileSignature(*refused, by)
    known, as_of = level in _KNOWN, binding.as_of if binding else None
    code = "pathway_signature_good" if known else "pathway_signature_stranger"
    return FileSignature(Signed.GOOD, code, by, known=known, as_of=as_of)


def _refused(level: Level, secured: Secured, dates: Check) -> tuple[Signed, str] | None:
    """Return why a signature is not good; only what was asked and passed is."""
    checks = [_named(secured, name) for name in ("proof", "issuer_binding")]
    outcomes = [check.outcome if check else Outcome.UNKNOWN for check in checks]
    if level is Level.DENIED:
        return Signed.BAD, "pathway_signature_denied"
    if Outcome.FAIL in outcomes:
        return Signed.BAD, "pathway_signature_bad"
    if outcomes != [Outcome.PASS, Outcome.PASS]:
        return Signed.UNKNOWN, _unchecked(secured)
    if dates.outcome is not Outcome.PASS:
        return Signed.BAD, "pathway_signature_ended"
    return None


def _unchecked(secured: Secured) -> str:
    """Return why a signature could not be checked: its way, what it covers, or else the key."""
    codes = {check.code for check in secured.checks}
    if "unknown_suite" in codes:
        return "pathway_signature_suite"
    structure = _named(secured, "structure")
    if "context_unavailable" in codes or (structure and structure.outcome is Outcome.FAIL):
        return "pathway_signature_terms"
    return "pathway_signature_unknown"


def _named(secured: Secured, name: str) -> Check | None:
    return next((check for check in secured.checks if check.check == name), None)


def _checks(data: bytes, file: PathwayFile, basis: Basis, now: datetime) -> tuple[Secured, Check]:
    text = _text(data)
    token = parse_compact(text) if looks_like_token(text) else None
    document = token.payload if token else reading.document_of(data)
    stated = Credential(
        original=data,
        carrier=Carrier.TOKEN if token else Carrier.JSON,
        spec=Spec.CREDENTIAL,
        securing=Securing.JWT if token else Securing.DATA_INTEGRITY,
        document=document,
        claims=document if token else {},
        issuer=Issuer(file.issuer),
    )
    at = Situation(basis.knowledge, basis.contexts, now)
    with effort.bounded():
        if token:
            secured = check_jws(token, stated, ASSERTION, file.issuer, at)
        else:
            secured = check_proofs(stated, ASSERTION, file.issuer, at)
    return secured, check_dates(stated, now)


def _text(data: bytes) -> str:
    return data.strip().decode("ascii", "replace")
