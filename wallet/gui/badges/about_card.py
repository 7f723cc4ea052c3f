"""What the badge says, in the order of a certificate, under the questions that a reader has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.badges.answers import Answers
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.wording.telling.certificate import sections

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage
    from wallet.wording.telling.certificate import Entry, Section


class About(QWidget):
    """The badge's sections; says so when it has none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.WIDE)
        self._shown: tuple[object, ...] = ()

    def show_page(self, page: BadgePage) -> None:
        """Show what one credential claims; a page that says the same is left as it is opened."""
        session = self._session
        shown = (page.row.id, page.sha256, page.described, session.language)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._rows)
        told = sections(
            page.described,
            session.language,
            session.date,
            awarded_by=one_line(page.row.issuer),
        )
        if page.report.endorsements:  # those that came along have a card of their own
            told = tuple(each for each in told if each.code != "endorsed")
        names = [entry.name for each in told for entry in each.entries if _is_a_fact(each, entry)]
        for section in told:
            self._rows.addWidget(self._section(section, names))
        if not told:
            self._rows.addWidget(Label(colour="muted", text=session.say("certificate_nothing")))

    def _section(self, section: Section, names: list[str]) -> QWidget:
        heading = self._session.say(f"certificate_{section.code}")
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(Label(Type.LEAD, text=heading))
        facts = None
        for entry in section.entries:
            if not _is_a_fact(section, entry):
                column.addWidget(Answers(self._session, entry.lines, heading))
                continue
            if facts is None:
                facts = Facts()
                facts.align(names)
                column.addWidget(facts)
            facts.put(entry.name, Answers(self._session, entry.lines, entry.name))
        return made


def _is_a_fact(section: Section, entry: Entry) -> bool:
    """Say whether it stands in the table: not running text, nor what the heading names."""
    return not section.alone and not any(line.narrative for line in entry.lines)
