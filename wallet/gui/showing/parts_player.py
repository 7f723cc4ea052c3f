"""The parts of an animated code one after another, as fast as the learner chose."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from wallet.gui import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOWEST, USUAL, FASTEST = 2, 5, 10  # parts a second
_SECOND = 1000  # milliseconds
_PARTS = "wallet.sharing.animated.parts"  # imported when it is needed: few show one


class PartsPlayer(QObject):
    """Tells each part when its time has come; endless, since lost parts must come again."""

    part = Signal(str)
    state = Signal()  # it plays or pauses, faster or slower

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: Iterator[str] | None = None
        self._timer = QTimer(self, interval=_SECOND // USUAL)
        self._timer.timeout.connect(self.step)
        self.rate = USUAL
        self.number = 0
        self.whole = 1

    @property
    def plays(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    @property
    def went_by(self) -> bool:
        """Whether as many parts were shown as make the whole."""
        return self.number >= self.whole

    def start(self, data: bytes) -> None:
        """Begin with the first part; who wants no motion starts it by hand.

        Raises ``SharingError`` for more than parts can carry.
        """
        self.stop()
        self._parts, self.number = import_module(_PARTS).parts(data), 0
        self.step()
        if theme.motion(_SECOND):
            self._timer.start()
        self.state.emit()

    def stop(self) -> None:
        """Forget the parts."""
        self._timer.stop()
        self._parts = None
        self.state.emit()

    def step(self) -> None:
        """Show the next part."""
        if self._parts is not None:
            self.number += 1
            part = next(self._parts)
            self.whole = _whole(part)
            self.part.emit(part)

    def toggle(self) -> None:
        """Pause, or go on."""
        if self._timer.isActive():
            self._timer.stop()
        elif self._parts is not None:
            self._timer.start()
        self.state.emit()

    def set_rate(self, rate: int) -> None:
        """Show so many parts a second, within bounds."""
        self.rate = max(SLOWEST, min(FASTEST, rate))
        self._timer.setInterval(_SECOND // self.rate)
        self.state.emit()


def _whole(part: str) -> int:
    """Return how many parts make the whole: ``UR:BYTES/3-12/…`` says it, a part alone does not."""
    members = part.split("/")
    return int(members[1].partition("-")[2]) if len(members) > 2 else 1  # noqa: PLR2004 - kind, place, bytes
