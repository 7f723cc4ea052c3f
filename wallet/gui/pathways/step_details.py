"""Everything about one step: why it counts or not, the badges, and who said what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet.gui.pathways import step_looks
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.verification.tone import Tone
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.pathways import HeldFor, PathwayStep, Statement

_MOST = 12  # badges, and statements
_TOP = Qt.AlignmentFlag.AlignTop
_Told = tuple[tuple[str, str], str, str, tuple[str, str]]


class StepDetails(Card):
    """Hidden while no step is chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._step: PathwayStep | None = None
        self.hide()

    def show_step(self, step: PathwayStep | None) -> None:
        """Show one step; None hides the card."""
        self._step = step
        self.setVisible(step is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        self.clear()
        step = self._step
        if step is None:
            return
        self.heading.say(pathway_words.title(step, self._session.language))
        self._state(step)
        self._facts(step)
        if step.held:
            self._head("pathways_badges")
            for held in step.held[:_MOST]:
                self._badge(held)
        if step.key:
            self._head("pathways_said")
            told = self._all_told(step)
            for words, icon, colour, where in told:
                self._line(icon, colour, words, where)
            if not told:
                self.rows.addWidget(
                    Label(colour="muted", text=self._session.say("pathways_nothing_said"))
                )
        self.rows.addStretch(1)

    def _state(self, step: PathwayStep) -> None:
        session = self._session
        icon, tone = step_looks.look(step)
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(IconLabel(icon, colour))
        line.addWidget(Label(Type.STRONG, colour, pathway_words.state(step, session.language)), 1)
        self.rows.addLayout(line)
        why, advice = pathway_words.why(step, session.language)
        self.rows.addWidget(Label(text=why))
        if advice:
            self.rows.addWidget(Label(colour="muted", text=advice))
        for doubt in pathway_words.doubts(step, session.language):
            self.rows.addWidget(Label(colour="muted", text=doubt))
        for note in pathway_words.notes(step, session.language):
            self.rows.addWidget(Label(colour="muted", text=note))
        if step.again:
            self.rows.addWidget(Label(colour="muted", text=session.say("pathways_again")))

    def _facts(self, step: PathwayStep) -> None:
        say, facts, any_ = self._session.say, Facts(), False
        for code, value in (
            ("pathways_made_of", self._made_of(step)),
            ("pathways_credits", pathway_words.worth(step, self._session.language)),
        ):
            if value:
                facts.add(say(code), value)
                any_ = True
        if any_:
            self.rows.addWidget(facts)
        else:
            facts.deleteLater()

    def _made_of(self, step: PathwayStep) -> str:
        language = self._session.language
        join = self._session.say("pathways_words_join")
        pairs = (
            (pathway_words.rule(meter, language), pathway_words.progress(meter, language))
            for meter in step.meters
        )
        return "\n".join(map(join.join, pairs))

    def _head(self, code: str) -> None:
        self.rows.addSpacing(Space.SMALL)
        self.rows.addWidget(Label(Type.STRONG, text=self._session.say(code)))

    def _badge(self, held: HeldFor) -> None:
        session = self._session
        column = QVBoxLayout()
        column.setSpacing(0)
        title = one_line(held.title) or session.say("badges_untitled")
        copied = pathway_words.copied(held, session.language)
        how = session.say(f"pathway_how_{held.how.value}")
        words = filter(None, (one_line(held.issuer), how, copied))
        column.addWidget(Label(text=title))
        column.addWidget(Label(colour="muted", text=session.say("pathways_words_join").join(words)))
        button = Button(Kind.LINK, "badges")
        button.say(session.say("pathways_open_badge"))
        button.setAccessibleName(session.say("pathways_open", title=title))
        button.clicked.connect(lambda: session.go("badge", held.badge))
        column.addWidget(button)
        self.rows.addLayout(column)

    def _all_told(self, step: PathwayStep) -> list[_Told]:
        """Return what was said, each once however often it was said so by the same."""
        found: dict[tuple[str, str], _Told] = {}
        for told in map(self._told, step.statements):
            found.setdefault(told[0], told)
        return list(found.values())[:_MOST]

    def _told(self, said: Statement) -> _Told:
        """Return what and by whom, icon, colour, and where it was read."""
        what, who, where, at = pathway_words.statement(said, self._session.language)
        icon, colour = ("check", "good") if said.signed else ("unknown", "muted")
        return (what, who), icon, colour, (where, at)

    def _line(self, icon: str, colour: str, words: tuple[str, str], where: tuple[str, str]) -> None:
        what, who = words
        place = Label(Type.CAPTION, "muted", where[0])
        place.setToolTip(step_looks.tip(where[1]))  # for whoever looks into the document itself
        place.setAccessibleDescription(where[1])
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(text=what))
        column.addWidget(Label(colour="muted", text=who))
        column.addWidget(place)
        picture = IconLabel(icon, colour)
        line.addWidget(picture, 0)
        line.setAlignment(picture, _TOP)
        line.addLayout(column, 1)
        self.rows.addLayout(line)
