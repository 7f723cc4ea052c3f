"""What a camera or a watched screen shows now, and what to do when no code is found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from wallet.gui import theme
from wallet.gui.scanning.frames import FrameReader, fitted
from wallet.gui.theme import Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.column import Column
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from wallet.gui.scanning.frames import Source
    from wallet.gui.session import Session

_WIDTH = 1080
_LEAST = (240, 160)  # pixels of the picture, at any size of text
HINT_MS = 4000  # without a code, before it is said what helps


class LiveView(Column):
    """Watches one source at a time. ``read`` tells the texts of each frame that had any."""

    read = Signal(object)  # tuple[str, ...]
    failed = Signal(str)  # a code
    left = Signal()
    still = Signal()  # a picture is to be opened instead

    def __init__(self, session: Session) -> None:
        super().__init__(_WIDTH)
        self._session = session
        self._source: Source | None = None
        self._what = "screen"
        self._hinting = False  # nothing was read for a while: it is said what helps
        self._reader = FrameReader(session, self)
        self._reader.read.connect(self._hear)
        self._patience = QTimer(self, singleShot=True, interval=HINT_MS)
        self._patience.timeout.connect(self._say_hint)
        self._heading = Label(Type.TITLE)
        self._picture = _Preview()
        self._hint = Label(colour="muted")
        self._stop, self._still = Button(Kind.PRIMARY), Button(Kind.PLAIN, "file")
        self._stop.clicked.connect(self.left)
        self._still.clicked.connect(self.still)
        rows = self.rows
        rows.addWidget(self._heading)
        rows.addWidget(self._picture, 1)
        rows.addWidget(self._hint)
        rows.addLayout(across(self._stop, self._still))

    @property
    def watching(self) -> bool:
        """Whether a source is being watched."""
        return self._source is not None

    def watch(self, source: Source, what: str) -> None:
        """Begin with a source; ``what`` is "camera" or "screen", for the words."""
        self.stop()
        self._source, self._what, self._hinting = source, what, False
        source.frame.connect(self._show)
        source.failed.connect(self._fail)
        self.retranslate()
        self._patience.start()
        self._stop.setFocus()
        source.start()

    def stop(self) -> None:
        """Let go of the source, and of its last picture."""
        source, self._source = self._source, None
        self._patience.stop()
        self._reader.forget()
        self._picture.show_frame(QImage())
        if source is not None:
            source.frame.disconnect(self._show)
            source.failed.disconnect(self._fail)
            source.stop()
            source.deleteLater()

    def retranslate(self) -> None:
        """Set every word."""
        say = self._session.say
        self._heading.say(say(f"scan_live_{self._what}"))
        self._picture.setAccessibleName(say(f"scan_live_{self._what}"))
        self._stop.say(say("scan_stop"))
        self._still.say(say("scan_still"))
        self._say_words()

    def _say_words(self) -> None:
        code = f"scan_hint_{self._what}" if self._hinting else "scan_looking"
        self._hint.say(self._session.say(code))

    def _say_hint(self) -> None:
        self._hinting = True
        self._say_words()

    def _show(self, frame: QImage) -> None:
        self._picture.show_frame(frame)
        self._reader.take(frame)

    def _hear(self, texts: tuple[str, ...]) -> None:
        if texts and self.watching:
            self._hinting = False
            self._say_words()
            self._patience.start()
            self.read.emit(texts)

    def _fail(self, code: str) -> None:
        self.stop()
        self.failed.emit(code)


class _Preview(QWidget):
    """The newest frame, as large as fits."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least to aim by; where there is more room, it takes that."""
        return QSize(*_LEAST)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def show_frame(self, frame: QImage) -> None:
        """Show a frame; an empty one shows the ground alone."""
        self._frame = frame
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it on a quiet ground."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().rail))
        if not self._frame.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(fitted(self._frame, self.size()), self._frame)
        painter.end()
