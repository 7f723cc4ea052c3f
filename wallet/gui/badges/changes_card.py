"""What checks found otherwise than those before them, told with their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.identity import in_a_sentence
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.verification.report import Verdict

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage, Change, CheckChange
    from wallet.verification.report import Check

_OPEN = 2  # changes that stand open; older ones are folded away


class ChangesCard(Card):
    """Says so while every check came out as the one before it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_page(self, page: BadgePage) -> None:
        """Tell the changes of the edition in front, newest first."""
        self.clear()
        found = [each for each in page.history if each.sha256 == page.sha256]
        self.heading.say(self._session.say("changes_heading"))
        if not found:
            nothing = self._session.say("changes_none", checked=page.checked)
            self.rows.addWidget(Label(colour="muted", text=nothing))
        for change in found[:_OPEN]:
            self.rows.addWidget(self._change(change))
        older = [self._change(change) for change in found[_OPEN:]]
        if older:
            toggle = Button(Kind.LINK, "chevron-down")
            toggle.say(self._session.say("changes_older", count=len(older)))
            toggle.setCheckable(True)
            self.rows.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeft)
        for line in older:
            line.setVisible(False)
            toggle.toggled.connect(line.setVisible)
            self.rows.addWidget(line)

    def _change(self, change: Change) -> QWidget:
        say = self._session.say
        code = "change_same_verdict" if change.before is change.after else "change_of"
        before, after = (say(f"verdict_{each}") for each in (change.before, change.after))
        said = say(code, checked=change.checked, when=change.when, before=before, after=after)
        better = change.after is Verdict.VALID
        line = QWidget()
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(Label(text=said))
        for each in change.checks:
            words.addWidget(Label(Type.CAPTION, "", self._now(each)))
            words.addWidget(Label(Type.CAPTION, "muted", self._before(each)))
        if not change.checks:
            words.addWidget(Label(Type.CAPTION, "muted", say("change_inside")))
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.MEDIUM)
        icon = IconLabel("check" if better else "history", "good" if better else "muted")
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return line

    def _now(self, each: CheckChange) -> str:
        say = self._session.say
        return say("changes_now", check=say(f"check_{each.check}"), said=self._said(each.after))

    def _before(self, each: CheckChange) -> str:
        return self._session.say("changes_before", said=self._said(each.before))

    def _said(self, check: Check | None) -> str:
        say = self._session.say
        return (
            say("change_not_asked")
            if check is None
            else say(check.code, **in_a_sentence(check.details))
        )
