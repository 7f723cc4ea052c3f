"""About a goal: its three meters, and the file that tells of it with what its signature shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.snapshots.pathways import Signed
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.pathways import FileSignature, PathwayRow


def _look(signature: FileSignature) -> tuple[str, str]:
    """Return the icon and colour of what the signature of a file shows."""
    if signature.state is Signed.GOOD:
        return ("check", Tone.GOOD.value) if signature.known else ("check", "muted")
    looks = {
        Signed.NOT: ("unknown", "muted"),
        Signed.BAD: ("cross", Tone.BAD.value),
        Signed.UNKNOWN: ("unknown", Tone.CAUTION.value),
    }  # fmt: skip - a table
    return looks[signature.state]


class SignatureLine(QWidget):
    """What the signature of a goal's file shows; hidden where there is none, unless ``always``."""

    def __init__(self, session: Session, *, always: bool = False) -> None:
        super().__init__()
        self._session, self._always = session, always
        self._row: PathwayRow | None = None
        self._icon = IconLabel("unknown", "muted")
        self.said, self._advice = Label(), Label(colour="muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.said)
        words.addWidget(self._advice)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.hide()

    def show_row(self, row: PathwayRow) -> None:
        """Show a goal."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        row = self._row
        signature = row.signature if row else None
        if row is None or signature is None:
            self.hide()
            return
        said, advice = pathway_words.signature(row, self._session.language)
        icon, colour = _look(signature)
        self._icon.show_icon(icon, colour)
        self.said.recolour(colour)
        self.said.say(said)
        self._advice.say(advice)
        self._advice.setVisible(bool(advice))
        self.setVisible(self._always or signature.state is not Signed.NOT)


class AboutCard(Card):
    """Shows a ``PathwayRow``."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: PathwayRow | None = None

    def show_row(self, row: PathwayRow) -> None:
        """Show a goal."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        self.clear()
        session, row = self._session, self._row
        self.heading.say(session.say("pathways_about"))
        if row is None:
            return
        for line in pathway_words.totals(row.totals, session.language) if row.totals else ():
            self.rows.addWidget(Label(text=line))
        self.rows.addWidget(Label(Type.STRONG, text=session.say("pathways_file")))
        facts = pathway_words.file_facts(row, session.language)
        if row.signature is None or not facts:
            self.rows.addWidget(Label(colour="muted", text=session.say("pathways_no_file")))
            return
        signature = SignatureLine(session, always=True)
        self.rows.addWidget(signature)  # first: what has no parent yet would show as a window
        signature.show_row(row)
        told = Facts()
        for name, value in facts:
            told.add(name, value)
        self.rows.addWidget(told)
