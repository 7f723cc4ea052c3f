"""The question before something that cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 420


class Confirm(QDialog):
    """Asks in one sentence what will be lost; the safe answer is the default."""

    def __init__(
        self,
        parent: QWidget,
        *,
        question: str,
        consequence: str,
        yes: str,
        no: str,
        then: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(question)
        self.setFixedWidth(_WIDTH)
        self.yes = Button(Kind.DANGER)
        self.yes.say(yes)
        self.yes.setAutoDefault(False)
        self.yes.clicked.connect(self.accept)
        self.no = Button()
        self.no.say(no)
        self.no.setDefault(True)
        self.no.clicked.connect(self.reject)
        across = QHBoxLayout()
        across.setSpacing(Space.SMALL)
        across.addStretch(1)
        across.addWidget(self.yes)
        across.addWidget(self.no)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(Label(Type.LEAD, text=question))
        column.addWidget(Label(colour="muted", text=consequence))
        column.addSpacing(Space.SMALL)
        column.addLayout(across)
        self.no.setFocus()
        self.accepted.connect(then)
        self.finished.connect(self.deleteLater)
