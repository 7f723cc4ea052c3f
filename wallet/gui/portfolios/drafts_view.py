"""The portfolios that are kept: each is opened, renewed, removed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from wallet.gui.session import Session
    from wallet.snapshots.portfolios import PortfolioRow

_WIDTH = 860
_MOST = 200  # that are listed


class DraftsView(Column):
    """Last changed first."""

    new_asked = Signal()
    open_asked = Signal(str)  # id
    renew_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH)
        self._session = session
        self._rows: tuple[PortfolioRow, ...] = ()
        self._heading, self._about = Label(Type.DISPLAY), Label(colour="muted")
        self.new = Button(Kind.PRIMARY, "plus")
        self.new.clicked.connect(self.new_asked)
        head = FlowBox()
        head.flow.addWidget(self.new)
        self._card = Card()
        self._card.heading.hide()
        self._card.rows.setSpacing(Space.TINY)
        self.lines: dict[str, DraftLine] = {}
        for part in (self._heading, self._about, head, self._card):
            self.rows.addWidget(part)
        self.rows.addStretch(1)

    def show_rows(self, rows: tuple[PortfolioRow, ...]) -> None:
        """Show drafts."""
        self._rows = rows
        self.retranslate()

    def take_focus(self) -> None:
        """Go to the first draft, or to what begins one."""
        first = next(iter(self.lines.values()), None)
        (first.open if first else self.new).setFocus()

    def retranslate(self) -> None:
        """Make the lines anew, in the language of the session."""
        say, focused = self._session.say, self._focused()
        self._heading.say(say("window_portfolios"))
        self._about.say(say("folio_about"))
        self.new.say(say("folio_new"))
        self._card.clear()
        self.lines = {}
        for row in self._rows[:_MOST]:
            line = DraftLine(self._session, row)
            line.open.clicked.connect(self._asks(self.open_asked, row.id))
            line.renew.clicked.connect(self._asks(self.renew_asked, row.id))
            line.remove.clicked.connect(self._asks(self.remove_asked, row.id))
            self.lines[row.id] = line
            self._card.rows.addWidget(line)
        self._order()
        if len(self._rows) > _MOST:
            more = say("folio_more_drafts", count=len(self._rows) - _MOST)
            self._card.rows.addWidget(Label(Type.CAPTION, "muted", more))
        self._card.setVisible(bool(self._rows))
        if focused is not None and self.lines:
            [*self.lines.values()][min(focused, len(self.lines) - 1)].open.setFocus()

    @staticmethod
    def _asks(signal: SignalInstance, which: str) -> Callable[..., None]:
        return lambda *_: signal.emit(which)

    def _focused(self) -> int | None:
        """Return which line the keys go to: the line that takes its place gets them next."""
        at = QApplication.focusWidget()
        lines = enumerate(self.lines.values())
        return next((place for place, line in lines if at and line.isAncestorOf(at)), None)

    def _order(self) -> None:
        """Let Tab go down the lines: Qt puts what is made late at the window's end."""
        last: QWidget = self.new
        for line in self.lines.values():
            for button in (line.open, line.renew, line.remove):
                self.setTabOrder(last, button)
                last = button


class DraftLine(QWidget):
    """A title, for whom it is, how much is in it, when it was made; and what can be done."""

    def __init__(self, session: Session, row: PortfolioRow) -> None:
        super().__init__()
        say = session.say
        title = one_line(row.title) or say("folio_untitled")
        whom = one_line(row.recipient)
        told = [
            say("folio_for", recipient=whom) if whom else say("folio_for_anybody"),
            say("folio_counts", count=row.badges),
            say("folio_missing", count=row.missing) if row.missing else "",
            say("folio_sent", date=row.sent)
            if row.sent
            else say("folio_changed", date=row.changed),
        ]
        tone = Tone.CAUTION if row.missing else Tone.NEUTRAL
        below = say("folio_counts_join").join(filter(None, told))
        self.open = BadgeLine(title, below, tone, "caution" if row.missing else "portfolio")
        self.renew, self.remove = Button(Kind.QUIET, "refresh"), Button(Kind.ICON, "trash")
        self.renew.say(say("folio_renew"), say("folio_renew_about"))
        self.renew.setAccessibleName(say("folio_renew_one", title=title))
        self.renew.setAccessibleDescription(say("folio_renew_about"))
        self.remove.say(say("folio_remove_one", title=title))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.TINY)
        across.addWidget(self.open, 1)
        for button in (self.renew, self.remove):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
