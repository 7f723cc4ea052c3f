"""Open Badges 2.0 "Signed Verification", and that of 1.x: a token, and keys of its issuer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet import strict_json
from wallet.credentials import values
from wallet.credentials.model import Spec
from wallet.credentials.tokens import parse_compact
from wallet.cryptosuites import jose
from wallet.errors import ReadingError
from wallet.trust.keys import ASSERTION
from wallet.verification.dated import evidence_of
from wallet.verification.hosted import Hosted, pages_of
from wallet.verification.issuer import binding_check, proof_check
from wallet.verification.report import Check, Outcome
from wallet.verification.scope import lets_live
from wallet.verification.signer import find_signers, first_good

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wallet.credentials.model import Credential
    from wallet.trust.model import Document
    from wallet.verification.signer import Signer
    from wallet.verification.situation import Situation


def check_signed(credential: Credential, at: Situation) -> Hosted:
    """Check the signature, whose key it is, and the issuer's list of withdrawn assertions."""
    document = credential.document
    found = pages_of(document, at.knowledge)
    issuer = values.link(found.profile)
    creator = key_address(document) or values.link(found.profile.get("publicKey"))
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
        older = credential.spec is Spec.OPEN_BADGES_1 and "publicKey" not in found.profile
        owned = _by_place(signer, creator, found.profile) if older else signer
        binding = binding_check(owned, proof, issuer, credential.valid_from, at.now)
    return Hosted(credential, (proof, binding, _status(credential, found.profile, at)))


def key_address(document: Mapping[str, Any]) -> str:
    """Return where the key is: OB 2.0 ``creator``, OB 1.x ``verify.url``."""
    rules = values.an_object(document.get("verification", document.get("verify")))
    return values.link(rules.get("creator")) or values.text(rules.get("url"))


def _by_place(signer: Signer, key_url: str, profile: Mapping[str, Any]) -> Signer:
    """Let a key be the issuer's where its badges could be: before OB 2.0 its page named no keys."""
    if not signer.lookup.controller or not lets_live(profile, key_url):
        return signer
    return replace(signer, lookup=replace(signer.lookup, controller=values.link(profile)))


def _status(credential: Credential, profile: Mapping[str, Any], at: Situation) -> Check:
    url = values.link(profile.get("revocationList"))
    if not url:
        return Check("status", Outcome.SKIPPED, "no_status")
    details = {"url": url[:500]}
    for page in at.knowledge.find(url)[:1]:
        evidence = evidence_of(page)
        outcome, code = _look_up(page, credential)
        return Check("status", outcome, code, details, page.fetched, evidence)
    return Check("status", Outcome.UNKNOWN, "status_list_missing", details)


def _look_up(page: Document, credential: Credential) -> tuple[Outcome, str]:
    """Look for an assertion by its id or uid; an entry without either may mean this one."""
    document = credential.document
    own = {values.link(document), values.text(document.get("uid"))} - {""}
    withdrawn = _withdrawn(page, older=credential.spec is Spec.OPEN_BADGES_1)
    if own & withdrawn or not own:
        return Outcome.FAIL, "revoked"
    if "" in withdrawn:
        return Outcome.FAIL, "status_list_unreadable"
    return Outcome.PASS, "status_clear"


def _withdrawn(page: Document, *, older: bool) -> set[str]:
    """Return the names on a list, "" among them for what cannot be read.

    OB 2.0 lists assertions, OB 1.x has an object of reasons by uid.
    """
    try:
        listed = strict_json.loads(page.body)
    except ReadingError:
        return {""}
    if not isinstance(listed, dict) or not (older or "revokedAssertions" in listed):
        return {""}
    if "revokedAssertions" not in listed:
        return {*listed}
    entries = listed["revokedAssertions"]
    found: set[str] = set() if isinstance(entries, list) else {""}
    for each in values.items(entries):
        found |= {values.link(each), values.text(values.an_object(each).get("uid"))} - {""} or {""}
    return found
