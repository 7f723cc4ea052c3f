"""Questions before something happens: a box for what is lost for good, a sheet for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label
from wallet.gui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 420  # pixels at 100 %


class Confirm(QDialog):
    """Asks in one sentence what will be lost for good; the safe answer is the default.

    One of the two dialogs that stop the whole window: what it deletes cannot be brought back.
    """

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
        self.setFixedWidth(min(theme.scaled(_WIDTH), parent.window().width()))
        self.yes, self.no = _buttons(Kind.DANGER, yes, no)
        self.yes.clicked.connect(self.accept)
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


class Ask(Sheet):
    """Asks the same way, within the page, about what can be done anew."""

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
        super().__init__(parent, question)
        self.setAccessibleDescription(consequence)
        self.yes, self.no = _buttons(Kind.PLAIN, yes, no)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.rows.addWidget(Label(Type.LEAD, text=question))
        self.rows.addWidget(Label(colour="muted", text=consequence))
        self.buttons.addWidget(self.yes)
        self.buttons.addWidget(self.no)
        self.no.setFocus()
        self.accepted.connect(then)


def _buttons(kind: Kind, yes: str, no: str) -> tuple[Button, Button]:
    """Return the button that goes ahead, and the one at hand, which does not."""
    ahead, back = Button(kind), Button()
    ahead.say(yes)
    back.say(no)
    ahead.setAutoDefault(False)
    back.setDefault(True)
    return ahead, back
