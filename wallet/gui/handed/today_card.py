"""What a recipient would still be able to verify today, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import i18n
from wallet.gui.badges import badge_state
from wallet.gui.theme import Type
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.gui.widgets.note_line import NoteLine
from wallet.gui.widgets.one_card import marked
from wallet.verification.headline import headline
from wallet.verification.tone import Tone

if TYPE_CHECKING:
    from datetime import datetime

    from wallet.gui.session import Session
    from wallet.snapshots.handed import HandedCheck

_BADGES = 20  # that are told one by one; more are counted
_LONGEST = 200  # characters
_TONES = {
    "handed_still_good": Tone.GOOD,
    "handed_ended": Tone.CAUTION,
    "handed_badges_changed": Tone.CAUTION,
    "handed_broken": Tone.BAD,
}


class TodayCard(Card):
    """Says that it is being looked at until the answer is here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._check: HandedCheck | None = None
        self._at: datetime | None = None
        self.hide()

    def wait(self) -> None:
        """Say nothing of the row before while the next is judged."""
        self._check = None
        self.show()
        self.retranslate()

    def show_check(self, check: HandedCheck, at: datetime) -> None:
        """Tell what came of it."""
        self._check, self._at = check, at
        self.show()
        self.retranslate()

    def retranslate(self) -> None:
        """Tell it in the language of the session."""
        say, check = self._session.say, self._check
        self.clear()
        self.heading.say(say("handed_page_today"))
        if check is None:
            self.rows.addWidget(Label(colour="muted", text=say("handed_page_looking")))
            return
        tone = _TONES.get(check.code, Tone.NEUTRAL)
        icon = IconLabel()
        icon.show_tone(tone)
        colour = "" if tone is Tone.NEUTRAL else tone.value
        sentence = say(check.code, **check.details)
        self.rows.addLayout(marked(icon, Label(Type.STRONG, colour, sentence)))
        if after := self._session.next_step(check.code, **check.details):
            self.rows.addWidget(Label(text=after))
        self._tell_badges(check)
        if check.report is not None and self._at is not None:
            moment = i18n.date_and_time(self._at, self._session.language)
            self.rows.addWidget(
                Label(Type.CAPTION, "muted", say("handed_page_as_known", moment=moment))
            )

    def _tell_badges(self, check: HandedCheck) -> None:
        say = self._session.say
        inner = check.report.inner if check.report is not None else ()
        for report in inner[:_BADGES]:
            tone = headline(report).tone
            title = one_line(report.credential.name, _LONGEST) if report.credential else ""
            state = say(badge_state.word(report.verdict, report.trust, report.freshness))
            line = say("handed_page_badge", title=title or say("badges_untitled"), state=state)
            colour = "muted" if tone is Tone.NEUTRAL else tone.value
            self.rows.addWidget(NoteLine(badge_state.icon(report.verdict, tone), colour, line))
        if len(inner) > _BADGES:
            more = say("applicants_page_more", count=len(inner) - _BADGES)
            self.rows.addWidget(Label(Type.CAPTION, "muted", more))
