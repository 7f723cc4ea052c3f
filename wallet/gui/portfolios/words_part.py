"""For whom a portfolio is, what it is called, and what its maker says in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.scaling import keep_scaled
from wallet.presenting.portfolio import LONGEST_LINE, Portfolio
from wallet.wording.telling import pathway_words

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.service import Wallet

    _Known = tuple[list[str], list[tuple[str, str]]]  # names of profiles; goals with their titles

_WIDTH = 640
_DAYS = (1, 7, 30, 90, 180, 365)
_LINES = 5
_LONGEST_NAME = 80  # characters in a choice
_OTHER = "\0"  # no name of a profile: it is typed


class WordsPart(Column):
    """``changed`` follows every change; ``said`` puts what the fields say into a draft."""

    changed = Signal()
    entered = Signal()  # Return in a field of one line: on to what comes next

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH, inset=True)
        self._session = session
        self._filling = False
        self._known: _Known = ([], [])
        self.recipient, self.purpose, self.title, self.other = (QLineEdit() for _ in range(4))
        self.text = QPlainTextEdit()
        self.days, self.named, self.language, self.pathway = (ChoiceBox() for _ in range(4))
        self._fields: dict[str, tuple[Label, QWidget, Label]] = {}
        for code, field in (
            ("recipient", self.recipient),
            ("days", self.days),
            ("title", self.title),
            ("purpose", self.purpose),
            ("text", self.text),
            ("name", self.named),
            ("language", self.language),
            ("pathway", self.pathway),
        ):
            self._add(code, field)
        self.rows.addStretch(1)
        self._connect()

    def _add(self, code: str, field: QWidget) -> None:
        name, about = Label(Type.STRONG), Label(Type.CAPTION, "muted")
        name.setBuddy(field)
        rows = QVBoxLayout()
        rows.setSpacing(Space.TINY)
        for part in (name, field, *([self.other] if code == "name" else []), about):
            rows.addWidget(part)
        self.rows.addLayout(rows)
        self._fields[code] = (name, field, about)

    def _connect(self) -> None:
        for edit in (self.recipient, self.purpose, self.title, self.other):
            edit.setMaxLength(LONGEST_LINE)
            edit.setAcceptDrops(False)
            edit.textChanged.connect(self._change)
            edit.returnPressed.connect(self.entered)
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        keep_scaled(self.text, lambda edit: edit.setFixedHeight(theme.line() * _LINES + 24))
        self.text.textChanged.connect(self._change)
        for box in (self.days, self.language, self.pathway):
            box.currentIndexChanged.connect(self._change)
        self.named.currentIndexChanged.connect(self._name)
        for box in (self.named, self.pathway):
            box.setMinimumContentsLength(16)
            box.setSizeAdjustPolicy(
                ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )

    # showing -----------------------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set every word; what is chosen stays."""
        say = self._session.say
        for code, (name, field, about) in self._fields.items():
            name.say(say(f"folio_{code}"))
            field.setAccessibleName(say(f"folio_{code}"))
            about.say(say(f"folio_{code}_about"))
            field.setAccessibleDescription(say(f"folio_{code}_about"))
        self.recipient.setPlaceholderText(say("folio_recipient_hint"))
        self.purpose.setPlaceholderText(say("folio_purpose_hint"))
        self.other.setAccessibleName(say("folio_name_typed"))
        self.other.setPlaceholderText(say("folio_name_typed"))
        self._fill(self.said(Portfolio()))
        self.load()

    def load(self) -> None:
        """Read the names of profiles and the goals, as they are called now."""
        now, language = self._session.now(), self._session.language

        def read(wallet: Wallet) -> _Known:
            names = [each.name for each in wallet.profiles.profiles() if each.name.strip()]
            goals = wallet.pathways.list(now=now)
            return names, [(row.id, pathway_words.title(row, language)) for row in goals]

        self._session.read(read, self._know)

    def _know(self, known: _Known) -> None:
        if known != self._known:
            said = self.said(Portfolio())
            self._known = known
            self._fill(said)

    def show_draft(self, draft: Portfolio) -> None:
        """Fill the fields with what a draft says."""
        self._filling = True
        for edit, text in (
            (self.recipient, draft.recipient),
            (self.purpose, draft.purpose),
            (self.title, draft.title),
        ):
            edit.setText(text)
            edit.setCursorPosition(0)
        self.text.setPlainText(draft.text)
        self._fill(draft)

    def _fill(self, draft: Portfolio) -> None:
        """Fill the choices, and choose what a draft says."""
        say = self._session.say
        self._filling = True
        names, goals = self._known
        self.days.clear()
        for days in sorted({*_DAYS, draft.days}):
            self.days.addItem(say("folio_days_choice", days=days), days)
        self.days.choose(draft.days)
        self.language.clear()
        for language in ("ja", "en"):
            self.language.addItem(say(f"folio_language_{language}"), language)
        self.language.choose(draft.language)
        self.named.clear()
        self.named.addItem(say("folio_name_none"), "")
        for name in dict.fromkeys(names):
            self.named.addItem(one_line(name, _LONGEST_NAME), name)
        self.named.addItem(say("folio_name_other"), _OTHER)
        typed = bool(draft.name) and draft.name not in names
        self.named.choose(_OTHER if typed else draft.name)
        self.other.setText(draft.name if typed else "")
        self.other.setVisible(typed)
        self.pathway.clear()
        self.pathway.addItem(say("folio_pathway_none"), "")
        for key, title in goals:
            self.pathway.addItem(one_line(title, _LONGEST_NAME) or key, key)
        if draft.pathway and self.pathway.findData(draft.pathway) < 0:
            self.pathway.addItem(draft.pathway[:_LONGEST_NAME], draft.pathway)
        self.pathway.choose(draft.pathway)
        for part in self._fields["pathway"]:
            part.setVisible(self.pathway.count() > 1)
        self._filling = False

    # what is said ------------------------------------------------------------------------------
    def said(self, draft: Portfolio) -> Portfolio:
        """Return a draft with what the fields say in the place of what it said."""
        chosen = self.named.currentData()
        name = self.other.text() if chosen == _OTHER else str(chosen or "")
        return replace(
            draft,
            recipient=self.recipient.text(),
            purpose=self.purpose.text(),
            title=self.title.text(),
            text=self.text.toPlainText(),
            name=name,
            days=self.days.currentData() or draft.days,
            language=self.language.currentData() or draft.language,
            pathway=self.pathway.currentData() or "",
        )

    def field(self, code: str) -> QWidget:
        """Return the field of ``recipient``, ``days``, ``title``, ``text``, ``name``, ..."""
        return self._fields[code][1]

    def _name(self) -> None:
        typed = self.named.currentData() == _OTHER
        self.other.setVisible(typed)
        if typed and not self._filling:
            self.other.setFocus()
        self._change()

    def _change(self) -> None:
        if not self._filling:
            self.changed.emit()
