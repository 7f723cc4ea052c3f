"""What the learner holds, as pathways see it: each kept credential, and those inside containers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wallet.credentials.alignments import falls_short, is_unfinished
from wallet.credentials.model import Securing, Spec
from wallet.errors import ReadingError, SharingError
from wallet.pathways.holdings import Holding, Standing
from wallet.tasks.judging import read_credential
from wallet.trust.model import Level
from wallet.vault.rows import Shelf
from wallet.verification.as_json import restore
from wallet.verification.report import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.knowing import Knowing
    from wallet.vault.vault import Vault
    from wallet.verification.report import Report

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


class Holdings:
    """Reads what is kept, archived or not; bytes are read once as long as the vault is open."""

    def __init__(self, vault: Vault, knowing: Knowing) -> None:
        self._vault = vault
        self._knowing = knowing
        self._read: dict[str, Credential | None] = {}  # by SHA-256

    def all(self, *, now: datetime) -> tuple[Holding, ...]:
        """Return every holding, last kept first; a container before what is in it."""
        found: list[Holding] = []
        seen: dict[str, Credential | None] = {}
        for shelf in (Shelf.LIST, Shelf.ARCHIVE):
            for row in self._vault.library.rows(shelf=shelf):
                edition = row.edition
                credential = self._credential(row.id, edition.sha256)
                seen[edition.sha256] = credential
                if credential is None:
                    continue
                checks = json.loads(edition.checks)
                report = restore(credential, checks, self._knowing.knowledge, now)
                found += _held(row.id, "", report)
        self._read = seen  # what went is forgotten
        return tuple(found)

    def _credential(self, badge_id: str, sha256: str) -> Credential | None:
        if sha256 not in self._read:
            edition, data = self._vault.library.original(badge_id, sha256)
            try:
                return read_credential(data, edition.file_name)
            except (ReadingError, SharingError):  # kept by an earlier program, or restored
                return None
        return self._read[sha256]


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
