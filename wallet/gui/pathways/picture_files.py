"""Saves the picture of a pathway: as SVG, PNG or PDF, just as it is folded and arranged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges.chip_menu import open_menu
from wallet.gui.widgets import file_choice, saving
from wallet.tasks.files.names import file_name
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from wallet.errors import WalletError
    from wallet.gui.pathways.picture_view import PictureView
    from wallet.gui.session import Session
    from wallet.gui.widgets.buttons import Button
    from wallet.work import Work

_CHOICES = (
    ("pathways_picture_svg", "svg", ""),
    ("pathways_picture_png", "png", ""),
    ("pathways_picture_a4", "pdf", "a4"),
    ("pathways_picture_a3", "pdf", "a3"),
)


class PictureFiles:
    """A menu below a button; ``saved`` hears the name of the file, ``failed`` what went wrong."""

    def __init__(
        self,
        session: Session,
        picture: PictureView,
        *,
        saved: Callable[[str], None],
        failed: Callable[[WalletError], None],
    ) -> None:
        self._session, self._picture = session, picture
        self._saved, self._failed = saved, failed

    def ask(self, button: Button) -> None:
        """Open the menu."""
        open_menu(button, self._fill)

    def _fill(self, menu: QMenu) -> None:
        for code, form, paper in _CHOICES:
            entry = menu.addAction(self._session.say(code))
            entry.triggered.connect(
                lambda _=False, form=form, paper=paper: self.save(form, paper or "a4")
            )

    def save(self, form: str, paper: str = "a4") -> None:
        """Ask for a place, and write the picture there; it is made beside the window."""
        session, page = self._session, self._picture.page
        if page is None:
            return
        name = file_name(pathway_words.title(page.row, session.language)) + f".{form}"
        place = file_choice.place_for(
            self._picture,
            session.say("pathways_save_picture"),
            name,
            session.say(f"pathways_kind_{form}"),
        )
        if place is None:
            return
        language, now, folded = session.language, session.now(), self._picture.folded
        drawing, planned = self._picture.drawing, self._picture.planned

        def make(_: Work) -> Path:
            from wallet.printing import pathway_picture  # noqa: PLC0415 - only to print

            made = pathway_picture.picture(
                page,
                pathway_picture.Form(form),
                language,
                now=now,
                paper=pathway_picture.Paper(paper),
                folded=folded,
                before=drawing.layout if drawing else None,
                planned=planned,
            )
            saving.save(place, made)
            return place

        session.run_locked(make, lambda path: self._saved(path.name), otherwise=self._failed)
