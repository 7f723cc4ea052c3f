"""One line on a report: how calm or alarmed the wallet may look, and which sentence it says."""

from __future__ import annotations

from wallet.credentials.model import Spec
from wallet.trust.model import Level
from wallet.verification.report import Freshness, Headline, Outcome, Report, Verdict
from wallet.verification.tone import Tone

_TONES = {
    Verdict.INVALID_SIGNATURE: Tone.BAD,
    Verdict.REVOKED: Tone.BAD,
    Verdict.ISSUER_MISMATCH: Tone.BAD,
    # Nothing is known to be wrong with these; something is missing on our side.
    Verdict.UNSUPPORTED: Tone.NEUTRAL,
    Verdict.CONTEXT_UNAVAILABLE: Tone.NEUTRAL,
    Verdict.HOSTED_UNAVAILABLE: Tone.NEUTRAL,
    Verdict.UNKNOWN_KEY: Tone.NEUTRAL,
    Verdict.STATUS_UNAVAILABLE: Tone.NEUTRAL,
}
# Whose key it was is known here; what is wrong or missing is something else.
_BY_BINDING = {
    "key_revoked": "headline_key_withdrawn",
    "key_expired": "headline_key_expired",
    "key_retired_before": "headline_key_retired",
    "key_retired_undated": "headline_key_retired",
    "issuer_not_named": "headline_issuer_not_named",
    "hosted_outside_scope": "headline_hosted_elsewhere",
    "seal_expired": "headline_seal_expired",
    "seal_chain_unread": "headline_seal_not_shown",
    "seal_of_a_person": "headline_seal_not_shown",
    "seal_not_comparable": "headline_seal_not_shown",
    "seal_name_differs": "headline_seal_not_shown",
}
_BY_KNOWN = {
    "issuer_key_changed": "headline_issuer_key_changed",
    "issuer_id_not_sealed": "headline_valid_seal",
}
_ABOUT_KEYS = (Verdict.ISSUER_MISMATCH, Verdict.UNKNOWN_KEY)
_FOR_ANOTHER = ("challenge_differs", "domain_differs")
_KNOWN = (Level.ANCHORED, Level.PINNED)
_RECENT = (Freshness.FRESH, Freshness.AGEING)


def headline(report: Report) -> Headline:
    """Return the one line for a report.

    Calm green needs all three: valid, an issuer that a registry or the learner vouches for, and
    knowledge that is fresh or ageing. Red is kept for what speaks against the credential.
    """
    binding = report.check("binding")
    if report.trust is Level.DENIED:
        return Headline(Tone.BAD, "headline_denied")
    attachment = report.check("attachment")
    if attachment is not None and attachment.outcome is Outcome.FAIL:
        return Headline(Tone.BAD, "headline_attachment_altered")
    signed = report.verdict is not Verdict.UNSIGNED
    if signed and binding is not None and binding.outcome is Outcome.FAIL:
        for_another = binding.code in _FOR_ANOTHER
        code = "headline_not_for_you" if for_another else "headline_holder_not_shown"
        return Headline(Tone.BAD, code)
    if report.verdict is not Verdict.VALID:
        tone = _TONES.get(report.verdict, Tone.CAUTION)
        return Headline(tone, _reason(report) or f"headline_{report.verdict.value}")
    if not report.sound:
        return _inner(report)
    return _valid(report) if binding is None else _presentation(report, binding.outcome)


def _reason(report: Report) -> str:
    """Return the sentence for what the verdict's one word leaves open, "" for none."""
    proof, binding = report.check("proof"), report.check("issuer_binding")
    if report.verdict is Verdict.UNSUPPORTED and proof and proof.code == "seal_not_anchored":
        return "headline_seal_not_anchored"
    if binding is None or report.verdict not in _ABOUT_KEYS:
        return ""
    return _BY_BINDING.get(binding.code, "")


def _inner(report: Report) -> Headline:
    """Say how bad the worst credential inside is."""
    if any(headline(inner).tone is Tone.BAD for inner in report.inner):
        return Headline(Tone.BAD, "headline_inner_bad")
    return Headline(Tone.CAUTION, "headline_inner_not_good")


def _valid(report: Report) -> Headline:
    if report.trust not in _KNOWN:
        known = report.check("issuer_known")
        code = _BY_KNOWN.get(known.code if known else "", "headline_issuer_not_known")
        return Headline(Tone.NEUTRAL, code)
    if report.freshness not in _RECENT:
        return Headline(Tone.NEUTRAL, f"headline_valid_{report.freshness.value}")
    binding = report.check("issuer_binding")
    retired = binding is not None and binding.code == "key_retired"
    return Headline(Tone.GOOD, "headline_valid_key_retired" if retired else "headline_valid")


def _presentation(report: Report, binding: Outcome) -> Headline:
    """Judge a presentation by what is in it: its holder is seldom one that anybody knows."""
    if binding is Outcome.UNKNOWN:
        return Headline(Tone.NEUTRAL, "headline_may_be_a_copy")
    if report.credential and report.credential.spec is not Spec.PRESENTATION:
        return _valid(report)  # an SD-JWT that its holder signed over: a badge all the same
    if not report.inner or any(headline(each).tone is not Tone.GOOD for each in report.inner):
        return Headline(Tone.NEUTRAL, "headline_presentation_not_all_known")
    subject = report.check("subject")
    if subject is None or subject.outcome is not Outcome.PASS:
        return Headline(Tone.NEUTRAL, "headline_presentation_of_others")
    return Headline(Tone.GOOD, "headline_presentation_good")
