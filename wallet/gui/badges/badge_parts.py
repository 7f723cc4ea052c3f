"""The parts of a badge's page: made when they are first turned to, told anew only in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from wallet.gui.badges.certificate_tab import CertificateTab
from wallet.gui.badges.history_tab import HistoryTab
from wallet.gui.badges.original_tab import OriginalTab
from wallet.gui.badges.verification_tab import VerificationTab
from wallet.gui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wallet.gui.badges.one_badge import OneBadge
    from wallet.gui.session import Session

_NAMES = ("certificate", "verification", "history", "original")
_Part = CertificateTab | VerificationTab | HistoryTab | OriginalTab


class BadgeParts(Tabs):
    """Ties what each part asks for to what can be done with the badge."""

    def __init__(self, session: Session, badge: OneBadge, page: QWidget, width: int) -> None:
        super().__init__(
            {
                "certificate": lambda: self._first,
                "verification": self._make_verification,
                "history": self._make_history,
                "original": lambda: OriginalTab(session, width),
            },
            page,
        )
        self._session, self._badge, self._width = session, badge, width
        self._current: set[str] = set()  # parts that show what is loaded
        self._first = self._make_certificate()
        self.own = self._first.own
        self.turned.connect(lambda _: self._tell_part())

    # making --------------------------------------------------------------------------------------
    def _make_certificate(self) -> CertificateTab:
        made, badge = CertificateTab(self._session, self._width), self._badge
        made.certificate.picture_asked.connect(badge.ask_picture)
        made.certificate.banner.story_asked.connect(lambda: self.turn("verification"))
        made.certificate.banner.know_asked.connect(self._ask_know)
        made.certificate.banner.fetch_asked.connect(badge.ask_fetch)
        made.owner.assigned.connect(badge.assign)
        own, acts = made.own, badge.acts
        own.note.written.connect(badge.keep_note)
        own.untag_asked.connect(lambda name: acts.untag(badge.rows, name))
        own.uncollect_asked.connect(lambda each: acts.uncollect(badge.rows, each))
        own.tag_asked.connect(lambda: badge.names.ask_tag(badge.rows))
        own.collect_asked.connect(lambda: badge.names.ask_collection(badge.rows))
        return made

    def _make_verification(self) -> VerificationTab:
        made, badge = VerificationTab(self._session, self._width), self._badge
        made.recheck_asked.connect(badge.check_again)
        made.story.fetch_asked.connect(badge.ask_fetch)
        made.story.edition_asked.connect(badge.ask_newest)
        made.issuer.decided.connect(badge.decide)
        return made

    def _make_history(self) -> HistoryTab:
        made, badge = HistoryTab(self._session, self._width), self._badge
        editions = made.editions
        editions.save_asked.connect(badge.save_edition)
        editions.compare_asked.connect(
            lambda before, after: badge.compare(
                before, after, lambda found: editions.show_differences(before, after, found)
            )
        )
        return made

    # telling -------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        """Set the words of the tabs; what is in them is told by ``tell``."""
        self.bar.setAccessibleName(self._session.say("badge_tabs"))
        for name in _NAMES:
            self.say(name, self._session.say(f"badge_tab_{name}"))

    def tell(self) -> None:
        """Show what is loaded now: in front at once, elsewhere when it is turned to."""
        self._current.clear()
        self._tell_part()

    def begin(self) -> None:
        """Show the certificate, from its top, and so every part."""
        self.turn("certificate")
        for name in _NAMES:
            if (part := self._known(name)) is not None:
                part.verticalScrollBar().setValue(0)

    def seek(self) -> None:
        """Turn to the original, and search in it."""
        self.turn("original")
        original = self._known("original")
        if isinstance(original, OriginalTab):
            shown = 0  # milliseconds: a part that was just made takes no focus yet
            QTimer.singleShot(shown, original, original.seek)

    def clear(self) -> bool:
        """Empty the search in the original; return whether there was one."""
        original = self._known("original")
        if isinstance(original, OriginalTab) and original.isVisible():
            return original.search.clear()
        return False

    def restyle(self) -> None:
        """Pass the theme on to the part that keeps a font of its own."""
        original = self._known("original")
        if isinstance(original, OriginalTab):
            original.restyle()

    def _ask_know(self) -> None:
        """Turn to the issuer, whose address and key are compared before anything is decided."""
        self.turn("verification")
        part = self._known("verification")
        if isinstance(part, VerificationTab):
            part.ask_know()

    def _known(self, name: str) -> _Part | None:
        part = self.part(name)
        return part if isinstance(part, _Part) else None

    def _tell_part(self) -> None:
        """Show what is loaded in the part in front, unless it stands there."""
        part, loaded = self._known(self.name), self._badge.loaded
        if loaded is not None and part is not None and self.name not in self._current:
            self._current.add(self.name)
            part.retranslate()
            part.show_loaded(loaded)
