"""One question and its answer: a plain sentence, how it came out, and the evidence on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wallet.gui.badges import badge_state
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.identity import in_a_sentence, whole_addresses
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.verification.report import Outcome
from wallet.wording.evidence import lines, of_when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wallet.gui.session import Session
    from wallet.verification.report import Check

_COLOURS = {
    Outcome.PASS: "good",
    Outcome.FAIL: "bad",
    Outcome.UNKNOWN: "muted",
    Outcome.SKIPPED: "muted",
}  # fmt: skip - a table
# Not asked, and yet the learner has to know why.
_NOTEWORTHY = ("issuer_not_shown",)
MINOR = ("schema", "issuer_known", "evidence_links", "holder_match")  # none speaks against it
STORY = ("proof", "issuer_binding", "status", "dates", "issuer_known")
"""The questions that everybody asks, in the order in which they are told."""
_FORM = ("schema_differs", "schema_lacks")
_SKIPPED = {
    "not_reached": "check_outcome_not_reached",
    "issuer_not_shown": "check_outcome_not_shown",
}


class CheckLine(QWidget):
    """``grave``: a failure of this credential is one of the bad kinds.

    ``told`` collects the next steps that the page has given already, so that none is repeated.
    Sentences name hosts; whole addresses stand with the evidence.
    """

    def __init__(self, session: Session, check: Check, *, grave: bool, told: set[str]) -> None:
        super().__init__()
        say = session.say
        colour = _COLOURS[check.outcome]
        if check.outcome is Outcome.FAIL and not grave:
            colour = "caution"
        icon = "caution" if colour == "caution" else badge_state.OUTCOME_ICONS[check.outcome]
        details = in_a_sentence(check.details)
        sentence = say(check.code, **details)
        outcome = f"{say(f'check_{check.check}')} · {say(_outcome(check))}"
        if moment := of_when(check.as_of, check.evidence, session.language):
            dated = say("badge_as_of", outcome=outcome, moment=moment)
            outcome = dated if check.as_of else f"{outcome} · {moment}"
        after = session.next_step(check.code, **details)
        muted = is_folded(check)
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
        if check.evidence or whole_addresses(check.details):
            toggle = Button(Kind.ICON, "chevron-down")
            toggle.say(say("badge_technical_of", sentence=sentence), tip=say("badge_technical"))
            toggle.setCheckable(True)
            toggle.toggled.connect(lambda on: self._open(session, check, words, wanted=on))
            across.addWidget(toggle, 0, top)
        self._facts: Facts | None = None

    def _open(self, session: Session, check: Check, words: QVBoxLayout, *, wanted: bool) -> None:
        """Show the evidence, made when it is asked for: most of it never is."""
        if self._facts is None:
            self._facts = _evidence(session, check)
            words.addWidget(self._facts)
        self._facts.setVisible(wanted)


def is_folded(check: Check) -> bool:
    """Say whether a check need not stand in the learner's way: nobody had to ask it."""
    return check.outcome is Outcome.SKIPPED and check.code not in _NOTEWORTHY


def is_open(check: Check) -> bool:
    """Say whether a check could not be made, and its answer could matter."""
    return check.outcome is Outcome.UNKNOWN and check.check not in MINOR


def in_story(check: Check) -> bool:
    """Say whether a check belongs to the short story: what everybody asks, or what went wrong."""
    if is_folded(check) or is_open(check):
        return False
    return check.check in STORY or (
        check.outcome is not Outcome.PASS and (check.check not in MINOR or _is_broken(check))
    )


def in_order(checks: Sequence[Check]) -> list[Check]:
    """Return what is not folded away: first what went wrong, then what is not known."""
    ranks = {Outcome.FAIL: 0, Outcome.UNKNOWN: 1}

    def rank(check: Check) -> tuple[int, int]:
        minor = check.check in MINOR and not _is_broken(check)
        place = STORY.index(check.check) if check.check in STORY else len(STORY)
        return 2 if minor else ranks.get(check.outcome, 2), place

    return sorted((check for check in checks if not is_folded(check)), key=rank)


def _is_broken(check: Check) -> bool:
    return check.code == "schema_broken"


def _outcome(check: Check) -> str:
    """Return the code of the outcome's word. Whom to know is for the learner, not for a check."""
    if check.check == "issuer_known" and check.outcome is Outcome.UNKNOWN:
        return "check_outcome_yours"
    if check.code in _FORM:  # of which the verdict takes no notice
        return "check_outcome_form"
    return _SKIPPED.get(check.code, f"check_outcome_{check.outcome.value}")


def _evidence(session: Session, check: Check) -> Facts:
    facts = Facts(Type.CAPTION)
    told = dict(lines(check.evidence, session.language))
    for name, value in told.items():
        facts.add(name, value)
    for address in whole_addresses(check.details):
        if address not in told.values():
            facts.add(session.say("badge_address_whole"), address)
    return facts
