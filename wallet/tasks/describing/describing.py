"""A credential by its descriptors, with how far its proof covers each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.credentials.model import Securing
from wallet.descriptors.catalogue import catalogue
from wallet.descriptors.contradictions import contradictions
from wallet.descriptors.coverage import coverage
from wallet.descriptors.describing import PAYLOAD, describe
from wallet.snapshots.descriptors import Cover, Described
from wallet.tasks.describing import uncovered

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.descriptors.places import Path
    from wallet.descriptors.record import Record
    from wallet.linked_data.contexts import Contexts
    from wallet.verification.report import Report

_COVERS = {
    "raw_covered": Cover.COVERED,
    "raw_not_covered": Cover.NOT_COVERED,
    "raw_partly_covered": Cover.UNCHECKED,
    "raw_not_checked": Cover.UNCHECKED,
}


def described(credential: Credential, report: Report, contexts: Contexts) -> Described:
    """Describe a credential as it is shown; ``credential`` is the file as it was read.

    The pages of a hosted badge are known to ``report``.
    """
    record = describe(report.credential or credential)
    cover = _COVERS[uncovered.standing(report)]
    return Described(
        record,
        cover,
        tuple(coverage(record, table) for table in catalogue().tables),
        _not_covered(record, credential, report, contexts),
        contradictions(record),
    )


def _not_covered(
    record: Record, credential: Credential, report: Report, contexts: Contexts
) -> dict[tuple[str, Path], Cover]:
    """Return the places that the proof passes by: beneath a member that it does not cover.

    The signature of an Open Badge 2.0 covers the addresses of the issuer's pages, not what they
    say. What stands beside a sealed credential is no part of its document.
    """
    sealed = credential.securing is Securing.JWS_JSON
    marks = {} if sealed else uncovered.within(credential, report, contexts)
    hosted = credential.securing is Securing.HOSTED
    return {
        (said.page, said.path): Cover.NOT_COVERED
        for values in record.values.values()
        for value in values
        for said in value.said
        if (said.page and said.page != PAYLOAD and not hosted)
        or (not said.page and any(said.path[: len(mark)] == mark for mark in marks))
    }
