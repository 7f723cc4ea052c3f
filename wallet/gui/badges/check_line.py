"""One question and its answer: a plain sentence, how it came out, and the evidence on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet import i18n, wording
from wallet.gui.badges import badge_state
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.verification.report import Outcome

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.verification.report import Check

_COLOURS = {
    Outcome.PASS: "good",
    Outcome.FAIL: "bad",
    Outcome.UNKNOWN: "muted",
    Outcome.SKIPPED: "muted",
}  # fmt: skip - a table


class CheckLine(QWidget):
    """``grave``: a failure of this credential is one of the bad kinds.

    ``told`` collects the next steps that the page has given already, so that none is repeated.
    """

    def __init__(self, session: Session, check: Check, *, grave: bool, told: set[str]) -> None:
        super().__init__()
        say = session.say
        colour = _COLOURS[check.outcome]
        if check.outcome is Outcome.FAIL and not grave:
            colour = "caution"
        icon = "caution" if colour == "caution" else badge_state.OUTCOME_ICONS[check.outcome]
        sentence = say(check.code, **check.details)
        outcome = say(_outcome(check))
        if check.as_of is not None:
            moment = i18n.date_and_time(check.as_of, session.language)
            outcome = say("badge_as_of", outcome=outcome, moment=moment)
        after = session.next_step(check.code, **check.details)
        muted = check.outcome is Outcome.SKIPPED
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(Type.BODY, "muted" if muted else "", sentence))
        words.addWidget(Label(Type.CAPTION, colour, outcome))
        if after and after not in told and check.outcome is not Outcome.PASS:
            told.add(after)
            words.addWidget(Label(Type.CAPTION, "muted", after))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.MEDIUM)
        top = Qt.AlignmentFlag.AlignTop
        across.addWidget(IconLabel(icon, colour), 0, top)
        across.addLayout(words, 1)
        if check.evidence:
            facts = _evidence(session, check)
            toggle = Button(Kind.ICON, "chevron-down")
            toggle.say(say("badge_technical_of", sentence=sentence), tip=say("badge_technical"))
            toggle.setCheckable(True)
            toggle.toggled.connect(facts.setVisible)
            words.addWidget(facts)
            across.addWidget(toggle, 0, top)


def _outcome(check: Check) -> str:
    """Return the code of the outcome's word. Whom to know is for the learner, not for a check."""
    if check.check == "issuer_known" and check.outcome is Outcome.UNKNOWN:
        return "check_outcome_yours"
    return f"check_outcome_{check.outcome.value}"


def _evidence(session: Session, check: Check) -> Facts:
    facts = Facts(Type.CAPTION)
    known = wording.sentences()
    for name, value in check.evidence.items():
        code = f"evidence_{name}"
        facts.add(session.say(code) if code in known else name.replace("_", " "), value)
    facts.setVisible(False)
    return facts
