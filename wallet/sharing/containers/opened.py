"""Tells which of the documents it is, and hands it to that reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.sharing.containers import archive, pdf, web_page

if TYPE_CHECKING:
    from wallet.sharing.containers.contents import Contents

_ENOUGH = 512


def contents_of(data: bytes) -> Contents | None:
    """Return what a PDF, a web page or a portfolio's ZIP carries; None for anything else.

    Raises ``SharingError`` as ``pdf``, ``web_page`` and ``archive`` do.
    """
    start = data[:_ENOUGH]
    if pdf.is_one(start):
        return pdf.contents_of(data)
    if web_page.is_one(start):
        return web_page.contents_of(data)
    return archive.contents_of(data) if archive.is_one(start) else None


def is_document(data: bytes) -> bool:
    """Tell by its first bytes whether it may be one of them."""
    start = data[:_ENOUGH]
    return any(each.is_one(start) for each in (pdf, web_page, archive))
