"""Over a badge: the way back, its marks, and the ways out of the wallet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from wallet.gui import shortcuts
from wallet.gui.theme import Space
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.flow import across
from wallet.gui.widgets.labels import Label

if TYPE_CHECKING:
    from wallet.gui.badges.one_badge import OneBadge
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgeRow


class BadgeHead(QVBoxLayout):
    """Stands over the column below it; without a badge only the way back is there."""

    def __init__(self, session: Session, badge: OneBadge) -> None:
        super().__init__()
        self._session = session
        self._back = Button(Kind.LINK, "back")
        self._away = Label(colour="muted", wrap=False)
        self.favour, self._archive = Button(Kind.ICON, "star"), Button(Kind.ICON, "archive")
        self.export, self.more = Button(Kind.ICON, "export"), Button(Kind.ICON, "more")
        self._code, self.present = Button(Kind.PLAIN, "qr"), Button(Kind.PRIMARY, "present")
        self._back.clicked.connect(lambda: session.go("badges"))
        self.favour.clicked.connect(lambda: badge.acts.turn_favour(badge.rows))
        self._archive.clicked.connect(badge.turn_archive)
        self.export.clicked.connect(lambda: badge.save_edition(""))
        self._code.clicked.connect(badge.show_code)
        self.present.clicked.connect(badge.present)
        self._acts = (
            self.favour,
            self._archive,
            self.export,
            self.more,
            self._code,
            self.present,
        )
        top = across(self._back)
        top.push()
        top.addWidget(self._away)
        for button in self._acts:
            top.addWidget(button)
        self.setSpacing(Space.SMALL)
        self.addLayout(top)

    def fit(self, width: int, column: int) -> None:
        """Keep to the width of the column, in the middle of the page's; both in pixels."""
        side = max(Space.WIDE, (width - column) // 2)
        self.setContentsMargins(side, 0, side, 0)

    def show_acts(self, *, shown: bool) -> None:
        """Offer what can be done, as soon as there is a badge."""
        for button in self._acts:
            button.setVisible(shown)

    def retranslate(self) -> None:
        """Set every word that does not hang on the badge."""
        say = self._session.say
        self._back.say(say("window_badges"))
        self.present.say(say("badge_present"))
        self.export.say(say("badge_export"))
        self._code.say(say("show_from_badge"), tip=shortcuts.native("show_code"))
        self.more.say(say("badges_more"))

    def tell_marks(self, row: BadgeRow) -> None:
        """Tell of the badge whether it is a favourite, and whether it was put away."""
        say = self._session.say
        self.favour.show_icon("star-on" if row.favourite else "star")
        self.favour.say(say("act_unfavour" if row.favourite else "act_favour"))
        self._archive.show_icon("undo" if row.archived else "archive")
        self._archive.say(say("act_unarchive" if row.archived else "act_archive"))
        self._away.say(say("badge_away", date=row.archived) if row.archived else "")
