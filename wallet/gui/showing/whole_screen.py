"""The code that stands on the page, over the whole screen as well for as long as that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wallet.gui.showing.full_screen import FullScreen
from wallet.snapshots.showing import Way

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.session import Session
    from wallet.gui.showing.parts_player import PartsPlayer


class WholeScreen(QObject):
    """Opens and closes it; whatever is drawn and told meanwhile is drawn and told there too."""

    left = Signal()

    def __init__(self, session: Session, page: QWidget, player: PartsPlayer) -> None:
        super().__init__(page)
        self._session, self._page, self._player = session, page, player
        self._modules: tuple[tuple[bool, ...], ...] = ()
        self.screen: FullScreen | None = None
        session.closed.connect(self.close)

    def open(self) -> None:
        """Make it with the code that was drawn last; ``tell`` and ``show`` follow."""
        self.screen = FullScreen(self._page)
        self.screen.left.connect(self._leave)
        self.screen.paused.connect(self._player.toggle)
        self.screen.faster.connect(lambda by: self._player.set_rate(self._player.rate + by))
        self.screen.picture.show_modules(self._modules)

    def show(self) -> None:
        """Bring it to the front, with the keys."""
        if self.screen is not None:
            self.screen.showFullScreen()
            self.screen.activateWindow()
            self.screen.setFocus()

    def draw(self, modules: tuple[tuple[bool, ...], ...]) -> None:
        """Draw a code."""
        self._modules = modules
        if self.screen is not None:
            self.screen.picture.show_modules(modules)

    def tell(self, title: str, told: str, way: Way) -> None:
        """Set the words below the code."""
        if self.screen is not None:
            say = self._session.say
            keys = say("show_keys_animated" if way is Way.ANIMATED else "show_keys")
            self.screen.say(title, told, bright=say("show_brightness"), keys=keys)

    def close(self) -> None:
        """Take it off the screen."""
        if self.screen is not None:
            self.screen.close()

    def _leave(self) -> None:
        if self.screen is not None:
            self.screen.deleteLater()
            self.screen = None
            self.left.emit()
