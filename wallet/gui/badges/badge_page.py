"""One badge: the certificate, how it was verified, what became of it, the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from wallet.gui import shortcuts
from wallet.gui.badges.badge_head import BadgeHead
from wallet.gui.badges.badge_parts import BadgeParts
from wallet.gui.badges.loading import Loaded, load
from wallet.gui.badges.one_badge import OneBadge
from wallet.gui.badges.seldom_menu import seldom_menu
from wallet.gui.page import Page
from wallet.gui.theme import Space
from wallet.snapshots.changes import Changes

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from wallet.gui.session import Session

_WIDTH = 980
_SHOWN = Changes.LIBRARY | Changes.REPORTS | Changes.TRUST | Changes.PROFILES


class BadgeDetailPage(Page):
    """Loads all that its parts show in one reading job."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.badge = OneBadge(session, self)
        self.head = BadgeHead(session, self.badge)
        self._tabs = BadgeParts(session, self.badge, self, _WIDTH)
        self.head.more.clicked.connect(self._open_menu)
        self.head.addWidget(self._tabs.bar)
        shortcuts.bind(self, "show_code", self.badge.show_code)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Space.WIDE, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self.head)
        rows.addWidget(self._tabs, 1)
        self._show_body(shown=False)
        self._tabs.turn("certificate")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the head over the column of the part below it."""
        super().resizeEvent(event)
        self.head.fit(self.width(), _WIDTH)

    def _show_body(self, *, shown: bool) -> None:
        self.head.show_acts(shown=shown)
        for part in (self._tabs.bar, self._tabs):
            part.setVisible(shown)

    def retranslate(self) -> None:
        """Set every word, and tell the badge's story again."""
        self.head.retranslate()
        self._tabs.retranslate()
        self._tell()

    def restyle(self) -> None:
        """Pass the theme on."""
        self._tabs.restyle()

    def enter(self, what: object) -> None:
        """Show the badge with this id, its certificate first."""
        if isinstance(what, str) and what != self.badge.id:
            self.badge.id, self.badge.loaded = what, None
            self._show_body(shown=False)
            self._tabs.begin()
        self._load()

    def reload(self, changes: Changes) -> None:
        """Load again when the badge, its verdict or its issuer may differ."""
        if changes & _SHOWN and self.badge.id:
            self._load()

    def clear(self) -> bool:
        """Empty the search in the original; return whether there was one."""
        return self._tabs.clear()

    def seek(self) -> None:
        """Search in the original, and turn to it first."""
        if self.badge.loaded is not None:
            self._tabs.seek()

    def _load(self) -> None:
        badge_id, now = self.badge.id, self.session.now()

        def show(loaded: Loaded) -> None:
            if badge_id == self.badge.id:
                self.badge.loaded = loaded
                self._tell()

        self.session.read(lambda wallet: load(wallet, badge_id, now=now), show)

    def _tell(self) -> None:
        loaded = self.badge.loaded
        if loaded is None:
            return
        self.badge.names.marks = loaded.marks
        first = self._tabs.isHidden()  # not: out of sight, with another page in front
        self.head.tell_marks(loaded.page.row)
        self._tabs.tell()
        self._show_body(shown=True)
        if first:
            self.head.present.setFocus()

    def _open_menu(self) -> None:
        loaded, more = self.badge.loaded, self.head.more
        if loaded is not None:
            menu = seldom_menu(self.session, self, self.badge, loaded, self._drop)
            menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

    def _drop(self) -> None:
        """Delete, without a question: the message that follows offers the way back."""
        self._tabs.own.note.flush()
        rows = self.badge.rows
        self.badge.id, self.badge.loaded = "", None
        self._show_body(shown=False)
        self.session.go("badges")
        self.badge.acts.delete(rows)
