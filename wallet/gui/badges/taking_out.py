"""Out of the wallet: originals with a page that tells of them, and the ends as a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from wallet.gui.widgets import file_choice, saving
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.work import Work


def save_originals(session: Session, parent: QWidget, ids: Sequence[str]) -> None:
    """Ask for a folder and write originals into it byte for byte; without ids, all of them."""
    folder = file_choice.one_folder(parent, session.say("out_folder"))
    if folder is None:
        return
    now, language = session.now(), session.language

    def save(wallet: Wallet, work: Work) -> tuple[Path, ...]:
        from wallet.papers import index_page  # noqa: PLC0415 - seldom needed

        page = index_page.renderer(language)
        return wallet.export(folder, ids, now=now, work=work, page=page)

    def tell(paths: tuple[Path, ...]) -> None:
        originals = len(paths) - 1  # the last is the page
        session.tell(
            Tone.GOOD, "out_saved", count=originals, folder=str(folder), page=paths[-1].name
        )

    session.run(save, tell, label="job_save")


def save_calendar(session: Session, parent: QWidget, ids: Sequence[str]) -> None:
    """Ask for a place and write when badges end; without ids, all of the list."""
    say = session.say
    path = file_choice.place_for(
        parent,
        say("out_calendar"),
        say("out_calendar_name"),
        f"{say('out_calendar_kind')} (*.ics)",
    )
    if path is None:
        return
    now, language = session.now(), session.language

    def write(wallet: Wallet, _: Work) -> int:
        from wallet.papers.expiry_calendar import expiry_calendar  # noqa: PLC0415 - seldom needed

        ends = wallet.expiries(ids, now=now)
        if ends:
            saving.save(path, expiry_calendar(ends, language, now=now))
        return len(ends)

    def tell(count: int) -> None:
        if count:
            session.tell(Tone.GOOD, "out_calendar_saved", count=count, name=path.name)
        else:
            session.tell(Tone.NEUTRAL, "out_calendar_empty")

    session.run(write, tell)


def save_edition(session: Session, parent: QWidget, badge_id: str, sha256: str, name: str) -> None:
    """Ask where to save one original: of the edition in front, or of the one with that hash."""
    dialog = QFileDialog(parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)

    def save(chosen: str) -> None:
        path, now = Path(chosen), session.now()

        def write(wallet: Wallet, _: Work) -> None:
            saving.save(path, wallet.original(badge_id, sha256)[1])
            wallet.activity.exported([badge_id], now=now)

        session.run(
            write,
            lambda _: session.tell(Tone.GOOD, "badge_saved", name=path.name),
        )

    dialog.fileSelected.connect(save)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
