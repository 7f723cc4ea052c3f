"""Whose a badge is, how that is known, and saying otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.choice_box import ChoiceBox
from wallet.gui.widgets.labels import Label, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage

_LONGEST = 60  # characters of a name
_ASSIGNED = "holder_assigned"


class OwnerCard(Card):
    """``assigned`` carries a profile's id, or None for what the badge itself says."""

    assigned = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._who, self._how, self._after = Label(Type.STRONG), Label(), Label(colour="muted")
        self._name, self._choice = Label(colour="muted"), ChoiceBox()
        self._name.setBuddy(self._choice)
        self._choice.activated.connect(lambda at: self.assigned.emit(self._choice.itemData(at)))
        for part in (self._who, self._how, self._after, self._name, self._choice):
            self.rows.addWidget(part)

    def show_owner(self, page: BadgePage, profiles: Sequence[tuple[str, str]]) -> None:
        """Show whose it is; ``profiles`` are ids and names."""
        say, owner = self._session.say, page.owner
        self.setVisible(owner is not None)
        if owner is None:
            return
        named = {
            each: one_line(name, _LONGEST) or say("profile_unnamed") for each, name in profiles
        }
        self.heading.say(say("owner_heading"))
        self._who.say(named.get(owner.profile, ""))
        self._who.setVisible(owner.profile in named)
        self._how.say(say(owner.code))
        after = self._session.next_step(owner.code)
        self._after.say(after)
        self._after.setVisible(bool(after))
        self._name.say(say("owner_change"))
        self._choice.setAccessibleName(say("owner_change"))
        self._choice.clear()
        self._choice.addItem(say("owner_as_the_badge_says"), None)
        for profile_id, name in named.items():
            self._choice.addItem(name, profile_id)
        chosen = owner.profile if owner.code == _ASSIGNED else None
        self._choice.setCurrentIndex([None, *named].index(chosen))
