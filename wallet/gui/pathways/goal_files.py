"""Saves a goal as a file: as it came, as our pathway file, or in CTDL, which loses something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges.chip_menu import open_menu
from wallet.gui.widgets import file_choice, saving
from wallet.snapshots.pathways import Form, PathwayWritten

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from wallet.errors import WalletError
    from wallet.gui.session import Session
    from wallet.gui.widgets.buttons import Button
    from wallet.service import Wallet
    from wallet.snapshots.pathways import PathwayRow

_WRITTEN = (Form.TSUMIKI, Form.CTDL)  # what a pathway can be written as


class GoalFiles:
    """``saved`` hears the name of the file, and codes of what it does not carry."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        *,
        saved: Callable[[str, tuple[str, ...]], None],
        failed: Callable[[WalletError], None],
    ) -> None:
        self._session, self._parent = session, parent
        self._saved, self._failed = saved, failed

    def ask(self, row: PathwayRow, button: Button) -> None:
        """Open a menu with the forms below a button."""

        def fill(menu: QMenu) -> None:
            for words, form in self._forms(row):
                entry = menu.addAction(words)
                entry.triggered.connect(lambda _=False, form=form: self.save(row.id, form))

        open_menu(button, fill)

    def _forms(self, row: PathwayRow) -> list[tuple[str, Form | None]]:
        """Return each form in words; None is the file just as it came."""
        say = self._session.say
        found: list[tuple[str, Form | None]] = []
        if row.form is not None:
            form = say(f"pathways_form_{row.form.value}")
            found.append((say("pathways_export_as_came", form=form), None))
        forms = (each for each in _WRITTEN if each is not row.form)
        return found + [(say(f"pathways_form_{each.value}"), each) for each in forms]

    def save(self, goal: str, form: Form | None) -> None:
        """Ask for a place, and write the file there."""
        session, now = self._session, self._session.now()

        def make(wallet: Wallet) -> PathwayWritten:
            if form is None:
                return PathwayWritten(*wallet.pathways.export(goal, now=now), ())
            return wallet.pathways.export_as(goal, form, now=now)

        def ask(made: PathwayWritten) -> None:
            say = session.say
            path = file_choice.place_for(
                self._parent, say("pathways_save"), made.name, say("pathways_kind")
            )
            if path is not None:
                session.run_locked(
                    lambda _: saving.save(path, made.data),
                    lambda _: self._saved(path.name, made.losses),
                    otherwise=self._failed,
                )

        session.read(make, ask, self._failed)
