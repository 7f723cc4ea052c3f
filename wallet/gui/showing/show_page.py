"""A badge or a signed portfolio as a code that somebody else scans from this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wallet.gui import shortcuts
from wallet.gui.page import Page
from wallet.gui.showing import captions
from wallet.gui.showing.code_card import CodeCard
from wallet.gui.showing.link_card import LinkCard
from wallet.gui.showing.making import Making
from wallet.gui.showing.parts_player import PartsPlayer
from wallet.gui.showing.save_card import SaveCard
from wallet.gui.showing.shown_log import ShownLog
from wallet.gui.showing.size_meter import SizeMeter
from wallet.gui.showing.speed_card import SpeedCard
from wallet.gui.showing.standing import OVER, better, standing
from wallet.gui.showing.ways_bar import WaysBar
from wallet.gui.showing.whole_screen import WholeScreen
from wallet.gui.showing.whom_card import WhomCard
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.sharing.qr import qr_matrix
from wallet.snapshots.portfolios import Built
from wallet.snapshots.showing import Way

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from wallet.gui.session import Session
    from wallet.gui.showing.full_screen import FullScreen
    from wallet.snapshots.showing import Showing, ShownWay

_WIDTH = 980


class ShowPage(Page):
    """Chooses the way, shows the code, says how large it is, and logs what was really shown."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._what: str | Built | None = None
        self._link = ""
        self.showing: Showing | None = None
        self.way = Way.VP1
        self._ended = False  # what stands there says that it has ended
        self.player = PartsPlayer(self)
        self.log = ShownLog(self, self.player)
        self._back = Button(Kind.LINK, "back")
        self._heading, self._title = Label(Type.DISPLAY), Label(Type.LEAD, "muted")
        self._choice = WaysBar(session)
        self.ways, self.large = self._choice.ways, self._choice.large
        self.notice = Notice(session)
        self._making = Making(session, self._take, self.notice.show_error)
        self.code = CodeCard(session)
        self.meter, self.speed = SizeMeter(session), SpeedCard(session, self.player)
        self.whom, self.link = WhomCard(session), LinkCard(session)
        self.save = SaveCard(session)
        self._badges = Button(Kind.PRIMARY, "badges")
        self._empty = EmptyState("qr", self._badges)
        self._stack = QStackedWidget()
        self._whole = WholeScreen(session, self, self.player)
        self._ticks = QTimer(self, interval=captions.TICK_MS)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        right = (self.meter, self.speed, self.link, self.whom, self.save)
        column = Column(_WIDTH)
        column.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.rows.addWidget(self._heading)
        column.rows.addWidget(self._title)
        column.rows.addWidget(self._choice)
        column.rows.addWidget(self.notice)
        column.rows.addWidget(TwoColumns((self.code,), right, (self.code, *right), shares=(3, 2)))
        column.rows.addStretch(1)
        self._stack.addWidget(column)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        session = self.session
        self._back.clicked.connect(self._leave)
        self._badges.clicked.connect(lambda: session.go("badges"))
        self._choice.chosen.connect(self.choose)
        self.large.clicked.connect(self.show_full)
        self.player.part.connect(self._draw)
        self.player.state.connect(self.speed.retranslate)
        self.whom.sign_asked.connect(self._load)
        self.whom.unsign_asked.connect(self._load)
        self.link.used.connect(self._use_link)
        self.log.due.connect(self._note)
        self._ticks.timeout.connect(self.tick)
        self.code.instead_asked.connect(self._choose_other)
        self.meter.instead_asked.connect(self._choose_other)
        self._whole.left.connect(self.large.setFocus)
        shortcuts.bind(self, "full_screen", self.show_full)
        shortcuts.bind(self, "next_part", self.player.step)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._back.say(say("show_back"))
        self._heading.say(say("show_heading"))
        self._empty.say(say("show_nothing"), say("show_nothing_text"))
        self._badges.say(say("show_badges"))
        for part in (self._choice, self.notice, self.code, self.meter, self.speed):
            part.retranslate()
        for card in (self.whom, self.link, self.save):
            card.retranslate()
        self._tell()

    def enter(self, what: object) -> None:
        """Make codes of a badge, by its id, or of a signed portfolio; None shows it as it was."""
        if what is not None:
            self._what = what if isinstance(what, str | Built) else None
            self._link, self.showing = "", None
            self._load()
        self._stack.setCurrentIndex(0 if self._what is not None else 1)
        if what is None and self.showing is not None:
            self._show_way()

    def under(self, what: object) -> str:
        """Belong to portfolios with the code of one: there it was made, and there it leads back."""
        shown = self._what if what is None else what
        return "portfolios" if isinstance(shown, Built) else ""

    def clear(self) -> bool:
        """Go back to the portfolio that was signed, which is still held there."""
        if isinstance(self._what, Built):
            self.session.go("portfolios")
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Stop what moves, and take the code off the screen."""
        super().hideEvent(event)
        self.log.begin(None)
        self._ticks.stop()
        self.player.stop()
        self._whole.close()

    def tick(self) -> None:
        """Count down; take off the screen what has ended."""
        showing = self.showing
        if showing is not None and not self._ended and self._now(showing).why == OVER:
            self._show_way()
        else:
            self._tell()

    def choose(self, way: Way) -> None:
        """Show it in another way."""
        self.way = way
        self._show_way()

    def _choose_other(self) -> None:
        if (other := self._other()) is not None:
            self.choose(other)
            self.ways[other].setFocus()

    # making ----------------------------------------------------------------------------------
    def _load(self, recipient: str = "") -> None:
        """Make the codes; those of a badge are signed where there is a recipient."""
        self.notice.clear()
        if self._what is not None:
            self._making.ask(self._what, link=self._link, recipient=recipient)

    def _take(self, showing: Showing) -> None:
        first = self.showing is None
        self.showing = showing
        self.log.forget()
        if first or not showing.by(self.way).can_be_shown:
            self.way = Way.LINK if self._link else showing.best
        self._show_way()
        if first:
            self.ways[self.way].setFocus()

    def _use_link(self, link: str) -> None:
        """Check an address as it was typed; the rest stays as it is, signed or not."""
        self._link = link
        self.way = Way.LINK
        self._load(self.showing.recipient if self.showing is not None else "")

    # showing ---------------------------------------------------------------------------------
    def _show_way(self) -> None:
        showing = self.showing
        if showing is None:
            return
        shown = self._now(showing)
        self._ended = shown.why == OVER
        self.code.show_logged(logged=self.log.has(self.way))
        self.ways[self.way].setChecked(True)
        self.player.stop()
        animated = self.way is Way.ANIMATED and shown.can_be_shown
        self.speed.setVisible(animated)
        self.large.setEnabled(shown.can_be_shown)
        self.meter.show_fit(None if self._ended else shown.fit, self._other())
        self.link.setVisible(self.way is Way.LINK)
        self.whom.setVisible(isinstance(self._what, str) and self.way is not Way.LINK)
        self.save.setVisible(isinstance(self._what, Built))
        self.whom.show_signed(signed=showing.built is not None, recipient=showing.recipient)
        self._draw(shown.text if shown.can_be_shown else "")
        if animated:
            self.player.start(shown.data)
        self._tell()
        self.log.begin(self.way if shown.can_be_shown else None)
        self._ticks.start()

    def _now(self, showing: Showing) -> ShownWay:
        return standing(self.session, showing, self.way)

    def _other(self) -> Way | None:
        """Return the way that works better, if anything can still be shown."""
        showing = self.showing
        return None if showing is None or self._ended else better(showing, self.way)

    def _draw(self, text: str) -> None:
        fit = self.showing.by(self.way).fit if self.showing is not None else None
        modules = qr_matrix(text, level=fit.level if fit is not None else "L") if text else ()
        self.code.picture.show_modules(modules)
        self._whole.draw(modules)
        self.speed.retranslate()

    def _tell(self) -> None:
        showing = self.showing
        if showing is None:
            self._title.say(self.session.say("show_loading") if self._what is not None else "")
            return
        shown = self._now(showing)
        title = one_line(showing.title) or self.session.say("show_untitled")
        self._title.say(title)
        caption = captions.caption(self.session, showing, shown, typed=bool(self._link))
        self.code.tell(shown, title=title, caption=caption, other=self._other())
        told = self.session.say(shown.why, **shown.details) if shown.why else caption
        self._whole.tell(title, told, self.way)

    @property
    def full(self) -> FullScreen | None:
        """The code over the whole screen, while it is there."""
        return self._whole.screen

    # full screen -----------------------------------------------------------------------------
    def show_full(self) -> None:
        """Show the code over the whole screen, and log it at once: it is being shown."""
        showing = self.showing
        if showing is None or not self._now(showing).can_be_shown or self.full is not None:
            return
        self._whole.open()
        self._tell()
        self._whole.show()
        self.log.stood()

    def _note(self, way: Way) -> None:
        showing, now = self.showing, self.session.now()
        if showing is None:
            return
        self.session.run(
            lambda wallet, _: wallet.showing.shown(showing, way, now=now),
            lambda _: self.code.show_logged(logged=self.log.has(self.way)),
            otherwise=self.notice.show_error,
            lasting=True,
        )

    def _leave(self) -> None:
        if isinstance(self._what, Built):
            self.session.go("portfolios")
        elif self._what is not None:
            self.session.go("badge", self._what)
        else:
            self.session.go("badges")
