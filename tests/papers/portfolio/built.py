"""Portfolios for tests of documents, made of the samples with the wallet itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from wallet.credentials.model import Securing
from wallet.presenting.disclosing.fields import FieldTree, Way
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.service import Wallet
from wallet.snapshots.portfolios import Built, PortfolioBadge, PortfolioPage, Travels
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wallet.snapshots.badges import BadgePage

NOW = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)
WHOLE = FieldTree(Way.WHOLE, (), "whole_format")
_ATTACHED = (Securing.HOSTED, Securing.NONE, Securing.JWS_JSON, Securing.SD_JWT)


def demo(folder: Path) -> Wallet:
    """Return the wallet of the samples."""
    return Wallet.create_demo(folder / "demo", now=NOW, work=Work())


def badge(page: BadgePage) -> PortfolioBadge:
    """Return a badge as it goes along whole."""
    credential = page.credential
    if credential.securing in _ATTACHED:
        travels, data = Travels.ATTACHED, credential.original
    elif credential.securing is Securing.JWT:
        travels, data = Travels.TOKEN, credential.token.encode()
    else:
        from json import dumps  # noqa: PLC0415

        data = dumps(credential.document, ensure_ascii=False).encode()
        travels = Travels.AS_IT_IS
    return PortfolioBadge(page.row.id, page, WHOLE, travels, bound=False, data=data)


def build(
    wallet: Wallet,
    badges: Sequence[PortfolioBadge],
    *,
    sections: Sequence[tuple[str, int]] = (("", 999),),
    **draft: object,
) -> Built:
    """Return a portfolio of badges whose presentation holds those that can travel."""
    travelling = [each.badge for each in badges if each.travels is not Travels.ATTACHED]
    made = wallet.present(
        travelling, recipient=str(draft.get("recipient", "")) or "nobody", now=NOW, work=Work(),
        valid_for=timedelta(days=30),
    )
    left, parts = list(badges), []
    for title, count in sections:
        parts.append(Section(title, tuple(Chosen(each.badge) for each in left[:count])))
        left = left[count:]
    portfolio = Portfolio(sections=tuple(parts), **draft)  # type: ignore[arg-type]
    return Built(
        page=PortfolioPage(portfolio, tuple(badges), (), (), made.holder),
        vp=made.document,
        vp_jwt=b"eyJ0eXAiOiJ2cCtqd3QifQ.e30.AA",
        holder=made.holder,
        recipient=str(draft.get("recipient", "")),
        challenge=made.challenge,
        signed=NOW,
        valid_until=made.valid_until,
        explanation=made.explanation,
        qr_text=made.qr_text,
        qr_png=made.qr_png,
        qr_version=made.qr_version,
    )
