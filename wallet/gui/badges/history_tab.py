"""What became of a badge over time: changes, editions, the file as it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.gui.badges.changes_card import ChangesCard
from wallet.gui.badges.editions_card import EditionsCard
from wallet.gui.badges.file_card import FileCard
from wallet.gui.badges.title_line import TitleLine
from wallet.gui.widgets.column import Column

if TYPE_CHECKING:
    from wallet.gui.badges.loading import Loaded
    from wallet.gui.session import Session


class HistoryTab(Column):
    """One column of what happened, the newest first."""

    def __init__(self, session: Session, width: int) -> None:
        super().__init__(width)
        self._title = TitleLine(session)
        self._changes, self.editions = ChangesCard(session), EditionsCard(session)
        self._file = FileCard(session)
        for part in (self._title, self._changes, self.editions, self._file):
            self.rows.addWidget(part)
        self.rows.addStretch(1)

    def retranslate(self) -> None:
        """Do nothing: every word comes with a badge."""

    def show_loaded(self, loaded: Loaded) -> None:
        """Tell of one badge."""
        self._title.show_page(loaded.page)
        self._changes.show_page(loaded.page)
        self.editions.show_page(loaded.page)
        self._file.show_page(loaded.page)
