"""One entry in full: when, what came of it, which badges, which hosts, what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from wallet import i18n
from wallet.gui.activity import activity_words
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label
from wallet.snapshots.activity import ActivityKind
from wallet.wording.telling import activity_lines

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.activity import ActivityBadge, ActivityRow

_LONGEST = 300  # characters of a title
_PLACES = {
    ActivityKind.BACKUP: "backup",
    ActivityKind.KEYS: "settings",
}
_BY_CODE = {"activity_offer_later": "offer", "activity_offer_looked": "offer"}
_PROFILES = ("activity_profile_made", "activity_profile_taken", "activity_key_made")


class ActivityDetails(Card):
    """Made anew for each entry; a badge that is still here can be opened."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: ActivityRow | None = None
        self.openers: list[Button] = []  # of what the entry is about, in order
        self.hide()

    def show_row(self, row: ActivityRow | None) -> None:
        """Show one entry; None hides the card."""
        self._row = row
        self.setVisible(row is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        self.clear()
        self.openers = []
        row = self._row
        if row is None:
            return
        language = self._session.language
        self.heading.say(activity_words.sentence(row, self._session))
        when = i18n.date_and_time(row.time, language)
        self.rows.addWidget(Label(Type.BODY, "muted", when))
        facts = Facts()
        told = list(activity_lines.facts(row, language))
        for name, value in told:
            facts.add(name, value)
        facts.setVisible(bool(told))
        self.rows.addWidget(facts)
        if row.badges:
            self.rows.addWidget(self._badges(row))
        where = place_of(row)
        if where is not None and where[0] != "badge":
            self.rows.addWidget(self._way(*where), 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch(1)

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be opened."""
        if self.openers:
            self.openers[0].setFocus()

    def _badges(self, row: ActivityRow) -> QWidget:
        say = self._session.say
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.MEDIUM)
        grid.setVerticalSpacing(Space.TINY)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Label(Type.STRONG, text=say("activity_was_about")), 0, 0)
        for at, badge in enumerate(row.badges, 1):
            grid.addWidget(Label(text=self._named(badge)), at, 0)
            if badge.kept:
                grid.addWidget(self._opener(badge), at, 1)
        more = activity_words.how_many(row) - len(row.badges)
        if more > 0:
            rest = Label(colour="muted", text=say("activity_more", count=more))
            grid.addWidget(rest, len(row.badges) + 1, 0)
        return box

    def _named(self, badge: ActivityBadge) -> str:
        told = [activity_words.title(badge, self._session, _LONGEST)]
        if badge.after:
            told.append(activity_words.change(badge, self._session))
        if not badge.kept:
            told.append(self._session.say("activity_gone"))
        return "\n".join(told)

    def _opener(self, badge: ActivityBadge) -> Button:
        say = self._session.say
        button = Button(Kind.LINK)
        button.say(say("activity_open_badge"))
        title = activity_words.title(badge, self._session)
        button.setAccessibleName(say("act_on", act=say("activity_open_badge"), name=title))
        button.clicked.connect(lambda: self._session.go("badge", badge.id))
        self.openers.append(button)
        return button

    def _way(self, page: str, what: object) -> Button:
        button = Button()
        words = {"issuers": "issuer"}.get(page, page)
        button.say(self._session.say(f"activity_open_{words}"))
        button.clicked.connect(lambda: self._session.go(page, what))
        self.openers.append(button)
        return button


def place_of(row: ActivityRow) -> tuple[str, object] | None:
    """Return the page that shows what an entry is about, and what to show on it; None for none."""
    kept = [badge.id for badge in row.badges if badge.kept]
    if len(row.badges) == 1 and kept:
        return "badge", kept[0]
    if row.issuer:
        return "issuers", row.issuer
    if row.code in _PROFILES:
        return "profiles", None
    if row.code in _BY_CODE:
        return _BY_CODE[row.code], None
    return (_PLACES[row.kind], None) if row.kind in _PLACES else None
