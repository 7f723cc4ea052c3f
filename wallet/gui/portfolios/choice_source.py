"""From where badges are offered: all of them, or those that fit a pathway, a skill, a text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.typed_text import TypedText
from wallet.wording.telling import pathway_words
from wallet.work import Work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.service import Wallet

_PAUSE_MS = 300
_LONGEST_NAME = 80  # characters of a goal or a skill in the choice
_LONGEST_TEXT = 50_000  # that are looked through
_LINES = 3


class Source(StrEnum):
    """Where the badges that are offered come from."""

    ALL = "all"
    PATHWAY = "pathway"
    SKILL = "skill"
    TEXT = "text"


class ChoiceSource(QWidget):
    """``changed`` asks for the badges anew; ``asked`` is what to ask suggestions by, None for all.

    A pasted text stays here: it is matched on this computer and not kept.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.source, self.which = ChoiceBox(), ChoiceBox()
        for each in Source:
            self.source.addItem("", each)
        self.text = TypedText(lines=_LINES, longest=_LONGEST_TEXT)
        self._about = Label(Type.CAPTION, "muted")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.source.currentIndexChanged.connect(self._turn)
        self.which.activated.connect(lambda _: self.changed.emit())
        self.text.textChanged.connect(self._pause.start)
        self.text.entered.connect(self.changed)
        self.which.setMinimumContentsLength(12)
        self.which.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        for part in (self.source, self.which, self.text, self._about):
            rows.addWidget(part)
        self._show_parts()

    @property
    def chosen(self) -> Source:
        """Where the badges come from."""
        return Source(self.source.currentData() or Source.ALL)

    @property
    def asked(self) -> dict[str, str] | None:
        """What suggestions are asked by, None where all badges are offered."""
        source = self.chosen
        if source is Source.ALL:
            return None
        if source is Source.TEXT:
            return {"text": self.text.toPlainText()[:_LONGEST_TEXT]}
        return {source.value: str(self.which.currentData() or "")}

    def retranslate(self) -> None:
        """Set every word; names of goals and skills are read in the other language."""
        say = self._session.say
        self.source.setAccessibleName(say("folio_source"))
        for at, each in enumerate(Source):
            self.source.setItemText(at, say(f"folio_source_{each.value}"))
        self.text.setAccessibleName(say("folio_source_text"))
        self.text.setPlaceholderText(say("folio_text_hint"))
        self._say()
        self._read()

    def _say(self) -> None:
        source = self.chosen
        self.which.setAccessibleName(self._session.say(f"folio_source_{source.value}"))
        self._about.say(self._session.say(f"folio_source_{source.value}_about"))

    def _turn(self) -> None:
        self._show_parts()
        self._say()
        self.which.clear()
        self._read()
        self.changed.emit()

    def _show_parts(self) -> None:
        source = self.chosen
        self.which.setVisible(source in (Source.PATHWAY, Source.SKILL))
        self.text.setVisible(source is Source.TEXT)
        self._about.setVisible(source is not Source.ALL)

    def _read(self) -> None:
        source, now, language = self.chosen, self._session.now(), self._session.language

        def goals(wallet: Wallet) -> list[tuple[str, str]]:
            found = wallet.pathways.list(now=now)
            return [(row.id, pathway_words.title(row, language)) for row in found]

        def skills(wallet: Wallet) -> list[tuple[str, str]]:
            found = wallet.skills.all(now=now, work=Work())
            return [(each.skill.id, each.skill.name(language)) for each in found]

        if source is Source.PATHWAY:
            self._session.read(goals, lambda found: self._fill(source, found))
        elif source is Source.SKILL:
            self._session.read(skills, lambda found: self._fill(source, found))

    def _fill(self, source: Source, found: Sequence[tuple[str, str]]) -> None:
        if source is not self.chosen:
            return
        before = self.which.currentData()
        self.which.clear()
        for key, name in found:
            self.which.addItem(one_line(name, _LONGEST_NAME) or key, key)
        self.which.choose(before)
        self.which.setEnabled(bool(found))
        if not found:
            self._about.say(self._session.say(f"folio_source_{source.value}_none"))
        if self.which.currentData() != before:
            self.changed.emit()
