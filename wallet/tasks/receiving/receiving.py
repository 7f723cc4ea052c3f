"""From a file that somebody handed over to what it shows, and what is missing for certainty.

No vault is needed, nothing is fetched and nothing is kept.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from wallet.credentials import reading
from wallet.credentials.model import Carrier, Spec
from wallet.errors import ReadingError, SharingError, WalletError
from wallet.sharing import recognising
from wallet.sharing.containers.contents import Kind
from wallet.snapshots.received import Applicant, FileKind, Received
from wallet.tasks.judging import opening
from wallet.tasks.knowledge.asking import hosts_for
from wallet.tasks.receiving.asked import Asked
from wallet.tasks.receiving.received_badges import Setting, badges_of, loose
from wallet.tasks.receiving.received_cover import cover_of, is_bound, presenter_of
from wallet.tasks.receiving.received_gaps import gaps_of, headline_of, notes_of
from wallet.verification.report import Headline
from wallet.verification.tone import Tone
from wallet.verification.verifier import report_of_error, verify
from wallet.work import Work

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.sharing.containers.contents import Contents
    from wallet.tasks.knowledge.basis import Basis
    from wallet.verification.report import Report

_KINDS = {Kind.PDF: FileKind.PDF, Kind.PAGE: FileKind.PAGE, Kind.ZIP: FileKind.ZIP}


def received(
    data: bytes,
    name: str,
    basis: Basis,
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
    email: str = "",
) -> Received:
    """Read and judge a file of whatever kind, offline; one that is nothing of the kind says so."""
    asked = Asked(now, challenge, domain, email)
    return _received(data, name, basis, asked, described=True)


def applicant(
    name: str, data: bytes, *, basis: Basis, now: datetime, challenge: str, domain: str
) -> Applicant:
    """Judge a file as one row of a table: what worker processes are asked for."""
    asked = Asked(now, challenge, domain)
    return row_of(_received(data, name, basis, asked, described=False))


def row_of(found: Received) -> Applicant:
    """Return a file that was judged as a row of a table."""
    cover, presenter = found.cover, found.presenter
    good, unknown, bad = found.counts
    named = ((each.report.credential, each.attached) for each in found.badges)
    titles = (credential.name or attached for credential, attached in named if credential)
    return Applicant(
        file=found.name,
        sha256=found.sha256,
        kind=found.kind,
        name=cover.name if cover else "",
        title=cover.title if cover else "",
        holder=presenter.holder if presenter and presenter.shown else "",
        recipient=cover.recipient if cover else "",
        until=cover.until if cover else None,
        badges=len(found.badges),
        good=good,
        unknown=unknown,
        bad=bad,
        titles=tuple(titles),
        headline=found.headline,
        missing=found.missing,
        sound=found.report is not None and found.report.sound,
        error=found.error,
    )


def not_judged(name: str, data: bytes, error: WalletError) -> Applicant:
    """Return the row of a file that nothing could be made of."""
    digest = hashlib.sha256(data).hexdigest() if data else ""
    headline = Headline(Tone.CAUTION, "received_not_read")
    return Applicant(
        file=name,
        sha256=digest,
        kind=FileKind.OTHER,
        name="",
        title="",
        holder="",
        recipient="",
        until=None,
        badges=0,
        good=0,
        unknown=0,
        bad=0,
        titles=(),
        headline=headline,
        missing=(),
        error=error,
    )


def _received(data: bytes, name: str, basis: Basis, asked: Asked, *, described: bool) -> Received:
    try:
        (document,) = opening.contents_of([(name, data)], Work())
        if isinstance(document, SharingError):
            raise document
        if document and document.badges and not document.presentation:
            return _side_by_side(data, name, document, basis, asked, described=described)
        inner = document.presentation if document else recognising.unwrap(data)
        credential = reading.read(inner or data, name=name)
    except (ReadingError, SharingError) as error:
        report = report_of_error(error, asked.now)
        return replace(_unread(data, name, asked), report=report, error=error)
    kind = _KINDS[document.kind] if document else _kind(credential, is_code=inner != data)
    report = _judged(credential, basis, asked)
    setting = Setting(basis, asked.now, asked.email, described)
    if credential.spec is not Spec.PRESENTATION:
        kind = FileKind.TOKEN if kind is FileKind.BADGE and is_bound(report) else kind
        badges = loose([report], setting)
    else:
        badges = badges_of(report, setting)
    missing = gaps_of(report, badges, asked)
    return replace(
        _unread(data, name, asked),
        kind=kind,
        headline=headline_of(report, badges, missing),
        report=report,
        cover=cover_of(report),
        presenter=presenter_of(report),
        badges=badges,
        missing=missing,
        notes=notes_of(kind, report, document.others if document else 0),
        hosts=hosts_for([credential], basis.knowledge),
    )


def _side_by_side(
    data: bytes, name: str, document: Contents, basis: Basis, asked: Asked, *, described: bool
) -> Received:
    """Judge badges that lie in a document without anybody presenting them."""
    read = [reading.read(each, name=own) for own, each in document.badges]
    setting = Setting(basis, asked.now, asked.email, described)
    badges = loose([_judged(each, basis, asked) for each in read], setting)
    missing = gaps_of(None, badges, asked)
    kind = _KINDS[document.kind]
    return replace(
        _unread(data, name, asked),
        kind=kind,
        headline=headline_of(None, badges, missing),
        badges=badges,
        missing=missing,
        notes=notes_of(kind, None, document.others),
        hosts=hosts_for(read, basis.knowledge),
    )


def _unread(data: bytes, name: str, asked: Asked) -> Received:
    return Received(
        name=name,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=FileKind.OTHER,
        judged_at=asked.now,
        challenge=asked.challenge,
        domain=asked.domain,
        headline=Headline(Tone.CAUTION, "received_not_read"),
    )


def _judged(credential: Credential, basis: Basis, asked: Asked) -> Report:
    return verify(
        credential,
        basis.knowledge,
        basis.contexts,
        now=asked.now,
        challenge=asked.challenge,
        domain=asked.domain,
    )


def _kind(credential: Credential, *, is_code: bool) -> FileKind:
    if is_code:
        return FileKind.CODE
    if credential.spec is not Spec.PRESENTATION:
        return FileKind.BADGE
    is_token = credential.carrier is Carrier.TOKEN
    return FileKind.TOKEN if is_token else FileKind.PRESENTATION
