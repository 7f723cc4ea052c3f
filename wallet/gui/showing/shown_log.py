"""What was really shown is noted: a code that stood a while, parts once they make the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from wallet.snapshots.showing import Way

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.showing.parts_player import PartsPlayer

STANDS_MS = 3_000  # a code that stood so long was shown; turning past one hands nothing over


class ShownLog(QObject):
    """Tells when the way that stands there is to be noted, each way once."""

    due = Signal(object)  # the Way

    def __init__(self, page: QWidget, player: PartsPlayer) -> None:
        super().__init__(page)
        self._page, self._player = page, player
        self._way: Way | None = None
        self._stood = False
        self._noted: set[Way] = set()
        self.stands = QTimer(self, singleShot=True, interval=STANDS_MS)
        self.stands.timeout.connect(self._time_is_up)
        player.part.connect(lambda _: self.look())

    def begin(self, way: Way | None) -> None:
        """Wait for the way that stands there from now on; None for nothing."""
        self._way, self._stood = way, False
        if way is None:
            self.stands.stop()
        else:
            self.stands.start()

    def forget(self) -> None:
        """Something else is shown, which is noted anew."""
        self._noted.clear()

    def stood(self) -> None:
        """Wait no longer: it is shown on purpose, over the whole screen."""
        self.stands.stop()
        self._stood = True
        self.look()

    def has(self, way: Way) -> bool:
        """Say whether a way was noted."""
        return way in self._noted

    def look(self) -> None:
        """Tell if it is due."""
        way = self._way
        if way is None or way in self._noted or not self._stood:
            return
        if way is Way.ANIMATED and not self._player.went_by:
            return
        self._noted.add(way)
        self.due.emit(way)

    def _time_is_up(self) -> None:
        if self._page.window().isMinimized():
            self.stands.start()  # nobody sees it
        else:
            self.stood()
