"""Many files that people handed over as one table: CSV for a spreadsheet, HTML to read.

Names and titles are what the sender wrote. The page stands alone: no script, nothing loaded.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from wallet import i18n, wording
from wallet.papers import spreadsheet
from wallet.papers.results import told_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from wallet.snapshots.received import Applicant

_COLUMNS = (
    "name", "holder", "recipient", "badges", "good", "unknown", "bad", "verdict", "missing",
    "titles", "file", "sha256",
)  # fmt: skip
_NUMBERS = ("badges", "good", "unknown", "bad")
_CODES = ("holder", "sha256")
_LONGEST = 500  # characters of a cell; one file of many must not push the others out of sight
_STYLE = """
body{font:14px/1.5 "Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI",sans-serif;color:#1d2733;
background:#fff;margin:1.5rem}
h1{font-size:1.3rem}
.wide{overflow-x:auto}
table{border-collapse:collapse}
th,td{border:1px solid #c3cad1;padding:.3rem .5rem;text-align:left;vertical-align:top;
overflow-wrap:anywhere;min-width:4.5rem;max-width:22rem}
thead th{background:#eef1f4;position:sticky;top:0}
td.number{text-align:right}
td.told{min-width:18rem;max-width:30rem}td.told div+div{margin-top:.3rem}
td.code{font:.75rem ui-monospace,monospace;color:#51606f;min-width:9rem}
.tone{font-weight:600}.tone.good{color:#1a6a37}.tone.caution{color:#7f4e00}.tone.bad{color:#a3131f}
@media print{.wide{overflow:visible}body{font-size:9px;margin:0}}
"""


def as_csv(rows: Sequence[Applicant], language: str) -> bytes:
    """Return a table (``wallet.papers.spreadsheet``), one row a file."""
    return spreadsheet.table(_header(language), (_cells(row, language).values() for row in rows))


def as_page(rows: Sequence[Applicant], language: str, *, now: datetime) -> bytes:
    """Return the same as one HTML page."""
    title = wording.say("applicants_title", language, moment=i18n.date_and_time(now, language))
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in _header(language))
    body = "".join(_row(row, language) for row in rows)
    count = wording.say("applicants_count", language, files=len(rows))
    page = (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style><h1>{escape(title)}</h1>"
        f"<p>{escape(count)} {escape(wording.say('report_not_proof_table', language))}</p>"
        f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        "</div></html>\n"
    )
    return page.encode("utf-8", "backslashreplace")


def as_json(row: Applicant, language: str) -> dict[str, Any]:
    """Return a row for programs, with codes beside the sentences."""
    return {
        "file": row.file,
        "sha256": row.sha256,
        "kind": row.kind.value,
        "name": row.name,
        "title": row.title,
        "holder": row.holder,
        "recipient": row.recipient,
        "until": row.until.isoformat() if row.until else None,
        "badges": row.badges,
        "good": row.good,
        "unknown": row.unknown,
        "bad": row.bad,
        "titles": list(row.titles),
        "headline": {"code": row.headline.code, "tone": row.headline.tone.value},
        "missing": [told_json(told, language) for told in row.missing],
        "error": row.error.code if row.error else None,
    }


def _header(language: str) -> tuple[str, ...]:
    return tuple(wording.say(f"applicants_column_{name}", language) for name in _COLUMNS)


def _missing(row: Applicant, language: str) -> tuple[str, ...]:
    """Return what is missing in a sentence each; what to do about a file that was not read."""
    if row.error is not None:
        return (wording.next_step(row.error.code, language, **row.error.details),)
    return tuple(wording.say(told.code, language, **told.details) for told in row.missing)


def _cells(row: Applicant, language: str) -> dict[str, str]:
    error = row.error
    said, details = (error.code, error.details) if error else (row.headline.code, {})
    written = {
        "name": row.name,
        "holder": row.holder,
        "recipient": row.recipient,
        **{name: str(getattr(row, name)) for name in _NUMBERS},
        "verdict": wording.say(said, language, **details),
        "missing": " ".join(_missing(row, language)),
        "titles": " / ".join(row.titles),
        "file": row.file,
        "sha256": row.sha256,
    }
    return {name: _one_line(written[name]) for name in _COLUMNS}


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _row(row: Applicant, language: str) -> str:
    missing = _missing(row, language)
    cells = (_cell(name, text, row, missing) for name, text in _cells(row, language).items())
    return f"<tr>{''.join(cells)}</tr>"


def _cell(name: str, text: str, row: Applicant, missing: tuple[str, ...]) -> str:
    kind = "number" if name in _NUMBERS else "code" if name in _CODES else ""
    told = escape(text)
    if name == "verdict":
        told = f'<span class="tone {row.headline.tone.value}">{told}</span>'
    elif name == "missing" and text:
        kind, told = "told", "".join(f"<div>{escape(line)}</div>" for line in missing)
    return f'<td class="{kind}" dir="auto">{told}</td>' if kind else f'<td dir="auto">{told}</td>'
