"""What can be done with a whole pathway: imported, removed, drawn on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.pathways import draw_edits, draw_keeping
from wallet.gui.session import Message
from wallet.gui.widgets import file_choice
from wallet.snapshots.drawing import DrawnStep
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wallet.errors import WalletError
    from wallet.gui.pathways.goal_view import GoalView
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.pathways import PathwayKept, PathwayRow
    from wallet.work import Work


class PathwayActs(QObject):
    """``failed`` hears why something could not be done; what was done is told in the view."""

    def __init__(
        self, session: Session, view: GoalView, page: QWidget, failed: Callable[[WalletError], None]
    ) -> None:
        super().__init__(page)
        self._session, self._view, self._page, self._failed = session, view, page, failed

    def import_file(self, then: Callable[[PathwayKept], None]) -> None:
        """Ask for a pathway file, and keep it."""
        say, now = self._session.say, self._session.now()
        path = file_choice.one_file(self._page, say("pathways_choose"), say("pathways_kind"))
        if path is not None:
            self._session.run(
                lambda wallet, _: wallet.pathways.import_file(path, now=now),
                then,
                otherwise=self._failed,
            )

    def remove(self, row: PathwayRow) -> None:
        """Take the file of a pathway away; its bytes are held as long as that can be taken back."""
        session, now = self._session, self._session.now()
        if row.drawn:
            title = pathway_words.title(row, session.language)
            draw_keeping.remove(session, _drawing(row), title, failed=self._failed)
            return
        kept: list[tuple[str, bytes]] = []

        def remove(wallet: Wallet, _: Work) -> Changes:
            kept.append(wallet.pathways.export(row.id, now=now))
            return wallet.pathways.remove(row.id, now=now)

        def tell(_: Changes) -> None:
            name, data = kept[0]

            def back() -> None:
                session.run(lambda wallet, _: wallet.pathways.import_bytes(data, name, now=now))

            take_back = session.undo.note(back)
            session.told.emit(Message(Tone.GOOD, "pathways_removed", {}, "window_undo", take_back))

        session.run(remove, tell, otherwise=self._failed)

    def draw(self, row: PathwayRow) -> None:
        """Change what the learner drew of a goal, or add steps of their own to it."""
        if row.drawings:
            self._session.go("draw", _drawing(row))
            return
        title = pathway_words.title(row, self._session.language)
        goal = DrawnStep("", title, achievement=row.id)
        self._session.go("draw", draw_edits.blank(goal))


def _drawing(row: PathwayRow) -> str:
    """Return what the learner drew towards a goal; of several the last."""
    return row.file if row.file in row.drawings else row.drawings[-1]
