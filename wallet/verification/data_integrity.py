"""Checks embedded proofs (Verifiable Credential Data Integrity 1.0, section 4.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, values
from wallet.cryptosuites import proofs
from wallet.cryptosuites.suite import Answer, ProofResult
from wallet.cryptosuites.table import name_of
from wallet.errors import LinkedDataError
from wallet.verification.issuer import binding_check, proof_check
from wallet.verification.presentation import is_for
from wallet.verification.report import Check, Outcome
from wallet.verification.signer import find_signers, first_good

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.verification.situation import Situation

# What we lack, or do not implement: no reason to call the document malformed.
_NOT_ITS_FAULT = frozenset(
    {
        "context_unavailable",
        "context_pin_mismatch",
        "unsupported_json_ld",
        "ambiguous_number",
        "graph_too_complex",
    }
)


@dataclass(frozen=True, slots=True)
class Secured:
    """What came of one proof or token: the checks, and what it says of its reader and its time."""

    checks: tuple[Check, ...]
    options: Mapping[str, Any]

    def outcome(self, name: str) -> Outcome | None:
        """Return how the check of that name came out."""
        return next((check.outcome for check in self.checks if check.check == name), None)


def check_proofs(credential: Credential, purpose: str, claimed: str, at: Situation) -> Secured:
    """Check each proof of the document and return the one that says most.

    Any one good proof by the issuer is enough (OB 3.0, "Verification"): each covers the whole
    document. Of several by one holder it is the one that answers what was asked, in whatever order
    they stand, since no proof covers that. ``claimed`` is the issuer or holder whose key it must
    be, "" for anybody's.
    """
    found = proofs.proofs_of(credential.document)
    if not found:
        return unsigned()
    candidates = []
    for proof in sorted(found, key=lambda each: not _answers(each, at)):
        secured = _check_proof(credential, proof, purpose, claimed, at)
        candidates.append(secured)
        if _rank(secured) == 0:
            break
    return min(candidates, key=_rank)


def unsigned() -> Secured:
    """Return the checks of a document that nothing secures."""
    skipped = Check("issuer_binding", Outcome.SKIPPED, "not_reached")
    return Secured((Check("proof", Outcome.FAIL, "unsigned"), skipped), {})


def unsupported(suite: str, code: str = "unknown_suite") -> Secured:
    """Return the checks of a document that is signed in a way that is not implemented."""
    return _alone(Outcome.UNKNOWN, code, {"suite": suite}, {})


def malformed(
    code: str, details: Mapping[str, str], options: Mapping[str, Any] | None = None
) -> Secured:
    """Return the checks of a document that is not built as what secures it asks."""
    structure = Check("structure", Outcome.FAIL, code, details)
    skipped = (Check(name, Outcome.SKIPPED, "not_reached") for name in ("proof", "issuer_binding"))
    return Secured((structure, *skipped), options or {})


def _answers(proof: Mapping[str, Any], at: Situation) -> bool:
    """Say whether a proof claims to be for this reader and this moment."""
    for_us = not at.domain or is_for(at.domain, values.texts(proof.get("domain")))
    return for_us and (not at.challenge or proof.get("challenge") == at.challenge)


def _rank(secured: Secured) -> int:
    """Order outcomes: good and bound, malformed, bad, good by another's key, no key, no suite."""
    proof, binding = secured.outcome("proof"), secured.outcome("issuer_binding")
    if proof is Outcome.PASS:
        return 0 if binding is Outcome.PASS else 3
    if secured.outcome("structure") is Outcome.FAIL:
        return 1
    if proof is Outcome.FAIL:
        return 2
    return 5 if any(check.code == "unknown_suite" for check in secured.checks) else 4


def _check_proof(
    credential: Credential, proof: Mapping[str, Any], purpose: str, claimed: str, at: Situation
) -> Secured:
    name = name_of(proof)
    if not proofs.is_implemented(proof):
        return _alone(Outcome.UNKNOWN, "unknown_suite", {"suite": name}, proof)
    method_id = values.link(proof.get("verificationMethod"))
    created, expires = (dates.moment(proof.get(name)) for name in ("created", "expires"))
    odd = ("created" in proof and created is None) or ("expires" in proof and expires is None)
    if not method_id or odd:
        return _alone(Outcome.FAIL, "proof_incomplete", {"suite": name}, proof)
    document = credential.document
    try:
        signer, result = first_good(
            find_signers(method_id, at.knowledge, purpose),
            lambda key: proofs.verify_proof(document, proof, key, at.contexts),
        )
        if result is None:
            proofs.examine(document, proof, at.contexts)
    except LinkedDataError as error:
        return _unreadable(error, proof)
    if result is not None and proof.get("proofPurpose") != purpose:
        details = {"suite": name, "purpose": str(proof.get("proofPurpose", ""))[:80]}
        result = ProofResult(Answer.BAD, "wrong_purpose", name, details)
    checked = proof_check(signer, result)
    signed_at = created or credential.valid_from
    binding = binding_check(signer, checked, claimed, signed_at, at.now)
    return Secured((checked, binding), proof)


def _unreadable(error: LinkedDataError, proof: Mapping[str, Any]) -> Secured:
    """Turn a refused document into checks: not every refusal is its fault."""
    details = {key: str(value)[:200] for key, value in error.details.items()}
    if error.code in _NOT_ITS_FAULT:
        return _alone(Outcome.UNKNOWN, error.code, details, proof)
    return malformed(error.code, details, proof)


def _alone(
    outcome: Outcome, code: str, details: Mapping[str, str], proof: Mapping[str, Any]
) -> Secured:
    skipped = Check("issuer_binding", Outcome.SKIPPED, "not_reached")
    return Secured((Check("proof", outcome, code, details), skipped), proof)
