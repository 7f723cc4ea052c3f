"""What was found as files for another person: a report of one file, or a table of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.errors import ReadingError, UsageError
from wallet.gui.widgets import file_choice, saving
from wallet.tasks.files.names import printable
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from wallet.gui.receiving.matter import One
    from wallet.gui.session import Session
    from wallet.snapshots.received import Applicant
    from wallet.work import Work


def save_report(session: Session, parent: QWidget, one: One, source: Path | None) -> None:
    """Ask for a place, and write there a page to read and beside it JSON to check by again.

    Neither takes the place of what it is about, nor the JSON that of another file: the dialog asks
    about the page alone.
    """
    say, language = session.say, session.language
    path = file_choice.place_for(
        parent,
        say("received_page_report_title"),
        say("received_page_report_name"),
        f"{say('received_page_html')} (*.html)",
    )
    if path is None:
        return
    page, data = path.with_suffix(".html"), path.with_suffix(".json")

    def write(_: Work) -> None:
        from wallet import service  # noqa: PLC0415 - loads with the verifier
        from wallet.papers import report_page, results  # noqa: PLC0415 - seldom needed

        if source is not None and page.exists() and source.exists() and page.samefile(source):
            raise UsageError("report_over_file", file=printable(page))
        if data.exists():
            raise ReadingError("file_in_the_way", file=printable(data))
        found = one.found
        as_json, as_html = report_page.made(
            results.file_results(found, language),
            [
                service.Judged(found.name, one.given.data, report)
                for _, report in results.reports_of(found)
            ],
            one.ground.basis,
            challenge=found.challenge,
            domain=found.domain,
            now=found.judged_at,
            language=language,
        )
        saving.save(data, as_json, private=True)
        saving.save(page, as_html, private=True)

    session.run_locked(
        write,
        lambda _: session.tell(
            Tone.GOOD, "received_page_report_saved", page=page.name, data=data.name
        ),
    )


def save_table(session: Session, parent: QWidget, rows: Sequence[Applicant], now: datetime) -> None:
    """Ask for a place and write rows judged at ``now`` there, in the order as they are shown."""
    say, language, written = session.say, session.language, tuple(rows)
    path = file_choice.place_for(
        parent,
        say("applicants_page_save_title"),
        say("applicants_page_save_name"),
        f"{say('applicants_page_csv')} (*.csv);;{say('received_page_html')} (*.html)",
    )
    if path is None:
        return

    def write(_: Work) -> None:
        from wallet.papers import applicants  # noqa: PLC0415 - seldom needed

        as_table = path.suffix.lower() == ".csv"
        data = (
            applicants.as_csv(written, language)
            if as_table
            else applicants.as_page(written, language, now=now)
        )
        saving.save(path, data, private=True)

    session.run_locked(
        write,
        lambda _: session.tell(
            Tone.GOOD, "applicants_page_saved", count=len(written), name=path.name
        ),
    )
