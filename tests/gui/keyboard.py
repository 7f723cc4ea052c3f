"""A person with a keyboard and no mouse, at the real window.

Everything is a key that goes to whatever has the focus, as the window system would send it. What is
read is what is visible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QWidget

from wallet.gui.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wallet.gui.session import Session

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PATIENCE_MS = 30_000
_MOST_TABS = 60


class Keyboard:
    def __init__(self, session: Session, qtbot: QtBot) -> None:
        self.session, self._qtbot = session, qtbot
        self.pressed = 0  # keys, of which typed letters are none
        self.window = Window(session)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    # eyes ------------------------------------------------------------------------------------
    @property
    def page(self) -> str:
        return self.window.page.objectName()

    def comes_to(self, page: str) -> None:
        self._qtbot.waitUntil(lambda: self.page == page, timeout=PATIENCE_MS)

    def says(self, code: str, **details: object) -> str:
        return self.session.say(code, **details)

    def reads(self, text: str) -> bool:
        """Whether a text is visible; places to break, which nobody sees, do not count."""
        shown = [each for each in self.window.findChildren(QLabel) if each.isVisible()]
        return any(text in each.text().replace("\u200b", "") for each in shown)

    def waits_for(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: self.reads(text), timeout=PATIENCE_MS)

    def words(self) -> list[str]:
        """Read the twelve words off the sheet, in their order."""

        def found() -> dict[int, str]:
            names = [e.accessibleName() for e in self.window.page.findChildren(QLabel)]
            pairs = [name.partition(": ") for name in names if name[:1].isdigit()]
            return {int(number): word for number, _, word in pairs if number.isdigit()}

        self._qtbot.waitUntil(lambda: len(found()) == 12, timeout=PATIENCE_MS)
        return [word for _, word in sorted(found().items())]

    def row(self) -> str:
        """Return what a screen reader says of the row that has the cursor, "" outside of lists."""
        view = QApplication.focusWidget()
        if not isinstance(view, QListView):
            return ""
        return str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def comes_to_row(self, text: str) -> None:
        """Wait until the cursor stands in a list, on a row that says the text."""
        self._qtbot.waitUntil(lambda: text in self.row(), timeout=PATIENCE_MS)

    # hands -----------------------------------------------------------------------------------
    @property
    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        return focused

    def presses(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.pressed += 1
        QTest.keyClick(self.focus, key, modifier)

    def types(self, text: str) -> None:
        """Type a text; what no key has comes as an input method commits it."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.focus, event)

    def goes_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab until what has the focus bears the name."""
        self._qtbot.waitUntil(lambda: self._exists(name), timeout=PATIENCE_MS)
        passed = []
        for _ in range(_MOST_TABS):
            if self._name() == name:
                return
            passed.append(self._name())
            self.presses(KEY.Key_Backtab if back else KEY.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name!r}, but past {passed}")

    def chooses(self, name: str, *, back: bool = False) -> None:
        """Go to a button and press Return."""
        self.goes_to(name, back=back)
        self.presses(KEY.Key_Return)

    def _name(self) -> str:
        focused = self.focus
        text = focused.text() if isinstance(focused, QAbstractButton) else ""
        return focused.accessibleName() or text

    def _exists(self, name: str) -> bool:
        return any(
            each.accessibleName() == name and each.isVisible() and each.isEnabled()
            for each in self.window.findChildren(QWidget)
        )
