"""Many people's files at once: one row for each, judged in processes that can be killed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from wallet.errors import ReadingError
from wallet.tasks.files.reading_files import read_file
from wallet.tasks.importing.gathering import files_of
from wallet.tasks.judging.judges import Judges, processors
from wallet.tasks.receiving.receiving import applicant, not_judged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from wallet.snapshots.received import Applicant
    from wallet.tasks.knowledge.basis import Basis
    from wallet.work import Work

LIMIT = 20.0  # seconds for one file: 200 badges take some two


def applicants(
    paths: Sequence[Path],
    basis: Basis,
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
    work: Work,
) -> Iterator[Applicant]:
    """Yield a row for each file, and each in a folder, in order, whatever the others are.

    Offline; nothing is kept, and no more than a few files are in memory. Even a few are judged in
    processes of their own: any of them may be built to do harm. Raises ``Cancelled``, and
    ``ReadingError`` ``batch_too_large`` beyond 2,000 files.
    """
    files = files_of(paths, work)
    unread: dict[int, ReadingError] = {}

    def contents() -> Iterator[tuple[str, bytes]]:
        for number, (path, name) in enumerate(files):
            data = b""
            try:
                data = read_file(path)
            except ReadingError as error:
                unread[number] = error
            yield name, data

    act = partial(applicant, basis=basis, now=now, challenge=challenge, domain=domain)
    with Judges(count=max(1, min(len(files), processors())), limit=LIMIT) as judges:
        rows = judges.judge(act, contents(), work)
        for number, (row, (path, name)) in enumerate(zip(rows, files, strict=True)):
            work.step(number, len(files), name)
            yield _row(row, path, name, unread.get(number))
    work.step(len(files), len(files))


def _row(row: Applicant | None, path: Path, name: str, error: ReadingError | None) -> Applicant:
    if error is None and row is not None:
        return row
    if error is not None:
        return not_judged(name, b"", error)
    try:
        data = read_file(path)
    except ReadingError:  # gone meanwhile
        data = b""
    return not_judged(name, data, ReadingError("took_too_long", name=name))
