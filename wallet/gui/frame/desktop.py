"""Notifications of the desktop, where there are any: others may see the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from wallet.gui import icons, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_STANDS_MS = 20_000  # then the sign in the tray goes as well


class Desktop(QObject):
    """Shows one notification at a time, with a sign in the tray only as long as it stands."""

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None
        self._away = QTimer(self, singleShot=True, interval=_STANDS_MS)
        self._away.timeout.connect(self.withdraw)

    @staticmethod
    def available() -> bool:
        """Whether this desktop shows notifications."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell(self, title: str, text: str) -> None:
        """Show a notification."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._sign(), self)
            self._tray.messageClicked.connect(self._click)
        self._tray.setToolTip(title)
        self._tray.show()
        self._tray.showMessage(title, text, self._sign(), _STANDS_MS)
        self._away.start()

    def withdraw(self) -> None:
        """Take the sign away; a locked wallet leaves none."""
        self._away.stop()
        if self._tray is not None:
            self._tray.hide()

    def _click(self) -> None:
        self.withdraw()
        self.clicked.emit()

    @staticmethod
    def _sign() -> QIcon:
        return icons.icon("badges", theme.current().accent)
