"""What a file that was just saved has no place for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session


class NotCarried(QWidget):
    """Hidden where nothing was lost."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._codes: tuple[str, ...] = ()
        self._heading, self._lines = Label(Type.STRONG), Label(colour="muted")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addWidget(self._heading)
        rows.addWidget(self._lines)
        self.hide()

    def show_losses(self, codes: tuple[str, ...]) -> None:
        """Say what the codes stand for; () for nothing."""
        self._codes = codes
        self.setVisible(bool(codes))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say("pathways_not_carried"))
        lines = (say("pathways_point", words=say(code)) for code in self._codes)
        self._lines.say("\n".join(lines))
