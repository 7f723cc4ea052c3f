"""What a signed portfolio is written as: each form is made in memory before anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built


def _vp(made: Built, _: datetime) -> bytes:
    return made.vp


def _vp_jwt(made: Built, _: datetime) -> bytes:
    return made.vp_jwt


def _pdf(made: Built, now: datetime) -> bytes:
    from wallet.papers.portfolio import document, pdf  # noqa: PLC0415 - 80 MB, for few commands

    model = document.document(made, made.page.portfolio.language, now=now)
    return pdf.portfolio(made.vp, model, now=now)


def _html(made: Built, now: datetime) -> bytes:
    from wallet.papers.portfolio import document, web_page  # noqa: PLC0415 - as above

    model = document.document(made, made.page.portfolio.language, now=now)
    return web_page.web_page(model, made.vp)


def _zip(made: Built, now: datetime) -> bytes:
    from wallet.papers.portfolio import archive  # noqa: PLC0415 - as above

    language = made.page.portfolio.language
    return archive.archive(made, language, page=_html(made, now), pdf=_pdf(made, now))


FORMS: dict[str, Callable[[Built, datetime], bytes]] = {
    "vp": _vp,
    "vp-jwt": _vp_jwt,
    "pdf": _pdf,
    "html": _html,
    "zip": _zip,
}
_DRAWN = ("pdf", "html", "zip")


def with_pathway(made: Built, form: str, wallet: Wallet, now: datetime) -> Built:
    """Return it with the picture of its pathway, where it has one and the form shows it."""
    portfolio = made.page.portfolio
    if not portfolio.pathway or form not in _DRAWN:
        return made
    from wallet.printing import pathway_picture  # noqa: PLC0415 - loads Qt

    page = wallet.pathways.show(portfolio.pathway, now=now)
    svg = pathway_picture.Form.SVG
    drawn = pathway_picture.picture(page, svg, portfolio.language, now=now)
    return replace(made, pathway_svg=drawn)
