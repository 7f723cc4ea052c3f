"""Three questions easily taken for one: is the proof good, whose key is it, who is that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.credentials import dates
from wallet.cryptosuites.suite import Answer, ProofResult
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.trust.keys import KeyLookup
    from wallet.trust.methods import Method
    from wallet.verification.signer import Signer

# A seal's certificate names the issuer's organisation: by its legal identifier, not by its id.
SEAL_OF_ISSUER = "seal_of_issuer"

_ANSWERS = {
    Answer.GOOD: Outcome.PASS,
    Answer.BAD: Outcome.FAIL,
    Answer.UNSUPPORTED: Outcome.UNKNOWN,
}
# Why a key that was found is not shown to be the issuer's, and whether that speaks against it.
_PROBLEMS = {
    "purpose_not_allowed": Outcome.FAIL,
    "owner_disagrees": Outcome.FAIL,
    "owner_unknown": Outcome.UNKNOWN,
}


def proof_check(signer: Signer, result: ProofResult | None) -> Check:
    """Say how the mathematics came out; ``result`` is None when there was no key to try."""
    evidence = signer.evidence()
    if result is None:
        details = {"url": signer.lookup.document_url or signer.method_id}
        return Check("proof", Outcome.UNKNOWN, signer.code, details, signer.as_of, evidence)
    return answered(result, signer.as_of, evidence)


def answered(result: ProofResult, as_of: datetime | None, evidence: Mapping[str, str]) -> Check:
    """Say how the mathematics came out with a key whose ``evidence`` is given."""
    evidence = {**evidence, "suite": result.suite}
    if result.signed:
        evidence["signed_digest"] = result.signed
    if result.edition:
        evidence["edition"] = result.edition
    outcome = _ANSWERS[result.answer]
    return Check("proof", outcome, result.code, dict(result.details), as_of, evidence)


def binding_check(
    signer: Signer, proof: Check, claimed: str, signed_at: datetime | None, now: datetime
) -> Check:
    """Say whether the key is published by whom the credential names as its issuer or holder.

    Skipped where the proof did not come out good, but for a key that only the credential itself
    vouches for: then the issuer's key was never known.
    """
    lookup = signer.lookup
    no_document = signer.carried and lookup.code == "no_key_document"
    if proof.outcome is not Outcome.PASS and not no_document:
        return Check("issuer_binding", Outcome.SKIPPED, "not_reached")
    if no_document:
        outcome, code = Outcome.UNKNOWN, "key_only_inside"
    elif signer.carried or lookup.method is None:
        outcome, code = Outcome.FAIL, "key_not_published"
    elif lookup.problem:
        outcome, code = _PROBLEMS[lookup.problem], lookup.problem
    elif claimed and lookup.controller != claimed:
        outcome, code = Outcome.FAIL, "key_of_another"
    else:
        outcome, code = _standing(lookup, lookup.method, signed_at, now)
    details = {
        "issuer": claimed[:200] or lookup.controller[:200],
        "controller": lookup.controller[:200],
        "url": lookup.document_url[:500],
    }
    if lookup.retired and lookup.fetched is not None:
        details["seen"] = lookup.fetched.isoformat()
    return Check("issuer_binding", outcome, code, details, signer.as_of, signer.evidence())


def of_nobody(check: Check) -> Check:
    """Return a check of a credential that names no issuer: whose key it is then shows nothing.

    A badge may leave its issuer to a certificate (SD-JWT VC with ``x5c``), which is not looked at,
    or to a mere name.
    """
    if check.check != "issuer_binding" or check.outcome is not Outcome.PASS:
        return check
    return replace(check, outcome=Outcome.UNKNOWN, code="issuer_not_named")


def _standing(
    lookup: KeyLookup, method: Method, signed_at: datetime | None, now: datetime
) -> tuple[Outcome, str]:
    """Say whether a key that is the issuer's was in force when it signed."""
    if method.revoked:
        revoked = dates.moment(method.revoked)
        if revoked is None or revoked <= now:
            return Outcome.FAIL, "key_revoked"
    if method.expires:
        expires = dates.moment(method.expires)
        if expires is None or expires < (signed_at or now):
            return Outcome.FAIL, "key_expired"
    if lookup.retired:
        if lookup.fetched is None:
            return Outcome.UNKNOWN, "key_retired_undated"
        known_then = signed_at is not None and signed_at <= lookup.fetched
        return (
            (Outcome.PASS, "key_retired") if known_then else (Outcome.UNKNOWN, "key_retired_before")
        )
    return Outcome.PASS, "key_is_issuers"
