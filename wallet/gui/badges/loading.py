"""What a badge page shows, read in one job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet.gui.badges.marks_filter import Marks

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.service import Wallet
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.imports import Host
    from wallet.snapshots.issuers import IssuerRow


@dataclass(frozen=True, slots=True)
class Loaded:
    """One badge with what the wallet knows around it."""

    page: BadgePage
    issuer: IssuerRow | None
    hosts: tuple[Host, ...]  # that could be asked for what the badge rests on
    profiles: tuple[tuple[str, str], ...]  # ids and names
    marks: Marks


def load(wallet: Wallet, badge_id: str, *, now: datetime) -> Loaded:
    """Read a badge; raise ``VaultError`` ``no_such_badge``."""
    page = wallet.badge(badge_id, now=now)
    return Loaded(
        page=page,
        issuer=wallet.trust.issuer(page.row.issuer_id) if page.row.issuer_id else None,
        hosts=wallet.trust.hosts(badge_id),
        profiles=tuple((each.id, each.name) for each in wallet.profiles.profiles()),
        marks=Marks(wallet.marks.tags(), wallet.marks.collections()),
    )
