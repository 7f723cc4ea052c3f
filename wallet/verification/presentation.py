"""What is asked of a presentation beyond its proof (VCDM 2.0 section 4.13, RFC 7519 ``aud``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wallet.credentials import values
from wallet.verification.bond import Bond, bond
from wallet.verification.report import Check, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wallet.credentials.model import Credential
    from wallet.verification.report import Report
    from wallet.verification.situation import Situation


def check_binding(credential: Credential, options: Mapping[str, Any], at: Situation) -> Check:
    """Say whether the presentation was made for this reader and this moment.

    ``options`` is the good proof, or the token's claims: what the signature covers. Without a
    challenge to compare it may be a copy of one made for somebody else, which is unknown.
    """
    return check_answer(*made_for(credential, options), at)


def made_for(credential: Credential, options: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Return the challenge that a presentation answers, "" for none, and its recipients."""
    names = ("nonce", "aud") if credential.token else ("challenge", "domain")
    challenge, domains = (options.get(name) for name in names)
    return challenge if isinstance(challenge, str) else "", values.texts(domains)


def is_for(domain: str, domains: tuple[str, ...]) -> bool:
    """Say whether a recipient is among those named; capitals make no other of them (RFC 4343)."""
    return domain.strip().lower() in {each.strip().lower() for each in domains}


def check_answer(challenge: Any, domains: tuple[str, ...], at: Situation) -> Check:
    """Compare what was signed with what was asked, if anything was."""
    details = {
        "challenge": values.text(challenge)[:200],
        "domain": ", ".join(domains)[:200],
    }
    if at.challenge and challenge != at.challenge:
        return Check("binding", Outcome.FAIL, "challenge_differs", details)
    if at.domain and not is_for(at.domain, domains):
        return Check("binding", Outcome.FAIL, "domain_differs", details)
    if not at.challenge:
        return Check("binding", Outcome.UNKNOWN, "binding_not_asked", details)
    return Check("binding", Outcome.PASS, "binding_good", details)


def check_subjects(credential: Credential, holder: str) -> Check:
    """Say whether every credential inside is about the holder; never part of the verdict."""
    others = [each for each in credential.inner if bond(each, holder) is not Bond.KEY]
    details = {"count": str(len(credential.inner)), "others": str(len(others))}
    if not others:
        return Check("subject", Outcome.PASS, "subject_is_holder", details)
    return Check("subject", Outcome.UNKNOWN, "subject_not_holder", details)


def check_inner(inner: Sequence[Report]) -> Check:
    """Sum up the credentials inside; each has a verdict of its own."""
    good = sum(report.sound for report in inner)
    details = {"count": str(len(inner)), "valid": str(good)}
    if not inner:
        return Check("inner", Outcome.SKIPPED, "inner_empty", details)
    if good == len(inner):
        return Check("inner", Outcome.PASS, "inner_good", details)
    return Check("inner", Outcome.FAIL, "inner_not_all_good", details)
