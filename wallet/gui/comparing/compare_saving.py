"""A comparison as a file: a table for a spreadsheet, a web page, or a PDF for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.widgets import file_choice, saving
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.work import Work


def save_comparison(session: Session, parent: QWidget, badge_ids: Sequence[str]) -> None:
    """Ask for a place and write there what the badges state, as they stand now."""
    say, language, now, ids = session.say, session.language, session.now(), tuple(badge_ids)
    kinds = ("pdf", "html", "csv")
    path = file_choice.place_for(
        parent,
        say("compare_save_title"),
        say("compare_save_name"),
        ";;".join(f"{say(f'compare_save_{each}')} (*.{each})" for each in kinds),
    )
    if path is None:
        return

    def write(wallet: Wallet, _: Work) -> None:
        from wallet.papers import comparison  # noqa: PLC0415 - seldom needed
        from wallet.printing import pages  # noqa: PLC0415 - as above

        found = wallet.comparing.side_by_side(ids, now=now)
        ending = path.suffix.lower()
        if ending == ".csv":
            saving.save(path, comparison.as_csv(found, language))
            return
        page = comparison.page(found, now=now, language=language)
        if ending == ".pdf":
            page = pages.pdf(page, title=say("compare_title"), landscape=True)
        saving.save(path, page)

    session.run(write, lambda _: session.tell(Tone.GOOD, "compare_saved", name=path.name))
