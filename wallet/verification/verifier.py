"""``verify``: every check, in order, over a credential and what is inside it.

Reads nothing and fetches nothing: what it may rest on is handed in. A check that cannot be made is
``unknown``, and nothing that goes wrong on the way ever becomes a pass.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.credentials.model import Securing, Spec
from wallet.credentials.verdicts import verdict_of as verdict_of_error
from wallet.linked_data import effort
from wallet.trust.keys import ASSERTION, AUTHENTICATION
from wallet.trust.model import Level
from wallet.verification import presentation, withheld
from wallet.verification.attached import check_attachment
from wallet.verification.data_integrity import Secured, check_proofs, unsigned
from wallet.verification.dated import with_date
from wallet.verification.endorsements import check_endorsements, check_target
from wallet.verification.evidence_links import check_evidence_links
from wallet.verification.hosted import check_hosted, describe
from wallet.verification.issuer import of_nobody
from wallet.verification.known_issuer import known_check
from wallet.verification.opened_lists import OpenedLists
from wallet.verification.report import Check, Endorsed, Freshness, Outcome, Report, Verdict
from wallet.verification.schema import check_schema
from wallet.verification.selective_tokens import check_key_binding, check_selective_token
from wallet.verification.signed_open_badges_2 import check_signed
from wallet.verification.situation import Situation
from wallet.verification.status import check_statuses
from wallet.verification.structure import check_structure
from wallet.verification.tokens import check_token
from wallet.verification.validity import check_dates
from wallet.verification.verdict import DEFAULT_LIMITS, freshness_of, trust_of, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.credentials.model import Credential, Endorsement
    from wallet.errors import WalletError
    from wallet.linked_data import Contexts
    from wallet.trust.model import Knowledge
    from wallet.verification.status import Judge
    from wallet.verification.verdict import Limits

_OPEN_BADGES = (Spec.OPEN_BADGES_2, Spec.OPEN_BADGES_1)
_ALWAYS = ("proof", "issuer_binding", "dates", "status")


def verify(
    credential: Credential,
    knowledge: Knowledge,
    contexts: Contexts,
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
    limits: Limits = DEFAULT_LIMITS,
    lists: OpenedLists | None = None,
) -> Report:
    """Judge a credential or presentation, and everything inside it, as of ``now``.

    ``challenge`` and ``domain`` are what a presentation has to answer; "" when nobody asked.
    A badge alone answers no challenge: whoever has a copy can send it. ``lists``, handed in
    again with each credential of a run, keeps every status list from being verified more than once.
    """
    at = Situation(knowledge, contexts, now, challenge, domain, lists or OpenedLists())
    with effort.bounded():
        return _judge(credential, at, limits)


def report_of_error(error: WalletError, now: datetime) -> Report:
    """Return the report on bytes that could not be read as a credential."""
    verdict = Verdict(verdict_of_error(error))
    details = {name: str(value)[:200] for name, value in error.details.items()}
    check = Check("structure", Outcome.FAIL, error.code, details)
    return Report(None, (check,), verdict, Level.FIRST_SEEN, Freshness.FRESH, now)


def _judge(
    credential: Credential, at: Situation, limits: Limits, *, follow_status: bool = True
) -> Report:
    report = _judge_itself(credential, at, limits, follow_status=follow_status)
    checks = report.checks
    if at.challenge and credential.spec is not Spec.PRESENTATION and not report.check("binding"):
        checks = (*checks, Check("binding", Outcome.FAIL, "key_binding_missing"))
    if credential.attachment is not None:
        checks = (check_attachment(credential.attachment), *checks)
    if checks is report.checks:
        return report
    return replace(report, checks=checks, verdict=verdict_of(checks))


def _judge_itself(
    credential: Credential, at: Situation, limits: Limits, *, follow_status: bool
) -> Report:
    structure = check_structure(credential)
    if structure.outcome is Outcome.FAIL:
        checks: tuple[Check, ...] = (structure, *_skipped(("schema", *_ALWAYS)))
        return _report(credential, checks, at, limits)
    if credential.spec in _OPEN_BADGES:
        return _judge_open_badge(credential, structure, at, limits)
    container = credential.spec is Spec.PRESENTATION
    claimed = credential.holder if container else credential.issuer.id
    secured = _check_securing(credential, claimed, at)
    checks = (*secured.checks, *check_schema(credential))
    if secured.outcome("structure") is None:
        checks = (structure, *checks)
    if secured.outcome("structure") is Outcome.FAIL:
        return _report(credential, (*checks, *_skipped(_ALWAYS[2:])), at, limits)
    held = (
        check_dates(credential, at.now),
        *_statuses(credential, at, limits, follow_status=follow_status),
    )
    if withheld.is_part(credential, secured.options):
        held = tuple(map(withheld.told, held))
    checks = (*checks, *held)
    inside = _unasked(at)
    if container:
        inside = replace(inside, around=presentation.made_for(credential, secured.options))
    inner = tuple(_judge(each, inside, limits) for each in credential.inner)
    checks = (*checks, *_presented(credential, secured, checks, at))
    if container or inner:
        checks = (*checks, presentation.check_inner(inner))
    if container or not follow_status:
        return _report(credential, checks, at, limits, inner=inner)
    endorsed = tuple(_endorsed(each, _unasked(at), limits) for each in credential.endorsements)
    checks = (*checks, check_endorsements(credential, endorsed), check_evidence_links(credential))
    return _report(credential, checks, at, limits, inner=inner, endorsements=endorsed)


def _endorsed(endorsement: Endorsement, at: Situation, limits: Limits) -> Endorsed:
    report = _judge(endorsement.credential, at, limits)
    checks = (check_target(endorsement), *report.checks)
    return Endorsed(endorsement.of, replace(report, checks=checks))


def _statuses(
    credential: Credential, at: Situation, limits: Limits, *, follow_status: bool
) -> tuple[Check, ...]:
    if not follow_status:
        return _skipped(("status",))
    return check_statuses(credential, at, _list_judge(at, limits))


def _presented(
    credential: Credential, secured: Secured, checks: tuple[Check, ...], at: Situation
) -> Iterator[Check]:
    """Yield what is asked of something that a holder presents."""
    container = credential.spec is Spec.PRESENTATION
    if credential.securing is Securing.SD_JWT and (bound := check_key_binding(credential, at)):
        yield bound
    elif container:
        yield presentation.check_binding(credential, secured.options, at)
    if container:
        yield presentation.check_subjects(credential, _holder(credential, checks))


def _check_securing(credential: Credential, claimed: str, at: Situation) -> Secured:
    purpose = AUTHENTICATION if credential.spec is Spec.PRESENTATION else ASSERTION
    match credential.securing:
        case Securing.DATA_INTEGRITY:
            return check_proofs(credential, purpose, claimed, at)
        case Securing.JWT:
            return check_token(credential, purpose, claimed, at)
        case Securing.SD_JWT:
            return check_selective_token(credential, purpose, claimed, at)
        case Securing.JWS_JSON:
            from wallet.verification.seals import check_seals  # noqa: PLC0415 - few need X.509

            return check_seals(credential, at)
        case Securing.HOSTED | Securing.NONE:
            return unsigned()


def _judge_open_badge(
    credential: Credential, structure: Check, at: Situation, limits: Limits
) -> Report:
    """Judge OB 0.5 to 2.1, where the issuer's own pages are the proof."""
    match credential.securing:
        case Securing.HOSTED:
            found = check_hosted(credential, at.knowledge)
        case Securing.JWT:
            found = check_signed(credential, at)
        case _:
            checks = (structure, *unsigned().checks, *_skipped(("dates", "status")))
            return _report(credential, checks, at, limits)
    if not credential.document:
        structure = check_structure(found.judged)
    proof, binding, status = found.checks
    links = check_evidence_links(found.judged)
    checks = (structure, proof, binding, check_dates(found.judged, at.now), status, links)
    return _report(credential, checks, at, limits)


def _list_judge(at: Situation, limits: Limits) -> Judge:
    return lambda listed: _judge(listed, _unasked(at), limits, follow_status=False)


def _unasked(at: Situation) -> Situation:
    """Return the situation of something inside: it was asked no question of its own."""
    asked = at.challenge or at.domain or at.around
    return replace(at, challenge="", domain="", around=None) if asked else at


def _holder(credential: Credential, checks: tuple[Check, ...]) -> str:
    """Return who presents: the named holder, else the controller of the key that signed."""
    for check in checks:
        if check.check == "issuer_binding" and check.outcome is Outcome.PASS:
            return credential.holder or check.evidence.get("controller", "")
    return ""


def _skipped(names: tuple[str, ...]) -> tuple[Check, ...]:
    return tuple(Check(name, Outcome.SKIPPED, "not_reached") for name in names)


def _report(
    credential: Credential,
    checks: tuple[Check, ...],
    at: Situation,
    limits: Limits,
    *,
    inner: tuple[Report, ...] = (),
    endorsements: tuple[Endorsed, ...] = (),
) -> Report:
    """Derive everything that follows from the checks."""
    knowledge = at.knowledge
    checks = tuple(with_date(check) for check in checks)
    if credential.spec in _OPEN_BADGES:
        credential = describe(credential, knowledge, checks)
    issuer = credential.holder if credential.spec is Spec.PRESENTATION else credential.issuer.id
    if not issuer and credential.spec is not Spec.PRESENTATION:
        checks = tuple(map(of_nobody, checks))
    if issuer:
        binding = next((check for check in checks if check.check == "issuer_binding"), None)
        checks = (*checks, known_check(issuer, binding, knowledge, at.now))
    return Report(
        credential,
        checks,
        verdict_of(checks),
        trust_of(issuer, checks, knowledge, at.now),
        freshness_of(checks, at.now, knowledge.latest_time, limits),
        at.now,
        inner,
        endorsements,
    )
