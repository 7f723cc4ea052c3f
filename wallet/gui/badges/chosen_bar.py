"""What can be done with several badges at once, shown while several are chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from wallet.gui.badges.marks_filter import Shelf
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session

COMPARED = range(2, 7)
_ACTS = ("present", "compare", "tag", "collect", "archive", "save", "delete")


class ChosenBar(QFrame):
    """Hidden while fewer than two are chosen."""

    asked = Signal(str)  # one of ``_ACTS``, or "undelete"
    none_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._count, self._shelf = 0, Shelf.LIST
        self.setProperty("look", "chosen")
        self._words = Label(Type.STRONG, wrap=False)
        self.buttons = {name: Button(Kind.QUIET) for name in (*_ACTS, "undelete")}
        self._close = Button(Kind.ICON, "close")
        self._close.clicked.connect(self.none_asked)
        acts = FlowBox()
        acts.flow.setSpacing(Space.TINY)
        for name, button in self.buttons.items():
            if name == "delete":  # apart from what keeps the badges
                acts.flow.push()
            button.clicked.connect(partial(self._ask, name))
            acts.flow.addWidget(button)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.LARGE, Space.TINY, Space.SMALL, Space.TINY)
        across.setSpacing(Space.LARGE)
        across.addWidget(self._words)
        across.addWidget(acts, 1)
        across.addWidget(self._close)
        self.hide()

    def _ask(self, name: str, *_: object) -> None:
        self.asked.emit(name)

    def show_count(self, count: int, shelf: Shelf) -> None:
        """Tell how many are chosen, on which shelf."""
        self._count, self._shelf = count, shelf
        deleted = shelf is Shelf.DELETED
        for name, button in self.buttons.items():
            button.setVisible((name == "undelete") is deleted)
        self.buttons["compare"].setEnabled(count in COMPARED)
        self.retranslate()
        self.setVisible(count > 1)

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._words.say(say("several_chosen", count=self._count))
        away = self._shelf is Shelf.ARCHIVE
        codes = {
            "archive": "act_unarchive" if away else "several_archive",
            "delete": "act_delete",
            "undelete": "act_undelete",
        }
        for name, button in self.buttons.items():
            how = say("several_compare_how") if name == "compare" else ""
            button.say(say(codes.get(name, f"several_{name}")), how)
        self._close.say(say("several_none"))
