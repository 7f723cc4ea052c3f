"""What is known of one issuer, and the learner's decision about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from wallet.gui.issuers import issuers_model
from wallet.gui.theme import Space, Type
from wallet.gui.widgets.buttons import Button, Kind
from wallet.gui.widgets.card import Card
from wallet.gui.widgets.facts import Facts
from wallet.gui.widgets.flow import Flow
from wallet.gui.widgets.identity import domain, grouped, technical
from wallet.gui.widgets.labels import IconLabel, Label
from wallet.snapshots import Tone
from wallet.trust.model import Level

if TYPE_CHECKING:
    from wallet.gui.session import Session
    from wallet.snapshots import IssuerRow

_MOST_KEYS = 12


class IssuerDetails(Card):
    """Domain and keys stand above the buttons: they are what to compare before deciding."""

    decided = Signal(object, object)  # IssuerRow, Level or None

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._row: IssuerRow | None = None
        self.hide()

    def show_issuer(self, row: IssuerRow | None) -> None:
        """Show one issuer; None hides the card."""
        self._row = row
        self.setVisible(row is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Make the rows anew, in the language of the session."""
        self.clear()
        row, say = self._row, self._session.say
        if row is None:
            return
        self.heading.say(issuers_model.name(row, self._session))
        self.rows.addLayout(self._level(row))
        self.rows.addWidget(Label(text=say(f"level_{row.level.value}_text", registry=row.registry)))
        self.rows.addWidget(self._facts(row))
        self.rows.addLayout(self._buttons(row))
        self.rows.addStretch(1)

    def _level(self, row: IssuerRow) -> QHBoxLayout:
        icon, tone = issuers_model.LEVELS[row.level]
        colour = "muted" if tone is Tone.NEUTRAL else tone.value
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(IconLabel(icon, colour))
        line.addWidget(Label(Type.STRONG, colour, self._session.say(f"level_{row.level.value}")), 1)
        return line

    def _facts(self, row: IssuerRow) -> Facts:
        session, say = self._session, self._session.say
        facts = Facts()
        host = domain(row.id)
        if host:
            spelt = technical(host)
            facts.add(say("issuers_domain"), f"{host}\n{spelt}".strip())
        facts.add(say("issuers_identifier"), row.id)
        keys = "\n".join(grouped(key) for key in row.keys[:_MOST_KEYS])
        facts.add(say("issuers_keys"), keys or say("issuers_no_keys"))
        facts.add(say("issuers_held"), str(row.badges))
        never = say("issuers_never")
        facts.add(say("issuers_first_seen"), session.date(row.first_seen) or never)
        facts.add(say("issuers_fetched"), session.date(row.fetched) or never)
        if row.registry:
            undated = say("evidence_undated")
            facts.add(say("evidence_published"), session.date(row.registry_published) or undated)
            facts.add(say("evidence_governance"), row.registry_rules or say("issuers_no_rules"))
        return facts

    def _buttons(self, row: IssuerRow) -> Flow:
        line = Flow()
        decided = row.level in (Level.PINNED, Level.DENIED)
        offers: list[tuple[str, Level | None, Kind]] = []
        if not decided:
            kind = Kind.PLAIN if row.level is Level.ANCHORED else Kind.PRIMARY
            offers.append(("issuers_pin", Level.PINNED, kind))
            offers.append(("issuers_deny", Level.DENIED, Kind.DANGER))
        else:
            offers.append(("issuers_forget", None, Kind.PLAIN))
        for code, level, kind in offers:
            button = Button(kind)
            button.say(self._session.say(code))
            button.clicked.connect(lambda _=False, level=level: self.decided.emit(row, level))
            line.addWidget(button)
        return line
