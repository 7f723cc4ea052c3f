"""Asking the issuer for the newest edition of a badge, and keeping it when it may be kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from wallet.credentials.model import Carrier
from wallet.errors import TrustError, UsageError
from wallet.snapshots.imports import Asked, Standing
from wallet.tasks.importing.unpacking import Input
from wallet.tasks.judging.judging import judge
from wallet.tasks.knowledge.asking import ask_once
from wallet.tasks.knowledge.basis import extended
from wallet.verification.refresh import offer, refreshed, unanswered, with_refresh
from wallet.verification.report import Outcome

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.tasks.importing.keeping import Keeping
    from wallet.tasks.knowledge.basis import Basis
    from wallet.tasks.knowledge.knowing import Knowing
    from wallet.vault.vault import Vault
    from wallet.verification.report import Check, Report
    from wallet.work import Work

# Why a good answer is not kept after all: what the vault has is the same or the later word.
_NOT_TAKEN = {
    Standing.NEW: (Outcome.FAIL, "refresh_of_another"),
    Standing.COPY: (Outcome.PASS, "refresh_unchanged"),
    Standing.OLDER_EDITION: (Outcome.FAIL, "refresh_older"),
}


def with_newest(
    report: Report, basis: Basis, *, now: datetime, clock: datetime, work: Work
) -> tuple[Report, Basis]:
    """Ask for the newest edition, where one is offered, and tell in the report what came.

    Nothing takes the old one's place. ``clock`` dates the answer, which the returned basis holds,
    so that somebody else can judge it again.
    """
    url = offer(report)
    if not url:
        return report, basis
    document, error = ask_once(url, now=clock, work=work)
    if document is None:
        reason = error.code if error else "fetch_broken"
        return with_refresh(report, unanswered(url, reason)), basis
    answer = refreshed(report, document, basis.knowledge, basis.contexts, now=now)
    return with_refresh(report, answer.check), extended(basis, [document])


class Refreshing:
    """Asks once, judges, and keeps; what came is cached nowhere else, for it is a badge."""

    def __init__(self, vault: Vault, knowing: Knowing, keeping: Keeping) -> None:
        self._vault = vault
        self._knowing = knowing
        self._keeping = keeping

    def refresh(self, badge_id: str, *, now: datetime, work: Work) -> Asked:
        """Ask for the newest edition of a badge, after the learner's consent.

        Raises ``UsageError`` ``refresh_not_offered``, with nobody asked, and ``TrustError`` when no
        answer came, the record of having asked kept all the same.
        """
        edition, data = self._vault.library.original(badge_id)
        old = judge(data, edition.file_name, self._knowing.basis(), now=now).report
        url = offer(old)
        if not url:
            raise UsageError("refresh_not_offered")
        document, error = ask_once(url, now=now, work=work)
        self._knowing.learn((), [(url, error)], now=now)
        if document is None:
            raise error or TrustError("fetch_broken")
        basis = self._knowing.basis()
        answer = refreshed(old, document, basis.knowledge, basis.contexts, now=now)
        if answer.report is None:
            return Asked(url, answer.check)
        kept = self._keep(answer.report, edition.file_name, answer.check, now=now, work=work)
        return Asked(url, kept)

    def _keep(self, report: Report, name: str, check: Check, *, now: datetime, work: Work) -> Check:
        """Keep a good answer in front of the old one; return the check that tells what became."""
        if report.credential is None:
            return check
        given = Input(_named(name, report.credential.carrier), report.credential.original)
        found = self._keeping.found(given, report, now)
        if found.standing in _NOT_TAKEN:
            outcome, code = _NOT_TAKEN[found.standing]
            return replace(check, outcome=outcome, code=code)
        kept = self._keeping.keep([found], now=now, work=work)
        if kept.failed and kept.failed[0].error:
            raise kept.failed[0].error
        return check


def _named(name: str, carrier: Carrier) -> str:
    """Return a file name like that of the edition before, for what may be another kind of file."""
    ending = "jwt" if carrier is Carrier.TOKEN else carrier.value
    return f"{PurePath(name).stem}.{ending}"
