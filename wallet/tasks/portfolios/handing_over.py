"""From a signed presentation to what is handed over, and what the log says of it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from wallet.presenting.summary import explain
from wallet.sharing import pixelpass, qr
from wallet.snapshots.handed import HandedRow
from wallet.snapshots.portfolios import Built
from wallet.vault.shares import Share

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.presenting.presentation import Presentation
    from wallet.snapshots.portfolios import PortfolioPage


def built(made: Presentation, page: PortfolioPage, *, now: datetime) -> Built:
    """Return a signed presentation with its QR code where it fits, and who can check it how."""
    compact = made.compact
    text = pixelpass.encode(compact) if len(compact) <= pixelpass.LONGEST else ""
    version = qr.qr_version(text) if text else 0
    fits = 0 < version <= qr.MAX_VERSION
    return Built(
        page=page,
        vp=made.json,
        vp_jwt=made.token.encode(),
        holder=made.holder,
        recipient=made.domain,
        challenge=made.challenge,
        signed=now,
        valid_until=made.valid_until,
        explanation=explain(made),
        qr_text=text if fits else "",
        qr_png=qr.qr_png(text) if fits else b"",
        qr_version=version,
    )


def share_of(made: Built, *, means: str, data: bytes, file_name: str, now: datetime) -> Share:
    """Return what the log keeps of a file that was made of a portfolio."""
    portfolio = made.page.portfolio
    return Share(
        time=now,
        recipient=made.recipient,
        holder=made.holder,
        sha256=hashlib.sha256(data).hexdigest(),
        valid_until=made.valid_until,
        badges=tuple((each.badge, each.page.row.title) for each in made.page.badges),
        purpose=portfolio.purpose,
        means=means,
        title=portfolio.title,
        file_name=file_name,
        size=len(data),
        portfolio=portfolio.id,
    )


def row_of(share: Share) -> HandedRow:
    """Return one record as a page shows it."""
    return HandedRow(
        number=share.number,
        time=share.time,
        title=share.title,
        recipient=share.recipient,
        purpose=share.purpose,
        means=share.means,
        file_name=share.file_name,
        size=share.size,
        sha256=share.sha256,
        badges=share.badges,
        holder=share.holder,
        valid_until=share.valid_until,
        kept=share.kept,
        portfolio=share.portfolio,
    )
