"""Checks SD-JWTs: the issuer's signature, that it covers every disclosure, and who presents it.

RFC 9901 section 7. The disclosed document is what ``wallet.credentials.sd_jwt`` puts together; here
it is judged.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wallet.credentials import dates, sd_jwt
from wallet.credentials.model import Spec
from wallet.cryptosuites import jose, jwk
from wallet.cryptosuites.suite import Answer
from wallet.errors import ProofError
from wallet.trust.keys import AUTHENTICATION
from wallet.verification.presentation import check_answer
from wallet.verification.report import Check, Outcome
from wallet.verification.signer import find_signer
from wallet.verification.tokens import check_jws
from wallet.verification.validity import TOLERANCE

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.credentials.tokens import Token
    from wallet.cryptosuites.keys import PublicKey
    from wallet.verification.data_integrity import Secured
    from wallet.verification.situation import Situation

_TYPE = "kb+jwt"


def check_selective_token(
    credential: Credential, purpose: str, claimed: str, at: Situation
) -> Secured:
    """Check the issuer's token, and that its digests account for every disclosure.

    One disclosure too many is a change made after signing, whether or not anything is shown of it.
    """
    parsed = sd_jwt.parse(credential.token)
    disclosed = sd_jwt.disclose(parsed)
    secured = check_jws(parsed.token, credential, purpose, claimed, at)
    proof, binding = secured.checks
    if proof.outcome is Outcome.PASS and disclosed.unsigned:
        details = {"count": str(disclosed.unsigned), "suite": proof.details.get("suite", "")}
        proof = replace(proof, outcome=Outcome.FAIL, code="disclosure_not_signed", details=details)
        binding = Check("issuer_binding", Outcome.SKIPPED, "not_reached")
    counts = {"shown": str(disclosed.shown), "hidden": str(disclosed.hidden)}
    code = "disclosures_some_hidden" if disclosed.hidden else "disclosures_all_shown"
    outcome = Outcome.SKIPPED if disclosed.unsigned else Outcome.PASS
    disclosure = Check("disclosure", outcome, code, counts)
    return replace(secured, checks=(proof, binding, disclosure))


def check_key_binding(credential: Credential, at: Situation) -> Check | None:
    """Say whether its holder presents it, to this reader and now (RFC 9901, section 7.3).

    None for a credential as its issuer made it, when nobody asked for more, and for a presentation
    (VC-JOSE-COSE, section 3.2.2), which is signed by its holder. Within a presentation it must be
    signed for what that was made for: else it was taken out of another.
    """
    parsed = sd_jwt.parse(credential.token)
    if parsed.key_binding is None:
        asked = (at.challenge or at.domain) and credential.spec is not Spec.PRESENTATION
        return Check("binding", Outcome.FAIL, "key_binding_missing") if asked else None
    if problem := _problem(parsed.key_binding, at):
        return Check("binding", Outcome.FAIL, "key_binding_malformed", {"member": problem})
    outcome, code = _signature(parsed.key_binding, credential.claims.get("cnf"), at)
    if outcome is Outcome.UNKNOWN and not (at.challenge or at.domain):
        code = "key_binding_unchecked"
    if outcome is not Outcome.PASS:
        return Check("binding", outcome, code)
    given = str(parsed.key_binding.payload["sd_hash"])
    if not hmac.compare_digest(given.encode(), sd_jwt.binding_digest(parsed).encode()):
        return Check("binding", Outcome.FAIL, "key_binding_of_another")
    claims = parsed.key_binding.payload
    if at.around is not None:
        return _check_around(claims["nonce"], claims["aud"], *at.around)
    return check_answer(claims["nonce"], (claims["aud"],), at)


def _check_around(nonce: str, audience: str, challenge: str, domains: tuple[str, ...]) -> Check:
    details = {"challenge": nonce[:200], "domain": audience[:200]}
    if not (challenge or domains):
        return Check("binding", Outcome.UNKNOWN, "binding_not_asked", details)
    if nonce != challenge or audience not in domains:
        return Check("binding", Outcome.FAIL, "key_binding_of_another_presentation", details)
    return Check("binding", Outcome.PASS, "key_binding_of_this_presentation", details)


def _problem(token: Token, at: Situation) -> str:
    """Name the first member of a KB-JWT that is missing or wrong, "" when all are there."""
    if token.header.get("typ") != _TYPE:
        return "typ"
    for name in ("aud", "nonce", "sd_hash"):
        value = token.payload.get(name)
        if not isinstance(value, str) or not value:
            return name
    made = token.payload.get("iat")
    numeric = isinstance(made, int | float) and not isinstance(made, bool)
    moment = dates.timestamp(made) if numeric else None
    return "iat" if moment is None or moment > at.now + TOLERANCE else ""


def _signature(token: Token, confirmation: Any, at: Situation) -> tuple[Outcome, str]:
    """Check the holder's signature with the key that the issuer's ``cnf`` names (RFC 7800)."""
    key, outcome, code = _confirmed(confirmation, at)
    result = jose.refuse_header(token.header)
    if result is None:
        if key is None:
            return outcome, code
        result = jose.verify_jws(token.header, token.signing_input, token.signature, key)
    if result.answer is Answer.UNSUPPORTED:
        return Outcome.UNKNOWN, "key_binding_unsupported"
    good = result.answer is Answer.GOOD
    return (Outcome.PASS, "") if good else (Outcome.FAIL, "key_binding_wrong")


def _confirmed(confirmation: Any, at: Situation) -> tuple[PublicKey | None, Outcome, str]:
    """Return the key that ``cnf`` holds or names; without one, why and what that means."""
    named = confirmation if isinstance(confirmation, Mapping) else {}
    unknown = (None, Outcome.UNKNOWN, "key_binding_key_unknown")
    if isinstance(named.get("jwk"), Mapping):
        try:
            return jwk.decode_public(named["jwk"]), Outcome.PASS, ""
        except ProofError:
            return unknown
    if not isinstance(named.get("kid"), str):
        return None, Outcome.FAIL, "key_binding_without_key"
    signer = find_signer(named["kid"], at.knowledge, AUTHENTICATION)
    if signer.key is None or signer.lookup.problem:
        return unknown
    return signer.key, Outcome.PASS, ""
