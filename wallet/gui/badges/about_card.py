"""What the badge says the learner can do, in the issuer's words, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import Label, one_line
from wallet.gui.widgets.long_text import LongText
from wallet.wording import stated_terms
from wallet.wording.telling.plain_text import plain

if TYPE_CHECKING:
    from wallet.credentials.model import Credential
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage
    from wallet.snapshots.facts import Fact

_LONGEST_URL = 500
_LONGEST = 200  # characters of one fact
_SECTIONS = ("results", "skills", "evidence")


class About(QWidget):
    """Description, results, criteria, skills, facts; says so when the badge has none of them."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.LARGE)
        self._shown: tuple[object, ...] = ()

    def show_page(self, page: BadgePage) -> None:
        """Show what one credential claims; a page that says the same is left as it is opened."""
        shown = (page.sha256, page.stated, page.credential.achievement, self._session.language)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._tell(page.credential, {each.fact: each.value for each in page.stated})

    def _tell(self, credential: Credential, stated: dict[str, Fact]) -> None:
        say, achievement = self._session.say, credential.achievement
        description, criteria = plain(achievement.description), plain(achievement.criteria)
        if description:
            self._section(say("badge_about"), description)
        self._list("results", stated)
        if criteria or achievement.criteria_url:
            url = achievement.criteria_url[:_LONGEST_URL]
            where = say("badge_criteria_at", url=url) if url else ""
            self._section(say("badge_criteria"), criteria, where)
        self._list("skills", stated)
        self._facts(stated)
        self._list("evidence", stated)
        if achievement.tags:
            joined = say("badge_tag_join").join(one_line(tag) for tag in achievement.tags)
            self._section(say("badge_tags"), joined)
        if not self._rows.count():
            self._rows.addWidget(Label(colour="muted", text=say("badge_says_nothing")))

    def _list(self, fact: str, stated: dict[str, Fact]) -> None:
        value = stated.get(fact)
        if isinstance(value, tuple):
            lines = [f"• {one_line(each)}" if len(value) > 1 else one_line(each) for each in value]
            self._section(self._session.say(f"fact_{fact}"), "\n".join(lines))

    def _facts(self, stated: dict[str, Fact]) -> None:
        facts = Facts()
        told = [name for name in stated if name not in _SECTIONS]
        for name in told:
            value = stated_terms.told(name, str(stated[name]), self._session.language)
            facts.add(self._session.say(f"fact_{name}"), one_line(value, _LONGEST))
        if told:
            self._rows.addWidget(facts)
        else:
            facts.deleteLater()

    def _section(self, heading: str, text: str, small: str = "") -> None:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addWidget(Label(Type.STRONG, text=heading))
        if text:
            told = LongText(self._session)
            told.say(text, heading)
            column.addWidget(told)
        if small:
            column.addWidget(Label(Type.CAPTION, "muted", small))
        self._rows.addWidget(section)
