"""A comparison for other people: as a table (CSV), and as one HTML page, which also becomes a PDF.

The page stands alone: no script, nothing loaded from elsewhere, every text of a badge escaped. Its
tags and style are few, so that the window's own printing knows them (``wallet.printing``).
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from wallet import i18n, wording
from wallet.papers import spreadsheet
from wallet.wording.telling import side_by_side as telling
from wallet.wording.telling import told_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from wallet.snapshots.side_by_side import Column, Row, SideBySide
    from wallet.wording.telling.told_cells import Told

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_NAMES = 15  # percent of the width for the names of rows
# Sizes of text in points, of room in pixels, and no layout but the table: as Qt knows them.
_STYLE = """
@page{size:A4 landscape;margin:12mm}
body{font-family:"Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",sans-serif;font-size:9pt;
color:#1d2733;background:#fff}
h1{font-size:15pt;margin:0 0 6px 0}
p{margin:0 0 12px 0}
table{margin-top:10px;border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #c3cad1;padding:4px 7px;text-align:left;vertical-align:top;
overflow-wrap:anywhere}
thead{display:table-header-group}
th{font-weight:600}
th.head{background-color:#eef1f4}
th.group{background-color:#1d2733;color:#ffffff}
.small{font-size:7.5pt;font-weight:400;color:#51606f}
.none{color:#51606f}
.mark{font-size:7.5pt;color:#7f4e00}
.note{background-color:#f6f7f8;font-size:8pt;color:#3c4855}
"""


def as_csv(found: SideBySide, language: str) -> bytes:
    """Return a table (``wallet.papers.spreadsheet``), one column for each credential."""
    say = _sayer(language)
    header = (
        say("comparison_element"),
        say("comparison_comparison"),
        *(_title(column, say) for column in found.columns),
        say("comparison_notes"),
    )
    return spreadsheet.table(header, (_csv_row(row, language) for row in found.rows))


def page(found: SideBySide, *, now: datetime, language: str) -> bytes:
    """Return the comparison as HTML, those rows in which the credentials differ first."""
    say = _sayer(language)
    title = escape(say("compare_title"))
    made = say("comparison_made", moment=i18n.date_and_time(now, language))
    count = len(found.columns)
    parts = [
        "<!doctype html>",
        f'<html lang="{language}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{title}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{title}</h1>",
        f'<p class="small">{escape(made)} {escape(say("comparison_about"))}</p>',
        '<table width="100%" cellspacing="0" cellpadding="5">',
        "<thead><tr>",
        f'<th scope="col" class="head" width="{_NAMES}%">{escape(say("comparison_element"))}</th>',
        *(_head(column, (100 - _NAMES) // count, say) for column in found.columns),
        "</tr></thead>",
    ]
    rows = telling.not_told_twice(found)
    for same, code in ((False, "compare_differs"), (True, "compare_same")):
        group = [row for row in rows if row.same is same]
        if group:
            words = escape(say(code))
            head = f'<th scope="rowgroup" colspan="{count + 1}" class="group">{words}</th>'
            parts += (f"<tbody><tr>{head}</tr>", *_lines(group, language), "</tbody>")
    parts.append("</table></body></html>")
    return ("\n".join(parts) + "\n").encode("utf-8", "backslashreplace")


def _csv_row(row: Row, language: str) -> Iterator[str]:
    say = _sayer(language)
    yield telling.name(row, language)
    yield say("comparison_same" if row.same else "comparison_differs")
    yield from (told_cells.written(cell, language) for cell in telling.cells(row, language))
    yield "\n".join(telling.notes(row, language))


def _lines(rows: Iterable[Row], language: str) -> Iterator[str]:
    return (line for row in rows for line in _html_row(row, language))


def _html_row(row: Row, language: str) -> Iterator[str]:
    cells, notes = telling.cells(row, language), telling.notes(row, language)
    name = escape(telling.name(row, language))
    rows = f' rowspan="{2 if notes else 1}"'
    yield f'<tr><th scope="row" class="head"{rows}>{name}</th>'
    if telling.is_told_once(row, cells):
        yield f'<td colspan="{len(cells)}">{_cell(cells[0], language)}</td>'
    else:
        yield from (f"<td>{_cell(cell, language)}</td>" for cell in cells)
    yield "</tr>"
    if notes:
        told = "".join(f"<div>{escape(note)}</div>" for note in notes)
        yield f'<tr><td class="note" colspan="{len(cells)}">{told}</td></tr>'


def _cell(cell: Told, language: str) -> str:
    if not cell:
        return f'<span class="none">{escape(wording.say("compare_not_stated", language))}</span>'
    before = "• " if len(cell.lines) > 1 else ""
    lines = (
        f'<div dir="auto">{before}{_paragraphs(line.text)}</div>{_marks(line.marks, language)}'
        for line in cell.lines
    )
    return "".join(lines) + _marks(cell.marks, language)


def _marks(marks: Iterable[str], language: str) -> str:
    return "".join(
        f'<div class="mark">{escape(mark)}</div>' for mark in told_cells.sentences(marks, language)
    )


def _paragraphs(text: str) -> str:
    return "<br>".join(escape(part) for part in text.split("\n"))


def _head(column: Column, width: int, say: Callable[..., str]) -> str:
    more = filter(None, map(told_cells.short, (column.issuer or column.issuer_id, column.file)))
    small = "".join(f'<br><span class="small">{escape(each)}</span>' for each in more)
    return (
        f'<th scope="col" class="head" width="{width}%">{escape(_title(column, say))}{small}</th>'
    )


def _title(column: Column, say: Callable[..., str]) -> str:
    return told_cells.short(column.title) or say("badges_untitled")


def _sayer(language: str) -> Callable[..., str]:
    def say(code: str, **details: object) -> str:
        return wording.say(code, language, **details)

    return say
