"""A signed portfolio in each of its forms: bytes, a name for the file, a media type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wallet.errors import WalletError
from wallet.papers.portfolio import archive, pdf
from wallet.papers.portfolio.document import document
from wallet.papers.portfolio.names import portable
from wallet.papers.portfolio.web_page import web_page
from wallet.wording import say
from wallet.wording.telling.certificate import one_line

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.papers.portfolio.pdf import Paper
    from wallet.snapshots.portfolios import Built

_LONGEST_STEM = 60  # characters of a title in a file's name
_NO_FONT = "printing_no_japanese_font"


class Form(StrEnum):
    """The files that a portfolio can be, as the command line names them."""

    VP = "vp"
    VP_JWT = "vp-jwt"
    PDF = "pdf"
    HTML = "html"
    ZIP = "zip"


_ENDINGS = {
    Form.VP: (".vp.json", "application/vp"),
    Form.VP_JWT: (".vp.jwt", "application/vp+jwt"),
    Form.PDF: (".pdf", "application/pdf"),
    Form.HTML: (".html", "text/html"),
    Form.ZIP: (".zip", "application/zip"),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A file to be saved or sent. ``notes`` are codes of what it lacks, with a sentence each."""

    data: bytes
    file_name: str
    media_type: str
    notes: tuple[str, ...] = ()


def made(built: Built, form: Form, *, now: datetime, paper: Paper = "a4") -> Made:
    """Return a portfolio in one form, in the language of its draft; nothing is written.

    An archive is made without its PDF where no font has Japanese letters, which ``notes`` tell. The
    PDF alone raises ``WalletError`` ``printing_no_japanese_font``, ``portfolio_pdf_failed``.
    """
    language = built.page.portfolio.language
    ending, media_type = _ENDINGS[form]
    title = one_line(built.page.portfolio.title) or say("paper_untitled", language)
    name = portable(title[:_LONGEST_STEM]) + ending
    if form is Form.VP:
        return Made(built.vp, name, media_type)
    if form is Form.VP_JWT:
        return Made(built.vp_jwt, name, media_type)
    model = document(built, language, now=now)
    if form is Form.HTML:
        return Made(web_page(model, built.vp), name, media_type)
    try:
        paged = pdf.portfolio(built.vp, model, now=now, paper=paper)
    except WalletError as error:
        if form is Form.PDF or error.code != _NO_FONT:
            raise
        paged = None
    if form is Form.PDF and paged is not None:
        return Made(paged, name, media_type)
    page = web_page(model, built.vp)
    data = archive.archive(built, language, page=page, pdf=paged)
    return Made(data, name, media_type, () if paged is not None else (_NO_FONT,))
