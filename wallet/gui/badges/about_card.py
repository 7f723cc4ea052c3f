"""What the badge says, in the order of a certificate, under the questions that a reader has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.badges import answers
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import empty
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.ledger import Ledger
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows = Ledger()
        self._shown: tuple[object, ...] = ()

    def show_page(self, page: BadgePage) -> None:
        """Show what one credential claims; a page that says the same is left as it is opened."""
        session = self._session
        shown = (page.row.id, page.sha256, page.described, session.language)
        if shown == self._shown:
            return
        self._shown = shown
        # Out of sight: what is added to something visible is shown, and all laid out, one by one.
        sheet = QWidget()
        sheet.resize(self.size())
        self._rows = Ledger(sheet)
        told = sections(
            page.described,
            session.language,
            session.date,
            awarded_by=one_line(page.row.issuer),
        )
        if page.report.endorsements:  # those that came along have a card of their own
            told = tuple(each for each in told if each.code != "endorsed")
        for section in told:
            self._add(section, first=section is told[0])
        if not told:
            self._rows.add(Label(colour="muted", text=session.say("certificate_nothing")), gap=0)
        empty(self._column)
        self._column.addWidget(sheet)
        sheet.show()

    def _add(self, section: Section, *, first: bool) -> None:
        heading = self._session.say(f"certificate_{section.code}")
        self._rows.add(Label(Type.LEAD, text=heading), gap=0 if first else Space.WIDE)
        gap = Space.SMALL
        for entry in section.entries:
            fact = _is_a_fact(section, entry)
            gap = self._add_lines(entry, entry.name if fact else heading, gap=gap, fact=fact)

    def _add_lines(self, entry: Entry, about: str, *, gap: int, fact: bool) -> int:
        """Add answers one under another, those with something beneath further apart.

        Return how far below them the next entry stands.
        """
        apart = any(line.small or line.notes for line in entry.lines)
        name = Label(colour="muted", text=about, wrap=False) if fact else None
        for line in entry.lines[: answers.SHOWN]:
            for each in answers.widgets(self._session, line, about):
                self._rows.add(each, name=name, gap=gap, indented=fact)
                name, gap = None, answers.CLOSE
            gap = Space.SMALL if apart or not fact else Space.TINY
        if rest := entry.lines[answers.SHOWN :]:
            self._rows.add(answers.Rest(self._session, rest, about), gap=gap, indented=fact)
        for code in entry.notes:
            self._rows.add(answers.note(self._session, code), gap=Space.TINY, indented=fact)
        return gap


def _is_a_fact(section: Section, entry: Entry) -> bool:
    """Say whether it stands in the table: not running text, nor what the heading names."""
    return not section.alone and not any(line.narrative for line in entry.lines)
