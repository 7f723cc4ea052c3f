"""What is missing for certainty about what was handed over; nothing is good by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials import attachments
from wallet.credentials.model import Spec
from wallet.cryptosuites import proofs
from wallet.snapshots.received import FileKind, Told
from wallet.tasks.receiving.received_cover import bound_holder
from wallet.trust.model import Level
from wallet.verification.bond import Bond
from wallet.verification.headline import headline
from wallet.verification.report import Freshness, Headline, Outcome, Verdict
from wallet.verification.tone import Tone
from wallet.verification.verdict import verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wallet.snapshots.received import ReceivedBadge
    from wallet.tasks.receiving.asked import Asked
    from wallet.verification.report import Check, Report

_DOCUMENTS = (FileKind.PDF, FileKind.PAGE, FileKind.ZIP)
_KNOWN = (Level.ANCHORED, Level.PINNED)
_OLD = (Freshness.STALE, Freshness.UNDATED)

# Of the presentation as a whole, by its verdict; what is not here and not valid is
# ``received_not_shown``.
_WHOLE = {
    Verdict.UNSIGNED: ("received_unsigned", Tone.CAUTION),
    Verdict.INVALID_SIGNATURE: ("received_altered", Tone.BAD),
    Verdict.ISSUER_MISMATCH: ("received_presenter_not_shown", Tone.BAD),
    Verdict.UNKNOWN_KEY: ("received_presenter_unknown", Tone.NEUTRAL),
    Verdict.CONTEXT_UNAVAILABLE: ("received_vocabulary_missing", Tone.NEUTRAL),
    Verdict.EXPIRED: ("received_over", Tone.CAUTION),
    Verdict.NOT_YET_VALID: ("received_not_begun", Tone.CAUTION),
}
# Of single badges, by the verdict; one that is valid is looked at more closely.
_BADGES = {
    Verdict.INVALID_SIGNATURE: ("received_badge_altered", Tone.BAD),
    Verdict.ISSUER_MISMATCH: ("received_badge_forged", Tone.BAD),
    Verdict.REVOKED: ("received_badge_revoked", Tone.BAD),
    Verdict.SUSPENDED: ("received_badge_suspended", Tone.CAUTION),
    Verdict.EXPIRED: ("received_badge_expired", Tone.CAUTION),
    Verdict.NOT_YET_VALID: ("received_badge_not_begun", Tone.CAUTION),
    Verdict.UNSIGNED: ("received_badge_unsigned", Tone.CAUTION),
    Verdict.MALFORMED: ("received_badge_unreadable", Tone.CAUTION),
    Verdict.NOT_A_CREDENTIAL: ("received_badge_unreadable", Tone.CAUTION),
    Verdict.STATUS_INVALID: ("received_status_unreliable", Tone.CAUTION),
    Verdict.STATUS_UNAVAILABLE: ("received_status_missing", Tone.NEUTRAL),
    Verdict.HOSTED_UNAVAILABLE: ("received_hosted_missing", Tone.NEUTRAL),
    Verdict.UNKNOWN_KEY: ("received_key_missing", Tone.NEUTRAL),
    Verdict.CONTEXT_UNAVAILABLE: ("received_not_checkable", Tone.NEUTRAL),
    Verdict.UNSUPPORTED: ("received_not_checkable", Tone.NEUTRAL),
}
# Whoever presents it signed with a key that is not at hand, or in a way that is not known here.
_UNKNOWN_HOLDER = ("key_binding_unchecked", "key_binding_key_unknown", "key_binding_unsupported")
_WORST_FIRST = (Tone.BAD, Tone.CAUTION, Tone.NEUTRAL, Tone.GOOD)


def gaps_of(
    report: Report | None, badges: Sequence[ReceivedBadge], asked: Asked
) -> tuple[Told, ...]:
    """Return what whoever relies on it must know first, gravest first.

    ``report`` is of the presentation or the one badge, None for badges that lie side by side.
    """
    credential = report.credential if report else None
    if report is not None and credential is not None and credential.spec is Spec.PRESENTATION:
        found = [*_of_whole(report), *_of_recipient(report, asked), *_of_badges(badges)]
        found += _of_bonds(badges)
        if aside := attachments.left_aside(credential.document):
            found.append(Told("received_resources_elsewhere", Tone.NEUTRAL, {"count": str(aside)}))
        if not badges:
            found.append(Told("received_empty", Tone.CAUTION, {}))
    elif report is not None and report.check("binding") is not None:
        found = [*_of_key_binding(report, asked), *_of_badges(badges), *_of_bonds(badges)]
    else:
        nobody = ("received_nobody_presents", Tone.NEUTRAL)
        code, tone = ("received_not_bound", Tone.BAD) if asked.challenge else nobody
        found = [Told(code, tone, {}), *_of_badges(badges)]
    return tuple(sorted(found, key=lambda each: _WORST_FIRST.index(each.tone)))


def headline_of(
    report: Report | None, badges: Sequence[ReceivedBadge], missing: Sequence[Told]
) -> Headline:
    """Return the one line: good only for a presentation of which nothing is missing."""
    credential = report.credential if report else None
    if report is None or credential is None or not _is_presented(report):
        worst = _worst([each.headline.tone for each in badges])
        one = len(badges) == 1
        if one and worst is not Tone.GOOD:
            return badges[0].headline
        code = "received_badge_alone" if one else "received_badges_apart"
        return Headline(Tone.NEUTRAL if worst is Tone.GOOD else worst, code)
    if report.verdict in (Verdict.UNSIGNED, Verdict.CONTEXT_UNAVAILABLE):
        code, tone = _WHOLE[report.verdict]
        return Headline(tone, code)
    line = headline(report)
    if not missing:
        return line
    tone = _worst([each.tone for each in missing])
    # Badges of which something is only not known speak against nothing.
    only_open = line.code == "headline_inner_not_good" and tone is Tone.NEUTRAL
    if line.tone is Tone.GOOD or only_open:
        return Headline(tone, "received_not_all_sure")
    return Headline(_worst([line.tone, tone]), line.code)  # never calmer than what stands beneath


def notes_of(kind: FileKind, report: Report | None, others: int) -> tuple[Told, ...]:
    """Return what is true of every file of a kind."""
    found = []
    credential = report.credential if report else None
    if kind in _DOCUMENTS:
        found.append(Told("received_pages_prove_nothing", Tone.NEUTRAL, {}))
    if others:
        found.append(Told("received_others_not_checked", Tone.NEUTRAL, {"count": str(others)}))
    if credential is not None and credential.spec is Spec.PRESENTATION:
        signed = report is not None and report.is_proved
        code = "received_words_signed" if signed else "received_words_not_signed"
        found.append(Told(code, Tone.NEUTRAL, {}))
    if report is not None and bound_holder(report):
        found.append(Told("received_shown_by_key", Tone.NEUTRAL, {}))
    return tuple(found)


def _is_presented(report: Report) -> bool:
    """Say whether it is a presentation, or an SD-JWT that its holder signed over for the reader."""
    if report.credential is not None and report.credential.spec is Spec.PRESENTATION:
        return True
    binding = report.check("binding")
    return binding is not None and binding.outcome is Outcome.PASS


def _worst(tones: Sequence[Tone]) -> Tone:
    return min(tones, key=_WORST_FIRST.index, default=Tone.NEUTRAL)


def _of_whole(report: Report) -> Iterator[Told]:
    dates, binding = report.check("dates"), report.check("binding")
    if report.is_proved and binding is not None and binding.outcome is Outcome.FAIL:
        return  # it was made for another, and that says more
    if report.verdict is Verdict.VALID:
        return
    code, tone = _WHOLE.get(report.verdict, ("received_not_shown", Tone.CAUTION))
    yield Told(code, tone, dates.details if dates else {})


def _of_recipient(report: Report, asked: Asked) -> Iterator[Told]:
    binding = report.check("binding")
    if binding is not None and report.is_proved:
        yield from _for_whom(binding, asked)


def _of_key_binding(report: Report, asked: Asked) -> Iterator[Told]:
    """Yield what an SD-JWT lacks to be shown by its holder, whoever issued it."""
    binding = report.check("binding")
    if binding is None:
        return
    if binding.code == "key_binding_missing":
        yield Told("received_not_bound", Tone.BAD, {})
    elif binding.code in _UNKNOWN_HOLDER:
        yield Told("received_presenter_unknown", Tone.NEUTRAL, {})
    else:
        yield from _for_whom(binding, asked)


def _for_whom(binding: Check, asked: Asked) -> Iterator[Told]:
    """Yield for whom and for what it was signed, where that is not for whoever judges it."""
    details: Mapping[str, str] = {**binding.details, "you": asked.domain[:200]}
    if binding.code == "challenge_differs":
        yield Told("received_other_challenge", Tone.BAD, details)
    elif binding.code == "domain_differs":
        code = "received_for_another" if details.get("domain") else "received_for_nobody"
        yield Told(code, Tone.BAD, details)
    elif binding.outcome is Outcome.FAIL:
        yield Told("received_presenter_not_shown", Tone.BAD, details)
    if binding.code == "binding_not_asked":
        yield Told("received_perhaps_a_copy", Tone.NEUTRAL, details)
    if not asked.domain:
        code = "received_recipient_unasked" if details.get("domain") else "received_for_anybody"
        yield Told(code, Tone.NEUTRAL, details)


def _of_badges(badges: Sequence[ReceivedBadge]) -> Iterator[Told]:
    found: dict[tuple[str, Tone], list[int]] = {}
    for number, badge in enumerate(badges):
        for told in dict.fromkeys(_of_badge(badge)):
            found.setdefault(told, []).append(number)
    for (code, tone), numbers in found.items():
        yield _about(code, tone, numbers)


def _of_badge(badge: ReceivedBadge) -> Iterator[tuple[str, Tone]]:
    report, credential = badge.report, badge.report.credential
    if credential is not None and credential.spec is Spec.PRESENTATION:
        yield "received_nested", Tone.CAUTION
    if credential is not None and any(map(proofs.is_base, proofs.proofs_of(credential.document))):
        yield "received_base_proof", Tone.CAUTION
    if report.trust is Level.DENIED:
        yield "received_issuer_denied", Tone.BAD
    attachment, binding = report.check("attachment"), report.check("binding")
    if attachment is not None and attachment.outcome is Outcome.FAIL:
        yield "received_attachment_altered", Tone.BAD
        return
    if attachment is not None and attachment.outcome is Outcome.UNKNOWN:
        yield "received_attachment_unsure", Tone.CAUTION
    if binding is not None and binding.code == "key_binding_of_another_presentation":
        yield "received_badge_taken_over", Tone.BAD
    elif (verdict := _of_itself(report)) in _BADGES:
        yield _BADGES[verdict]
    else:
        yield from _of_valid(report)


def _of_itself(report: Report) -> Verdict:
    """Return the verdict on a badge however it was presented: what is wrong with that is told."""
    return verdict_of(
        [
            check
            for check in report.checks
            if check.check != "binding" or check.outcome is not Outcome.FAIL
        ]
    )


def _of_valid(report: Report) -> Iterator[tuple[str, Tone]]:
    if not all(each.sound for each in report.inner):
        bad = any(map(_is_bad, report.inner))
        yield ("received_inside_bad", Tone.BAD) if bad else ("received_inside_open", Tone.NEUTRAL)
    if report.trust not in (*_KNOWN, Level.DENIED):
        known = report.check("issuer_known")
        changed = known is not None and known.code == "issuer_key_changed"
        yield "received_issuer_changed" if changed else "received_issuer_unknown", Tone.NEUTRAL
    if report.freshness in _OLD:
        yield "received_knowledge_old", Tone.NEUTRAL


def _is_bad(report: Report) -> bool:
    """Say whether something speaks against a report, or against one inside it."""
    return headline(report).tone is Tone.BAD


def _of_bonds(badges: Sequence[ReceivedBadge]) -> Iterator[Told]:
    def numbers(asked: Callable[[ReceivedBadge], bool]) -> list[int]:
        return [number for number, badge in enumerate(badges) if asked(badge)]

    told = (
        ("received_other_key", Tone.CAUTION, lambda each: each.bond is Bond.OTHER_KEY),
        (
            "received_other_email",
            Tone.CAUTION,
            lambda each: each.bond is not Bond.KEY and each.addressed is False,
        ),
        (
            "received_by_email",
            Tone.NEUTRAL,
            lambda each: each.bond is Bond.EMAIL and each.addressed is None,
        ),
        ("received_to_nobody", Tone.CAUTION, lambda each: each.bond is Bond.NOBODY),
    )
    for code, tone, asked in told:
        if found := numbers(asked):
            yield _about(code, tone, found)


def _about(code: str, tone: Tone, numbers: Sequence[int]) -> Told:
    return Told(code, tone, {"count": str(len(numbers))}, tuple(numbers))
