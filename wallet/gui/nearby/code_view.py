"""A code to be scanned from this screen, the words that belong to it, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet import i18n, wording
from wallet.gui import clipboard, theme
from wallet.gui.nearby.words_card import WordsCard
from wallet.gui.showing.code_picture import CodePicture
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.notice import Notice
from wallet.gui.widgets.two_columns import TwoColumns
from wallet.sharing.qr import qr_matrix
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session
    from wallet.snapshots.nearby import AskShown, GiveShown

WIDTH = 900
_ICONS = {
    "waiting": ("clock", "muted"),
    "connected": ("person", "accent"),
    "fetching": ("export", "accent"),
    "arrived": ("check", "good"),
    "done": ("check", "good"),
    "declined": ("minus", "muted"),
    "over": ("minus", "muted"),
}


class CodeView(Column):
    """``words`` begins the codes of sentences: "ask" or "give". ``stopped``: not any more."""

    stopped = Signal()
    again = Signal()

    def __init__(self, session: Session, words: str) -> None:
        super().__init__(WIDTH)
        self._session, self._about = session, words
        self._shown: AskShown | GiveShown | None = None
        self._heading, self._code = Label(Type.DISPLAY), Card()
        self.picture = CodePicture()
        self._icon, self.state = IconLabel(size=24), Label(Type.LEAD)
        self._until, self._count = Label(colour="muted"), Label(Type.CAPTION, "caution")
        self.lost = Label(colour="caution")
        self.reason = Label(colour="muted")
        self._words_name, self._compare = Label(Type.STRONG), Label(colour="muted")
        self._warning = Label(Type.CAPTION, "muted")
        self.words = WordsCard()
        self.notice = Notice(session)
        self.copy, self.stop = Button(Kind.PLAIN, "copy"), Button(Kind.PLAIN, "close")
        self.once_more = Button(Kind.PRIMARY, "refresh")
        self.copy.clicked.connect(self._copy_text)
        self.stop.clicked.connect(self.stopped)
        self.once_more.clicked.connect(self.again)
        self._lay_out()
        theme.changes.scaled.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the whole code in sight, below its heading."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        around = Space.WIDE + Space.MEDIUM + 2 * Space.LARGE
        room = self.height() - self._heading.sizeHint().height() - around
        self.picture.setMaximumHeight(max(self.picture.minimumHeight(), room))

    def _lay_out(self) -> None:
        code, told = self._code, Card()
        code.heading.hide()
        told.heading.hide()
        code.rows.addWidget(self.picture)
        state = QHBoxLayout()
        state.setSpacing(Space.SMALL)
        state.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.state, 1)
        column = QVBoxLayout()
        column.setSpacing(Space.TINY)
        column.addLayout(state)
        column.addWidget(self._until)
        column.addWidget(self.reason)
        column.addWidget(self._count)
        column.addWidget(self.lost)
        told.rows.addLayout(column)
        parts: tuple[QWidget, ...] = (
            self._words_name,
            self.words,
            self._compare,
            self._warning,
            self.notice,
        )
        for part in parts:
            told.rows.addWidget(part)
        told.rows.addLayout(across(self.once_more, self.stop, self.copy))
        told.rows.addStretch(1)
        self.rows.addWidget(self._heading)
        self.rows.addWidget(TwoColumns((told,), (code,), (code, told)))
        self.rows.addStretch(1)

    def show_code(self, shown: AskShown | GiveShown) -> None:
        """Show a code that listens from now on."""
        self.notice.clear()
        self.picture.show_modules(qr_matrix(shown.text))
        self._shown = None
        self.show_state(shown)
        self.stop.setFocus()
        self.verticalScrollBar().setValue(0)  # the code is for others; keys lead to what is below

    def show_state(self, shown: AskShown | GiveShown) -> None:
        """Tell how it goes, where that is new."""
        if shown != self._shown:
            self._shown = shown
            self._tell(shown)

    def forget(self) -> None:
        """Hold nothing any more."""
        self._shown = None
        self.picture.show_modules(())

    def retranslate(self) -> None:
        """Set every word."""
        say, about = self._session.say, self._about
        self._heading.say(say(f"{about}_show_heading"))
        self.picture.setAccessibleName(say(f"{about}_picture"))
        self._words_name.say(say("ask_words"))
        self._compare.say(say(f"{about}_words_text"))
        self._warning.say(say("give_warning"))
        self.copy.say(say("ask_copy"))
        self.stop.say(say("ask_stop"))
        self.once_more.say(say(f"{about}_again_code"))
        self.notice.retranslate()
        if self._shown is not None:
            self._tell(self._shown)

    def _tell(self, shown: AskShown | GiveShown) -> None:
        say, stage = self._session.say, shown.stage.value
        self.state.say(say(f"{self._about}_stage_{stage}"))
        open_still = stage in ("waiting", "connected", "fetching")
        time = i18n.time(shown.until)
        self._until.say(say("ask_until", time=time))
        self._until.setVisible(open_still)
        reason = shown.reason if hasattr(shown, "reason") else ""
        self.reason.say(say("ask_reason_told", text=reason))
        self.reason.setVisible(bool(reason) and open_still)
        refused = shown.broken if hasattr(shown, "broken") else shown.refused
        code = "give_broken" if hasattr(shown, "broken") else "ask_refused_count"
        self._count.say(say(code, count=refused))
        self._count.setVisible(refused > 0)
        lost, spent = open_still and not shown.reachable, getattr(shown, "spent", False)
        code, address = "nearby_spent" if spent else "nearby_left_network", shown.address
        self.lost.say(wording.with_next_step(code, self._session.language, address=address))
        self.lost.setVisible(lost or spent)
        self._icon.show_icon(*(("caution", "caution") if lost else _ICONS[stage]))
        in_sight = open_still or stage == "arrived"
        self._heading.setVisible(in_sight)
        for part in (self._code, self._words_name, self.words, self._compare):
            part.setVisible(in_sight)
        self._warning.setVisible(in_sight and self._about == "give")
        self.copy.setVisible(open_still)
        self.stop.setVisible(open_still)
        self.once_more.setVisible(stage in ("over", "declined"))
        self.words.show_words(shown.words, say("ask_words"))
        self.setAccessibleDescription(one_line(self.state.text()))

    def _copy_text(self) -> None:
        if self._shown is not None:
            self._session.clipboard.copy(self._shown.text)
            self.notice.show_code(Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS)
