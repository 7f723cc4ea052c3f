"""A signed portfolio with the picture of its pathway, for the forms that show one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built

FORMS = ("vp", "vp-jwt", "pdf", "html", "zip")
_DRAWN = ("pdf", "html", "zip")


def made(built: Built, form: str, wallet: Wallet, now: datetime) -> tuple[bytes, tuple[str, ...]]:
    """Return the file in one of ``FORMS``, and codes of what it lacks.

    All of it is made in memory: nothing is written yet. Raises as ``papers.portfolio.forms`` does.
    """
    from wallet.papers.portfolio import forms  # noqa: PLC0415 - 80 MB that few commands need

    done = forms.made(_with_pathway(built, form, wallet, now), forms.Form(form), now=now)
    return done.data, done.notes


def _with_pathway(built: Built, form: str, wallet: Wallet, now: datetime) -> Built:
    portfolio = built.page.portfolio
    if not portfolio.pathway or form not in _DRAWN:
        return built
    from wallet.printing import pathway_picture  # noqa: PLC0415 - loads Qt

    page = wallet.pathways.show(portfolio.pathway, now=now)
    svg = pathway_picture.Form.SVG
    drawn = pathway_picture.picture(page, svg, portfolio.language, now=now)
    return replace(built, pathway_svg=drawn)
