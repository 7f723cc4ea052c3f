"""``verify FOLDER --table FILE``: many people's files as one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import service
from wallet.cli.terminal import DONE, NOT_VALID, Terminal
from wallet.errors import ReadingError, UsageError
from wallet.papers import applicants as table
from wallet.tasks.files.names import printable
from wallet.tasks.files.writing_files import write_new

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wallet.snapshots.received import Applicant

_FORMS = (".csv", ".html")


def run(terminal: Terminal) -> int:
    """Judge every file, write the table, and say in a line what came of each."""
    asked = terminal.arguments
    target: Path = asked.table
    if target.suffix.lower() not in _FORMS:
        raise UsageError("table_one_folder")
    if asked.online:
        raise UsageError("table_is_offline")
    if target.exists():
        raise UsageError("file_in_the_way", file=printable(target))
    missing = next((path for path in asked.files if not path.exists()), None)
    if missing is not None:
        raise ReadingError("file_not_found", file=printable(missing))
    basis = service.basis_of(asked.resources, asked.registry)
    rows: list[Applicant] = []
    for row in service.applicants(
        asked.files,
        basis,
        now=terminal.now,
        challenge=asked.challenge,
        domain=asked.domain,
        work=terminal.work(),
    ):
        rows.append(row)
        terminal.say(_line(terminal, row))
    if not rows:
        raise ReadingError("table_empty")
    data = _written(terminal, target, rows)
    file = write_new(target.parent, target.name, data)
    terminal.warn(terminal.words("cli_table_written", file=printable(file), count=len(rows)))
    rows_json = [table.as_json(row, terminal.language) for row in rows]
    terminal.emit({"table": printable(file), "rows": rows_json})
    return DONE if all(row.sound for row in rows) else NOT_VALID


def _written(terminal: Terminal, target: Path, rows: Sequence[Applicant]) -> bytes:
    if target.suffix.lower() == ".csv":
        return table.as_csv(rows, terminal.language)
    return table.as_page(rows, terminal.language, now=terminal.now)


def _line(terminal: Terminal, row: Applicant) -> str:
    if row.error is not None:
        return f"{row.file}: {terminal.sentences(row.error)[0]}"
    counts = terminal.words("received_counts", good=row.good, unknown=row.unknown, bad=row.bad)
    who = f"{' '.join(row.name.split())} · " if row.name else ""
    answer = terminal.words(row.headline.code)
    return terminal.words("received_row", file=row.file, counts=f"{who}{counts}", answer=answer)
