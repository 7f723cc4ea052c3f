"""An error that nobody foresaw, with what its makers need to know and nothing about the learner."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

import wallet
from wallet import crash
from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.session import Session


def report(error: BaseException) -> str:
    """Describe an error, and what it arose in."""
    first = f"Tsumiki {wallet.__version__}, {platform.system()}, Python"
    first += f" {platform.python_version()}, Qt {PySide6.__version__}"
    return "\n".join([first, *crash.described(error)])


class Trouble(QDialog):
    """Shows the report and copies it."""

    def __init__(self, session: Session, error: BaseException, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(session.say("window_title"))
        self.resize(theme.scaled(560), theme.scaled(380))
        text = report(error)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setFont(theme.font(Type.CAPTION))
        shown.setAccessibleName(session.say("unexpected"))
        copy = Button(Kind.PLAIN, "copy")
        copy.say(session.say("window_copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        close = Button(Kind.PRIMARY)
        close.say(session.say("window_close"))
        close.clicked.connect(self.accept)
        across = QHBoxLayout()
        across.addWidget(copy)
        across.addStretch(1)
        across.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(Label(Type.LEAD, text=session.say("unexpected")))
        column.addWidget(Label(colour="muted", text=session.next_step("unexpected")))
        column.addWidget(shown, 1)
        column.addLayout(across)
        self.finished.connect(self.deleteLater)
