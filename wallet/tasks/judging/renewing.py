"""What checking a kept file again yields: all that the vault keeps of it, and no more.

Made in the worker processes, so that the one that owns the vault has only to write it down.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from wallet.tasks.judging.indexing import told_apart
from wallet.tasks.judging.judging import judge
from wallet.vault.editions import shown_of
from wallet.verification.as_json import checks_json
from wallet.verification.report import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from wallet.tasks.knowledge.basis import Basis
    from wallet.vault.editions import Shown
    from wallet.verification.report import Report


class Renewal(NamedTuple):
    """The checks as JSON text, the issuers that were met, and what a list shows of the badge."""

    checks: str
    met: tuple[str, ...]
    shown: Shown | None  # None when the bytes are no credential
    pages: str  # tells the issuer's pages that were put in from others, "" for none


def renew(name: str, data: bytes, *, basis: Basis, now: datetime) -> Renewal:
    """Read and verify, as ``judge`` does."""
    report = judge(data, name, basis, now=now).report
    shown = shown_of(report.credential) if report.credential else None
    pages = told_apart(report.credential) if report.credential else ""
    return Renewal(json.dumps(checks_json(report)), tuple(met(report)), shown, pages)


def met(report: Report) -> Iterator[str]:
    """Yield the issuers that a report shows to be behind a credential, or one inside it.

    To be named by a forgery is not to be met.
    """
    binding = report.check("issuer_binding")
    bound = binding is not None and binding.outcome is Outcome.PASS
    if report.credential and bound and report.credential.issuer.id:
        yield report.credential.issuer.id
    for inner in report.inner:
        yield from met(inner)
