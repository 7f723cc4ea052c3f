"""What is listed as a file: a table for a spreadsheet, or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets import file_choice, saving
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.activity import ActivityFilter
    from wallet.work import Work


def save_activity(session: Session, parent: QWidget, wanted: ActivityFilter) -> None:
    """Ask for a place and write all that fits, not only what was loaded into the list."""
    say, language = session.say, session.language
    path = file_choice.place_for(
        parent,
        say("activity_save_title"),
        say("activity_save_name"),
        f"{say('activity_save_csv')} (*.csv);;{say('activity_save_json')} (*.json)",
    )
    if path is None:
        return

    def write(wallet: Wallet, _: Work) -> int:
        from wallet.papers import activity_record  # noqa: PLC0415 - seldom needed

        rows = wallet.activity.rows(wanted)
        whole = activity_record.as_json if path.suffix == ".json" else activity_record.as_csv
        saving.save(path, whole(rows, language))
        return len(rows)

    session.run(
        write, lambda count: session.tell(Tone.GOOD, "activity_saved", count=count, name=path.name)
    )
