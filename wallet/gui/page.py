"""What a page is to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.changes import Changes


class Page(QWidget):
    """One page of the main area; made when it is first shown, kept until the wallet locks.

    A page builds its widgets once, sets every word in ``retranslate`` (called after construction
    and whenever the language changes), loads in ``enter`` (called each time it is shown, with what
    the caller wants to see) and again in ``reload`` when a command changed something while it is
    in front. Colours come from the theme by themselves; what a page paints into pixmaps of its own
    is redone in ``restyle``.
    """

    guided = False
    """Whether the page is now a step of the first start: the side rail stays away."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setProperty("look", "page")

    def retranslate(self) -> None:
        """Set every word in the language of the session."""

    def restyle(self) -> None:
        """Redo what was painted in the old theme's colours."""

    def enter(self, what: object) -> None:
        """Come to the front, to show ``what`` (None: as it was)."""

    def under(self, what: object) -> str:
        """Return the rail's page for ``what``; "" for the usual one."""
        del what
        return ""

    def reload(self, changes: Changes) -> None:
        """Show again what changed; only the page in front is asked."""

    def seek(self) -> None:
        """Put the cursor into the page's search field, if it has one (Ctrl+F)."""
