"""What can be done with a whole pathway: imported, removed, drawn on, shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wallet.gui.badges.chip_menu import open_menu
from wallet.gui.pathways import draw_edits, draw_keeping
from wallet.gui.session import Message
from wallet.gui.widgets import file_choice
from wallet.gui.widgets.labels import one_line
from wallet.presenting.portfolio import Chosen, Portfolio, Section
from wallet.snapshots.drawing import DrawnStep
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from wallet.errors import WalletError
    from wallet.gui.pathways.goal_view import GoalView
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.snapshots.drawing import DrawnPathway
    from wallet.snapshots.pathways import PathwayKept, PathwayRow
    from wallet.snapshots.suggestions import Suggestion
    from wallet.work import Work

_SHORT = 60  # characters of a title in a menu


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
        if len(row.drawings) > 1:
            self._choose(row)
            return
        if row.drawings:
            self._session.go("draw", _drawing(row))
            return
        title = pathway_words.title(row, self._session.language)
        goal = DrawnStep("", title, achievement=row.id)
        self._session.go("draw", draw_edits.blank(goal))

    def _choose(self, row: PathwayRow) -> None:
        """Ask which of several drawings: the last kept stands first."""
        session, now = self._session, self._session.now()

        def ask(found: tuple[DrawnPathway, ...]) -> None:
            def fill(menu: QMenu) -> None:
                for each in reversed(found):
                    title = one_line(each.title, _SHORT).replace("&", "&&")
                    words = session.say("draw_change_which", title=title, count=len(each.steps))
                    entry = menu.addAction(words)
                    entry.triggered.connect(lambda _=False, it=each.id: session.go("draw", it))

            open_menu(self._view.own, fill)

        session.read(
            lambda wallet: tuple(
                each for each in wallet.drawing.all(now=now) if each.id in row.drawings
            ),
            ask,
            self._failed,
        )

    def begin_portfolio(self, row: PathwayRow) -> None:
        """Begin a portfolio with the badges that stand for steps, and the picture of the goal."""
        session, now = self._session, self._session.now()

        def begin(found: tuple[Suggestion, ...]) -> None:
            if not found:
                self._view.notice.show_code(Tone.NEUTRAL, "pathways_portfolio_none")
                return
            badges = tuple(Chosen(each.badge) for each in found)
            sections = (Section("", badges),)
            draft = Portfolio(language=session.language, sections=sections, pathway=row.id)
            session.go("portfolios", draft)

        session.read(
            lambda wallet: wallet.portfolios.suggestions(pathway=row.id, now=now),
            begin,
            self._failed,
        )


def _drawing(row: PathwayRow) -> str:
    """Return what the learner drew towards a goal; of several the last."""
    return row.file if row.file in row.drawings else row.drawings[-1]
