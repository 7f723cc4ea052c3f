"""Open Badges 2.0 "Signed Verification": a token, and keys that the issuer's Profile names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites import jose
from wallet.trust.keys import ASSERTION
from wallet.trust.methods import parse
from wallet.verification.dated import evidence_of
from wallet.verification.hosted import Hosted, pages_of
from wallet.verification.issuer import binding_check, proof_check
from wallet.verification.report import Check, Outcome
from wallet.verification.signer import find_signers, first_good

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.verification.situation import Situation


def check_signed(credential: Credential, at: Situation) -> Hosted:
    """Check the signature, whose key it is, and the issuer's list of withdrawn assertions."""
    document = credential.document
    found = pages_of(document, at.knowledge)
    issuer = values.link(found.profile)
    rules = values.an_object(document.get("verification", document.get("verify")))
    creator = values.link(rules.get("creator")) or values.link(found.profile.get("publicKey"))
    token = parse_compact(credential.token)
    refused = jose.refuse_header(token.header)
    signer, result = first_good(
        find_signers(creator, at.knowledge, ASSERTION, expected_controller=issuer),
        lambda key: (
            refused or jose.verify_jws(token.header, token.signing_input, token.signature, key)
        ),
    )
    proof = proof_check(signer, refused or result)
    if found.missing:
        details = {"url": found.missing[:500]}
        binding = Check("issuer_binding", Outcome.UNKNOWN, "issuer_page_missing", details)
    else:
        binding = binding_check(signer, proof, issuer, credential.valid_from, at.now)
    status = _status(document, found.profile, at)
    return Hosted(credential, (proof, binding, status))


def _status(document: Mapping[str, Any], profile: Mapping[str, Any], at: Situation) -> Check:
    url = values.link(profile.get("revocationList"))
    if not url:
        return Check("status", Outcome.SKIPPED, "no_status")
    details = {"url": url[:500]}
    for page in at.knowledge.find(url)[:1]:
        entries = parse(page.body).get("revokedAssertions")
        evidence = evidence_of(page)
        if not isinstance(entries, list):
            return Check(
                "status", Outcome.FAIL, "status_list_unreadable", details, page.fetched, evidence
            )
        names = {values.link(document), values.text(document.get("uid"))} - {""}
        withdrawn = {values.link(each) for each in entries} | {
            values.text(values.an_object(each).get("uid")) for each in entries
        }
        outcome, code = Outcome.PASS, "status_clear"
        if names & withdrawn or not names:
            outcome, code = Outcome.FAIL, "revoked"
        return Check("status", outcome, code, details, page.fetched, evidence)
    return Check("status", Outcome.UNKNOWN, "status_list_missing", details)
