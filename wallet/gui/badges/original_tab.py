"""The original as the learner got it, for reading: with what no proof covers marked."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import clipboard
from wallet.gui.badges.raw_search import RawSearch
from wallet.gui.badges.raw_text import Place, RawText
from wallet.gui.badges.title_line import TitleLine
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.errors import WalletError
    from wallet.gui.badges.loading import Loaded
    from wallet.gui.session import Session
    from wallet.snapshots.looking import RawMark, RawView

_LISTED = 8  # places that are listed above the text; all of them are marked in it
_TONES = {
    "raw_covered": Tone.GOOD,
    "raw_partly_covered": Tone.CAUTION,
    "raw_not_covered": Tone.CAUTION,
    "raw_not_checked": Tone.NEUTRAL,
}  # fmt: skip - a table


class OriginalTab(Column):
    """Asks for the text when it is shown; a large original is read and cut on the worker."""

    def __init__(self, session: Session, width: int) -> None:
        super().__init__(width)
        self._session = session
        self._key: tuple[str, ...] = ()
        self._view: RawView | None = None
        self._title = TitleLine(session)
        self._icon, self._standing = IconLabel(), Label(Type.STRONG)
        self._notes = Label(colour="muted")
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self.text = RawText()
        self.search = RawSearch(session, self.text)
        self._copy = Button(Kind.QUIET, "copy")
        self._copy.clicked.connect(self._copy_all)
        self._lay_out()

    def _lay_out(self) -> None:
        self._told = QWidget()
        said = QHBoxLayout(self._told)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(Space.SMALL)
        said.addWidget(self._icon)
        said.addWidget(self._standing, 1)
        tools = QHBoxLayout()
        tools.setSpacing(Space.SMALL)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._copy)
        for part in (self._title, self._told, self._notes):
            self.rows.addWidget(part)
        self.rows.addLayout(self._places)
        self.rows.addLayout(tools)
        self.rows.addWidget(self.text, 1)

    def retranslate(self) -> None:
        """Set every word that no badge brings along."""
        say = self._session.say
        self._copy.say(say("raw_copy"))
        self.text.setAccessibleName(say("raw_name"))
        self.search.retranslate()

    def restyle(self) -> None:
        """Take the font of the theme."""
        self.text.restyle()

    def show_loaded(self, loaded: Loaded) -> None:
        """Show the original of one badge; the text that stands there stays where it is."""
        page, session = loaded.page, self._session
        self._title.show_page(page)
        key = (page.row.id, page.sha256, str(page.checked))
        if key == self._key and self._view is not None:
            self._tell(self._view)
            return
        self._key, self._view, now = key, None, session.now()
        self._clear("raw_reading")
        session.read(
            lambda wallet: wallet.originals.view(page.row.id, page.sha256, now=now),
            lambda view: self._came(key, view),
            lambda error: self._failed(key, error),
        )

    def seek(self) -> None:
        """Put the cursor into the search field."""
        self.search.field.setFocus()
        self.search.field.selectAll()

    def _came(self, key: tuple[str, ...], view: RawView) -> None:
        if key == self._key:
            self._view = view
            self._tell(view)

    def _failed(self, key: tuple[str, ...], error: WalletError) -> None:
        if key == self._key:
            self._key = ()
            self._clear(error.code, **error.details)
            self._notes.say(self._session.next_step(error.code, **error.details))
            self._notes.show()

    def _clear(self, code: str, **details: object) -> None:
        self._icon.show_icon("file", "muted")
        self._standing.say(self._session.say(code, **details))
        self._notes.hide()
        empty(self._places)
        self.text.show_text("", (), ())

    def _tell(self, view: RawView) -> None:
        say = self._session.say
        self._icon.show_tone(_TONES[view.standing])
        self._standing.say(say(view.standing))
        self._notes.say("\n".join(map(say, view.notes)))
        self._notes.setVisible(bool(view.notes))
        lines: list[str] = []
        headings: list[int] = []
        places: list[Place] = []
        empty(self._places)
        listed = count()
        for part in view.parts:
            if len(view.parts) > 1:
                headings.append(len(lines))
                lines.append(f"— {say(part.code)}")
            start = len(lines)
            lines += part.text.split("\n")
            for mark in part.marks:
                why = say(mark.code)
                if mark.first >= 0:
                    places.append(Place(start + mark.first, start + mark.last, why))
                if next(listed) < _LISTED:
                    self._list(mark, why, start + mark.first)
        if (total := next(listed)) > _LISTED:
            more = say("raw_marks_more", count=total - _LISTED)
            self._places.addWidget(Label(Type.CAPTION, "muted", more))
        text = "\n".join(lines)
        self.text.show_text(text, places, headings)
        said = "\n".join([say(view.standing), *(place.why for place in places[:_LISTED])])
        self.text.setAccessibleDescription(said)

    def _list(self, mark: RawMark, why: str, line: int) -> None:
        """List a place that nothing covers; where it is shown, the way to it."""
        say = self._session.say
        if mark.first < 0:
            self._places.addWidget(Label(text=say("raw_mark_unseen", name=mark.name, why=why)))
            return
        words = (
            say("raw_mark_place", name=mark.name, line=mark.first + 1, why=why)
            if mark.name
            else say("raw_mark_whole", why=why)
        )
        go = Button(Kind.LINK, "caution")
        go.say(words)
        go.clicked.connect(lambda: self.text.go(line))
        self._places.addWidget(go)

    def _copy_all(self) -> None:
        self._session.clipboard.copy(self.text.toPlainText())
        self._session.tell(Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS)
