"""What was handed over, and what of it could still be verified today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wallet.verification.report import Report


@dataclass(frozen=True, slots=True)
class HandedRow:
    """One thing in the log.

    ``means``: vp, vp-jwt, pdf, html, zip, or file for older ones; openid4vp and vc-api for answers
    to a website, nearby for one to a computer in the same network; qr-vp1, qr-pixelpass,
    qr-animated and qr-link for codes that were shown, local-link for what was fetched from here.
    """

    number: int
    time: datetime
    title: str
    recipient: str  # "" for nobody in particular
    purpose: str
    means: str
    file_name: str
    size: int  # bytes of the file; 0 where that was not noted
    sha256: str  # hex
    badges: tuple[tuple[str, str], ...]  # ids and titles as they were then
    holder: str  # did:key that signed
    valid_until: datetime | None
    kept: bool  # whether the exact bytes are
    portfolio: str  # id of the draft, "" where it is not known


@dataclass(frozen=True, slots=True)
class HandedCheck:
    """What the recipient would find today, with what is known of issuers here.

    ``code`` has a sentence with a next step: ``handed_still_good``, ``handed_ended`` (the
    presentation is over), ``handed_badges_changed`` (``changed`` badges are not in order),
    ``handed_broken``, ``handed_not_kept`` and ``handed_unread``, where ``report`` is None.
    """

    row: HandedRow
    code: str
    details: Mapping[str, str]
    report: Report | None = None
