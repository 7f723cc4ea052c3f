"""Why one found thing has its verdict: beside the review, for the row that has the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from wallet.gui.badges.check_line import CheckLine, in_order
from wallet.gui.importing.import_model import row
from wallet.gui.importing.strangers import stranger
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.identity import grouped, short_id
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.one_card import marked
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from wallet.gui.importing.import_model import ReviewRow
    from wallet.gui.session import Session
    from wallet.snapshots.imports import Found

_WIDTH = 560
_PAUSE_MS = 80  # while the cursor runs through the rows nothing is built


class ImportDetails(Column):
    """Shows a row's facts and checks; offers to say that its issuer is known."""

    pin = Signal(object)  # Stranger

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH, inset=True)
        self._session = session
        self._found: Found | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its text scrolls by the arrow keys
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.retranslate)

    def show_found(self, found: Found | None) -> None:
        """Show another row, after a moment."""
        self._found = found
        self._pause.start()

    def retranslate(self) -> None:
        """Build it anew, in the language of the session."""
        self._pause.stop()
        say = self._session.say
        self.setAccessibleName(say("import_details"))
        empty(self.rows)
        if self._found is None:
            self.rows.addWidget(Label(colour="muted", text=say("import_details_none")))
        else:
            said = row(self._found, self._session)
            self.rows.addWidget(Label(Type.LEAD, text=said.title))
            colour = "muted" if said.tone is Tone.NEUTRAL else said.tone.value
            mark = IconLabel(said.icon, colour)
            self.rows.addLayout(marked(mark, Label(Type.STRONG, colour, said.state)))
            self._add(said)
        self.rows.addStretch(1)

    def _add(self, said: ReviewRow) -> None:
        say, report = self._session.say, said.found.report
        credential = report.credential if report else None
        if report is None or credential is None:
            for text, colour in ((said.text, ""), (said.note, "muted")):
                self.rows.addWidget(Label(colour=colour, text=text))
            self._add_facts(((say("import_fact_file"), said.found.name),))
            return
        code = said.found.headline.code if said.found.headline else ""
        if code:
            about = {
                "title": said.title,
                "issuer": said.text,
                "valid_until": credential.valid_until or "",
            }
            told = (say(code, **about), self._session.next_step(code, **about))
            for text, colour in zip(told, ("", "muted"), strict=True):
                if text:
                    self.rows.addWidget(Label(colour=colour, text=text))
        met = stranger(report)
        if met is not None:
            know = Button(Kind.PLAIN, "pin")
            know.say(say("import_offer_pin_action"))
            know.setAccessibleName(f"{know.text()}: {said.text}")
            know.clicked.connect(lambda: self.pin.emit(met))
            self.rows.addWidget(know, 0, Qt.AlignmentFlag.AlignLeft)
        date = self._session.date
        self._add_facts(
            (
                (say("import_fact_issuer"), said.text),
                (say("import_fact_domain"), short_id(credential.issuer.id)),
                (say("import_fact_key"), grouped(met.key) if met else ""),
                (say("import_fact_awarded"), date(credential.awarded or credential.valid_from)),
                (say("import_fact_until"), date(credential.valid_until)),
                (say("import_fact_keeping"), said.standing),
                (say("import_fact_file"), said.found.name),
            )
        )
        self.rows.addWidget(Label(Type.STRONG, text=say("badge_tab_verification")))
        steps: set[str] = set()
        for check in in_order(report.checks):
            grave = said.tone is Tone.BAD
            self.rows.addWidget(CheckLine(self._session, check, grave=grave, told=steps))

    def _add_facts(self, pairs: tuple[tuple[str, str], ...]) -> None:
        facts = Facts(Type.CAPTION)
        for name, value in pairs:
            if value:
                facts.add(name, one_line(value))
        self.rows.addWidget(facts)
