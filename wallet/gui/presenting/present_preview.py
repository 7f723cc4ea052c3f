"""Exactly what would leave this computer, in plain words, before anything is signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.errors import PresentingError
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.presenting.carrying import check_can_travel
from wallet.verification.tone import Tone
from wallet.wording import with_next_step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from wallet.credentials.model import Credential, Subject
    from wallet.gui.session import Session
    from wallet.snapshots.badges import BadgePage

_MOST_BADGES = 40


@dataclass(frozen=True, slots=True)
class Plan:
    """What the learner is about to sign."""

    badges: Sequence[BadgePage]
    recipient: str
    challenge: str
    until: datetime


def carried(subject: Subject) -> tuple[str, ...]:
    """Return what a badge says of its holder: name, email, hash, id; in that order."""
    parts = {"name"} if subject.name else set()
    if subject.id:
        parts.add("email" if subject.id.startswith("mailto:") else "id")
    parts.update(_identifier(each) for each in subject.identifiers)
    return tuple(part for part in ("name", "email", "hash", "id") if part in parts)


def _identifier(found: Mapping[str, Any]) -> str:
    kind = str(found.get("identityType", found.get("type", ""))).lower()
    if found.get("hashed") is True:
        return "hash"
    if "name" in kind and "user" not in kind:
        return "name"
    return "email" if "email" in kind else "id"


def obstacle(credential: Credential) -> PresentingError | None:
    """Return why a badge cannot be put into a presentation, None when it can."""
    try:
        check_can_travel(credential)
    except PresentingError as error:
        return error
    return None


class PresentPreview(Card):
    """A card that follows the learner's choices."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def show_plan(self, plan: Plan) -> None:
        """Say what this plan hands over."""
        self.clear()
        say = self._session.say
        self.heading.say(say("present_preview"))
        if not plan.badges:
            self.rows.addWidget(Label(colour="muted", text=say("present_preview_none")))
            return
        for page in plan.badges[:_MOST_BADGES]:
            self.rows.addWidget(self._badge(page))
        if len(plan.badges) > _MOST_BADGES:
            rest = len(plan.badges) - _MOST_BADGES
            self.rows.addWidget(Label(text=say("present_rest", count=rest)))
        line = QWidget()
        line.setFixedHeight(Space.TINY)
        self.rows.addWidget(line)
        code = plan.challenge
        bound = say("present_bound", challenge=code) if code else say("present_copyable")
        for icon, words in (
            ("badges", say("present_whole")),
            ("key", say("present_key")),
            ("clock", say("present_until", date=plan.until)),
            ("copy", bound),
            ("file", say("present_open")),
        ):
            self.rows.addLayout(_line(icon, "muted", Label(Type.CAPTION, text=words)))

    def _badge(self, page: BadgePage) -> QWidget:
        say = self._session.say
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(Label(Type.STRONG, text=one_line(page.row.title) or say("badges_untitled")))
        parts = [say(f"present_carries_{each}") for each in carried(page.credential.subject)]
        words = say("present_join").join(parts) or say("present_carries_none")
        rows.addWidget(Label(Type.CAPTION, "muted", say("present_carries", parts=words)))
        headline = page.row.headline
        if (error := obstacle(page.credential)) is not None:
            why = with_next_step(error.code, self._session.language, **error.details)
            rows.addLayout(_line("cross", "bad", Label(Type.CAPTION, text=why)))
        elif headline.tone in (Tone.CAUTION, Tone.BAD):
            why = say("present_warned", headline=say(headline.code))
            rows.addLayout(_line("caution", "caution", Label(Type.CAPTION, "caution", why)))
        return part


def _line(icon: str, colour: str, words: Label) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    row.addWidget(IconLabel(icon, colour, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
