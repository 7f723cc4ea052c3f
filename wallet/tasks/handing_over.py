"""From chosen credentials to a signed presentation, and its QR code where it fits."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from wallet.presenting.presentation import build_presentation
from wallet.presenting.summary import explain
from wallet.sharing import pixelpass, qr
from wallet.snapshots.presenting import Presented
from wallet.vault.shares import Share

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from wallet.credentials.model import Credential
    from wallet.holder.keys import HolderKey
    from wallet.linked_data.contexts import Contexts

MAX_QR_VERSION = 20  # what a browser's scanner reads without trouble


def present(
    credentials: Sequence[Credential],
    *,
    holder: HolderKey,
    recipient: str,
    challenge: str,
    valid_for: timedelta,
    now: datetime,
    contexts: Contexts,
) -> Presented:
    """Sign; raise ``PresentingError`` when one of the credentials cannot travel."""
    made = build_presentation(
        credentials,
        holder=holder,
        domain=recipient.strip(),
        challenge=challenge.strip() or secrets.token_urlsafe(6),
        created=now,
        valid_until=now + valid_for,
        contexts=contexts,
    )
    text = pixelpass.encode(made.compact)
    version = qr.qr_version(text)
    fits = 0 < version <= MAX_QR_VERSION
    return Presented(
        document=made.json,
        holder=made.holder,
        recipient=made.domain,
        challenge=made.challenge,
        valid_until=made.valid_until,
        badges=made.titles,
        qr_text=text if fits else "",
        qr_png=qr.qr_png(text) if fits else b"",
        qr_version=version,
        explanation=explain(made),
    )


def share_of(made: Presented, badges: tuple[tuple[str, str], ...], *, now: datetime) -> Share:
    """Return what the log keeps of a presentation; ``badges`` are their ids and titles."""
    return Share(
        time=now,
        recipient=made.recipient,
        holder=made.holder,
        sha256=hashlib.sha256(made.document).hexdigest(),
        valid_until=made.valid_until,
        badges=badges,
    )
