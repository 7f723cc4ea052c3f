"""Asks for a short name: of a tag, of a collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.sheet import Sheet
from wallet.vault.own_words import LONGEST_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class NameDialog(Sheet):
    """One field, completed from the names there are; Return takes it, Esc leaves."""

    def __init__(
        self,
        parent: QWidget,
        *,
        question: str,
        yes: str,
        no: str,
        then: Callable[[str], None],
        known: Sequence[str] = (),
        now: str = "",
    ) -> None:
        super().__init__(parent, question)
        self.edit = QLineEdit(now)
        self.edit.setMaxLength(LONGEST_NAME)
        self.edit.setAccessibleName(question)
        self.edit.selectAll()
        completer = QCompleter(list(known), self.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.edit.setCompleter(completer)
        self.yes, self.no = Button(Kind.PRIMARY), Button()
        self.yes.say(yes)
        self.no.say(no)
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.edit.textChanged.connect(self._refresh)
        self.rows.addWidget(Label(Type.LEAD, text=question))
        self.rows.addWidget(self.edit)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        self._refresh()
        self.edit.setFocus()
        self.accepted.connect(lambda: then(self.edit.text().strip()))

    def _refresh(self) -> None:
        self.yes.setEnabled(bool(self.edit.text().strip()))
