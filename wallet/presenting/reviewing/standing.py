"""How each badge stands, how it goes along, and whether it is shown to be the learner's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials.model import Securing, Spec
from wallet.presenting.disclosing.fields import Way
from wallet.presenting.reviewing.reviewed import Told
from wallet.snapshots.portfolios import Weight
from wallet.trust.model import Level
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.presenting.reviewing.reviewed import Reviewed

_STOPS, _CARE, _TOLD = Weight.STOPS, Weight.CARE, Weight.TOLD
_BY_VERDICT = {
    Verdict.NOT_A_CREDENTIAL: ("review_altered", _STOPS),
    Verdict.MALFORMED: ("review_altered", _STOPS),
    Verdict.INVALID_SIGNATURE: ("review_altered", _STOPS),
    Verdict.ISSUER_MISMATCH: ("review_not_by_issuer", _CARE),
    Verdict.UNSIGNED: ("review_unsigned", _CARE),
    Verdict.EXPIRED: ("review_expired", _CARE),
    Verdict.REVOKED: ("review_revoked", _CARE),
    Verdict.SUSPENDED: ("review_suspended", _CARE),
    Verdict.NOT_YET_VALID: ("review_not_yet_valid", _CARE),
    Verdict.UNSUPPORTED: ("review_not_checkable", _CARE),
    Verdict.CONTEXT_UNAVAILABLE: ("review_not_checkable", _CARE),
    Verdict.HOSTED_UNAVAILABLE: ("review_not_checkable", _CARE),
    Verdict.UNKNOWN_KEY: ("review_not_checkable", _CARE),
    Verdict.STATUS_UNAVAILABLE: ("review_status_unknown", _CARE),
    Verdict.STATUS_INVALID: ("review_status_unknown", _CARE),
}
_UNKNOWN = (Level.SEEN, Level.FIRST_SEEN)
_BINDINGS = {
    "bound_to_email": ("review_bound_email", _TOLD),
    "bound_to_nobody": ("review_bound_nobody", _TOLD),
    "bound_to_other": ("review_not_yours", _CARE),
}


def look(each: Reviewed, holder: str) -> Iterator[Told]:
    """Yield how a badge stands; ``holder`` is the DID that would sign, "" for a fresh one."""
    credential, report = each.carried.credential, each.report
    if credential.spec is Spec.STATUS_LIST:
        yield Told("review_not_a_badge", _STOPS)
    if report.verdict in _BY_VERDICT:
        yield Told(*_BY_VERDICT[report.verdict])
    if report.trust is Level.DENIED:
        yield Told("review_issuer_denied", _CARE, credential.issuer.name or credential.issuer.id)
    elif report.trust in _UNKNOWN and credential.spec is not Spec.PRESENTATION:
        yield Told("review_issuer_unknown", _CARE, credential.issuer.name or credential.issuer.id)
    if report.inner and not all(inner.sound for inner in report.inner):
        yield Told("review_inside", _CARE)
    yield from _travelling(each)
    yield from _bound(each, holder)


def _travelling(each: Reviewed) -> Iterator[Told]:
    if each.carried.is_attached:
        yield Told(f"review_attached_{each.carried.label}", _TOLD)
    if each.carried.credential.securing is Securing.HOSTED:
        yield Told("review_hosted_only", _CARE)
    if each.carried.fields.way is Way.WHOLE:
        yield Told("review_whole", _TOLD)
    if each.carried.fields.unknown:
        yield Told("review_fields_gone", _CARE)
    if each.editions > 1:
        yield Told("review_editions", _TOLD)


def _bound(each: Reviewed, holder: str) -> Iterator[Told]:
    if each.binding in _BINDINGS:
        yield Told(*_BINDINGS[each.binding])
    elif each.bound_to == holder:
        yield Told("review_bound", _TOLD)
    else:
        yield Told("review_bound_elsewhere", _CARE)
