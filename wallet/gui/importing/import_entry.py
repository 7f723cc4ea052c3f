"""One field for whatever can be typed or pasted, which says what it is before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import handed_over
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.typed_text import TypedText
from wallet.snapshots.imports import Holds, Meaning
from wallet.tasks.codes.scanning import meaning
from wallet.wording.telling.meanings import told

if TYPE_CHECKING:
    from wallet.gui.handed_over import HandedOver
    from wallet.gui.session import Session

_LONGEST = 2_000_000  # characters; a badge has fewer, and a field with more is slow

_BUTTONS = {
    Holds.LINK: "import_entry_ask",
    Holds.REQUEST: "import_entry_who",
    Holds.OFFER: "import_entry_who",
    Holds.INTERACTION: "import_entry_who",
}


class ImportEntry(QWidget):
    """Text of a badge, an https link, or paths of files. Return takes it; Tab leaves it."""

    handed = Signal(object)  # HandedOver

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._name = Label(Type.STRONG)
        self.edit = TypedText(lines=3, longest=_LONGEST)
        self.edit.entered.connect(self._take)
        self.edit.textChanged.connect(self._look)
        self._name.setBuddy(self.edit)
        self._hint = Label(Type.CAPTION, "muted")
        self.look = Button()
        self.look.clicked.connect(self._take)
        foot = QHBoxLayout()
        foot.setSpacing(Space.MEDIUM)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addWidget(self._name)
        rows.addWidget(self.edit)
        rows.addLayout(foot)
        self._look()

    def put(self, text: str) -> None:
        """Fill the field, with what a code held; whoever reads it decides."""
        self.edit.put(text)
        (self.look if self.look.isEnabled() else self.edit).setFocus()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._name.say(say("import_entry"))
        self.edit.setAccessibleName(say("import_entry"))
        self.edit.setPlaceholderText(say("import_entry_example"))
        self._look()

    def _understood(self) -> tuple[HandedOver, Meaning]:
        text = self.edit.toPlainText()[:_LONGEST]
        what = handed_over.read_text(text)
        if what.paths or what.link:
            return what, Meaning(Holds.OTHER) if what.paths else meaning(text)
        return what, meaning(text)

    def _look(self) -> None:
        """Say what is in the field; it is the field's accessible description too."""
        say = self._session.say
        what, found = self._understood()
        self.look.setEnabled(bool(what.paths) or found.usable)
        self.look.say(say(_BUTTONS.get(found.holds, "import_entry_look")))
        if what.paths:
            hint = say("import_entry_paths", count=len(what.paths))
        elif found.holds is Holds.NOTHING:
            hint = say("import_entry_nothing")
        else:
            hint = told(found, self._session.language)
        self._hint.say(hint)
        bad = found.holds is not Holds.NOTHING and not self.look.isEnabled()
        self._hint.recolour("caution" if bad else "muted")
        self.edit.setAccessibleDescription(hint)

    def _take(self) -> None:
        if self.look.isEnabled():
            self.handed.emit(self._understood()[0])
