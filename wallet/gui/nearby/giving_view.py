"""One file, given once: off until it was turned on, two minutes, and noted when it was fetched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wallet import i18n
from wallet.gui.nearby.code_view import CodeView
from wallet.gui.nearby.held import Held
from wallet.gui.nearby.network_choice import NetworkChoice
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.snapshots.nearby import GiveStage
from wallet.tasks.files.names import printable
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.nearby.matter import Giving
    from wallet.gui.session import Session
    from wallet.service import Wallet
    from wallet.snapshots.changes import Changes
    from wallet.tasks.nearby.giving_once import GivingOnce
    from wallet.work import Work

_WIDTH = 680
_GLANCE = 200  # milliseconds
_MEANS = "local-link"


class GivingView(QWidget):
    """The explanation and the switch, then the network, then the code."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.matter: Giving | None = None
        self.held: Held[GivingOnce] = Held()
        self._data = b""  # exactly what is given, for the log
        self._heading, self._lead = Label(Type.DISPLAY), Label(colour="muted")
        self._file, self._why = Label(Type.STRONG), Label()
        self.notice = Notice(session)
        self.network = NetworkChoice(session, "give")
        self._off, self._on = Card(), Card()
        self.turn_on, self.turn_off = Button(Kind.PLAIN, "check"), Button(Kind.QUIET)
        self.start = Button(Kind.PRIMARY, "qr")
        self.back = Button(Kind.LINK, "back")
        self.code = CodeView(session, "give")
        self.stack, self._first = QStackedWidget(), Column(_WIDTH)
        self._timer = QTimer(self)
        self._timer.setInterval(_GLANCE)
        self._timer.timeout.connect(self._look)
        self.turn_on.clicked.connect(lambda: self._turn(on=True))
        self.turn_off.clicked.connect(lambda: self._turn(on=False))
        self.start.clicked.connect(self._begin)
        self.back.clicked.connect(lambda: session.go("portfolios"))
        self.network.looked.connect(self._allow)
        self.code.stopped.connect(self.back_to_start)
        self.code.again.connect(self._begin)
        self._lay_out()

    def _lay_out(self) -> None:
        self._off.rows.addWidget(self._why)
        self._off.rows.addWidget(self.turn_on, 0, Qt.AlignmentFlag.AlignLeft)
        self._on.heading.hide()
        self._on.rows.addWidget(self._file)
        self._on.rows.addLayout(across(self.start, self.turn_off))
        rows = self._first.rows
        rows.addLayout(across(self.back))
        for part in (self._heading, self._lead, self.notice, self._off, self.network, self._on):
            rows.addWidget(part)
        rows.addStretch(1)
        for view in (self._first, self.code):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def show_file(self, matter: Giving | None) -> None:
        """Offer a file; None where a page was come back to without one."""
        self.matter = matter
        self.notice.clear()
        if matter is None:
            self.notice.show_code(Tone.NEUTRAL, "give_nothing")
        self._show_switch()
        self.network.look()
        (self.start if self._session.settings.give_nearby else self.turn_on).setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("give_heading"))
        self._lead.say(say("give_lead"))
        self._off.heading.say(say("give_off_heading"))
        self._why.say(say("give_off_text"))
        self.turn_on.say(say("give_turn_on"))
        self.turn_off.say(say("give_turn_off"))
        self.start.say(say("give_start"))
        self.back.say(say("give_done"))
        for part in (self.notice, self.network, self.code):
            part.retranslate()
        self._show_switch()

    def _show_switch(self) -> None:
        on = self._session.settings.give_nearby
        self._off.setVisible(not on)
        self.network.setVisible(on)
        self._on.setVisible(on)
        if self.matter is not None:
            name = one_line(self.matter.path.name)
            size = i18n.size(self.matter.size, self._session.language)
            self._file.say(self._session.say("give_file", file=name, size=size))
        self._file.setVisible(self.matter is not None)
        self._allow()

    def _allow(self) -> None:
        self.start.setEnabled(self.matter is not None and bool(self.network.address))

    def _turn(self, *, on: bool) -> None:
        self._session.keep(replace(self._session.settings, give_nearby=on))
        self._show_switch()
        (self.start if on else self.turn_on).setFocus()

    # giving --------------------------------------------------------------------------------------
    def _begin(self) -> None:
        matter, address, clock = self.matter, self.network.address, self._session.now
        if matter is None:
            return
        self.stop()

        def make() -> GivingOnce:
            from wallet import service  # noqa: PLC0415 - loads when it is wanted
            from wallet.tasks.files.reading_files import read_file  # noqa: PLC0415 - as above

            self._data = read_file(matter.path)
            name = printable(matter.path.name)
            return service.GivingOnce(name, self._data, address, clock=clock)

        made = self.held.begin(make)
        self._session.run_locked(lambda _: made(), self._show, otherwise=self._fail)

    def _show(self, giving: GivingOnce) -> None:
        if giving is not self.held.now:
            return  # stopped meanwhile
        self.notice.clear()
        self.stack.setCurrentWidget(self.code)
        self.code.show_code(giving.shown)
        self._timer.start()

    def _fail(self, error: WalletError) -> None:
        self.stack.setCurrentWidget(self._first)
        self.notice.show_error(error)

    def _look(self) -> None:
        giving = self.held.now
        if giving is None:
            self._timer.stop()
            return
        shown = giving.shown
        self.code.show_state(shown)
        if shown.stage in (GiveStage.DONE, GiveStage.OVER):
            self._timer.stop()
            self.held.stop()
            self._note(done=shown.stage is GiveStage.DONE)

    def _note(self, *, done: bool) -> None:
        """Log what was fetched whole, with its exact bytes."""
        matter, data, now = self.matter, self._data, self._session.now()
        self._data = b""
        if matter is None or not done:
            self.code.once_more.setFocus()
            return

        def note(wallet: Wallet, _: Work) -> Changes:
            name = printable(matter.path.name)
            return wallet.portfolios.note(
                matter.built, means=_MEANS, data=data, file_name=name, now=now
            )

        def fail(_: WalletError) -> None:
            self.code.notice.show_code(Tone.CAUTION, "give_unlogged")

        self._session.run(note, otherwise=fail, lasting=True)

    def stop(self) -> None:
        """Give no more; a download that was whole is noted though the page goes."""
        giving = self.held.now
        self._timer.stop()
        if giving is None:
            self.held.stop()  # what is being made
        else:
            done = giving.shown.stage is GiveStage.DONE
            self.held.stop()
            if done:
                self._note(done=True)
        self._data = b""
        self.code.forget()
        self.stack.setCurrentWidget(self._first)

    def back_to_start(self) -> bool:
        """Stop, and show the file again; return whether there was anything to leave."""
        inside = self.stack.currentWidget() is self.code
        self.stop()
        if inside:
            self.start.setFocus()
        return inside
