"""A badge or a signed portfolio as a code that somebody else scans from this screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from wallet.errors import SharingError
from wallet.gui import shortcuts
from wallet.gui.page import Page
from wallet.gui.showing.code_card import CodeCard
from wallet.gui.showing.full_screen import FullScreen
from wallet.gui.showing.link_card import LinkCard
from wallet.gui.showing.parts_player import PartsPlayer
from wallet.gui.showing.size_meter import SizeMeter
from wallet.gui.showing.speed_card import SpeedCard
from wallet.gui.showing.whom_card import WhomCard
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.empty_state import EmptyState
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.sharing.qr import qr_matrix
from wallet.snapshots.portfolios import Built
from wallet.snapshots.showing import Way
from wallet.trust.addresses import target
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from wallet.errors import WalletError
    from wallet.gui.jobs import Job
    from wallet.gui.session import Session
    from wallet.snapshots.showing import Showing, ShownWay

_WIDTH = 980
STANDS_MS = 3_000  # a code that stood so long was shown; turning past one hands nothing over


class ShowPage(Page):
    """Chooses the way, shows the code, says how large it is, and logs what was really shown."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._what: str | Built | None = None
        self._link = ""
        self._job: Job | None = None
        self.showing: Showing | None = None
        self.way = Way.VP1
        self._logged: set[Way] = set()
        self._modules: tuple[tuple[bool, ...], ...] = ()
        self.player = PartsPlayer(self)
        self._back = Button(Kind.LINK, "back")
        self._heading, self._title = Label(Type.DISPLAY), Label(Type.LEAD, "muted")
        self.ways = {way: Button(Kind.CHIP) for way in Way}
        self.notice = Notice(session)
        self.noted = Notice(session)  # below the code, which must not move while it is read
        self.large = Button(Kind.PRIMARY, "screen")
        self.code = CodeCard(session)
        self.meter, self.speed = SizeMeter(session), SpeedCard(session, self.player)
        self.whom, self.link = WhomCard(session), LinkCard(session)
        self._badges = Button(Kind.PRIMARY, "badges")
        self._empty = EmptyState("qr", self._badges)
        self._stack = QStackedWidget()
        self.full: FullScreen | None = None
        self._stands = QTimer(self, singleShot=True, interval=STANDS_MS)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._choice = FlowBox()
        for button in self.ways.values():
            button.setAutoExclusive(True)
            self._choice.flow.addWidget(button)
        self._choice.flow.push()
        self._choice.flow.addWidget(self.large)
        right = (self.meter, self.speed, self.link, self.whom)
        column = Column(_WIDTH)
        column.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.rows.addWidget(self._heading)
        column.rows.addWidget(self._title)
        column.rows.addWidget(self._choice)
        column.rows.addWidget(self.notice)
        left = (self.code, self.noted)
        column.rows.addWidget(TwoColumns(left, right, (*left, *right), shares=(3, 2)))
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
        for way, button in self.ways.items():
            button.clicked.connect(partial(self.choose, way))
        self.large.clicked.connect(self.show_full)
        self.player.part.connect(self._draw)
        self.player.state.connect(self._say_part)
        self.whom.sign_asked.connect(self._sign)
        self.whom.unsign_asked.connect(lambda: self._load("badge"))
        self.link.used.connect(self._use_link)
        self._stands.timeout.connect(self._log)
        session.closed.connect(self._close_full)
        shortcuts.bind(self, "full_screen", self.show_full)
        shortcuts.bind(self, "next_part", self.player.step)

    def retranslate(self) -> None:
        """Set every word."""
        say = self.session.say
        self._back.say(say("show_back"))
        self._heading.say(say("show_heading"))
        self._choice.setAccessibleName(say("show_ways"))
        self.large.say(say("show_full"), say("show_full_tip", key=shortcuts.native("full_screen")))
        for way, button in self.ways.items():
            button.say(say(f"show_way_{way.value}"), say(f"show_about_{way.value}"))
        self._empty.say(say("show_nothing"), say("show_nothing_text"))
        self._badges.say(say("show_badges"))
        cards = (self.code, self.meter, self.speed, self.whom, self.link)
        for part in (self.notice, self.noted, *cards):
            part.retranslate()
        self._tell()

    def enter(self, what: object) -> None:
        """Make codes of a badge, by its id, or of a signed portfolio; None shows it as it was."""
        if what is not None:
            self._what = what if isinstance(what, str | Built) else None
            self._link, self.showing = "", None
            self._load("badge")
        self._stack.setCurrentIndex(0 if self._what is not None else 1)
        if what is None and self.showing is not None:
            self._show_way()

    def clear(self) -> bool:
        """Go back to the portfolio that was signed, which is still held there."""
        if isinstance(self._what, Built):
            self.session.go("portfolios")
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Stop what moves, and take the code off the screen."""
        super().hideEvent(event)
        self._stands.stop()
        self.player.stop()
        self._close_full()

    def choose(self, way: Way) -> None:
        """Show it in another way."""
        self.way = way
        self._show_way()

    # making ----------------------------------------------------------------------------------
    def _load(self, how: str, recipient: str = "") -> None:
        what, link, now = self._what, self._link, self.session.now()
        if self._job is not None:
            self._job.cancel()
        self.notice.clear()
        self.noted.clear()
        if isinstance(what, Built):
            self._job = self.session.read(
                lambda wallet: wallet.showing.portfolio(what, link=link), self._take, self._fail
            )
        elif what is not None and how == "signed":
            self._job = self.session.run(
                lambda wallet, work: wallet.showing.signed(
                    what, recipient, link=link, now=now, work=work
                ),
                self._take,
                label="job_present",
                otherwise=self._fail,
            )
        elif what is not None:
            self._job = self.session.read(
                lambda wallet: wallet.showing.badge(what, link=link, now=now),
                self._take,
                self._fail,
            )

    def _take(self, showing: Showing) -> None:
        first = self.showing is None
        self.showing = showing
        self._logged.clear()
        if first or not showing.by(self.way).can_be_shown:
            self.way = Way.LINK if self._link else showing.best
        self._show_way()
        if first:
            self.ways[self.way].setFocus()

    def _fail(self, error: WalletError) -> None:
        self.notice.show_error(error)

    def _sign(self, recipient: str) -> None:
        self._load("signed", recipient)

    def _use_link(self, link: str) -> None:
        """Check an address as it was typed; the rest stays as it is, signed or not."""
        self._link = link
        self.way = Way.LINK
        signed = self.showing is not None and self.showing.built is not None
        recipient = self.showing.recipient if self.showing is not None else ""
        self._load("signed" if signed else "badge", recipient)

    # showing ---------------------------------------------------------------------------------
    def _show_way(self) -> None:
        showing = self.showing
        if showing is None:
            return
        shown = showing.by(self.way)
        self.ways[self.way].setChecked(True)
        self.player.stop()
        animated = self.way is Way.ANIMATED and shown.can_be_shown
        self.speed.setVisible(animated)
        self.large.setEnabled(shown.can_be_shown)
        self.meter.show_fit(shown.fit)
        self.link.setVisible(self.way is Way.LINK)
        self.whom.setVisible(isinstance(self._what, str) and self.way is not Way.LINK)
        self.whom.show_signed(signed=showing.built is not None, recipient=showing.recipient)
        self._draw(shown.text if shown.can_be_shown else "")
        if animated:
            try:
                self.player.start(shown.data)
            except SharingError as error:  # too much even for parts
                self.notice.show_error(error)
        self._tell()
        if shown.can_be_shown:
            self._stands.start()
        else:
            self._stands.stop()

    def _draw(self, text: str) -> None:
        fit = self.showing.by(self.way).fit if self.showing is not None else None
        modules = qr_matrix(text, level=fit.level if fit is not None else "L") if text else ()
        self.code.picture.show_modules(modules)
        if self.full is not None:
            self.full.picture.show_modules(modules)
        self._modules = modules
        self._say_part()

    def _say_part(self) -> None:
        self.speed.retranslate()

    def _tell(self) -> None:
        showing = self.showing
        if showing is None:
            self._title.say(self.session.say("show_loading") if self._what is not None else "")
            return
        shown = showing.by(self.way)
        title = one_line(showing.title) or self.session.say("show_untitled")
        self._title.say(title)
        caption = self._caption(showing, shown)
        self.code.tell(shown, title=title, caption=caption)
        if self.full is not None:
            say = self.session.say
            keys = say("show_keys_animated" if self.way is Way.ANIMATED else "show_keys")
            self.full.say(title, caption, keys)

    def _caption(self, showing: Showing, shown: ShownWay) -> str:
        """Return what it is, for whom, and until when."""
        say = self.session.say
        if shown.way is Way.LINK:
            if not shown.can_be_shown:
                return ""
            return say("show_for_link", host=one_line(target(shown.text).host))
        if showing.built is None:
            end = showing.badge_until
            until = say("show_badge_until", date=end) if end else say("show_no_end")
            return f"{say('show_not_signed')}\n{until}"
        whom, date = one_line(showing.recipient), showing.valid_until
        if whom:
            return say("show_signed_for", recipient=whom, date=date)
        return say("show_signed", date=date)

    # full screen -----------------------------------------------------------------------------
    def show_full(self) -> None:
        """Show the code over the whole screen, and log it at once: it is being shown."""
        showing = self.showing
        if showing is None or not showing.by(self.way).can_be_shown or self.full is not None:
            return
        self.full = FullScreen(self)
        self.full.left.connect(self._left_full)
        self.full.paused.connect(self.player.toggle)
        self.full.faster.connect(lambda by: self.player.set_rate(self.player.rate + by))
        self.full.picture.show_modules(self._modules)
        self._tell()
        self.full.showFullScreen()
        self.full.activateWindow()
        self.full.setFocus()
        self._stands.stop()
        self._log()

    def _left_full(self) -> None:
        if self.full is not None:
            self.full.deleteLater()
            self.full = None
            self.large.setFocus()

    def _close_full(self) -> None:
        if self.full is not None:
            self.full.close()

    def _log(self) -> None:
        showing, way, now = self.showing, self.way, self.session.now()
        if showing is None or way in self._logged:
            return
        self._logged.add(way)
        self.session.run(
            lambda wallet, _: wallet.showing.shown(showing, way, now=now),
            lambda _: self.noted.show_code(Tone.NEUTRAL, "show_logged"),
            otherwise=self.noted.show_error,
            lasting=True,
        )

    def _leave(self) -> None:
        if isinstance(self._what, Built):
            self.session.go("portfolios")
        elif self._what is not None:
            self.session.go("badge", self._what)
        else:
            self.session.go("badges")
