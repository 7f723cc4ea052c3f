"""What the learner holds, as pathways see it: each kept credential, and those inside containers."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.credentials.alignments import falls_short, is_unfinished
from wallet.credentials.model import Securing, Spec
from wallet.errors import ReadingError, SharingError
from wallet.pathways.holdings import Holding, Standing
from wallet.tasks.judging.judging import read_credential
from wallet.trust.model import Knowledge, Level
from wallet.verification.as_json import restore
from wallet.verification.report import Outcome, Verdict
from wallet.verification.turning_points import ALWAYS, steady

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.vault import Vault
    from wallet.verification.report import Report
    from wallet.verification.turning_points import Span

_INSIDE = {Spec.PRESENTATION: "/verifiableCredential"}  # else as in a CLR
_IN_CLR = "/credentialSubject/verifiableCredential"
_BY_VERDICT = {
    Verdict.VALID: Standing.CONFIRMED,
    Verdict.EXPIRED: Standing.EXPIRED,
    Verdict.REVOKED: Standing.WITHDRAWN,
    Verdict.SUSPENDED: Standing.WITHDRAWN,
}
_SAID = (Verdict.VALID, Verdict.EXPIRED)  # what has expired was signed all the same
_NOT_TAKEN_BACK = (Outcome.PASS, Outcome.SKIPPED)


@dataclass(frozen=True, slots=True)
class _Read:
    """A kept credential as it was read, and what holdings it gave by which checks, and when."""

    sha256: str
    credential: Credential | None
    checks: str = ""
    holdings: tuple[Holding, ...] = ()
    steady: tuple[Span, ...] = ()  # around that moment, and around the latest one that was seen


class Holdings:
    """Reads what is kept, archived or not; bytes are read once as long as the vault is open.

    How a badge stands is worked out anew only when its checks, the knowledge that it rests on, or
    the time so ask: each holding stays the same object until then.
    """

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing
        self._read: dict[str, _Read] = {}  # by badge
        self._knowledge = Knowledge()
        self._steady: tuple[Span, ...] = ()  # in which every one of them stays

    def all(self, *, now: datetime) -> tuple[Holding, ...]:
        """Return every holding, last kept first; a container before what is in it."""
        knowledge = self._knowing.knowledge
        known, self._knowledge = _rest_on_the_same(self._knowledge, knowledge), knowledge
        moments = (now, max(now, knowledge.latest_time or now))
        all_hold = known and _within(self._steady, moments)
        read: dict[str, _Read] = {}
        spans = [self._steady] if all_hold else []  # in which those that were looked at stay
        for badge_id, sha256, checks in self._vault.library.fronts():
            before = self._read.get(badge_id)
            if before is None or before.sha256 != sha256:
                before = _Read(sha256, self._credential(badge_id, sha256))
            holds = all_hold or (known and _within(before.steady, moments))
            if changed := before.checks != checks or not holds:
                before = _weighed(badge_id, before, checks, knowledge, moments)
            if changed or not all_hold:
                spans.append(before.steady)
            read[badge_id] = before
        self._read = read  # what went is forgotten
        self._steady = _common(spans)
        return tuple(one for each in read.values() for one in each.holdings)

    def _credential(self, badge_id: str, sha256: str) -> Credential | None:
        edition, data = self._vault.library.original(badge_id, sha256)
        try:
            return read_credential(data, edition.file_name)
        except (ReadingError, SharingError):  # kept by an earlier program, or restored
            return None


def _weighed(
    badge_id: str,
    read: _Read,
    checks: str,
    knowledge: Knowledge,
    moments: tuple[datetime, datetime],
) -> _Read:
    if read.credential is None:
        return replace(read, checks=checks, steady=(ALWAYS, ALWAYS))
    stored = json.loads(checks)
    report = restore(read.credential, stored, knowledge, moments[0])
    spans = steady(report, stored, knowledge, moments)
    holdings = tuple(_held(badge_id, "", report))
    return replace(read, checks=checks, holdings=holdings, steady=spans)


def _within(spans: Sequence[Span], moments: Sequence[datetime]) -> bool:
    if not spans:
        return False
    return all(span[0] < each < span[1] for span, each in zip(spans, moments, strict=True))


def _common(steady: Iterable[tuple[Span, ...]]) -> tuple[Span, ...]:
    """Return the times that lie in all of these."""
    return tuple(
        (max(begin for begin, _ in spans), min(end for _, end in spans))
        for spans in zip(*steady, strict=True)
    )


def _rest_on_the_same(one: Knowledge, other: Knowledge) -> bool:
    """Say whether holdings follow alike from both: whom the learner met before plays no part."""
    if one is other:
        return True
    before = (one.documents, one.registries, one.decisions)
    return before == (other.documents, other.registries, other.decisions)


def _speaks(report: Report) -> bool:
    """Say whether it is its issuer's word today: signed, begun, and shown not to be taken back."""
    if report.verdict not in _SAID or report.trust is Level.DENIED:
        return False
    status = report.check("status")
    return report.is_proved and status is not None and status.outcome in _NOT_TAKEN_BACK


def _held(badge: str, pointer: str, report: Report) -> Iterator[Holding]:
    credential = report.credential
    if credential is None:
        return
    denied = report.trust is Level.DENIED
    standing = _BY_VERDICT.get(report.verdict, Standing.NOT_CONFIRMED)
    if standing is Standing.CONFIRMED and denied:
        standing = Standing.NOT_CONFIRMED
    elif standing is Standing.CONFIRMED and (is_unfinished(credential) or falls_short(credential)):
        standing = Standing.UNFINISHED
    elif standing is Standing.CONFIRMED and credential.securing is Securing.HOSTED:
        standing = Standing.CACHED
    known = report.trust in (Level.ANCHORED, Level.PINNED)
    title = credential.name or credential.achievement.name
    as_of = _oldest(report) if standing is Standing.CACHED else None
    yield Holding(badge, pointer, title, credential, standing, _speaks(report), known, as_of)
    inside = _INSIDE.get(credential.spec, _IN_CLR)
    for place, inner in enumerate(report.inner):
        yield from _held(badge, f"{pointer}{inside}/{place}", inner)


def _oldest(report: Report) -> datetime | None:
    """Return when the oldest page of a hosted badge was fetched; None where one has no date."""
    asked = filter(None, map(report.check, ("proof", "issuer_binding", "status")))
    dates = [check.as_of for check in asked]
    return min((each for each in dates if each), default=None) if all(dates) else None
