"""One thing that was handed over: what went where, and the exact file, if it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet import i18n
from wallet.gui.handed import handed_model
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.identity import grouped
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wallet.gui.session import Session
    from wallet.snapshots.handed import HandedRow

_BADGES = 20  # that are named; more are counted
_LONGEST = 500  # characters


class HandedDetails(Card):
    """Made anew for each row; hidden while none is chosen."""

    save_asked = Signal()
    open_asked = Signal()
    forget_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: HandedRow | None = None
        self.hide()

    def show_row(self, row: HandedRow | None) -> None:
        """Show one row."""
        self._row = row
        self.setVisible(row is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Make it anew, in the language of the session."""
        self.clear()
        row, say = self._row, self._session.say
        if row is None:
            return
        self.heading.say(handed_model.title(row, self._session))
        facts = Facts()
        for code, value in self._facts(row):
            facts.add(say(f"handed_page_fact_{code}"), value)
        self.rows.addWidget(facts)
        self.rows.addWidget(
            Label(Type.STRONG, text=say("handed_page_badges", count=len(row.badges)))
        )
        names = [one_line(name, _LONGEST) or say("badges_untitled") for _, name in row.badges]
        self.rows.addWidget(Label(text="\n".join(names[:_BADGES])))
        if len(row.badges) > _BADGES:
            more = say("applicants_page_more", count=len(row.badges) - _BADGES)
            self.rows.addWidget(Label(colour="muted", text=more))
        self.rows.addWidget(Label(Type.STRONG, text=say("handed_page_file")))
        kept = say("handed_page_kept" if row.kept else "handed_page_not_kept")
        self.rows.addWidget(Label(colour="muted", text=kept))
        if row.kept:
            self.rows.addLayout(self._buttons())

    def _buttons(self) -> Flow:
        say, flow = self._session.say, Flow()
        for kind, icon, code, asked in (
            (Kind.PLAIN, "received", "open", self.open_asked),
            (Kind.PLAIN, "export", "save", self.save_asked),
            (Kind.DANGER, "trash", "forget", self.forget_asked),
        ):
            button = Button(kind, icon)
            button.say(say(f"handed_page_{code}"))
            button.clicked.connect(asked)
            flow.addWidget(button)
        return flow

    def _facts(self, row: HandedRow) -> Iterator[tuple[str, str]]:
        language = self._session.language
        yield "to", handed_model.recipient(row, self._session)
        if row.purpose:
            yield "purpose", one_line(row.purpose, _LONGEST)
        yield "time", i18n.date_and_time(row.time, language)
        yield "means", handed_model.means(row, self._session)
        yield "until", handed_model.until(row, self._session)
        if row.file_name:
            size = f" ({i18n.size(row.size, language)})" if row.size else ""
            yield "name", f"{one_line(row.file_name, _LONGEST)}{size}"
        yield "sha256", grouped(row.sha256)
        if row.holder:
            yield "key", one_line(row.holder, _LONGEST)
