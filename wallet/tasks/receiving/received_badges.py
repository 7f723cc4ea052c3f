"""The badges that somebody handed over, each judged by itself and described by what it shows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.credentials import sd_jwt
from wallet.credentials.model import Carrier, Securing, Spec
from wallet.cryptosuites import proofs
from wallet.descriptors import faceting
from wallet.presenting.carrying import digest_sri
from wallet.snapshots.badges import BadgePage, BadgeRow
from wallet.snapshots.portfolios import Travels
from wallet.snapshots.received import ReceivedBadge
from wallet.tasks.describing.describing import described as describe
from wallet.tasks.library.thumbnail import thumbnail
from wallet.tasks.receiving.received_cover import bound_holder, references_of
from wallet.verification.bond import bond
from wallet.verification.headline import headline
from wallet.verification.holder_match import Identity, names_address, recognise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from wallet.credentials.model import Credential
    from wallet.tasks.knowledge.basis import Basis
    from wallet.verification.report import Report

_MEDIA_TYPES = {
    Carrier.JSON: "application/json",
    Carrier.TOKEN: "application/jwt",
    Carrier.PNG: "image/png",
    Carrier.SVG: "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What badges are looked at with; without ``described`` no page is made of them."""

    basis: Basis
    now: datetime
    email: str  # that the sender is known to have, "" where nobody says
    described: bool


def badges_of(report: Report, setting: Setting) -> tuple[ReceivedBadge, ...]:
    """Return the badges of a presentation, in the order of ``report.inner``."""
    presented = report.credential
    if presented is None or not report.inner:
        return ()
    holder = _holder(report)
    pairs = zip(report.inner, references_of(presented), strict=True)
    return tuple(
        _badge(number, each, reference, holder, setting)
        for number, (each, reference) in enumerate(pairs)
    )


def loose(credentials: Iterable[Report], setting: Setting) -> tuple[ReceivedBadge, ...]:
    """Return badges by themselves; only of an SD-JWT can it be shown who presents it."""
    return tuple(
        _badge(number, each, "", bound_holder(each), setting)
        for number, each in enumerate(credentials)
    )


def _badge(
    number: int, report: Report, reference: str, holder: str, setting: Setting
) -> ReceivedBadge:
    credential = report.credential
    if credential is None:  # a report of something that was read always has one
        raise ValueError(number)
    return ReceivedBadge(
        report=report,
        headline=headline(report),
        page=_page(number, credential, report, setting) if setting.described else None,
        travels=_travels(credential),
        bond=bond(credential, holder),
        addressed=_addressed(credential, setting.email),
        reference=reference or digest_sri(credential.original),
        hidden=_hidden(credential),
        attached=credential.attachment.name if credential.attachment else "",
    )


def _holder(report: Report) -> str:
    """Return who is shown to present, "" for nobody."""
    if report.credential is None or not report.is_proved:
        return ""
    binding = report.check("issuer_binding")
    return report.credential.holder or (binding.evidence.get("controller", "") if binding else "")


def _travels(credential: Credential) -> Travels:
    if credential.attachment is not None:
        return Travels.ATTACHED
    if credential.securing is Securing.SD_JWT:
        return Travels.DISCLOSING
    if credential.securing is Securing.JWT:
        return Travels.TOKEN
    derived = any(map(proofs.is_derived, proofs.proofs_of(credential.document)))
    return Travels.DERIVED if derived else Travels.AS_IT_IS


def _hidden(credential: Credential) -> int:
    """Count what was left out, where that can be counted; a derived proof does not tell."""
    if credential.securing is not Securing.SD_JWT:
        return 0
    return sd_jwt.disclose(sd_jwt.parse(credential.token)).hidden


def _addressed(credential: Credential, email: str) -> bool | None:
    if not email or not names_address(credential.subject):
        return None
    identity = Identity(emails=frozenset({email}))
    return bool(recognise(credential.subject, identity))


def _page(
    number: int, credential: Credential, report: Report, setting: Setting
) -> BadgePage | None:
    """Return what a badge page shows; None for what holds badges in turn and for what is none."""
    if credential.spec is Spec.PRESENTATION or not credential.document:
        return None
    told = describe(credential, report, setting.basis.contexts)
    data = credential.original
    row = BadgeRow(
        id=f"received-{number}",
        title=credential.name,
        issuer=credential.issuer.name,
        issuer_id=credential.issuer.id,
        spec=credential.spec,
        awarded=credential.awarded or credential.valid_from,
        valid_until=credential.valid_until,
        added=setting.now,
        verdict=report.verdict,
        trust=report.trust,
        freshness=report.freshness,
        headline=headline(report),
        picture=thumbnail(credential.picture),
        editions=1,
        good=report.sound,
        facets=faceting.facets_of(told.record),
    )
    attachment = credential.attachment
    return BadgePage(
        row=row,
        credential=credential,
        report=report,
        checked=setting.now,
        file_name=attachment.name if attachment else "",
        media_type=_MEDIA_TYPES[credential.carrier],
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        editions=(),
        described=told,
    )
