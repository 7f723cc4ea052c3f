"""A day, typed or chosen from a month; emptied, there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet import i18n
from wallet.gui import theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.day_popup import DayPopup
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.scaling import keep_scaled
from wallet.wording import with_next_step

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from wallet.gui.session import Session

_WIDTH = 168  # pixels at 100 %
_LONGEST = 40  # characters


class DayField(QWidget):
    """Return or leaving the field takes what was typed; Alt+Down opens the month."""

    changed = Signal(object)  # date or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._day: date | None = None
        self._unread = ""  # what was typed and is no day
        self.edit, self.open = _Edit(), Button(Kind.ICON, "calendar")
        self.edit.setMaxLength(_LONGEST)
        keep_scaled(self.edit, lambda each: each.setFixedWidth(theme.scaled(_WIDTH)))
        self.edit.editingFinished.connect(self._read)
        self.edit.asked.connect(self.open_month)
        self.open.clicked.connect(self.open_month)
        self.wrong = Label(Type.CAPTION, "caution")
        self.wrong.hide()
        across = QHBoxLayout()
        across.setSpacing(Space.TINY)
        across.addWidget(self.edit)
        across.addWidget(self.open)
        across.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.TINY)
        rows.addLayout(across)
        rows.addWidget(self.wrong)

    @property
    def day(self) -> date | None:
        """The day that was entered last, if what is written is one."""
        return self._day

    def put(self, day: date | None) -> None:
        """Show a day without telling of it; what was typed and is none stays to be mended."""
        if day != self._day or not self._unread:
            self._day, self._unread = day, ""
            self._write()

    def name(self, title: str) -> None:
        """Name field and button after what the day is for, in the language of the session."""
        say, title = self._session.say, one_line(title)
        self.edit.setAccessibleName(say("plan_day_of", title=title))
        self.edit.setPlaceholderText(say("plan_day_hint"))
        self._choose = say("plan_day_choose", title=title)
        self.open.say(self._choose)
        self._write()

    def open_month(self) -> None:
        """Offer a month, with the day or else today."""
        day = self._day or i18n.day(self._session.now())
        popup = DayPopup(self._session, self, day, self._choose)
        popup.chosen.connect(self._take)
        popup.open_at(self.edit)

    def _take(self, day: date | None) -> None:
        self._unread = ""
        self._set(day)
        self.edit.setFocus()

    def _read(self) -> None:
        text = self.edit.text().strip()
        day = i18n.read_day(text)
        self._unread = text if text and day is None else ""
        self._set(day)

    def _set(self, day: date | None) -> None:
        news = day != self._day
        self._day = day
        self.edit.setModified(False)
        self._write()
        if news:
            self.changed.emit(day)

    def _write(self) -> None:
        session, wrong = self._session, ""
        if self._unread:
            code, text = "plan_day_not_read", one_line(self._unread)
            wrong = with_next_step(code, session.language, text=text)
        elif not (self.edit.hasFocus() and self.edit.isModified()):  # what is being typed stays
            self.edit.setText(i18n.written_day(self._day, session.language) if self._day else "")
        self.wrong.say(wrong)
        self.wrong.setVisible(bool(wrong))
        self.edit.setAccessibleDescription(wrong)


class _Edit(QLineEdit):
    """Asks for the month as a combo box would."""

    asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Alt+Down; Return ends typing here and presses nothing else."""
        down = event.key() == Qt.Key.Key_Down
        if down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.asked.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
