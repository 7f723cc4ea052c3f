"""Makes the file of a portfolio and logs it; nothing is written before all of it is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.errors import WalletError
from wallet.gui.widgets import file_choice, saving
from wallet.gui.widgets.labels import one_line
from wallet.papers.portfolio.names import portable
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.presenting.portfolio import Portfolio
    from wallet.service import Wallet
    from wallet.snapshots.portfolios import Built
    from wallet.work import Work

_LONGEST_STEM = 60  # characters of a title in a file's name


class As(StrEnum):
    """The files that a portfolio can be, as ``papers.portfolio.forms`` names them."""

    PDF = "pdf"
    HTML = "html"
    VP = "vp"
    VP_JWT = "vp-jwt"
    ZIP = "zip"

    @property
    def code(self) -> str:
        """The name as it stands in codes of sentences."""
        return self.value.replace("-", "_")


_ENDINGS = {
    As.PDF: ".pdf",
    As.HTML: ".html",
    As.VP: ".vp.json",
    As.VP_JWT: ".vp.jwt",
    As.ZIP: ".zip",
}
_DRAWN = (As.PDF, As.HTML, As.ZIP)  # that show the picture of a pathway


@dataclass(frozen=True, slots=True)
class Handed:
    """A portfolio as a file that was written whole.

    ``notes`` are codes of what the file lacks; ``unlogged`` is why the log does not know of it.
    """

    built: Built
    form: As
    path: Path
    size: int  # bytes
    notes: tuple[str, ...]
    unlogged: WalletError | None = None
    changes: Changes = Changes.PRESENTATIONS


def place_for(session: Session, parent: QWidget, portfolio: Portfolio, form: As) -> Path | None:
    """Ask where to save; None for nowhere."""
    say = session.say
    title = one_line(portfolio.title)[:_LONGEST_STEM] or say("folio_file_name")
    name = portable(title) + _ENDINGS[form]
    kind = f"{say(f'folio_as_{form.code}')} (*{_ENDINGS[form]})"
    return file_choice.place_for(parent, say("folio_save_title"), name, kind)


def make(
    wallet: Wallet,
    portfolio: Portfolio,
    form: As,
    path: Path,
    *,
    challenge: str,
    now: datetime,
    work: Work,
) -> Handed:
    """Sign a portfolio and write it; raise what signing, laying out and writing raise."""
    built = wallet.portfolios.build(portfolio, challenge=challenge, now=now, work=work)
    work.check()
    return write(wallet, built, form, path, now=now)


def write(wallet: Wallet, built: Built, form: As, path: Path, *, now: datetime) -> Handed:
    """Write what is signed in one form, and log the exact bytes after."""
    from wallet.papers.portfolio import forms  # noqa: PLC0415 - 80 MB of typesetting, seldom needed

    made = forms.made(_with_pathway(wallet, built, form, now), forms.Form(form.value), now=now)
    saving.save(path, made.data)
    unlogged = None
    try:
        wallet.portfolios.note(
            built, means=form.value, data=made.data, file_name=printable(path.name), now=now
        )
    except WalletError as error:  # the file is whole and there: that has to be told as well
        unlogged = error
    return Handed(built, form, path, len(made.data), made.notes, unlogged)


def _with_pathway(wallet: Wallet, built: Built, form: As, now: datetime) -> Built:
    """Add the picture of the pathway that goes along."""
    portfolio = built.page.portfolio
    if not portfolio.pathway or form not in _DRAWN or built.pathway_svg:
        return built
    from wallet.printing import pathway_picture  # noqa: PLC0415 - as above

    page = wallet.pathways.show(portfolio.pathway, now=now)
    svg = pathway_picture.Form.SVG
    drawn = pathway_picture.picture(page, svg, portfolio.language, now=now)
    return replace(built, pathway_svg=drawn)
