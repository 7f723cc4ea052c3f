"""What a look before sending found, of one weight: what it is, what to do, and the way there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.flow import FlowBox
from wallet.gui.widgets.labels import IconLabel, Label, one_line
from wallet.snapshots.portfolios import Weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wallet.gui.session import Session
    from wallet.snapshots.portfolios import Finding

_LOOKS = {
    Weight.STOPS: ("cross", "bad"),
    Weight.CARE: ("caution", "caution"),
    Weight.TOLD: ("info", "muted"),
}  # fmt: skip - a table
_MOST_BADGES = 3  # that a finding leads to
_LONGEST_TITLE = 48  # characters on a button
_ORDER = ("review_too_many", "review_nothing_chosen", "review_too_large")
_FIELDS = {
    "review_no_recipient": "recipient",
    "review_days": "days",
    "review_long_validity": "days",
    "review_line_too_long": "title",
    "review_text_too_long": "text",
    "review_own_words": "text",
    "review_name_differs": "name",
}
_ARRIVED = "arrived_"  # what begins the codes about things that came and are not kept yet
_OF_BADGE = (
    "review_altered",
    "review_not_a_badge",
    "review_expired",
    "review_revoked",
    "review_suspended",
    "review_not_yet_valid",
    "review_not_by_issuer",
    "review_unsigned",
    "review_hosted_only",
    "review_not_checkable",
    "review_status_unknown",
    "review_issuer_unknown",
    "review_issuer_denied",
    "review_inside",
    "review_editions",
    "review_not_yours",
)  # fmt: skip - a table


class FindingsCard(Card):
    """Hidden while there is nothing of its weight."""

    led = Signal(str, str)  # where: "words", "order", "fields", "badge", "gone"; which

    def __init__(self, session: Session, weight: Weight, heads: str = "folio_findings") -> None:
        """``heads`` begins the codes of the headings, one for each weight."""
        super().__init__()
        self._session, self._weight, self._heads = session, weight, heads
        self.hide()

    def show_findings(self, findings: Iterable[Finding], titles: Mapping[str, str]) -> None:
        """Show those of this weight; ``titles`` of badges by their ids."""
        self.clear()
        mine = [each for each in findings if each.weight is self._weight]
        count = len(mine)
        self.heading.say(self._session.say(f"{self._heads}_{self._weight.value}", count=count))
        for each in mine:
            self.rows.addWidget(self._line(each, titles))
        self.setVisible(bool(mine))

    def _line(self, finding: Finding, titles: Mapping[str, str]) -> QWidget:
        session = self._session
        icon, colour = _LOOKS[self._weight]
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        said = session.say(finding.code, **finding.details)
        words.addWidget(_text(Type.BODY, "", said))
        if step := session.next_step(finding.code, **finding.details):
            words.addWidget(_text(Type.CAPTION, "muted", step))
        if (ways := self._ways(finding, titles, said)) is not None:
            words.addWidget(ways)
        across.addLayout(words, 1)
        return line

    def _lead(self, part: str, which: str, *_: object) -> None:
        self.led.emit(part, which)

    def _ways(self, finding: Finding, titles: Mapping[str, str], said: str) -> QWidget | None:
        """Return the buttons that lead to what it is about, None where nothing could be done."""
        say, code = self._session.say, finding.code
        leads: list[tuple[str, str, str]] = []
        if code in _FIELDS:
            leads.append((say("folio_lead_words"), "words", _FIELDS[code]))
        elif code in _ORDER:
            leads.append((say("folio_lead_order"), "order", ""))
        elif code == "review_gone":
            leads.append((say("folio_lead_gone"), "gone", ""))
        came = code.startswith(_ARRIVED)
        if not leads and self._weight is Weight.TOLD and not came:
            return None
        where = "badge" if came or code in _OF_BADGE else "fields"
        if code in ("review_chosen_twice", "review_same_badge"):
            where = "order"
        about = [each for each in finding.badges if each in titles]
        leads += [(one_line(titles[each], _LONGEST_TITLE), where, each) for each in about]
        if not leads:
            return None
        box = FlowBox()
        for words, part, which in leads[:_MOST_BADGES]:
            button = Button(Kind.LINK)
            button.say(words)
            button.setAccessibleDescription(said)
            button.clicked.connect(partial(self._lead, part, which))
            box.flow.addWidget(button)
        if len(leads) > _MOST_BADGES:
            more = say("folio_lead_more", count=len(leads) - _MOST_BADGES)
            box.flow.addWidget(Label(Type.CAPTION, "muted", more, wrap=False))
        return box


def _text(role: Type, colour: str, text: str) -> Label:
    """Return a label that asks for no more height than its width makes it need.

    Its usual wish is that of a narrow one: of many, the sum would be an empty screen at the end.
    """
    made = Label(role, colour, text)
    policy = made.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
    made.setSizePolicy(policy)
    return made
