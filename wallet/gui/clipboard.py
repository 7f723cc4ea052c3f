"""What the program puts on the clipboard, and takes off it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

if TYPE_CHECKING:
    from wallet.gui.session import Session

SECONDS = 30
# What clipboard histories look for, so as to keep no copy: KDE's, GNOME's and others', Windows'.
_CONFIDENTIAL = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}


class Clipboard(QObject):
    """Copies text out of the wallet, for half a minute or until the wallet locks or ends.

    Then also what the learner copied by keys or selected with the mouse is taken off. What somebody
    has copied elsewhere meanwhile stays.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ours = ""
        self._end = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._end.timeout.connect(self.clear)
        session.closed.connect(self.leave)

    def copy(self, text: str) -> None:
        """Put text from inside the wallet on the clipboard, for a while."""
        data = QMimeData()
        data.setText(text)
        self._put(data)

    def copy_files(self, data: QMimeData) -> None:
        """Put addresses of files on the clipboard, for as long as text stays there."""
        self._put(data)

    def _put(self, data: QMimeData) -> None:
        for kind, value in _CONFIDENTIAL.items():
            data.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._ours = data.text()
        self._end.start()

    def leave(self) -> None:
        """Take off all that came from this window."""
        self.clear()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        if clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def clear(self) -> None:
        """Take off again what ``copy`` put there, if it is still there."""
        self._end.stop()
        held, self._ours = self._ours, ""
        clipboard = QGuiApplication.clipboard()
        if held and clipboard.text() == held:
            clipboard.clear()
