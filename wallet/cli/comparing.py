"""``compare``: kept badges or files by their descriptors, those in which they differ first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from wallet import service
from wallet.cli.terminal import DONE, Terminal
from wallet.cli.unlocking import unlocked
from wallet.errors import UsageError
from wallet.papers import comparison, value_json
from wallet.snapshots.changes import Changes
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_new
from wallet.wording.telling import side_by_side as telling
from wallet.wording.telling import told_cells

if TYPE_CHECKING:
    import argparse

    from wallet.descriptors.comparable import Total
    from wallet.snapshots.side_by_side import Cell, Column, Row, SideBySide

_ENDINGS = (".csv", ".html", ".pdf")


def add(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command to the grammar."""
    made: argparse.ArgumentParser = commands.add_parser(
        "compare", parents=[common], help="put two to six credentials side by side"
    )
    made.set_defaults(act=compare, changes=Changes.NOTHING)
    # Files need no vault, and are not handed to a window that holds one.
    made.add_argument(
        "--files",
        dest="changes",
        action="store_const",
        const=None,
        help="compare files that need not be kept",
    )
    made.add_argument("things", nargs="+", metavar="ID|FILE")
    made.add_argument("--out", type=Path, metavar="FILE", help="write .csv, .html or .pdf")
    for name, words in (
        ("--resources", "with --files: offline copies of issuer documents, keys and status lists"),
        ("--registry", "with --files: a list of known issuers"),
    ):
        made.add_argument(name, action="append", type=Path, default=[], metavar="FILE", help=words)


def compare(terminal: Terminal) -> int:
    """Tell each row, under the numbers that head the list; or write them to a new file."""
    out: Path | None = terminal.arguments.out
    if out and out.suffix.lower() not in _ENDINGS:
        raise UsageError("compare_wrong_ending", name=printable(out))
    found = _found(terminal)
    if out:
        data = _written(terminal, found, out.suffix.lower())
        file = printable(write_new(out.parent, out.name, data))
        terminal.say(terminal.words("compare_saved", name=file))
    else:
        _print(terminal, found)
    terminal.emit(_json(found, terminal.language))
    return DONE


def _found(terminal: Terminal) -> SideBySide:
    asked = terminal.arguments
    if asked.changes is not None:
        if asked.resources or asked.registry:
            raise UsageError("compare_packs_for_files")
        with unlocked(terminal) as wallet:
            return wallet.comparing.side_by_side(asked.things, now=terminal.now)
    basis = service.basis_of(asked.resources, asked.registry)
    judged = [service.judge_file(Path(each), basis, now=terminal.now) for each in asked.things]
    return service.compared_files(judged, basis.contexts)


def _written(terminal: Terminal, found: SideBySide, ending: str) -> bytes:
    if ending == ".csv":
        return comparison.as_csv(found, terminal.language)
    page = comparison.page(found, now=terminal.now, language=terminal.language)
    if ending == ".html":
        return page
    from wallet.printing import pages  # noqa: PLC0415 - commands must not wait for Qt

    return pages.pdf(page, title=terminal.words("compare_title"), landscape=True)


def _print(terminal: Terminal, found: SideBySide) -> None:
    for number, column in enumerate(found.columns, 1):
        title = column.title or terminal.words("badges_untitled")
        terminal.say(f"{number}. {column.id or column.file}  {title}")
    for same in (False, True):
        rows = [row for row in found.rows if row.same is same]
        if rows:
            terminal.say()
            terminal.say(terminal.words("compare_same" if same else "compare_differs"))
        for row in rows:
            _print_row(terminal, row)


def _print_row(terminal: Terminal, row: Row) -> None:
    language = terminal.language
    terminal.say(f"  {telling.name(row, language)}")
    cells = telling.cells(row, language)
    once = telling.is_told_once(row, cells)
    for number, cell in enumerate(cells[:1] if once else cells, 1):
        first = "    " if once else f"    {number}. "
        for line in filter(str.strip, told_cells.written(cell, language).splitlines()):
            terminal.say(f"{first}{line}")
            first = " " * len(first)
    for note in telling.notes(row, language):
        terminal.say(f"    – {note}")


def _json(found: SideBySide, language: str) -> dict[str, Any]:
    """Return the document that docs/command-line.md describes."""
    return {
        "badges": [_column_json(column) for column in found.columns],
        "rows": [
            {
                "about": row.about.value,
                "id": row.id,
                "name": telling.name(row, language),
                "same": row.same,
                "values": [cell_json(cell, language) for cell in row.cells],
                "totals": [_total_json(each) for each in row.totals],
                "notes": list(row.notes),
                "contradicting": [at for at, cell in enumerate(row.cells) if cell.contradicts],
            }
            for row in found.rows
        ],
    }


def _column_json(column: Column) -> dict[str, Any]:
    return {
        **({"id": column.id} if column.id else {"file": column.file}),
        "title": column.title,
        "issuer": {"id": column.issuer_id, "name": column.issuer},
        "spec": column.spec.value,
        "verdict": column.verdict.value,
        "trust": column.trust.value,
        "freshness": column.freshness.value,
    }


def cell_json(cell: Cell, language: str) -> Any:
    """Return what a cell states; the code of a state, a level or a standard without its prefix."""
    if cell.coverage:
        rows = [each for each in cell.coverage.rows if each.row.required]
        return {
            "described": cell.coverage.described,
            "required": cell.coverage.required,
            "rows": {each.row.id: each.state.value for each in rows},
        }
    if cell.code:
        code = cell.code
        for prefix in ("state_", "level_", "cover_", "badge_spec_"):
            code = code.removeprefix(prefix)
        return code
    if cell.words:
        return list(cell.words)
    pairs = zip(cell.values, cell.covers, strict=True)
    return [value_json.as_json(value, cover.value, language) for value, cover in pairs] or None


def _total_json(total: Total) -> dict[str, Any]:
    return {
        "unit": total.unit.value,
        "amount": total.amount,
        "of": total.of,
        "earned": total.earned,
    }
