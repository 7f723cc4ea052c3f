"""Tables that spreadsheets open: CSV (RFC 4180) in UTF-8 with the mark that they look for."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with these a spreadsheet begins to calculate


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Return a table; a cell that would be taken for a formula begins with an apostrophe.

    Texts come from issuers: none of them is to calculate.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerows([_harmless(cell) for cell in row] for row in (header, *rows))
    return written.getvalue().encode("utf-8-sig", "backslashreplace")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
