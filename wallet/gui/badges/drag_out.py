"""Originals as files for other programs: dragged out of the window, or copied.

Other programs take files by their paths. They are written when a drag starts, into a folder that
only the learner can read, and removed when the wallet locks or the window closes; what a killed
program left behind, when the wallet is next opened.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMimeData, QObject, QPoint, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDrag, QFontMetricsF, QGuiApplication, QPainter, QPixmap

from wallet.gui import icons, theme
from wallet.gui.theme import Space, Type
from wallet.gui.widgets import row_painting
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.service import Wallet

FOLDER = "handed-out"  # in the home of the wallet, whose lock says that nobody else is in it
MOST = 200
_PATIENCE_MS = 3000  # a drag that takes longer to begin is no drag any more


class DragOut(QObject):
    """Writes originals for a drag or for the clipboard, and takes them away again."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._count = 0
        session.leaving.connect(self.forget)
        self.forget()

    def drag(self, source: QWidget, ids: Sequence[str]) -> None:
        """Drag badges out of a widget; a window must leave alone what comes from itself."""
        paths = self._fetch(ids)
        buttons = QGuiApplication.mouseButtons()
        if not paths or not buttons & Qt.MouseButton.LeftButton:
            return
        drag = QDrag(source)
        drag.setMimeData(mime_of(paths))
        drag.setPixmap(_picture(len(paths), source.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-Space.SMALL, -Space.SMALL))
        drag.exec(Qt.DropAction.CopyAction)

    def copy(self, ids: Sequence[str]) -> None:
        """Put badges on the clipboard as files, for as long as text would stay there."""
        paths = self._fetch(ids)
        if paths:
            self._session.clipboard.copy_files(mime_of(paths))
            self._session.tell(Tone.GOOD, "drag_copied", count=len(paths))

    def forget(self) -> None:
        """Remove every file that was handed out."""
        shutil.rmtree(self._session.home / FOLDER, ignore_errors=True)

    def _fetch(self, ids: Sequence[str]) -> tuple[Path, ...]:
        """Write the originals by the worker, and wait: a drag begins now or not at all.

        Keys and the mouse wait meanwhile, everything else goes on.
        """
        if not ids:
            return ()
        if len(ids) > MOST:
            self._session.tell(Tone.NEUTRAL, "drag_too_many", most=MOST)
            return ()
        self._count += 1
        within = self._session.home / FOLDER
        folder, now = within / str(self._count), self._session.now()

        def write(wallet: Wallet) -> tuple[Path, ...]:
            from wallet.work import Work  # noqa: PLC0415 - seldom needed

            within.mkdir(mode=0o700, exist_ok=True)
            return wallet.export(folder, ids, now=now, work=Work())

        found: list[tuple[Path, ...]] = []
        loop = QEventLoop()
        job = self._session.read(write, found.append)
        job.finished.connect(loop.quit)
        late = QTimer(loop, singleShot=True, interval=_PATIENCE_MS)
        late.timeout.connect(loop.quit)
        late.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not found and not job.ended:
            job.cancel()
            self._session.tell(Tone.NEUTRAL, "drag_busy")
        return found[0] if found else ()


def mime_of(paths: Sequence[Path]) -> QMimeData:
    """Return files as other programs take them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _picture(count: int, ratio: float) -> QPixmap:
    """Return what hangs at the pointer: a file, and how many there are."""
    colours, font = theme.current(), theme.font(Type.STRONG)
    words = str(count)
    metrics = QFontMetricsF(font)
    height = metrics.height() + 2 * Space.SMALL
    width = icons.SIZE + metrics.horizontalAdvance(words) + Space.SMALL + 2 * Space.MEDIUM
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.accent))
    painter.setBrush(QColor(colours.chosen))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), Space.SMALL, Space.SMALL)
    square = QRectF(Space.MEDIUM, (height - icons.SIZE) / 2, icons.SIZE, icons.SIZE)
    icons.paint(painter, "file", colours.accent, square)
    after = QRectF(square.right() + Space.SMALL, 0, width, height)
    row_painting.line(painter, after, words, font, colours.text)
    painter.end()
    return made
