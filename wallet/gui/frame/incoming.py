"""What comes into the window from outside: handed over, opened, scanned, dropped or pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from wallet.gui import handed_over
from wallet.gui.handed_over import HandedOver
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData

    from wallet.gui.dispatch import Place
    from wallet.gui.session import Session

_DROPS = {
    "import": "window_drop",
    "received": "window_drop_received",
    "scan": "window_drop_scan",
}


class Incoming(QObject):
    """Brings it to its page; what needs the wallet waits until that is open.

    ``standing`` tells the page in front, and the one whose work it does: the scan page that of
    the page it was opened from, every other its own.
    """

    def __init__(
        self,
        session: Session,
        parent: QObject,
        *,
        go: Callable[[str, object], None],
        standing: Callable[[], tuple[str, str]],
        first: object,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._go = go
        self._standing = standing
        self.waiting = first  # for the wallet

    def take(self, given: object) -> None:
        """Take what another start handed over."""
        self.waiting = given
        if self._session.unlocked:
            self.go_on()
        else:
            self.look()

    def hand(self, given: HandedOver) -> None:
        """Bring anything that came from outside to its page; what needs the wallet waits for it."""
        place = _place_of(given, checking=self._checking())
        if not place.page:
            self._session.tell(Tone.CAUTION, place.code, **place.details)
        elif self._session.unlocked or not place.needs_wallet:
            self._go(place.page, place.what)
        else:
            self._go("unlock" if self._session.vault_exists() else "welcome", given)
            self._session.tell(Tone.NEUTRAL, "dispatch_kept")

    def look(self) -> None:
        """Go on at once with what waits and needs no wallet, or where none is."""
        first = self.waiting
        if not isinstance(first, HandedOver):
            return
        alone = not self._session.vault_exists() and not first.link
        place = _place_of(first, checking=alone)
        if not place.page or not place.needs_wallet:
            self.waiting = None
            self.hand(first)

    def go_on(self) -> None:
        """Go on with what waited, now that the wallet is open."""
        first, self.waiting = self.waiting, None
        if isinstance(first, HandedOver):
            self.hand(first)
        elif first is not None:
            self._go("import", first)

    # drop, paste and scan --------------------------------------------------------------------
    @property
    def target(self) -> str:
        """The page that takes what is dropped or pasted, "" for none."""
        if self._standing()[0] == "scan":
            return "scan"
        if self._checking():
            return "received"
        return "import" if self._session.unlocked else ""

    def invitation(self, mime: QMimeData) -> str:
        """Return what to say to something that is dragged over the window; "" where none takes it.

        What it holds is seen when it is let go.
        """
        target = self.target
        usable = mime.hasUrls() or mime.hasText() or mime.hasImage()
        return self._session.say(_DROPS[target]) if target and usable else ""

    def take_in(self, found: HandedOver) -> None:
        """Take what was dropped or pasted; pictures that fall on the scan page are scanned."""
        if self._standing()[0] == "scan" and found.pictures:
            self._go("scan", found)
        else:
            self.hand(found)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        if not self.target:
            return
        held: QMimeData | None = QApplication.clipboard().mimeData()  # None while it is empty
        found = handed_over.read(held)
        if found:
            self.take_in(found)
        else:
            self._session.tell(Tone.NEUTRAL, "window_nothing_pasted")

    def scan(self) -> None:
        """Scan with a wallet, or without one where somebody looks at what others sent."""
        if self.target:
            self._go("scan", None)

    def _checking(self) -> bool:
        """Whether somebody looks at what others sent."""
        return self._standing()[1] in ("received", "welcome")


def _place_of(given: HandedOver, *, checking: bool) -> Place:
    """Decide where something goes, with what that needs loaded when something comes."""
    from wallet.gui.dispatch import place_of  # noqa: PLC0415 - the first page waits for no table

    return place_of(given, checking=checking)
