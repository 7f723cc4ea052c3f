"""The chosen row of the table in full: what came out, what is missing, which badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from wallet.gui.receiving.applicants_model import state_of, tone_of
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.note_line import NoteLine
from wallet.gui.widgets.one_card import marked
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.receiving.applicants_model import Line
    from wallet.gui.session import Session
    from wallet.snapshots.received import Applicant

_TITLES = 12  # badges that are named; more are counted
_LONGEST = 200  # characters


class ApplicantCard(Card):
    """Made anew for each row; hidden while none is chosen."""

    opened = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._line: Line | None = None

    def show_line(self, line: Line | None) -> None:
        """Show one row."""
        self._line = line
        self.setVisible(line is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Tell it in the language of the session."""
        self.clear()
        if self._line is None:
            return
        say, row = self._session.say, self._line.row
        self.heading.say(one_line(row.name, _LONGEST) or say("applicants_page_unnamed"))
        tone = tone_of(state_of(row))
        icon = IconLabel()
        icon.show_tone(tone)
        colour = "" if tone is Tone.NEUTRAL else tone.value
        self.rows.addLayout(marked(icon, Label(Type.STRONG, colour, say(row.headline.code))))
        self._tell(row)
        if row.error is None:
            self._name_badges(row)
        facts = Facts(Type.CAPTION)
        facts.add(say("applicants_page_file"), one_line(row.file, _LONGEST))
        if row.recipient:
            facts.add(say("received_for"), one_line(row.recipient, _LONGEST))
        if row.until:
            facts.add(say("received_until"), self._session.date(row.until))
        self.rows.addWidget(facts)
        if row.error is not None:
            return  # that is all there is of it
        button = Button(Kind.PLAIN, "chevron")
        button.say(say("applicants_page_open"))
        button.clicked.connect(self.opened)
        self.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _tell(self, row: Applicant) -> None:
        say = self._session.say
        if row.error is not None:
            error = row.error
            self.rows.addWidget(Label(text=say(error.code, **error.details)))
            if after := self._session.next_step(error.code, **error.details):
                self.rows.addWidget(Label(Type.CAPTION, "muted", after))
            return
        for told in row.missing:
            if told.code == row.headline.code:
                continue  # it is the line above
            colour = "muted" if told.tone is Tone.NEUTRAL else told.tone.value
            icon = {Tone.BAD: "cross", Tone.CAUTION: "caution"}.get(told.tone, "unknown")
            self.rows.addWidget(NoteLine(icon, colour, say(told.code, **told.details)))
        if not row.missing:
            self.rows.addWidget(Label(colour="muted", text=say("received_missing_nothing")))

    def _name_badges(self, row: Applicant) -> None:
        say = self._session.say
        counts = say("received_counts", good=row.good, unknown=row.unknown, bad=row.bad)
        self.rows.addWidget(Label(Type.STRONG, text=counts))
        titles = [one_line(each, _LONGEST) or say("badges_untitled") for each in row.titles]
        if len(titles) > _TITLES:
            rest = say("applicants_page_more", count=len(titles) - _TITLES)
            titles = [*titles[:_TITLES], rest]
        for title in titles:
            self.rows.addWidget(Label(Type.CAPTION, "muted", title))
