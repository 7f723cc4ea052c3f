"""One skill: how far badges bear it out, where it is defined, and each badge that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from wallet.gui import clipboard
from wallet.gui.badges import badge_state
from wallet.gui.skills import skills_model
from wallet.gui.skills.skills_model import STATES
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.badge_line import BadgeLine
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.papers import skill_list
from wallet.snapshots.skills import HOLDS
from wallet.verification.tone import Tone
from wallet.wording import with_next_step
from wallet.wording.telling.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.snapshots.skills import HeldSkill, SkillBadge

_MOST = 50  # badges drawn of each kind
_LONGEST = 2000  # characters of a description


class SkillDetails(Card):
    """Badges that show it stand above those that do not count, each with the reason."""

    presented = Signal(object)  # ids of badges
    opened = Signal(str)  # id of a badge

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._held: HeldSkill | None = None
        self._lines: list[BadgeLine] = []
        self.hide()

    def show_skill(self, held: HeldSkill | None) -> None:
        """Show one skill; None hides the card. One that stands there already stays."""
        if held is not None and held == self._held:
            return
        self._held = held
        self.setVisible(held is not None)
        self.retranslate()

    def focus_first(self) -> None:
        """Put the focus on the first badge."""
        if self._lines:
            self._lines[0].setFocus()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        self.clear()
        self._lines = []
        held = self._held
        if held is None:
            return
        self.heading.say(skills_model.name(held, self._session))
        self.rows.addLayout(self._state(held))
        told = with_next_step(f"holding_{held.holding}_text", self._session.language)
        self.rows.addWidget(Label(text=told))
        if held.is_shown:
            self.rows.addLayout(self._present(held.shown_by))
        self._badges("skills_shown_by", [each for each in held.badges if each.holding in HOLDS])
        self._badges("skills_apart", [each for each in held.badges if each.holding not in HOLDS])
        self.rows.addWidget(self._facts(held))
        self.rows.addStretch(1)

    def _state(self, held: HeldSkill) -> QHBoxLayout:
        icon, tone = STATES[held.holding]
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(IconLabel(icon, colour))
        word = self._session.say(f"holding_{held.holding}")
        line.addWidget(Label(Type.STRONG, colour, word), 1)
        return line

    def _facts(self, held: HeldSkill) -> Facts:
        session, skill = self._session, held.skill
        say, shown = session.say, skill.name(session.language)
        facts = Facts()
        framework = skill_list.framework_name(skill.framework, session.language)
        facts.add(say("skills_framework"), one_line(framework))
        if skill.code:
            facts.add(say("skills_code"), one_line(skill.code))
        others = [one_line(text) for _, text in skill.names if text != shown]
        if others:
            facts.add(say("skills_other_names"), "\n".join(dict.fromkeys(others)))
        if skill.url:
            copy = Button(Kind.ICON, "copy")
            copy.say(say("skills_copy_target"))
            copy.clicked.connect(lambda: self._copy(skill.url))
            facts.add(say("skills_target"), one_line(skill.url, 2000), copy)
        if skill.description.strip():
            facts.add(say("skills_description"), plain(skill.description[:_LONGEST]))
        return facts

    def _copy(self, url: str) -> None:
        self._session.clipboard.copy(url)
        self._session.tell(Tone.GOOD, "window_copied_for_a_while", seconds=clipboard.SECONDS)

    def _present(self, ids: tuple[str, ...]) -> QHBoxLayout:
        button = Button(Kind.PRIMARY, "present")
        button.say(self._session.say("skills_present"))
        button.clicked.connect(lambda: self.presented.emit(list(ids)))
        across = QHBoxLayout()
        across.addWidget(button)
        across.addStretch(1)
        return across

    def _badges(self, heading: str, badges: Sequence[SkillBadge]) -> None:
        if not badges:
            return
        self.rows.addSpacing(Space.SMALL)
        self.rows.addWidget(Label(Type.STRONG, text=self._session.say(heading)))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for badge in badges[:_MOST]:
            line = self._line(badge)
            self._lines.append(line)
            lines.addWidget(line)
        self.rows.addLayout(lines)
        if len(badges) > _MOST:
            more = self._session.say("skills_more", count=len(badges) - _MOST)
            self.rows.addWidget(Label(Type.CAPTION, "muted", more))

    def _line(self, badge: SkillBadge) -> BadgeLine:
        say = self._session.say
        title = one_line(badge.title) or say("badges_untitled")
        inside = say("skills_inside", inside=one_line(badge.inside)) if badge.inside else ""
        issuer = one_line(badge.issuer) or say("badges_unnamed")
        tone = badge.headline.tone
        icon = badge_state.icon(badge.verdict, tone)
        state = badge_state.word(badge.verdict, badge.trust, badge.freshness)
        if badge.headline.code == "skill_badge_archived":
            icon, state = "archive", badge.headline.code
        line = BadgeLine(title, " · ".join(filter(None, (say(state), issuer, inside))), tone, icon)
        line.clicked.connect(lambda: self.opened.emit(badge.id))
        return line
